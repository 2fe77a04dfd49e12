import { useState } from 'react'
import { languages } from '../text/languages.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { Choice } from '../ui/controls/choice.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'
import { useSettings } from './settings-store.ts'

export interface SettingsDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** In CSS pixels. */
const readingSizes = [16, 17, 19, 21, 24]
/** Heights of a line over the size of its letters. */
const leadings = [1.65, 1.8, 1.95, 2.1]

/** Theme, language, size of the text and coder name. Each choice takes effect as it is made. */
export function SettingsDialog({ isOpen, onClose }: SettingsDialogProps) {
  const words = useWords()
  const { settings: text, common } = words.all
  const { settings, change } = useSettings()
  return (
    <Dialog
      title={text.title}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button look="primary" onClick={onClose}>
          {common.done}
        </Button>
      }
    >
      <Choice
        label={text.theme}
        value={settings.theme}
        options={[
          { value: 'system', text: text.system },
          { value: 'light', text: text.light },
          { value: 'dark', text: text.dark },
        ]}
        onChange={theme => change({ theme })}
      />
      <Choice
        label={text.language}
        value={settings.language}
        options={languages.map(({ tag, name }) => ({ value: tag, text: name, language: tag }))}
        onChange={language => change({ language })}
      />
      <Choice
        label={text.readingSize}
        value={String(settings.readerFontSize)}
        options={readingSizes.map(size => ({ value: String(size), text: words.number(size) }))}
        onChange={size => change({ readerFontSize: Number(size) })}
      />
      <Choice
        label={text.readingLeading}
        value={String(settings.readerLeading)}
        options={leadings.map(leading => ({ value: String(leading), text: words.number(leading) }))}
        onChange={leading => change({ readerLeading: Number(leading) })}
      />
      <CoderNameField />
    </Dialog>
  )
}

/** Written on leaving the field, so that no half of a name is kept. */
function CoderNameField() {
  const { all } = useWords()
  const { settings, change } = useSettings()
  const [draft, setDraft] = useState(settings.coderName ?? '')
  function keep(): void {
    const name = draft.trim()
    if (name !== '' && name !== settings.coderName) change({ coderName: name })
    if (name === '') setDraft(settings.coderName ?? '')
  }
  return (
    <TextField
      label={all.settings.coderName}
      hint={all.settings.coderNameHint}
      value={draft}
      maxLength={100}
      onChange={event => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={event => event.key === 'Enter' && keep()}
    />
  )
}
