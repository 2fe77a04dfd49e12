import { withList, withScale, withTree } from '../../../core/codebook/codebook-changes.ts'
import type { CodebookDocument } from '../../../core/model/codebook.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { useCodebook } from '../edits/codebook-context.ts'
import type { CodebookEdit } from '../edits/codebook-store.ts'
import { labelIn, treeName } from '../outline/labels.ts'
import { FormFrame } from './form-frame.tsx'
import { TextFields } from './text-fields.tsx'

export interface PartFormProps {
  readonly kind: 'list' | 'scale' | 'categories'
  readonly id: string
}

/** The form of a list, a scale or a tree of categories as a whole. */
export function PartForm({ kind, id }: PartFormProps) {
  const words = useWords()
  const { codebook, isReadOnly, change } = useCodebook()
  const all = words.all.codebook
  const { tag } = words.language
  const label = kind === 'list' ? codebook.lists[id]?.label : codebook.scales[id]?.label
  const title = kind === 'categories' ? treeName(codebook, id, tag) : (labelIn(label ?? {}, tag) ?? id)
  const drawing = Object.values(codebook.variables).filter(each => drawsOn(each, kind, id))
  const users = drawing.map(each => labelIn(each.label, tag) ?? each.id)
  return (
    <FormFrame
      title={title}
      kind={all.parts[kind]}
      exportName={id}
      actions={
        !isReadOnly &&
        users.length === 0 && (
          <Button look="danger" onClick={() => void change(removal(kind, id), { subject: title })}>
            {all.remove}
          </Button>
        )
      }
    >
      <p className="impact">
        {users.length === 0 ? all.usedByNone : words.say(all.usedBy, { variables: words.list(users) })}
      </p>
      {label && kind !== 'categories' && (
        <TextFields
          parts={[
            {
              name: all.label,
              texts: label,
              save: (next, group) => {
                const edit: CodebookEdit = now => relabelled(now, kind, id, next)
                return change(edit, { subject: title, group })
              },
            },
          ]}
        />
      )}
    </FormFrame>
  )
}

function drawsOn(
  variable: CodebookDocument['variables'][string],
  kind: PartFormProps['kind'],
  id: string,
): boolean {
  if (variable.kind === 'entity') return kind === 'list' && variable.lists.includes(id)
  if (variable.kind === 'scale') return kind === 'scale' && variable.scale === id
  return variable.kind === 'category' && kind === 'categories' && variable.categories === id
}

function removal(kind: PartFormProps['kind'], id: string): CodebookEdit {
  if (kind === 'list') return now => withList(now, id, undefined)
  return kind === 'scale' ? now => withScale(now, id, undefined) : now => withTree(now, id, undefined)
}

function relabelled(
  codebook: CodebookDocument,
  kind: 'list' | 'scale',
  id: string,
  next: (before: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): CodebookDocument {
  const [list, scale] = [codebook.lists[id], codebook.scales[id]]
  if (kind === 'list') return list ? withList(codebook, id, { label: { ...next(list.label) } }) : codebook
  return scale ? withScale(codebook, id, { ...scale, label: { ...next(scale.label) } }) : codebook
}
