import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { Checkbox } from '../ui/controls/checkbox.tsx'
import { type ColumnList, withColumn, withColumnAt } from './export-state.ts'

export interface ColumnPickerProps {
  readonly list: ColumnList
  readonly onChange: (list: ColumnList) => void
  readonly onUsual: () => void
}

/** In CSS pixels; the style sheet has the same. */
const linePixels = 28

/** Which columns are written, and in which order: by Alt and an arrow key, or by dragging. */
export function ColumnPicker({ list, onChange, onUsual }: ColumnPickerProps) {
  const words = useWords()
  const { exporting } = words.all
  const lines = useRef<HTMLUListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  function move(name: string, to: number): void {
    const next = withColumnAt(list, name, to)
    if (next.order.join() === list.order.join()) return
    onChange(next)
    const position = next.order.indexOf(name) + 1
    setSaid(words.say(exporting.columnMoved, { column: name, position, total: next.order.length }))
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>, name: string): void {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    if (by === undefined || !event.altKey) return
    event.preventDefault()
    move(name, list.order.indexOf(name) + by)
  }
  function onDrag(event: PointerEvent<HTMLElement>, name: string): void {
    const top = lines.current?.getBoundingClientRect().top ?? 0
    const within = event.clientY - top + (lines.current?.scrollTop ?? 0)
    move(name, Math.floor(within / linePixels))
  }
  return (
    <section className="export-columns" aria-label={exporting.columns}>
      <header>
        <h3>{exporting.columns}</h3>
        <span className="numeric">
          {words.say(exporting.columnsChosen, { chosen: list.chosen.length, total: list.order.length })}
        </span>
        <Button look="quiet" onClick={() => onChange({ ...list, chosen: list.order })}>
          {exporting.columnsAll}
        </Button>
        <Button look="quiet" onClick={() => onChange({ ...list, chosen: [] })}>
          {exporting.columnsNone}
        </Button>
        <Button look="quiet" onClick={onUsual}>
          {exporting.columnsUsual}
        </Button>
      </header>
      <ul ref={lines}>
        {list.order.map(name => (
          <li
            key={name}
            className={name === dragged ? 'export-dragged' : undefined}
            onKeyDown={event => onKeyDown(event, name)}
          >
            <Checkbox
              label={name}
              checked={list.chosen.includes(name)}
              onChange={isChosen => onChange(withColumn(list, name, isChosen))}
            />
            <span
              className="export-grip"
              title={words.say(exporting.columnMove, { column: name })}
              onPointerDown={event => {
                event.preventDefault()
                event.currentTarget.setPointerCapture(event.pointerId)
                setDragged(name)
              }}
              onPointerMove={event => dragged === name && onDrag(event, name)}
              onPointerUp={() => setDragged(null)}
              onPointerCancel={() => setDragged(null)}
            >
              <GripVertical size={14} aria-hidden />
            </span>
          </li>
        ))}
      </ul>
      <p className="export-hint">{exporting.columnsHint}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  )
}
