import { isShown } from '../text/text-map.ts'
import type { TextSurface } from '../text/text-surface.ts'

/**
 * Opens the fold that comes next behind the caret, or in sight, and puts the caret into its first line; where the caret is in an
 * open one, folds that again.
 */
export function unfoldNext(surface: TextSurface): void {
  const { cursor, map } = surface
  const { caret } = cursor.now()
  const line = caret && map.lineAt(caret.offset, caret.side)
  const around = line?.node.parentElement?.closest('details')
  surface.focus()
  if (around?.open) {
    around.open = false
    const next = map.neighbour(line as NonNullable<typeof line>, 1) // there is a line where there is something around it
    if (next) cursor.move({ offset: next.from, side: 'after' })
    return
  }
  const from = caret?.offset ?? surface.firstInSight
  const folded = map.lines.filter(each => !isShown(each))
  const first = folded.find(each => each.from >= from) ?? folded[0]
  if (!first) return
  surface.reveal(first.from, first.to)
  cursor.move({ offset: first.from, side: 'after' })
}
