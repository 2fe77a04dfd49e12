import { useState } from 'react'
import { keysTaken, makePart, type NewPart } from '../../../core/codebook/make-part.ts'
import { isKey, newKey } from '../../../core/codebook/new-key.ts'
import { variableKinds } from '../../../core/codebook/variable-kinds.ts'
import type { Variable } from '../../../core/model/codebook.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Select } from '../../ui/controls/select.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { Dialog } from '../../ui/overlays/dialog.tsx'
import type { Place } from '../codebook-state.ts'
import { useCodebook } from '../edits/codebook-context.ts'

export interface NewPartDialogProps {
  readonly part: NewPart
  readonly onClose: () => void
  /** Hears what was made: a part of the codebook, or an item of the part that is shown. */
  readonly onMade: (made: { readonly place: Place } | { readonly item: string }) => void
}

/** Asks what a new part is called, and for a variable what it takes; everything else can be said once it is there. */
export function NewPartDialog({ part, onClose, onMade }: NewPartDialogProps) {
  const words = useWords()
  const all = words.all.codebook
  const { codebook, change } = useCodebook()
  const { run: createEntity } = useCommand('entity.create', { quiet: true })
  const [label, setLabel] = useState('')
  const [typedKey, setTypedKey] = useState<string | null>(null)
  const [kind, setKind] = useState<Variable['kind']>('entity')
  const [problem, setProblem] = useState<CallFailure | null>(null)
  const taken = keysTaken(codebook, part)
  const key = typedKey ?? newKey(label, part.kind, taken)
  const isFree = isKey(key) && !taken.includes(key)
  const isReady = label.trim() !== '' && (part.kind === 'entity' || isFree)

  async function make(): Promise<void> {
    if (!isReady) return
    const name = label.trim()
    if (part.kind === 'entity') {
      const result = await createEntity({ list: part.list, name })
      if (result.ok) onMade({ item: result.value.id })
      else setProblem(result.failure)
      return
    }
    const wanted = { part, id: key, label: { [words.language.tag]: name }, kind }
    const failure = await change(now => makePart(now, wanted), { subject: name })
    if (failure) return
    if (part.kind === 'member' || part.kind === 'category') onMade({ item: key })
    else onMade({ place: { kind: part.kind, id: key } })
  }
  return (
    <Dialog
      title={all.newParts[part.kind]}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onClick={onClose}>{words.all.common.cancel}</Button>
          <Button look="primary" disabled={!isReady} onClick={() => void make()}>
            {all.make}
          </Button>
        </>
      }
    >
      <TextField
        label={part.kind === 'entity' ? all.name : all.label}
        autoFocus
        maxLength={200}
        value={label}
        problem={problem ? sentenceOf(problem, words) : undefined}
        onChange={event => {
          setLabel(event.target.value)
          setProblem(null)
        }}
        onKeyDown={event => event.key === 'Enter' && void make()}
      />
      {part.kind === 'variable' && (
        <Select
          label={all.kind}
          value={kind}
          options={variableKinds.map(each => ({ value: each, text: all.kinds[each] }))}
          onChange={setKind}
        />
      )}
      {part.kind !== 'entity' && (
        <TextField
          label={all.exportName}
          dir="ltr"
          maxLength={60}
          hint={all.exportNameHint}
          problem={typedKey !== null && !isFree ? all.exportNameProblem : undefined}
          value={key}
          onChange={event => setTypedKey(event.target.value)}
          onKeyDown={event => event.key === 'Enter' && void make()}
        />
      )}
    </Dialog>
  )
}
