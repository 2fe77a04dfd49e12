import { changeMembers } from '../../../core/codebook/codebook-changes.ts'
import type { ScaleMember } from '../../../core/model/codebook.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Checkbox } from '../../ui/controls/checkbox.tsx'
import { useCodebook } from '../edits/codebook-context.ts'
import { labelIn } from '../outline/labels.ts'
import { DraftField } from './draft-field.tsx'
import { FormFrame } from './form-frame.tsx'
import { ImpactLine } from './impact-line.tsx'
import { TextFields } from './text-fields.tsx'

export interface MemberFormProps {
  readonly scale: string
  readonly member: ScaleMember
  readonly onBack: () => void
  readonly onRemove: () => void
}

/** The form of a member of a scale: what it is called, and its number, or that it is off the scale. */
export function MemberForm({ scale, member, onBack, onRemove }: MemberFormProps) {
  const words = useWords()
  const { codebook, isReadOnly, change } = useCodebook()
  const all = words.all.codebook
  const { id, label, value } = member
  const subject = labelIn(label, words.language.tag) ?? id
  const members = codebook.scales[scale]?.members ?? []
  const set = (next: (member: ScaleMember) => ScaleMember, group?: string) =>
    change(now => changeMembers(now, scale, all => all.map(each => (each.id === id ? next(each) : each))), {
      subject,
      ...(group === undefined ? {} : { group }),
    })
  async function setNumber(text: string, group: string) {
    const number = numberIn(text)
    if (number === undefined)
      return { kind: 'bad-input', method: '', issues: [{ path: '', message: all.notANumber }] } as const
    return set(each => ({ ...each, value: number }), group)
  }
  const free = 1 + Math.max(0, ...members.map(each => each.value ?? 0))
  return (
    <FormFrame
      title={subject}
      kind={all.parts.member}
      exportName={id}
      onBack={onBack}
      actions={
        !isReadOnly &&
        members.length > 1 && (
          <Button look="danger" onClick={onRemove}>
            {all.remove}
          </Button>
        )
      }
    >
      <ImpactLine of={{ kind: 'member', scale, member: id }} />
      <TextFields
        parts={[
          {
            name: all.label,
            texts: label,
            save: (next, group) => set(each => ({ ...each, label: { ...next(each.label) } }), group),
          },
        ]}
      />
      {value !== null && (
        <DraftField
          label={all.number}
          saved={String(value)}
          isReadOnly={isReadOnly}
          hint={all.numberHint}
          save={setNumber}
        />
      )}
      <Checkbox
        label={all.offScaleLong}
        checked={value === null}
        disabled={isReadOnly}
        onChange={isOff => void set(each => ({ ...each, value: isOff ? null : free }))}
      />
    </FormFrame>
  )
}

/** The number that a text says, in digits of either script; `undefined` where it says none. */
export function numberIn(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, digit => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[٫,]/g, '.')
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
