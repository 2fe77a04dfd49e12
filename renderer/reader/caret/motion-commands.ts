import type { Command } from '../../commands/command.ts'
import type { KeyChord } from '../../commands/key-chord.ts'
import type { en } from '../../text/en.ts'
import type { TextSurface } from '../text/text-surface.ts'
import { type Motion, moved } from './motions.ts'

type MotionName = keyof typeof en.reader.motions

const table: readonly (readonly [MotionName, KeyChord, Motion])[] = [
  ['left', { code: 'ArrowLeft' }, { by: 'letter', towards: 'left' }],
  ['right', { code: 'ArrowRight' }, { by: 'letter', towards: 'right' }],
  ['up', { code: 'ArrowUp' }, { by: 'line', towards: 'up' }],
  ['down', { code: 'ArrowDown' }, { by: 'line', towards: 'down' }],
  ['lineStart', { code: 'Home' }, { by: 'line-end', towards: 'start' }],
  ['lineEnd', { code: 'End' }, { by: 'line-end', towards: 'end' }],
  ['wordLeft', { code: 'ArrowLeft', primary: true }, { by: 'word', towards: 'left' }],
  ['wordRight', { code: 'ArrowRight', primary: true }, { by: 'word', towards: 'right' }],
  ['clauseLeft', { code: 'ArrowLeft', alt: true }, { by: 'clause', towards: 'left' }],
  ['clauseRight', { code: 'ArrowRight', alt: true }, { by: 'clause', towards: 'right' }],
  ['sentenceUp', { code: 'ArrowUp', alt: true }, { by: 'sentence', towards: 'up' }],
  ['sentenceDown', { code: 'ArrowDown', alt: true }, { by: 'sentence', towards: 'down' }],
  ['paragraphUp', { code: 'ArrowUp', primary: true }, { by: 'paragraph', towards: 'up' }],
  ['paragraphDown', { code: 'ArrowDown', primary: true }, { by: 'paragraph', towards: 'down' }],
  ['textStart', { code: 'Home', primary: true }, { by: 'text', towards: 'up' }],
  ['textEnd', { code: 'End', primary: true }, { by: 'text', towards: 'down' }],
]

/** The keys of a caret: each way to go, which with Shift selects. Without a caret, the first of them puts one into the text. */
export function motionCommands(surface: TextSurface): readonly Command[] {
  const { cursor } = surface
  const motions = table.map(
    ([name, chord, motion]): Command => ({
      id: `reader.motion-${name}`,
      text: words => words.all.reader.motions[name],
      keys: [chord, { ...chord, shift: true }],
      mode: 'reading',
      isKeysOnly: true,
      run: pressed => go(surface, motion, pressed?.shiftKey ?? false),
    }),
  )
  return [
    ...motions,
    {
      id: 'reader.select-all',
      text: words => words.all.reader.motions.all,
      keys: [{ code: 'KeyA', primary: true }],
      mode: 'reading',
      isKeysOnly: true,
      run: () => cursor.select(surface.map.lines[0]?.from ?? 0, surface.map.lines.at(-1)?.to ?? 0),
    },
  ]
}

function go(
  { cursor, text, map, scroller, firstInSight }: TextSurface,
  motion: Motion,
  isExtending: boolean,
): void {
  const { caret } = cursor.now()
  if (!caret) {
    // Where nobody has put a caret, the keys scroll, as they do in any text.
    if (motion.by === 'line') scroller.scrollTop += motion.towards === 'down' ? 40 : -40
    else if (motion.by === 'text') scroller.scrollTop = motion.towards === 'down' ? scroller.scrollHeight : 0
    else cursor.move({ offset: firstInSight, side: 'after' })
    return
  }
  const next = moved(text, map, caret, motion, cursor.goal)
  if (next) cursor.move(next.place, { extends: isExtending, goal: next.goal })
  else if (!isExtending) cursor.collapse()
}
