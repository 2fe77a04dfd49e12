import { useMemo, useState } from 'react'
import type { EntityLine } from '../../../core/model/codebook-views.ts'
import type { EntityId } from '../../../core/model/ids.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import { useToasts } from '../../ui/overlays/toasts-context.ts'
import { ImpactLine } from '../forms/impact-line.tsx'
import { EntitySearch } from './entity-search.tsx'
import type { KeptEntityProps } from './kept-entity.ts'

export interface MergeDialogProps {
  readonly entity: KeptEntityProps['entity']
  readonly onClose: () => void
  readonly onMerged: (into: EntityId) => void
}

/** Merges an entity into another: first which one, then what that touches, then done. */
export function MergeDialog({ entity, onClose, onMerged }: MergeDialogProps) {
  const words = useWords()
  const toasts = useToasts()
  const all = words.all.codebook
  const { run, isRunning } = useCommand('entity.merge')
  const [into, setInto] = useState<EntityLine | null>(null)
  const except = useMemo(() => [entity.id], [entity.id])
  async function merge(target: EntityLine): Promise<void> {
    const result = await run({ entity: entity.id, into: target.id })
    if (!result.ok) return
    toasts.show({ kind: 'done', text: words.say(all.merged, { name: entity.name, into: target.name }) })
    onMerged(target.id)
  }
  const title = into
    ? words.say(all.mergeTitle, { name: entity.name, into: into.name })
    : words.say(all.mergeWhich, { name: entity.name })
  return (
    <Dialog
      title={title}
      text={into ? all.mergeText : undefined}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        into && (
          <>
            <Button onClick={() => setInto(null)}>{words.all.common.back}</Button>
            <Button look="primary" autoFocus disabled={isRunning} onClick={() => void merge(into)}>
              {all.merge}
            </Button>
          </>
        )
      }
    >
      {into ? (
        <ImpactLine of={{ kind: 'entity', entity: entity.id }} isWarning />
      ) : (
        <EntitySearch label={all.findEntity} list={entity.list} except={except} onChoose={setInto} />
      )}
    </Dialog>
  )
}
