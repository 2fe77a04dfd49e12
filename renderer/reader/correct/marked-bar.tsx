import { X } from 'lucide-react'
import { useCaps } from '../../commands/command-registry.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { Kbd } from '../../ui/display/kbd.tsx'
import type { Marked } from './corrections.ts'

export interface MarkedBarProps {
  /** Null while there is nothing to speak of. */
  readonly marked: Marked | null
  readonly count: number
  readonly onEverywhere: () => void
  readonly onUndo: () => void
  readonly onClose: () => void
}

/** Says what lines were marked as, and offers the same for all of the outlet or folder. It lies over the text, which does not move. */
export function MarkedBar({ marked, count, onEverywhere, onUndo, onClose }: MarkedBarProps) {
  const words = useWords()
  const { correcting, listing, common } = words.all
  const everywhereKeys = useCaps('reader.everywhere')
  const undoKeys = useCaps('history.undo')
  return (
    <div className="marked-place" role="status">
      {marked && (
        <div className="marked-bar">
          <span className="marked-text">
            {words.say(correcting.marked, {
              count,
              kind:
                marked.mark.kind === 'furniture'
                  ? correcting.details[marked.mark.detail ?? 'anything']
                  : correcting.kinds[marked.mark.kind],
            })}
          </span>
          <Button look="quiet" onClick={onEverywhere}>
            {correcting.everywhere} {everywhereKeys.length > 0 && <Kbd keys={everywhereKeys} />}
          </Button>
          <Button look="quiet" onClick={onUndo}>
            {listing.undo} {undoKeys.length > 0 && <Kbd keys={undoKeys} />}
          </Button>
          <IconButton icon={X} label={common.close} onClick={onClose} />
        </div>
      )}
    </div>
  )
}
