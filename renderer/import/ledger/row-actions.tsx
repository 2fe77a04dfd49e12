import { useState } from 'react'
import type { ImportId } from '../../../core/model/ids.ts'
import type { LedgerRow } from '../../../core/model/ledger.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { useProfiles } from '../../profiles/profiles-context.ts'
import { type Said, SaidLine } from '../../profiles/said-line.tsx'
import { RereadArticlesDialog } from '../../reread/reread-articles-dialog.tsx'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { rowPaths, spread } from './row-paths.ts'

export interface RowActionsProps {
  readonly of: ImportId
  readonly row: LedgerRow
  /** Reads the files of these paths again. */
  readonly onRetry: (paths: readonly string[]) => void
}

/** As many rows as a profile can be tried on. */
const mostTried = 100

/** What can be done about one row: naming the field of the text, a profile for files like it, reading it again. */
export function RowActions({ of, row, onRetry }: RowActionsProps) {
  const openProfiles = useProfiles()
  if (openProfiles === null) return null
  if (row.outcome === 'failed' && row.reason === 'no-text-field')
    return <MapText of={of} onRetry={onRetry} open={openProfiles} />
  return row.outcome === 'imported' ? (
    <ReadOtherwise key={row.path} of={of} row={row} open={openProfiles} />
  ) : null
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

interface ReadOtherwiseProps extends OpenProps {
  readonly row: Extract<LedgerRow, { outcome: 'imported' }>
}

function ReadOtherwise({ of, row, open }: ReadOtherwiseProps) {
  const { ledger } = useWords().all.importing
  const [said, setSaid] = useState<Said | null>(null)
  const [isRereading, setRereading] = useState(false)
  return (
    <>
      <SaidLine said={said} />
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
