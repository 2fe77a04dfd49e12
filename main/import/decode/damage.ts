/**
 * Characters that were lost before the text came to us. A database or a code page that did not know an emoji or a letter
 * wrote question marks in its place; a decoder wrote U+FFFD. Neither can be mended: they are located and shown.
 *
 * A run of question marks counts as loss by what stands round it, because people write "really???" too:
 *
 * 1. four or more that do not follow a word directly (a MySQL `utf8` column writes one for each of an emoji's bytes);
 * 2. four or more with a letter directly behind them: no punctuation is followed by a letter;
 * 3. eight or more, in fours, wherever they stand (flags and pairs of emoji glued to a word);
 * 4. three or more words on end that are nothing but question marks, one of them of three or more (`??? ????? ??`): a
 *    code page without Arabic writes one for each letter;
 * 5. three or more words on end of question marks mixed with single Latin letters (`?C? ???I E?`): a program put the Latin
 *    letter that looks most like its own misreading in place of some letters, and question marks for the others.
 */
import type { Damage } from '../../../core/model/record.ts'

/** The stretches of `text` whose characters are lost, in order, in UTF-16 offsets. */
export function damageIn(text: string): Damage[] {
  const marks = text.includes('?') ? lostCharacters(text) : []
  if (!text.includes('\ufffd')) return marks
  const replaced = [...text.matchAll(/\ufffd+/g)].map(({ index, 0: run }): Damage => {
    return { from: index, to: index + run.length, kind: 'replacement-character' }
  })
  return [...marks, ...replaced].sort((left, right) => left.from - right.from)
}

const word = /[\p{L}\p{N}\p{M}]/u

function lostCharacters(text: string): Damage[] {
  const lost = new Map<number, Damage>()
  const add = (from: number, length: number): void => {
    lost.set(from, { from, to: from + length, kind: 'lost-characters' })
  }
  if (text.includes('???')) addRuns(text, add)
  if (/\?[A-Za-z]/.test(text)) addRuins(text, add)
  return withoutOverlaps([...lost.values()].sort((left, right) => left.from - right.from))
}

type Add = (from: number, length: number) => void

function addRuns(text: string, add: Add): void {
  for (const { index, 0: run } of text.matchAll(/\?{4,}/g)) {
    if (isLostRun(run.length, text.charAt(index - 1), text.charAt(index + run.length))) add(index, run.length)
  }
  for (const { index, 0: words } of text.matchAll(
    /(?<![^\s([«"'“])\?+(?:[ \t.,:;،؛-]+\?+){2,}(?![\p{L}\p{N}?])/gu,
  )) {
    if (!words.includes('???')) continue
    for (const run of words.matchAll(/\?+/g)) add(index + run.index, run[0].length)
  }
}

/** How many words on end must be ruined, and how many of them mixed, to be no coincidence. */
const leastRuined = 3
const leastMixed = 2

/** A word of the few letters that look like misread Arabic, with capitals where no writer puts them: `CaOa?I`. */
function isGarbled(word: string): boolean {
  return (
    /^[ACEINOUYaceiouy?]{2,}$/.test(word) && /[a-z]\??[A-Z]|^\?*[A-Z]{2,}\??[a-z]|^[A-Z?]{4,}$/.test(word)
  )
}

function addRuins(text: string, add: Add): void {
  let ruined: { from: number; word: string }[] = []
  const close = (): void => {
    while (ruined.length > 0 && !ruined.at(-1)?.word.includes('?')) ruined.pop()
    const words = ruined.map(({ word: each }) => each)
    const mixed = words.filter(each => /\?[A-Za-z]/.test(each)).length
    const ownWords = words.filter(each => !isGarbled(each)).join('')
    const marks = ownWords.replace(/[^?]/g, '').length
    if (words.length >= leastRuined && mixed >= leastMixed && marks * 3 >= ownWords.length)
      for (const each of ruined) add(each.from, each.word.length)
    ruined = []
  }
  for (const { index, 0: token } of text.matchAll(/\S+/g)) {
    const word = token.length > 60 ? undefined : /^[([«"'“]*([?A-Za-z]+)[)\]»"'”.,:;!]*$/.exec(token)
    const core = word?.[1] ?? ''
    const goesOn = ruined.length > 0 && ((core.length > 0 && core.length <= 3) || isGarbled(core))
    if (core.includes('?') || goesOn) ruined.push({ from: index + token.indexOf(core), word: core })
    else close()
  }
  close()
}

function withoutOverlaps(sorted: readonly Damage[]): Damage[] {
  const kept: Damage[] = []
  for (const each of sorted) {
    const last = kept.at(-1)
    if (last === undefined || each.from >= last.to) kept.push(each)
    else if (each.to > last.to) kept[kept.length - 1] = { ...last, to: each.to }
  }
  return kept
}

function isLostRun(length: number, before: string, after: string): boolean {
  if (length >= 8 && length % 4 === 0) return true
  const isGluedToWord = word.test(before) || /[!؟…\p{Pe}\p{Pf}]/u.test(before)
  return !isGluedToWord || word.test(after)
}
