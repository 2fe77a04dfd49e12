import { RadioGroup } from 'radix-ui'
import { useId, useState } from 'react'
import { codebookTemplates, type TemplateName, templateNames } from '../../core/model/templates.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'

export interface CreateDialogProps {
  readonly isOpen: boolean
  readonly onCreate: (name: string, template: TemplateName) => void
  readonly onClose: () => void
}

/** Asks what the new study is called and which codebook it begins with; where it goes is asked next. */
export function CreateDialog({ isOpen, onCreate, onClose }: CreateDialogProps) {
  const words = useWords()
  const { create, common } = words.all
  const [template, setTemplate] = useState<TemplateName>('stance')
  const [name, setName] = useState('')
  const trimmed = name.trim()
  const confirm = () => trimmed !== '' && onCreate(trimmed, template)
  return (
    <Dialog
      title={create.title}
      isOpen={isOpen}
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={trimmed === ''} onClick={confirm}>
            {create.confirm}
          </Button>
        </>
      }
    >
      <TextField
        label={create.name}
        autoFocus
        maxLength={200}
        value={name}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => event.key === 'Enter' && confirm()}
      />
      <TemplateChoice value={template} onChange={setTemplate} />
    </Dialog>
  )
}

interface TemplateChoiceProps {
  readonly value: TemplateName
  readonly onChange: (template: TemplateName) => void
}

function TemplateChoice({ value, onChange }: TemplateChoiceProps) {
  const { language, all } = useWords()
  const id = useId()
  return (
    <div className="field">
      <span id={id} className="field-label">
        {all.create.template}
      </span>
      <RadioGroup.Root
        className="templates"
        aria-labelledby={id}
        value={value}
        onValueChange={next => onChange(next as TemplateName)} // the items below have no other values
      >
        {templateNames.map(name => (
          <RadioGroup.Item
            key={name}
            value={name}
            className="template"
            aria-labelledby={`${id}-${name}`}
            aria-describedby={`${id}-${name}-says`}
          >
            <span id={`${id}-${name}`} className="template-name">
              {codebookTemplates[name].name[language.tag] ?? name}
            </span>
            <span id={`${id}-${name}-says`} className="template-text">
              {all.create.templates[name]}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
