/** What the status bar says of the program: when something was last saved, and which long tasks are under way. */
import type { ProgramEvent } from '../../../core/contract.ts'

export type TaskName = Extract<ProgramEvent, { kind: 'progress' }>['task']

/** How far a task is; times are milliseconds since the epoch. */
export interface RunningTask {
  readonly done: number
  readonly total: number | null
  readonly started: number
  readonly heard: number
  /** What had been done when it was first heard of, so that a rate counts from there. */
  readonly doneAtStart: number
}

export interface Activity {
  /** When a document was last saved; null before the first. */
  readonly saved: number | null
  readonly tasks: Readonly<Partial<Record<TaskName, RunningTask>>>
}

export const noActivity: Activity = { saved: null, tasks: {} }

/** The activity once the event has been heard at `now`. */
export function afterEvent(activity: Activity, event: ProgramEvent, now: number): Activity {
  switch (event.kind) {
    case 'changed': {
      // An import writes its manifest when it begins and when it ends; while it runs, progress brings it back.
      const isImport = event.documents.some(path => /^imports\/[^/]+\.json$/.test(path))
      return { saved: now, tasks: isImport ? without(activity.tasks, 'import') : activity.tasks }
    }
    case 'progress': {
      const { task, done, total } = event
      if (total !== null && done >= total) return { ...activity, tasks: without(activity.tasks, task) }
      const before = activity.tasks[task]
      const isSame = before !== undefined && before.done <= done
      const started = isSame ? before.started : now
      const doneAtStart = isSame ? before.doneAtStart : done
      const running = { done, total, started, heard: now, doneAtStart }
      return { ...activity, tasks: { ...activity.tasks, [task]: running } }
    }
    case 'notice':
    case 'command':
      return activity
  }
}

/** How many are done in a second, whole; null until there is enough to tell. */
export function rateOf({ done, doneAtStart, started, heard }: RunningTask): number | null {
  const seconds = (heard - started) / 1000
  return seconds >= 1 && done > doneAtStart ? Math.round((done - doneAtStart) / seconds) : null
}

function without(tasks: Activity['tasks'], gone: TaskName): Activity['tasks'] {
  const { [gone]: _gone, ...others } = tasks
  return others
}
