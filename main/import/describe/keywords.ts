/** The keywords that a line gives, split as well as the line allows. */
import { fold } from '../../../core/text/fold.ts'

export interface SplitKeywords {
  readonly values: readonly string[]
  /** Whether signs set them apart; without any, where one ends is inferred. */
  readonly isSetApart: boolean
}

/** The most keywords that are taken, and the longest. */
const most = 200
const longest = 80

/**
 * The keywords in the lines of a list, whose label is taken off.
 * @param around the text of the article: words that stand side by side in it are one keyword where nothing sets them apart
 */
export function splitKeywords(lines: readonly string[], around: string): SplitKeywords {
  const parts = lines.flatMap(splitLine)
  const words = wordsIn(lines[0] ?? '')
  const isOneName = words.length <= 3 && !areNounsApart(words, fold(around))
  const isSetApart = parts.length > 1 || lines.length > 1 || isOneName
  const values = isSetApart ? parts : lines.flatMap(line => grouped(wordsIn(line), fold(around)))
  return { values: unique(values.map(shown)), isSetApart }
}

function splitLine(line: string): string[] {
  if (/(?:^|\s)#[\p{L}\p{N}_]/u.test(line)) return line.split(/[\s,،]*#/u)
  for (const separator of [/[,،;؛|\t•·▪●]/u, /\s[-–—/]\s/u, /\s{2,}/u, /\//u]) {
    if (separator.test(line.trim())) return line.trim().split(separator)
  }
  return [line]
}

function shown(keyword: string): string {
  return keyword
    .replaceAll('_', ' ')
    .replace(/^[\s\u200e\u200f#"«“.:•*–—-]+|[\s\u200e\u200f"»”.:…]+$/gu, '')
    .replace(/\s+/g, ' ')
}

function unique(values: readonly string[]): string[] {
  const found = new Map<string, string>()
  for (const value of values) {
    if (!/[\p{L}\p{N}]/u.test(value) || value.length > longest) continue
    const key = fold(value)
    if (!found.has(key)) found.set(key, value)
  }
  return [...found.values()].slice(0, most)
}

function wordsIn(line: string): string[] {
  return line.split(/\s+/u).filter(word => word !== '')
}

/** Words that go on with the keyword before them and with the one behind. */
const joining = new Set('على في من إلى الى عن مع بن بنت بين ضد و of the de la et and'.split(' '))
/** Words that a name begins with. */
const opening = new Set('أبو ابو آل عبد أم ام'.split(' '))
/** Whether three words are three keywords: each has its article, and none belongs to the one before. */
function areNounsApart(words: readonly string[], around: string): boolean {
  const [first = '', second = '', third = ''] = words
  return (
    words.length === 3 &&
    words.every(word => word.startsWith('ال')) &&
    !goesTogether(first, second, 1, around) &&
    !goesTogether(second, third, 1, around)
  )
}

/** The most words of a keyword. */
const mostWords = 4

/**
 * Words of a line without signs, put together where Arabic joins two in one name: by a preposition, by `and`, as a noun
 * with its relative adjective (`الانتخابات الأمريكية`), and as words that stand side by side in the text too.
 */
function grouped(words: readonly string[], around: string): string[] {
  const groups: string[][] = []
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    const group = groups.at(-1)
    if (before === undefined || group === undefined || !goesTogether(before, word, group.length, around))
      groups.push([word])
    else group.push(word)
  }
  return groups.map(group => group.join(' '))
}

function goesTogether(before: string, word: string, length: number, around: string): boolean {
  if (joining.has(before) || joining.has(word) || opening.has(before) || word === 'الله') return true
  if (length >= mostWords) return false
  if (
    /^و\p{L}{3,}/u.test(word) &&
    !/^(?:وز(?:ير|ار|را)|وكال|وفد|وفا|وقف|وقت|وطن|وحد|وسط|ورش|وثا|ولا)/u.test(word)
  )
    return true
  const isRelative = /(?:ية|يه|يّة|ي|يين|يون)$/u.test(word) && word.startsWith('ال')
  return (isRelative && before.startsWith('ال')) || around.includes(fold(`${before} ${word}`))
}
