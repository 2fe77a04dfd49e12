/** What a careful analyst codes in a scrape, and how to find each passage by typing a few words of it. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface GoldStatement {
  readonly actor: string
  readonly issue: string
  readonly stance: 'opposes' | 'neutral' | 'supports'
  readonly date: string | null
  readonly via: string | null
  readonly quote: string
}

export interface Scrape {
  readonly name: string
  readonly folder: string
  readonly file: string
}

/** The scrapes that have nine gold statements each: ours, and a real one that is not everywhere. */
export const scrapes: readonly Scrape[] = [
  {
    name: 'our own scrape with emoji and CRLF',
    folder: fileURLToPath(new URL('../../fixtures/coding', import.meta.url)),
    file: 'two-articles-crlf-emoji',
  },
  {
    name: 'the real scrape',
    folder: fileURLToPath(new URL('../../../../shared/samples', import.meta.url)),
    file: 'lavrov-two-articles',
  },
]

export function isThere({ folder, file }: Scrape): boolean {
  return existsSync(join(folder, `${file}.txt`))
}

/** The statements of a scrape. */
export function goldOf({ folder, file }: Scrape): readonly GoldStatement[] {
  const gold = JSON.parse(readFileSync(join(folder, `${file}.gold.json`), 'utf8')) as {
    statements: readonly GoldStatement[]
  } // its own format
  return gold.statements
}

/** Puts the scrape into a folder of its own. Gives the folder. */
export function copyScrape({ folder, file }: Scrape, home: string): string {
  const sources = join(home, 'scrape')
  mkdirSync(sources)
  copyFileSync(join(folder, `${file}.txt`), join(sources, `${file}.txt`))
  return sources
}

/** The words to type for the beginning of a passage, and for its end, so that each is found at once and nowhere before it. */
export function signsOf(text: string, quote: string): { readonly first: string; readonly last: string } {
  const words = quote.split(/\s+/)
  const folded = simplified(text)
  const at = text.indexOf(quote)
  if (at === -1) throw new Error(`${quote} is not in the article`)
  const start = simplified(text.slice(0, at)).length
  const end = start + simplified(quote).length
  const first = words
    .map((_, count) => words.slice(0, count + 1).join(' '))
    .find(sign => placesOf(folded, simplified(sign)).length === 1)
  const last = words
    .map((_, count) => words.slice(-count - 1).join(' '))
    .find(sign => {
      const place = folded.indexOf(simplified(sign), start)
      return place !== -1 && place + simplified(sign).length === end
    })
  if (first === undefined || last === undefined) throw new Error(`${quote} cannot be found by its words`)
  return { first, last }
}

/** As alike as the find bar may take letters to be: without marks, one alef, one yeh, one case. */
function simplified(text: string): string {
  return text
    .replace(/\p{M}|\u0640/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

function placesOf(text: string, sign: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) places.push(at)
  return places
}
