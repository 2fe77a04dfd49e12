import { useState } from 'react'
import { pathText } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import { ExampleChoice } from '../editor/example-choice.tsx'
import type { PartProps } from '../editor/part-props.ts'
import { HeaderRow } from './header-row.tsx'
import { endedBefore, withLabel, withRole } from './header-rows.ts'

/** Rows that can be given a meaning, beside those that have one. */
const spareRows = 4
const leastRows = 6

/** The first lines of an example, each with a choice of what it is. */
export function HeaderPart({ draft, change, tried }: PartProps) {
  const words = useWords()
  const { header: say } = words.all.profiles
  const { headerLines } = draft
  const [at, setAt] = useState(0)
  const files = (tried.files ?? []).filter(({ lines }) => lines.length > 0)
  const shown = Math.min(at, files.length - 1)
  const example = files[shown]
  const lines = example?.lines ?? []
  const rows = Math.max(
    headerLines.length,
    Math.min(lines.length, Math.max(leastRows, headerLines.length + spareRows)),
  )
  return (
    <section className="profile-group" aria-labelledby="profile-header">
      <h3 id="profile-header">{say.label}</h3>
      <p className="profile-hint">{say.hint}</p>
      {example && (
        <ExampleChoice at={shown} count={files.length} onAt={setAt} words={say}>
          {say.example} {pathText(example.path)}
        </ExampleChoice>
      )}
      {rows === 0 ? (
        <p className="profile-note">{say.noExample}</p>
      ) : (
        <ol className="profile-header">
          {Array.from({ length: rows }, (_, nth) => (
            <HeaderRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number
              key={nth}
              number={nth + 1}
              line={lines[nth]}
              language={example?.fields?.language.value ?? null}
              said={headerLines[nth]}
              onRole={role =>
                change({
                  headerLines:
                    role === null ? endedBefore(headerLines, nth) : withRole(headerLines, nth, role, lines),
                })
              }
              onLabel={label => change({ headerLines: withLabel(headerLines, nth, label) })}
            />
          ))}
        </ol>
      )}
    </section>
  )
}
