/**
 * The document of a record, out of what was extracted: segmented into articles, and each of them described. Where profiles
 * say more than the bytes do, the profile is found first: an outlet is known only once the record has been described, and
 * then it is segmented and described again.
 */
import { hash } from 'node:crypto'
import { articleIdOf, type ImportId, recordIdOf } from '../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../core/model/record.ts'
import { matchName } from '../../core/profiles/name-pattern.ts'
import { damageIn } from './decode/damage.ts'
import { describe } from './describe.ts'
import type { Extraction } from './extract/extractor.ts'
import { taggedFindings } from './extract/tagged-text.ts'
import type { Findings } from './findings.ts'
import { outletsOf, placeOf, profileOfOutlet, recurringIn } from './guide/choose.ts'
import type { PreparedGuide, PreparedProfile } from './guide/prepared-guide.ts'
import { findingsInName, ofAllArticles, statedIn } from './guide/stated.ts'
import type { ScrapeFile } from './scrape.ts'
import { recurs } from './segment/recurring.ts'
import { type Segmentation, segment } from './segment/segment.ts'

/** By what the records of a file are read. */
export interface HowRead {
  readonly guide: PreparedGuide
  /** The profile of the file, where it has one whatever is in it. */
  readonly whole: PreparedProfile | undefined
  /** The encoding that a person chose. */
  readonly encoding: string | null
  /** The outlets that a person said records are of, by the paths of their rows. */
  readonly outlets?: ReadonlyMap<string, string> | undefined
}

/** What was taken out of a file for a record. */
export interface Extracted {
  readonly format: string
  readonly extracted: Extract<Extraction, { outcome: 'record' }>
}

/** The document of a record; without `how`, as its bytes alone say. */
export function documentOf(file: ScrapeFile, subject: Extracted, how?: HowRead): RecordDocument {
  const { position, bytes, encoding, mojibake, text } = subject.extracted
  const sha256 = hash('sha256', bytes, 'hex')
  const id = recordIdOf(sha256)
  const { profile, segmentation, articles } =
    how === undefined ? partsOf(file, subject, {}) : readRecord(file, subject, how)
  const { regions, doubtfulCuts } = segmentation
  const isGuided = profile !== undefined || (how !== undefined && how.encoding !== null)
  return {
    id,
    rev: 1,
    import: file.import,
    path: file.path,
    position,
    format: subject.format,
    encoding,
    mojibake,
    sizeBytes: bytes.length,
    sha256,
    revision: 1,
    text,
    regions,
    damage: damageIn(text),
    articles: Object.fromEntries(
      articles.map((article, index) => {
        const ordinal = index + 1
        const articleId = articleIdOf(id, ordinal)
        return [articleId, { id: articleId, ordinal, ...article }]
      }),
    ),
    ...(doubtfulCuts.length === 0 ? {} : { doubtfulCuts: [...doubtfulCuts] }),
    ...(isGuided ? { reading: { profile: profile?.id ?? null, encoding: how?.encoding ?? null } } : {}),
  }
}

/** What is made of a text. */
interface Parts {
  readonly profile?: PreparedProfile | undefined
  readonly segmentation: Segmentation
  /** The articles without what numbers them. */
  readonly articles: readonly Omit<Article, 'id' | 'ordinal'>[]
}

/** By what a text is segmented and described. */
interface Lines {
  readonly profile?: PreparedProfile | undefined
  /** Lines that recur, by their keys. */
  readonly recurring?: readonly ReadonlySet<string>[]
  /** Where the file lies, for what its name says by the profile. */
  readonly place?: string
}

/** Segments and describes a record by the profile that is its own. */
export function readRecord(
  file: ScrapeFile,
  subject: Extracted,
  { guide, whole, outlets: said }: HowRead,
): Parts {
  const { findings, profile: ofFields, position } = subject.extracted
  const place = placeOf(guide, file.path)
  const fixed = whole ?? ofFields
  const ofFolder = recurringIn(guide, { place, path: file.path })
  if (!guide.asksForOutlet) return partsOf(file, subject, { profile: fixed, recurring: ofFolder, place })
  const outlet = said?.get(position === null ? file.path : `${file.path}#${position}`)
  const isKnown =
    outlet !== undefined || (findings.source !== undefined && findings.source.isStated !== false)
  const first = isKnown ? undefined : partsOf(file, subject, { profile: fixed, recurring: ofFolder, place })
  const described = first?.articles[0]?.fields
  const outlets = isKnown
    ? outletsOf(outlet ?? findings.source?.value, findings.url?.value)
    : outletsOf(described?.source.value, described?.url.value)
  const profile = fixed ?? profileOfOutlet(guide, outlets)
  const recurring = [...ofFolder, ...recurringIn(guide, { outlets })]
  if (first !== undefined && profile === fixed && !anyRecurs(first, recurring)) return first
  return partsOf(file, subject, { profile, recurring, place })
}

/** Whether a line that is taken for text is one of those that recur. */
function anyRecurs({ segmentation }: Parts, recurring: readonly ReadonlySet<string>[]): boolean {
  return (
    recurring.length > 0 &&
    segmentation.articles.some(({ lines }) =>
      lines.some(({ kind, line }) => kind === 'text' && !line.isBlank && recurs(line, recurring)),
    )
  )
}

function partsOf(file: ScrapeFile, { format, extracted }: Extracted, lines: Lines): Parts {
  const { text, findings } = extracted
  const { profile, recurring = [], place = file.path } = lines
  const dateOrder = profile?.dateOrder ?? null
  const segmentation = segment(text, {
    title: findings.title?.value.replace(/\s+/g, ' ').trim() ?? null,
    isOneByItself: format !== 'text' && findings.title !== undefined && findings.url !== undefined,
    lines: profile?.lines,
    recurring,
  })
  const pattern = profile?.pattern
  const named = pattern === undefined ? undefined : matchName(pattern, place)
  const inName: Findings = named === undefined ? {} : findingsInName(named)
  const at = { path: file.path, modifiedDay: file.modifiedDay, importDay: dayOf(file.import), dateOrder }
  const articles = segmentation.articles.map((part, index) => {
    // What the file says of the record it says of its first article; tags in the text are of the article that they stand in.
    const own = index === 0 ? findings : taggedFindings(text.slice(part.from, part.to))
    const places = index === 0 ? [own, segmentation.header, inName] : [own, ofAllArticles(inName)]
    const stated = profile === undefined ? own : statedIn(places, dateOrder)
    return { from: part.from, to: part.to, fields: describe(text, part, stated, at) }
  })
  return { profile, segmentation, articles }
}

/** The day of an import, which its id begins with; none of the import that previews go by. */
export function dayOf(id: ImportId): string | undefined {
  const [, year, month, day] = /^import:(\d{4})(\d{2})(\d{2})-/.exec(id) ?? []
  return year === undefined || year === '0000' ? undefined : `${year}-${month}-${day}`
}
