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

/** What a profile makes of the first records of a file, or of the one that is asked for; of the file where it holds none. */
export function tryProfile(content: ProfileContent, file: TrialFile | NoFile, most = 1): TriedFile[] {
  if ('reason' in file) {
    const { path, reason } = file
    return [{ ...nothing, path, place: path, failure: { reason, detail: null } }]
  }
  const profile: ProfileDocument = { ...content, id: noProfile, rev: 1 }
  const chosen = prepareGuide({ ...noGuide, chosen: profile }, file.sources)
  const outcomes = firstOf(file, chosen, most)
  const place = placeOf(chosen, file.path)
  const name = nameBy(chosen, place)
  if (outcomes.length === 0) return [{ ...nothing, path: file.row ?? file.path, place, name }]
  const applies = appliesTo(file, prepareGuide({ ...noGuide, profiles: [profile] }, file.sources))
  return outcomes.map(outcome => triedOf(outcome, { place, name, applies }))
}

function triedOf(outcome: ScrapeOutcome, of: Pick<TriedFile, 'place' | 'name' | 'applies'>): TriedFile {
  if (outcome.outcome !== 'record') {
    const { path, reason, detail } = outcome
    const encoding = outcome.outcome === 'failed' ? outcome.encoding : null
    return { ...nothing, ...of, path, encoding, failure: { reason, detail } }
  }
  const { document, path } = outcome
  const fields = articlesInOrder(document)[0]?.fields ?? null
  return { ...of, path, encoding: document.encoding, fields, lines: linesOf(document), failure: null }
}

const nothing = {
  applies: false,
  name: null,
  encoding: null,
  fields: null,
  lines: [],
  failure: null,
} satisfies Omit<TriedFile, 'path' | 'place'>

/** The record that is asked for, else the first ones, else what became of the file. */
function firstOf(
  { path, row, bytes, modifiedDay }: TrialFile,
  guide: PreparedGuide,
  most: number,
): ScrapeOutcome[] {
  const found: ScrapeOutcome[] = []
  let other: ScrapeOutcome | undefined
  const scrape = { path, bytes, import: noImport, modifiedDay }
  for (const outcome of readScrape(scrape, { only: row ?? undefined, guide })) {
    if (row === null ? outcome.outcome === 'record' : outcome.path === row) found.push(outcome)
    if (found.length === (row === null ? most : 1)) return found
    other ??= outcome
  }
  return found.length > 0 || other === undefined ? found : [other]
}

function appliesTo(file: TrialFile, guide: PreparedGuide): boolean {
  const [outcome] = firstOf(file, guide, 1)
  return outcome?.outcome === 'record' && outcome.document.reading?.profile === noProfile
}

function nameBy(guide: PreparedGuide, place: string): TriedFile['name'] {
  const pattern = guide.chosen?.pattern
  return (pattern && matchName(pattern, place)?.values) ?? null
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
