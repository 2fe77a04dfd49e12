import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Answer, Request } from '../../core/contract.ts'
import { directionOf } from '../../core/text/direction.ts'
import { useQuery } from '../bridge/use-query.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { Choice } from '../ui/controls/choice.tsx'
import type { OfferedTable } from './export-state.ts'

export interface ExportPreviewProps {
  readonly table: OfferedTable
  /** What would be written; null where no column is chosen. */
  readonly request: Omit<Request<'export.write'>, 'target'> | null
  /** Whether it is known what there is to choose from. */
  readonly isKnown: boolean
  readonly total: number | null
}

const rowsShown = 20

/** How the file begins, as cells or as its text. */
export function ExportPreview({ table, request, isKnown, total }: ExportPreviewProps) {
  const words = useWords()
  const { exporting } = words.all
  const [view, setView] = useState<'table' | 'text'>('table')
  const isEmpty = total === 0
  return (
    <section className="export-preview" aria-label={exporting.preview}>
      <header>
        <div>
          <h3>{exporting.preview}</h3>
          <p className="export-hint">{exporting.previewHint}</p>
        </div>
        <Choice
          label={exporting.view}
          value={view}
          options={[
            { value: 'table', text: exporting.asTable },
            { value: 'text', text: exporting.asText },
          ]}
          onChange={setView}
        />
      </header>
      {!isKnown && <p className="export-note">{exporting.waiting}</p>}
      {isEmpty && <p className="export-note">{exporting.empty[table]}</p>}
      {isKnown && !isEmpty && request === null && <p className="export-note">{exporting.noColumns}</p>}
      {isKnown && !isEmpty && request !== null && <FirstRows request={request} view={view} />}
    </section>
  )
}

interface FirstRowsProps {
  readonly request: NonNullable<ExportPreviewProps['request']>
  readonly view: 'table' | 'text'
}

function FirstRows({ request, view }: FirstRowsProps) {
  const words = useWords()
  const { exporting } = words.all
  const { value: preview, failure } = useQuery('export.preview', { ...request, rows: rowsShown })
  if (failure && !preview) return <p className="export-note">{sentenceOf(failure, words)}</p>
  if (!preview) return <p className="export-note">{exporting.waiting}</p>
  return (
    <>
      {preview.damaged.length > 0 && (
        <p className="export-damaged">
          <TriangleAlert size={15} aria-hidden />
          {words.say(exporting.damaged, { count: preview.damaged.length })}
        </p>
      )}
      {view === 'table' ? <Cells preview={preview} /> : <Text preview={preview} />}
    </>
  )
}

interface PreviewProps {
  readonly preview: Answer<'export.preview'>
}

/** The cells as a program reads them, each in its own direction. */
function Cells({ preview: { header, rows } }: PreviewProps) {
  const { exporting } = useWords().all
  return (
    // A region that scrolls must be reached by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
    <section className="export-cells" tabIndex={0} aria-label={exporting.asTable} dir="ltr">
      <table>
        <thead>
          <tr>
            {header.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the file
            <tr key={at}>
              {row.map((cell, column) => (
                <td key={header[column]}>
                  <div dir={directionOf(cell, null)}>{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The text of the file, from its first byte on. */
function Text({ preview: { text } }: PreviewProps) {
  const { exporting } = useWords().all
  const hasMark = text.startsWith('\uFEFF')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll it
    <section className="export-text" tabIndex={0} aria-label={exporting.asText}>
      {hasMark && <span className="export-mark">{exporting.bomMark}</span>}
      <pre dir="ltr">{hasMark ? text.slice(1) : text}</pre>
    </section>
  )
}
