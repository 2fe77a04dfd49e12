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
 *    code page without Arabic writes one for each letter.
 */
import type { Damage } from '../../../core/model/record.ts'

/** The stretches of `text` whose characters are lost, in order, in UTF-16 offsets. */
export function damageIn(text: string): Damage[] {
  const marks = text.includes('???') ? lostCharacters(text) : []
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
  for (const { index, 0: run } of text.matchAll(/\?{4,}/g)) {
    if (isLostRun(run.length, text.charAt(index - 1), text.charAt(index + run.length))) add(index, run.length)
  }
  for (const { index, 0: words } of text.matchAll(
    /(?<![^\s([«"'“])\?+(?:[ \t.,:;،؛-]+\?+){2,}(?![\p{L}\p{N}?])/gu,
  )) {
    if (!words.includes('???')) continue
    for (const run of words.matchAll(/\?+/g)) add(index + run.index, run[0].length)
  }
  return [...lost.values()].sort((left, right) => left.from - right.from)
}

function isLostRun(length: number, before: string, after: string): boolean {
  if (length >= 8 && length % 4 === 0) return true
  const isGluedToWord = word.test(before) || /[!؟…\p{Pe}\p{Pf}]/u.test(before)
  return !isGluedToWord || word.test(after)
}
