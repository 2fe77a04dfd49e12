import { useState } from 'react'
import type { CallFailure } from '../../bridge/call.ts'
import { useWords } from '../../text/words-context.ts'
import { Select } from '../../ui/controls/select.tsx'
import { useCodebook } from '../edits/codebook-context.ts'
import { languagesOf } from '../outline/labels.ts'
import { DraftField } from './draft-field.tsx'

type Texts = Readonly<Record<string, string>>

export interface TextFieldsProps {
  readonly parts: readonly {
    /** What the text is: `Label`, `Definition`. */
    readonly name: string
    readonly texts: Texts
    readonly isLong?: boolean
    readonly save: (texts: (before: Texts) => Texts, group: string) => Promise<CallFailure | null>
  }[]
}

/** Languages that can be added to those that the codebook is in. */
const offered = ['ar', 'de', 'en', 'es', 'fa', 'fr', 'he', 'ku', 'ru', 'tr', 'uk', 'ur', 'zh'] as const

/** A label, and a definition where there is one, in each language of the codebook; others can be added. */
export function TextFields({ parts }: TextFieldsProps) {
  const words = useWords()
  const { codebook, isReadOnly } = useCodebook()
  const all = words.all.codebook
  const [added, setAdded] = useState<readonly string[]>([])
  const languages = inOrder([...languagesOf(codebook), ...added], words.language.tag)
  const names = new Intl.DisplayNames([words.language.locale], { type: 'language' })
  const others = offered.filter(tag => !languages.includes(tag))
  return (
    <>
      {languages.map(language => (
        <fieldset key={language} className="codebook-texts" aria-label={names.of(language) ?? language}>
          {parts.map(({ name, texts, isLong, save }) => (
            <DraftField
              key={name}
              label={words.say(all.inLanguage, { what: name, language: names.of(language) ?? language })}
              language={language}
              isLong={isLong === true}
              saved={texts[language] ?? ''}
              isReadOnly={isReadOnly}
              save={(text, group) => save(before => withText(before, language, text), group)}
            />
          ))}
        </fieldset>
      ))}
      {!isReadOnly && (
        <div className="codebook-language">
          <Select
            label={all.addLanguage}
            value=""
            options={[
              { value: '', text: all.chooseLanguage },
              ...others.map(tag => ({ value: tag as string, text: names.of(tag) ?? tag })),
            ]}
            onChange={tag => tag !== '' && setAdded([...added, tag])}
          />
        </div>
      )}
    </>
  )
}

/** The language of the interface stands first: it is what the person reads. */
function inOrder(languages: readonly string[], first: string): readonly string[] {
  return [...new Set([first, ...languages])]
}

/** A text that is emptied is one that is not there. */
function withText(texts: Texts, language: string, text: string): Texts {
  const { [language]: _old, ...others } = texts
  return text.trim() === '' ? others : { ...texts, [language]: text }
}
