/** Trials of profiles as a thread of their own makes them: within a time, and what was found until then is the answer. */
import type { RecordShape, TriedFile } from '../../../core/contract/profile-methods.ts'
import { type Failure, Refusal } from '../../../core/model/failure.ts'
import type { ProfileContent } from '../../../core/model/profile.ts'
import { Shapes } from './shapes.ts'
import type { TrialOn } from './targets.ts'
import { holdsRecords, trialFiles } from './trial-files.ts'
import { tryProfile } from './try-profile.ts'

/** What the thread is asked. */
export type TrialRequest = { readonly on: TrialOn; readonly study: string } & (
  | { readonly kind: 'try'; readonly content: ProfileContent }
  | { readonly kind: 'shapes' }
)

export type TrialReply =
  | { readonly kind: 'tried'; readonly files: readonly TriedFile[] }
  | { readonly kind: 'shapes'; readonly shapes: readonly RecordShape[] }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'crash'; readonly message: string }

const mostTried = 10
/** How many records of a file are tried where it is records that a profile is of. */
const mostOfFile = 3
const mostForShapes = 40
const allMilliseconds = 1_500

/** Answers a request. */
export function answerTrial(request: TrialRequest): TrialReply {
  try {
    return answer(request)
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', failure: error.failure }
    return { kind: 'crash', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

function answer(request: TrialRequest): TrialReply {
  const { on, study } = request
  const started = performance.now()
  const isLate = (): boolean => performance.now() - started > allMilliseconds
  if (request.kind === 'try') {
    const { mapping, appliesTo } = request.content
    const wantsRecords = mapping !== null || appliesTo.some(({ kind }) => kind === 'fields')
    const tried: TriedFile[] = []
    for (const file of trialFiles(on, study, { most: mostTried, wantsRecords })) {
      const most = wantsRecords && holdsRecords(file) ? mostOfFile : 1
      tried.push(...tryProfile(request.content, file, most))
      if (tried.length >= mostTried || isLate()) break
    }
    return { kind: 'tried', files: tried.slice(0, mostTried) }
  }
  const shapes = new Shapes()
  for (const file of trialFiles(on, study, { most: mostForShapes, wantsRecords: true })) {
    shapes.add(file)
    if (isLate()) break
  }
  return { kind: 'shapes', shapes: shapes.shapes() }
}
