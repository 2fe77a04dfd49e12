import { RadioGroup } from 'radix-ui'
import type { Answer } from '../../core/contract.ts'
import { useWords } from '../text/words-context.ts'
import { Checkbox } from '../ui/controls/checkbox.tsx'
import { Choice } from '../ui/controls/choice.tsx'
import { Select } from '../ui/controls/select.tsx'
import { type ExportAction, type ExportState, offeredTables } from './export-state.ts'

export interface ExportOptionsProps {
  readonly state: ExportState
  /** What holds where nothing is chosen; undefined until it is known. */
  readonly usual: Pick<Answer<'export.preview'>, 'separator' | 'bom'> | undefined
  readonly choose: (action: ExportAction) => void
}

/** Which table, for whom, and what stands between its cells. */
export function ExportOptions({ state, usual, choose }: ExportOptionsProps) {
  const words = useWords()
  const { exporting } = words.all
  return (
    <>
      <Choice
        label={exporting.table}
        value={state.table}
        options={offeredTables.map(value => ({ value, text: exporting.tables[value] }))}
        onChange={table => choose({ kind: 'table', table })}
      />
      <FormatChoice format={state.format} onChange={format => choose({ kind: 'format', format })} />
      <div className="export-details">
        <Select
          label={exporting.separator}
          value={state.separator ?? usual?.separator ?? ','}
          options={[
            { value: ',', text: exporting.comma },
            { value: ';', text: exporting.semicolon },
            { value: '\t', text: exporting.tab },
          ]}
          onChange={separator => choose({ kind: 'separator', separator })}
        />
        <div className="export-bom" title={exporting.bomHint}>
          <Checkbox
            label={exporting.bom}
            checked={state.bom ?? usual?.bom ?? false}
            onChange={bom => choose({ kind: 'bom', bom })}
          />
        </div>
      </div>
    </>
  )
}

interface FormatChoiceProps {
  readonly format: ExportState['format']
  readonly onChange: (format: ExportState['format']) => void
}

/** The formats, each with a sentence on whom it is for. */
function FormatChoice({ format, onChange }: FormatChoiceProps) {
  const { exporting } = useWords().all
  return (
    <div className="field">
      <span id="export-format" className="field-label">
        {exporting.format}
      </span>
      <RadioGroup.Root
        className="export-formats"
        aria-labelledby="export-format"
        value={format}
        onValueChange={next => onChange(next as typeof format)} // the items below have no other values
      >
        {(['csv', 'csv-plain'] as const).map(each => (
          <RadioGroup.Item
            key={each}
            value={each}
            className="export-format"
            aria-label={exporting.formats[each]}
            aria-describedby={`export-${each}`}
          >
            <b>{exporting.formats[each]}</b>
            <small id={`export-${each}`}>{exporting.formatHints[each]}</small>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  )
}
