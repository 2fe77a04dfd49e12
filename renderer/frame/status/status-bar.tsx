import { useSyncExternalStore } from 'react'
import { useProgram } from '../../bridge/program-context.ts'
import { CommandKeys } from '../../commands/command-keys.tsx'
import { useMode } from '../../commands/use-keys.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'
import { Progress } from '../../ui/display/progress.tsx'
import type { QueuePlace } from '../frame-state.ts'
import { type RunningTask, rateOf, type TaskName } from './activity.ts'
import { useActivity } from './use-activity.ts'

export interface StatusBarProps {
  readonly place: QueuePlace | null
  readonly coder: string | null
  readonly onCommands: () => void
  /** Opens the import dialog from how far its import is; null where there is none. */
  readonly onImport: (() => void) | null
}

const taskOrder = [
  'preview',
  'import',
  'index',
  'change',
  'history',
  'export',
] as const satisfies readonly TaskName[]

/** The foot of the workbench: what is saved, where one stands, what is under way. It says only what is so. */
export function StatusBar({ place, coder, onCommands, onImport }: StatusBarProps) {
  const words = useWords()
  const { status, connection } = words.all
  const { bridge } = useProgram()
  const { saved, tasks } = useActivity()
  const mode = useMode()
  const reached = useSyncExternalStore(bridge.connection.subscribe, bridge.connection.now)
  return (
    <section className="status" aria-label={status.label}>
      {reached === 'connected' ? (
        <span className="status-saved">
          {saved === null ? status.nothingYet : words.say(status.saved, { time: words.time(saved) })}
        </span>
      ) : (
        <span className="status-lost" role="alert">
          {connection.lost}
        </span>
      )}
      {place && <span>{words.say(status.article, { position: place.position, total: place.total })}</span>}
      {taskOrder.map(name => {
        const task = tasks[name]
        const onOpen = name === 'import' ? onImport : null
        return task && <TaskStatus key={name} name={name} task={task} onOpen={onOpen} />
      })}
      <span className="status-end">
        <span
          className={`status-mode status-${mode}`}
          title={mode === 'reading' ? status.readingHint : status.writingHint}
        >
          {status[mode]}
        </span>
        <span className="own-direction">{coder ?? words.all.studyMenu.readOnly}</span>
        <button type="button" className="status-commands" onClick={onCommands}>
          <CommandKeys of="frame.palette" />
          {status.commands}
        </button>
      </span>
    </section>
  )
}

interface TaskStatusProps {
  readonly name: TaskName
  readonly task: RunningTask
  /** Shows more of it; null where there is no more. */
  readonly onOpen: (() => void) | null
}

function TaskStatus({ name, task, onOpen }: TaskStatusProps) {
  const words = useWords()
  const label = labelOf(name, words)
  const rate = rateOf(task)
  const figures = (
    <>
      {label}
      <Progress label={label} share={task.total ? task.done / task.total : null} />
      {task.total === null
        ? words.say(words.all.status.imported, { count: task.done })
        : words.say(words.all.status.ofTotal, { done: task.done, total: task.total })}
      {name === 'import' && rate !== null && <span>{words.say(words.all.status.rate, { count: rate })}</span>}
    </>
  )
  if (!onOpen) return <span className="status-task">{figures}</span>
  return (
    <button type="button" className="status-task" onClick={onOpen}>
      {figures}
    </button>
  )
}

function labelOf(name: TaskName, { all: { status } }: Words): string {
  return {
    preview: status.previewing,
    import: status.importing,
    index: status.indexing,
    change: status.changing,
    history: status.goingBack,
    export: status.exporting,
  }[name]
}
