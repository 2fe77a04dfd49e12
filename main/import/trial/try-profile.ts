/** What a profile makes of a file. */
import type { TriedFile } from '../../../core/contract/profile-methods.ts'
import { importId, profileId } from '../../../core/model/ids.ts'
import { noGuide, type ProfileContent, type ProfileDocument } from '../../../core/model/profile.ts'
import { articlesInOrder, type RecordDocument } from '../../../core/model/record.ts'
import { matchName } from '../../../core/profiles/name-pattern.ts'
import { placeOf } from '../guide/choose.ts'
import { type PreparedGuide, prepareGuide } from '../guide/prepared-guide.ts'
import { readScrape } from '../read-scrape.ts'
import type { ScrapeOutcome } from '../scrape.ts'
import type { NoFile, TrialFile } from './trial-files.ts'

/** Records of a trial are of no import, and its profile is none of the study. */
const noImport = importId.parse('import:00000000-000000-000000')
const noProfile = profileId.parse('profile:0000000000000000')

const mostLines = 24
const longestLine = 300

/** What a profile makes of the first record of a file, or of the one that is asked for. */
export function tryProfile(content: ProfileContent, file: TrialFile | NoFile): TriedFile {
  if ('reason' in file) return { ...nothing, path: file.path, failure: { reason: file.reason, detail: null } }
  const profile: ProfileDocument = { ...content, id: noProfile, rev: 1 }
  const chosen = prepareGuide({ ...noGuide, chosen: profile }, file.sources)
  const outcome = firstOf(file, chosen)
  const path = file.row ?? file.path
  const name = nameBy(chosen, file.path)
  if (outcome === undefined) return { ...nothing, path, name }
  const applies = appliesTo(file, prepareGuide({ ...noGuide, profiles: [profile] }, file.sources))
  if (outcome.outcome !== 'record') {
    const { reason, detail } = outcome
    const encoding = outcome.outcome === 'failed' ? outcome.encoding : null
    return { ...nothing, path: outcome.path, applies, name, encoding, failure: { reason, detail } }
  }
  const { document } = outcome
  const fields = articlesInOrder(document)[0]?.fields ?? null
  return {
    path: outcome.path,
    applies,
    name,
    encoding: document.encoding,
    fields,
    lines: linesOf(document),
    failure: null,
  }
}

const nothing = {
  applies: false,
  name: null,
  encoding: null,
  fields: null,
  lines: [],
  failure: null,
} satisfies Omit<TriedFile, 'path'>

/** The record that is asked for, else the first, else what became of the file. */
function firstOf(
  { path, row, bytes, modifiedDay }: TrialFile,
  guide: PreparedGuide,
): ScrapeOutcome | undefined {
  let other: ScrapeOutcome | undefined
  const scrape = { path, bytes, import: noImport, modifiedDay }
  for (const outcome of readScrape(scrape, { only: row ?? undefined, guide })) {
    if (row === null ? outcome.outcome === 'record' : outcome.path === row) return outcome
    other ??= outcome
  }
  return other
}

function appliesTo(file: TrialFile, guide: PreparedGuide): boolean {
  const outcome = firstOf(file, guide)
  return outcome?.outcome === 'record' && outcome.document.reading?.profile === noProfile
}

function nameBy(guide: PreparedGuide, path: string): TriedFile['name'] {
  const pattern = guide.chosen?.pattern
  return (pattern && matchName(pattern, placeOf(guide, path))?.values) ?? null
}

function linesOf({ text, regions }: RecordDocument): TriedFile['lines'] {
  const lines: TriedFile['lines'] = []
  let region = 0
  for (let from = 0; from < text.length && lines.length < mostLines; ) {
    const feed = text.indexOf('\n', from)
    const to = feed < 0 ? text.length : feed
    const line = text.slice(from, to).trim()
    while ((regions[region]?.to ?? text.length) <= from) region += 1
    const { kind = 'body', detail = null } = regions[region] ?? {}
    if (line !== '') lines.push({ text: cut(line), kind, detail })
    from = to + 1
  }
  return lines
}

/** A line cut between two characters, with an ellipsis, where it is long. */
export function cut(line: string, longest = longestLine): string {
  return line.length <= longest
    ? line
    : `${line
        .slice(0, longest)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
}
