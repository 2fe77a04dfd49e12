import { type ReactNode, useState } from 'react'
import type { ImportId } from '../../../core/model/ids.ts'
import { type LedgerRow, mayBeReadAgain } from '../../../core/model/ledger.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { useProfiles } from '../../profiles/profiles-context.ts'
import { type Said, SaidLine } from '../../profiles/said-line.tsx'
import { RereadArticlesDialog } from '../../reread/reread-articles-dialog.tsx'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { articleOf, canBeMapped, mayBeEncoding } from './ledger-filter.ts'
import { rowPaths, spread } from './row-paths.ts'

export interface RowActionsProps {
  readonly of: ImportId
  /** Whether the import was undone: then nothing of it is read again. */
  readonly isUndone: boolean
  readonly row: LedgerRow
  /** Opens the article of a row. */
  readonly onOpen: (row: LedgerRow) => void
  /** Reads the files of these paths again. */
  readonly onRetry: (paths: readonly string[]) => void
}

/** As many rows as a profile can be tried on. */
const mostTried = 100

/** What can be done about one row: opening its article, naming the field of the text or the encoding, a profile for files like it, reading it again. */
export function RowActions({ of, isUndone, row, onOpen, onRetry }: RowActionsProps) {
  const words = useWords()
  const { ledger } = words.all.importing
  const openProfiles = useProfiles()
  const door = articleOf(row, isUndone) && 'articles' in row && (
    <Button onClick={() => onOpen(row)}>{words.say(ledger.open, { count: row.articles.length })}</Button>
  )
  if (isUndone) return door || null
  if (openProfiles === null) return null
  if (canBeMapped(row)) return <MapText of={of} onRetry={onRetry} open={openProfiles} />
  if (row.outcome === 'imported')
    return (
      <ReadOtherwise key={row.path} of={of} row={row} open={openProfiles}>
        {door}
      </ReadOtherwise>
    )
  if (row.outcome === 'duplicate') return door || null
  return (
    <>
      {mayBeEncoding(row) && (
        <NameEncoding key={row.path} of={of} path={row.path} onRetry={onRetry} open={openProfiles} />
      )}
      {mayBeReadAgain(row) && <Button onClick={() => onRetry([row.path])}>{ledger.reread}</Button>}
    </>
  )
}

interface OpenProps {
  readonly of: ImportId
  readonly open: NonNullable<ReturnType<typeof useProfiles>>
}

function MapText({ of, onRetry, open }: OpenProps & Pick<RowActionsProps, 'onRetry'>) {
  const words = useWords()
  const { bridge } = useProgram()
  const { ledger } = words.all.importing
  const [isAsking, setAsking] = useState(false)
  const [mapped, setMapped] = useState<readonly string[] | null>(null)
  async function map(): Promise<void> {
    setAsking(true)
    const paths = await rowPaths(bridge, { import: of, reasons: ['no-text-field'] })
    setAsking(false)
    if (paths.length === 0) return
    open({
      at: { kind: 'new', part: 'mapping' },
      on: { import: of, paths: spread(paths, mostTried) },
      onSaved: () => setMapped(paths),
    })
  }
  if (mapped === null)
    return (
      <Button disabled={isAsking} onClick={() => void map()}>
        {ledger.map}
      </Button>
    )
  const action = {
    text: words.say(ledger.retryMapped, { count: mapped.length }),
    onSelect: () => onRetry(mapped),
  }
  return <SaidLine said={{ text: ledger.mapped, action }} />
}

interface NameEncodingProps extends OpenProps, Pick<RowActionsProps, 'onRetry'> {
  readonly path: string
}

/** A profile that says the encoding of a file in which none could be told, by which it is read again at once. */
function NameEncoding({ of, path, onRetry, open }: NameEncodingProps) {
  const { ledger } = useWords().all.importing
  return (
    <Button
      onClick={() =>
        open({
          at: { kind: 'new', part: 'encoding' },
          on: { import: of, paths: [path] },
          onSaved: () => onRetry([path]),
        })
      }
    >
      {ledger.encode}
    </Button>
  )
}

interface ReadOtherwiseProps extends OpenProps {
  /** What stands before its buttons. */
  readonly children: ReactNode
  readonly row: Extract<LedgerRow, { outcome: 'imported' }>
}

function ReadOtherwise({ of, row, open, children }: ReadOtherwiseProps) {
  const { ledger } = useWords().all.importing
  const [said, setSaid] = useState<Said | null>(null)
  const [isRereading, setRereading] = useState(false)
  return (
    <>
      <SaidLine said={said} />
      {children}
      <Button
        onClick={() =>
          open({
            at: { kind: 'new' },
            on: { import: of, paths: [row.path] },
            onSaved: () => setSaid({ text: ledger.profileSaved }),
          })
        }
      >
        {ledger.profileFor}
      </Button>
      <Button onClick={() => setRereading(true)}>{ledger.reread}</Button>
      {isRereading && (
        <RereadArticlesDialog
          count={row.articles.length}
          selection={{ ids: row.articles }}
          isOver
          onClose={() => setRereading(false)}
        />
      )}
    </>
  )
}
