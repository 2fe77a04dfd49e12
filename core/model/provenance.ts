/**
 * Where a value was found. Documents have it in words (`line 29`, `field date_publish`), which are the same in every language
 * of the interface; here they are read back as a kind and its values, for which each language has words of its own.
 */

/** Places that are named by their kind alone, with the words that documents have for them. */
export const namedPlaces = {
  'first-line': 'first line',
  'first-sentence': 'first sentence',
  'file-name': 'file name',
  'folder-name': 'folder name',
  'file-time': 'time of the file',
  address: 'date in the address',
  host: 'host of the address',
  language: 'script and frequent words',
  'title-element': 'title element',
  heading: 'h1 element',
  'time-element': 'time element',
  'first-time-element': 'first time element',
  'date-element': 'date element',
  'author-element': 'author element',
  'author-link': 'author link',
  'tag-links': 'tag links',
  canonical: 'link canonical',
  'first-page': 'link to the first page',
  'feed-name': 'name of the feed',
  'set-as-headline': 'line that is set as a headline',
  'first-post': 'first post of the thread',
  'microdata-publisher': 'microdata publisher',
  'microdata-author': 'microdata author',
  'browser-comment': 'comment of the browser that saved it',
  'above-words': 'line above the number of words',
  'below-words': 'line below the number of words',
  'below-title': 'line below the title',
  'below-date': 'line below the date',
  'above-date': 'line above the date',
  'date-line': 'line of the date',
  'by-headline': 'line by the headline',
  'way-to-page': 'way to the page',
  'feed-title': 'title of the feed',
  'channel-name': 'name of the channel',
} as const
export type NamedPlace = keyof typeof namedPlaces

/** Places that have a name in the file, by the word that documents have before it. */
export const placesWithName = {
  field: 'field',
  meta: 'meta',
  'json-ld': 'JSON-LD',
  label: 'label',
  tag: 'tag',
  'html-lang': 'html lang',
} as const
export type PlaceWithName = keyof typeof placesWithName

/** The words of a place, as what finds something there writes them. */
export type PlaceWords =
  | (typeof namedPlaces)[NamedPlace]
  | `${(typeof placesWithName)[PlaceWithName]} ${string}`
  | `line ${number}`

/** A place. Lines count from 1. */
export type Place =
  | { readonly kind: NamedPlace }
  | { readonly kind: PlaceWithName; readonly name: string }
  | { readonly kind: 'lines'; readonly lines: readonly number[] }
  | { readonly kind: 'newest-date'; readonly line: number }
  /** The date there could be another with the month first. */
  | { readonly kind: 'day-before-month'; readonly of: Place }
  | { readonly kind: 'marked-title'; readonly line: number }
  /** In words that are none of these. */
  | { readonly kind: 'other'; readonly words: string }

/** Where a value was found; what another place says against it, and what was stated and could not be read. */
export interface Provenance {
  /** Null where nothing was found but what could not be read. */
  readonly place: Place | null
  readonly against?: { readonly place: Place; readonly value: string }
  readonly unread?: { readonly place: Place; readonly value: string }
}

/** What stands behind the words of a place where the order of a date had to be taken for granted. */
export const dayFirst = ', the day before the month'

const kinds = new Map(
  Object.entries(namedPlaces).map(([kind, words]) => [words, kind as NamedPlace] as const),
)

/** Reads the words that a document has. Those that it does not know come out as they are. */
export function readProvenance(from: string): Provenance {
  const instead = /^([^(]+?) \((.+?), not read: (.*)\)$/s.exec(from)
  if (instead !== null)
    return { place: placeOf(instead[1]), unread: { place: placeOf(instead[2]), value: instead[3] ?? '' } }
  const unread = /^(.+?), not read: (.*)$/s.exec(from)
  if (unread !== null) return { place: null, unread: { place: placeOf(unread[1]), value: unread[2] ?? '' } }
  const against = /^(.+?), against (.+) \(([^()]*)\)$/s.exec(from)
  if (against !== null)
    return { place: placeOf(against[1]), against: { place: placeOf(against[2]), value: against[3] ?? '' } }
  return { place: placeOf(from) }
}

function placeOf(words = ''): Place {
  if (words.endsWith(dayFirst))
    return { kind: 'day-before-month', of: placeOf(words.slice(0, -dayFirst.length)) }
  const kind = kinds.get(words as (typeof namedPlaces)[NamedPlace]) // any text may be looked for
  if (kind !== undefined) return { kind }
  if (/^line \d+(?:, line \d+)*$/.test(words))
    return { kind: 'lines', lines: (words.match(/\d+/g) ?? []).map(Number) }
  const newest = /^newest date in the text, line (\d+)$/.exec(words)?.[1]
  if (newest !== undefined) return { kind: 'newest-date', line: Number(newest) }
  const titled = /^line (\d+), marked as the title$/.exec(words)?.[1]
  if (titled !== undefined) return { kind: 'marked-title', line: Number(titled) }
  for (const [kind, word] of Object.entries(placesWithName))
    if (words.startsWith(`${word} `))
      return { kind: kind as PlaceWithName, name: words.slice(word.length + 1) } // its keys are kinds
  return { kind: 'other', words }
}
