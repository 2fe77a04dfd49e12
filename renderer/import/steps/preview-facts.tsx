import { type ReactNode, useId } from 'react'
import type { ImportPreview } from '../../../core/model/import-views.ts'
import { pathText } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'

export interface PreviewFactsProps {
  readonly preview: ImportPreview
  /** By which profiles they are read. */
  readonly children?: ReactNode
}

const mostRows = 6

/** The figures of a preview as small tables: formats, encodings, what is there already, what will not come in and why. */
export function PreviewFacts({ preview, children }: PreviewFactsProps) {
  const words = useWords()
  const { preview: say } = words.all.importing
  const { formats, encodings, sampled, alreadyThere, skipped, failed } = preview
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="import-facts" aria-label={say.facts} tabIndex={0}>
      <Fact title={say.formats}>
        <Counts counts={formats} nameOf={ending => (ending === '' ? say.noEnding : ending)} />
      </Fact>
      {Object.keys(encodings).length > 0 && (
        <Fact title={say.encodings}>
          <Counts counts={encodings} nameOf={name => name} />
          <p className="import-small">{words.say(say.sampled, { count: sampled })}</p>
        </Fact>
      )}
      {children && <Fact title={say.profiles}>{children}</Fact>}
      {alreadyThere > 0 && (
        <Fact title={say.already}>
          <p>
            {alreadyThere === sampled
              ? say.allThere
              : words.say(say.someThere, { count: alreadyThere, sampled })}
          </p>
        </Fact>
      )}
      {failed.length > 0 && (
        <Fact title={say.failed}>
          <Reasons rows={failed} sampled={sampled} />
        </Fact>
      )}
      <Fact title={say.skipped}>
        {skipped.length === 0 ? (
          <p className="import-small">{say.noneSkipped}</p>
        ) : (
          <Reasons rows={skipped} sampled={sampled} />
        )}
      </Fact>
    </section>
  )
}

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

interface CountsProps {
  readonly counts: Readonly<Record<string, number>>
  readonly nameOf: (name: string) => string
}

function Counts({ counts, nameOf }: CountsProps) {
  const words = useWords()
  const rows = Object.entries(counts)
  const shown = rows.length > mostRows ? rows.slice(0, mostRows - 1) : rows
  const rest = rows.slice(shown.length).reduce((sum, [, count]) => sum + count, 0)
  return (
    <table className="import-counts">
      <tbody>
        {shown.map(([name, count]) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{nameOf(name)}</bdi>
            </th>
            <td>{words.number(count)}</td>
          </tr>
        ))}
        {rest > 0 && (
          <tr>
            <th scope="row">{words.all.importing.preview.otherFormats}</th>
            <td>{words.number(rest)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

interface ReasonsProps {
  readonly rows: ImportPreview['skipped'] | ImportPreview['failed']
  readonly sampled: number
}

function Reasons({ rows, sampled }: ReasonsProps) {
  const words = useWords()
  const { preview: say, reasons, advice } = words.all.importing
  return (
    <ul className="import-reasons">
      {rows.map(({ reason, count, examples, isOfSample }) => (
        <li key={`${reason} ${isOfSample}`}>
          <div>
            <span>{reasons[reason]}</span>
            <span className="numeric">
              {words.number(count)}
              {isOfSample && <span className="import-small"> {words.say(say.inSample, { sampled })}</span>}
            </span>
          </div>
          <p className="import-small">{advice[reason]}</p>
          <p className="import-examples" title={examples.join('\n')}>
            {examples.map(path => (
              <span key={path} className="truncate">
                {pathText(path)}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  )
}
