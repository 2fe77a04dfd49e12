import { useState } from 'react'
import type { EntityId } from '../../../core/model/ids.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useCodebook } from '../edits/codebook-context.ts'
import { DraftField } from '../forms/draft-field.tsx'
import { FormFrame } from '../forms/form-frame.tsx'
import { ImpactLine } from '../forms/impact-line.tsx'
import { Aliases } from './aliases.tsx'
import { Attributes } from './attributes.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NameField } from './name-field.tsx'
import { ParentField } from './parent-field.tsx'
import { Roles } from './roles.tsx'
import { useEntity } from './use-entity.ts'

export interface EntityFormProps {
  readonly id: EntityId
  readonly onBack: () => void
  /** Goes to another entity of the list. */
  readonly onGo: (id: EntityId) => void
}

/** The form of an entity: everything that is known of an actor, an issue, an outlet. */
export function EntityForm({ id, onBack, onGo }: EntityFormProps) {
  const words = useWords()
  const { isReadOnly } = useCodebook()
  const { view, change } = useEntity(id)
  const [isMerging, setMerging] = useState(false)
  const all = words.all.codebook
  if (!view) return <section className="codebook-column codebook-form" aria-label={all.entity} />
  const { entity, merged, createdBy } = view
  const day = words.day(Date.parse(entity.created))
  // Each in its own direction: a name in one script beside a date must not turn it round.
  const created = words.say(all.createdBy, { coder: `\u2068${createdBy}\u2069`, day: `\u2068${day}\u2069` })
  const kept = { isReadOnly, entity, change }
  return (
    <FormFrame
      title={entity.name}
      kind={entity.type ?? all.entity}
      onBack={onBack}
      actions={!isReadOnly && <Button onClick={() => setMerging(true)}>{all.mergeInto}</Button>}
    >
      <ImpactLine of={{ kind: 'entity', entity: id }} />
      <NameField {...kept} />
      <Aliases {...kept} />
      {merged.length > 0 && (
        <div className="field">
          <span className="field-label">{all.mergedHere}</span>
          <ul className="codebook-merged">
            {merged.map(each => (
              <li key={each.id}>
                <bdi>{each.name}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      <DraftField
        label={all.type}
        hint={all.typeHint}
        saved={entity.type ?? ''}
        isReadOnly={isReadOnly}
        save={(text, group) => change({ type: text.trim() === '' ? null : text }, group)}
      />
      <ParentField {...kept} onGo={onGo} />
      <Roles {...kept} />
      <Attributes {...kept} />
      <p className="field-hint">{created}</p>
      {isMerging && (
        <MergeDialog
          entity={entity}
          onClose={() => setMerging(false)}
          onMerged={into => {
            setMerging(false)
            onGo(into)
          }}
        />
      )}
    </FormFrame>
  )
}
