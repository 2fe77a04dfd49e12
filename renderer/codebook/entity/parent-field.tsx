import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { EntityLine } from '../../../core/model/codebook-views.ts'
import type { EntityId } from '../../../core/model/ids.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { IconButton } from '../../ui/controls/icon-button.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import { EntitySearch } from './entity-search.tsx'
import type { KeptEntityProps } from './kept-entity.ts'

export interface ParentFieldProps extends KeptEntityProps {
  readonly onGo: (id: EntityId) => void
}

/** What an entity belongs to: a minister to a government, a district to a city. */
export function ParentField({ entity, isReadOnly, change, onGo }: ParentFieldProps) {
  const words = useWords()
  const all = words.all.codebook
  const { value } = useQuery('entities.outline', { list: entity.list })
  const lines = (value ?? []) as readonly EntityLine[] // frozen by type alone
  const above = lines.find(each => each.id === entity.id)?.parent ?? null
  const parent = lines.find(each => each.id === above)
  const [isChoosing, setChoosing] = useState(false)
  const [problem, setProblem] = useState<CallFailure | null>(null)
  const except = useMemo(() => [entity.id], [entity.id])
  async function set(id: EntityId | null): Promise<void> {
    setChoosing(false)
    setProblem(await change({ parent: id }))
  }
  if (isReadOnly && !parent) return null
  return (
    <div className="field">
      <span className="field-label">{all.parent}</span>
      <div className="codebook-parent">
        {parent ? (
          <>
            <Button look="quiet" onClick={() => onGo(parent.id)}>
              <bdi>{parent.name}</bdi>
            </Button>
            {!isReadOnly && (
              <IconButton
                icon={X}
                label={words.say(all.removeNamed, { name: parent.name })}
                onClick={() => void set(null)}
              />
            )}
          </>
        ) : null}
        {!isReadOnly && (
          <Button look="quiet" onClick={() => setChoosing(true)}>
            {parent ? all.changeParent : all.chooseParent}
          </Button>
        )}
      </div>
      {problem && (
        <p className="field-problem" role="alert">
          {sentenceOf(problem, words)}
        </p>
      )}
      <Dialog
        title={words.say(all.parentTitle, { name: entity.name })}
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        width="narrow"
      >
        <EntitySearch
          label={all.findEntity}
          list={entity.list}
          except={except}
          onChoose={line => void set(line.id)}
        />
      </Dialog>
    </div>
  )
}
