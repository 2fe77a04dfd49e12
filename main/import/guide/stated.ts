/**
 * What a file says of an article, put together: first what its fields state, then its header lines, then its name, then what
 * follows from something else. A date that cannot be read gives way to one that can.
 */
import type { DateOrder } from '../../../core/model/profile.ts'
import type { NameValues } from '../../../core/profiles/name-pattern.ts'
import { splitKeywords } from '../describe/keywords.ts'
import type { Finding, Findings } from '../findings.ts'
import { isoMoment } from '../published.ts'

const textFields = ['title', 'source', 'author', 'published', 'url', 'section', 'language'] as const
type TextField = (typeof textFields)[number]

/** The findings of several places as one, those of the first before those of the others. */
export function statedIn(places: readonly Findings[], order: DateOrder | null): Findings {
  const stated: { -readonly [F in keyof Findings]: Findings[F] } = {}
  for (const field of textFields) {
    const found = bestOf(
      field,
      places.flatMap(place => place[field] ?? []),
      order,
    )
    if (found !== undefined) stated[field] = found
  }
  const keywords = places.find(place => (place.keywords?.values.length ?? 0) > 0)?.keywords
  return keywords === undefined ? stated : { ...stated, keywords }
}

function bestOf(field: TextField, found: readonly Finding[], order: DateOrder | null): Finding | undefined {
  const inOrder = [
    ...found.filter(({ isStated }) => isStated !== false),
    ...found.filter(({ isStated }) => isStated === false),
  ]
  const readable =
    field === 'published' ? inOrder.find(({ value }) => isoMoment(value, order) !== undefined) : undefined
  return readable ?? inOrder[0]
}

/** What a name says as findings. In names, `_` and `+` stand for blanks, and addresses are written with `%2F`. */
export function findingsInName({ values, inFolders }: NameValues): Findings {
  const found: { -readonly [F in keyof Findings]: Findings[F] } = {}
  for (const field of textFields) {
    const value = values[field]
    if (value === undefined) continue
    const from = inFolders.includes(field) ? 'folder name' : 'file name'
    const isPlain = field === 'published' || field === 'language'
    found[field] = { value: isPlain ? value : field === 'url' ? decoded(value) : spaced(value), from }
  }
  if (values.keywords === undefined) return found
  const from = inFolders.includes('keywords') ? 'folder name' : 'file name'
  const list = values.keywords.replace(/[_+]/g, ',')
  return { ...found, keywords: { values: splitKeywords([list], '').values, from } }
}

function spaced(value: string): string {
  return /\s/.test(value) ? value : value.replace(/[_+]+/g, ' ').trim()
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch (error) {
    if (error instanceof URIError) return value // a per cent sign that stands for itself
    throw error
  }
}

/** What the name says of every article in a file, and not of the first alone. */
export function ofAllArticles({ source, section, language }: Findings): Findings {
  return {
    ...(source === undefined ? {} : { source }),
    ...(section === undefined ? {} : { section }),
    ...(language === undefined ? {} : { language }),
  }
}
