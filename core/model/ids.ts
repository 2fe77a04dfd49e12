/**
 * Identifiers. Each is a string that carries its kind (`record:3f9a…`), so that an id in a document, an export or a
 * message can be read on its own, and each has a type of its own, so that one kind does not compile where another is meant.
 *
 * Records are named by what they are: the SHA-256 of their original bytes. The same scrape imported by two coders on
 * two machines has one id, and so have the articles in it.
 */
import * as z from 'zod'

const hash = '[0-9a-f]{24}'
const token = '[0-9a-z]{16}'

export const studyId = z
  .string()
  .regex(new RegExp(`^study:${token}$`))
  .brand<'StudyId'>()
export const importId = z
  .string()
  .regex(/^import:\d{8}-\d{6}-[0-9a-z]{6}$/)
  .brand<'ImportId'>()
export const recordId = z
  .string()
  .regex(new RegExp(`^record:${hash}$`))
  .brand<'RecordId'>()
export const articleId = z
  .string()
  .regex(new RegExp(`^article:${hash}-[1-9]\\d*$`))
  .brand<'ArticleId'>()
export const entityId = z
  .string()
  .regex(new RegExp(`^entity:${token}$`))
  .brand<'EntityId'>()
export const profileId = z
  .string()
  .regex(new RegExp(`^profile:${token}$`))
  .brand<'ProfileId'>()
/**
 * Statements keep the id that they were brought in with, so this is wide: no blanks, no separators of our exports, and not
 * the one name under which JavaScript objects keep nothing.
 */
export const statementId = z
  .string()
  .regex(/^(?!__proto__$)[^\s;,"'\p{Cc}\p{Cf}]{1,120}$/u)
  .brand<'StatementId'>()
/** A coder's name made safe for a folder: letters and digits of any script in lower case, joined by hyphens. */
export const coderSlug = z
  .string()
  .regex(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u)
  .max(60)
  .brand<'CoderSlug'>()
/** Variables, lists, scales and their members: short names in the manner of an identifier. */
export const codebookKey = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/)

export type StudyId = z.output<typeof studyId>
export type ImportId = z.output<typeof importId>
export type RecordId = z.output<typeof recordId>
export type ArticleId = z.output<typeof articleId>
export type EntityId = z.output<typeof entityId>
export type ProfileId = z.output<typeof profileId>
export type StatementId = z.output<typeof statementId>
export type CoderSlug = z.output<typeof coderSlug>

/** The record whose original bytes have this SHA-256, given in hexadecimal. */
export function recordIdOf(sha256Hex: string): RecordId {
  return recordId.parse(`record:${sha256Hex.slice(0, 24)}`)
}

/** The `ordinal`-th article (from 1) of a record. */
export function articleIdOf(record: RecordId, ordinal: number): ArticleId {
  return articleId.parse(`article:${stem(record)}-${ordinal}`)
}

/** The record that an article is a slice of. */
export function recordOfArticle(article: ArticleId): RecordId {
  return recordId.parse(`record:${stem(article).replace(/-\d+$/, '')}`)
}

/** The part of an id after its kind, which is safe as a file name on every file system. */
export function stem(id: string): string {
  return id.slice(id.indexOf(':') + 1)
}

const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * The folder name for a coder called `name`: lower case, letters and digits of any script, the rest hyphens. Names that
 * differ in nothing else share a folder; `undefined` where nothing of the name is left.
 */
export function coderSlugOf(name: string): CoderSlug | undefined {
  const slug = name
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/[-\p{Cs}]+$/u, '') // half a character, where the cut went through one
  const parsed = coderSlug.safeParse(reservedOnWindows.test(slug) ? `${slug}-coder` : slug)
  return parsed.success ? parsed.data : undefined
}
