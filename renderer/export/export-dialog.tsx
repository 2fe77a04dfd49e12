import { useQuery } from '../bridge/use-query.ts'
import type { SheetProps } from '../frame/slots.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { Progress } from '../ui/display/progress.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'
import { ColumnPicker } from './column-picker.tsx'
import { ExportOptions } from './export-options.tsx'
import { ExportPreview } from './export-preview.tsx'
import { columnList, type ExportAction, type ExportState, requestOf } from './export-state.ts'
import { useExportChoice } from './use-export-choice.ts'
import { useWriting, type Writing } from './use-writing.ts'
import './export.css'

/** What is written to a file: chosen on one side, shown on the other as it will be. */
export function ExportDialog({ isOpen, onClose }: SheetProps) {
  const words = useWords()
  const [state, choose] = useExportChoice()
  const writing = useWriting(isOpen, onClose)
  return (
    <Dialog title={words.all.exporting.title} isOpen={isOpen} onClose={onClose} width="wide">
      <Content state={state} choose={choose} writing={writing} />
    </Dialog>
  )
}

interface ContentProps {
  readonly state: ExportState
  readonly choose: (action: ExportAction) => void
  readonly writing: Writing
}

/** Only while the dialog is open: nothing is asked for what nobody sees. */
function Content({ state, choose, writing }: ContentProps) {
  const words = useWords()
  const { exporting } = words.all
  // Which columns there are depends on the codebook and on the coders; what was chosen of others is passed over.
  const { value: known } = useQuery('export.preview', { format: state.format, table: state.table, rows: 0 })
  const columns = known?.columns ?? []
  const list = columnList(state, columns)
  const request = known ? requestOf(state, list, columns) : null
  const total = known?.total ?? null
  return (
    <div className="export">
      <div className="export-choice">
        <ExportOptions state={state} usual={known} choose={choose} />
        <ColumnPicker
          list={list}
          onChange={next => choose({ kind: 'columns', list: next })}
          onUsual={() => choose({ kind: 'usual-columns' })}
        />
      </div>
      <ExportPreview table={state.table} request={request} isKnown={known !== undefined} total={total} />
      <footer className="export-foot">
        {writing.progress ? (
          <Going writing={writing} />
        ) : (
          <>
            <span className="export-problem" role="alert">
              {writing.problem}
            </span>
            <span className="export-total numeric" role="status">
              {total !== null && words.say(exporting.rows, { count: total })}
            </span>
            <Button
              look="primary"
              disabled={request === null || total === 0}
              onClick={() => request && writing.start(request)}
            >
              {exporting.write}
            </Button>
          </>
        )}
      </footer>
    </div>
  )
}

function Going({ writing: { progress, cancel } }: { readonly writing: Writing }) {
  const words = useWords()
  const { exporting } = words.all
  const total = progress?.total ?? null
  return (
    <>
      <span className="export-going" role="status">
        {exporting.writing}
        <Progress label={exporting.writing} share={total && progress ? progress.done / total : null} />
        {total !== null && progress && (
          <span className="numeric">{words.say(exporting.writingOf, { done: progress.done, total })}</span>
        )}
      </span>
      <Button onClick={cancel}>{exporting.cancel}</Button>
    </>
  )
}
