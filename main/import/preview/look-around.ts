/**
 * A preview as a thread of its own makes it, so that the window never waits: the tree is walked and a sample is read by
 * the very code that imports, within a time, and what was found until then is the answer.
 */
import type { Failure } from '../../../core/model/failure.ts'
import { Refusal } from '../../../core/model/failure.ts'
import { importId } from '../../../core/model/ids.ts'
import type { ImportPreview } from '../../../core/model/import-views.ts'
import type { FailReason, SkipReason } from '../../../core/model/ledger.ts'
import type { ReadingGuide } from '../../../core/model/profile.ts'
import { prepareGuide } from '../guide/prepared-guide.ts'
import { chooseSamples } from './choose-samples.ts'
import type { LookedInto } from './look-into.ts'
import { isQuick, lookInto } from './look-into.ts'
import { farApart } from './spread-sample.ts'
import { Tally } from './tally.ts'
import type { Walked } from './walk.ts'
import { walk } from './walk.ts'

/** What a thread is asked: look around there. */
export interface PreviewRequest {
  readonly kind: 'preview'
  readonly sources: readonly string[]
  readonly guide: ReadingGuide
  readonly study: string
  /** How many files are looked into at most; none where only the count is wanted. */
  readonly mostSampled: number
  /** When to stop counting and when to stop reading, from the beginning on; null for never. */
  readonly patience: { readonly walkMilliseconds: number; readonly allMilliseconds: number } | null
}

/** What a preview finds without knowing the study's imports. */
export type PreviewFound = Omit<ImportPreview, 'unfinished'>

export type PreviewReply =
  | { readonly kind: 'files'; readonly files: number }
  | { readonly kind: 'found'; readonly found: PreviewFound }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'crash'; readonly message: string }

/** Records of a preview are of no import. */
const noImport = importId.parse('import:00000000-000000-000000')

/** Answers a request. `say` hears how many files there are so far, and then the answer. */
export function lookAround(request: PreviewRequest, say: (reply: PreviewReply) => void): void {
  try {
    say({ kind: 'found', found: find(request, files => say({ kind: 'files', files })) })
  } catch (error) {
    if (error instanceof Refusal) say({ kind: 'refused', failure: error.failure })
    else
      say({ kind: 'crash', message: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

function find(request: PreviewRequest, onFiles: (files: number) => void): PreviewFound {
  const { sources, study, mostSampled, patience } = request
  const guide = prepareGuide(request.guide, sources)
  const started = performance.now()
  const isAfter = (milliseconds: number | undefined) =>
    milliseconds !== undefined && performance.now() - started > milliseconds
  const walked = walk({
    sources,
    study,
    mostSampled,
    isLate: () => isAfter(patience?.walkMilliseconds),
    onFiles,
  })
  onFiles(walked.files)
  const looked = new Map<number, LookedInto>()
  for (const at of farApart(walked.sample.length)) {
    const file = walked.sample[at]
    if (file === undefined || !isQuick(file)) continue
    if (isAfter(patience?.allMilliseconds)) break
    looked.set(at, lookInto(file, { importId: noImport, study, guide }))
  }
  const inOrder = [...looked].sort(([left], [right]) => left - right).map(([, each]) => each)
  return summed(walked, inOrder, request.guide)
}

function summed(walked: Walked, looked: readonly LookedInto[], guide: ReadingGuide): PreviewFound {
  const encodings = new Tally<string>()
  const skipped = new Tally<SkipReason>()
  const failed = new Tally<FailReason>()
  for (const each of looked) {
    if (each.encoding !== null) encodings.add(each.encoding, each.path)
    for (const { path, reason } of each.skipped) skipped.add(reason, path)
    for (const { path, reason } of each.failed) failed.add(reason, path)
  }
  const isOfSample = looked.length < walked.readable
  return {
    files: walked.files,
    bytes: walked.bytes,
    isWholeFolderCounted: walked.isWhole,
    formats: walked.formats.counts(),
    encodings: encodings.counts(),
    skipped: [...walked.skipped.rows(false), ...skipped.rows(isOfSample)],
    failed: [...walked.failed.rows(false), ...failed.rows(isOfSample)],
    sampled: looked.length,
    alreadyThere: looked.filter(({ isThere }) => isThere).length,
    samples: chooseSamples(looked.flatMap(({ articles }) => articles)),
    profiles: profilesOf(looked, guide),
    unmapped: looked.reduce((sum, each) => sum + each.unmapped, 0),
  }
}

/** The profiles that files were read by, by name. */
function profilesOf(
  looked: readonly LookedInto[],
  { chosen, profiles }: ReadingGuide,
): PreviewFound['profiles'] {
  const all = new Map([...profiles, ...(chosen === null ? [] : [chosen])].map(each => [each.id, each.name]))
  return [...all].flatMap(([id, name]) => {
    const count = looked.filter(each => each.profiles.has(id)).length
    return count === 0 ? [] : [{ id, name, count }]
  })
}
