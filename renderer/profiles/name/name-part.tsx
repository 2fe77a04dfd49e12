import { useState } from 'react'
import { readPattern } from '../../../core/profiles/name-pattern.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/text-field.tsx'
import { ExampleChoice } from '../editor/example-choice.tsx'
import type { PartProps } from '../editor/part-props.ts'
import { ClickableName } from './clickable-name.tsx'

/** What the names of the files say: an example whose parts are clicked, and the pattern that comes of it. */
export function NamePart({ draft, change, tried }: PartProps) {
  const { name: say } = useWords().all.profiles
  const { fileName } = draft
  const [at, setAt] = useState(0)
  const files = tried.files ?? []
  const shown = Math.min(at, files.length - 1)
  const example = files[shown]
  const read = fileName === null ? null : readPattern(fileName)
  return (
    <>
      <section className="profile-group" aria-labelledby="profile-name">
        <h3 id="profile-name">{say.label}</h3>
        <p className="profile-hint">{say.hint}</p>
        {example ? (
          <>
            <ExampleChoice at={shown} count={files.length} onAt={setAt} words={say}>
              {say.example}
            </ExampleChoice>
            <ClickableName
              path={example.place}
              pattern={fileName}
              onChange={next => change({ fileName: next })}
            />
          </>
        ) : (
          <p className="profile-note">{say.noExample}</p>
        )}
      </section>
      <div className="profile-pattern">
        <TextField
          label={say.pattern}
          hint={say.patternHint}
          problem={read?.kind === 'flaw' ? say.flaws[read.flaw] : undefined}
          dir="ltr"
          value={fileName ?? ''}
          maxLength={1_000}
          onChange={event => change({ fileName: event.target.value === '' ? null : event.target.value })}
        />
        {fileName !== null && (
          <Button look="quiet" onClick={() => change({ fileName: null })}>
            {say.clear}
          </Button>
        )}
      </div>
    </>
  )
}
