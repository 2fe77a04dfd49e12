/**
 * The values that a text of JSON is made of, told apart without being parsed: by brackets and strings alone, in one pass. So
 * one broken value costs itself and no other, and a large list is read an element at a time.
 */

/** Where a value stands, in UTF-16 units, `to` behind its last. */
export interface Piece {
  readonly from: number
  readonly to: number
}

const codeOf = (sign: string): number => sign.charCodeAt(0)
const [quote, backslash, comma] = [codeOf('"'), codeOf('\\'), codeOf(',')]
const [brace, braceEnd, bracket, bracketEnd] = [codeOf('{'), codeOf('}'), codeOf('['), codeOf(']')]

/**
 * The values of a text, one after the other, with commas between them or not: those that stand by themselves, and in place of
 * a list its elements.
 * @param from where the first begins, or the list that holds them all
 */
export function* piecesOf(text: string, from = 0): Generator<Piece> {
  let isInList = false
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === bracketEnd && from > 0) return
    if (code === bracket && !isInList) isInList = true
    else if (code === bracketEnd) isInList = false
    else if (code !== comma && code !== braceEnd && !isBlank(code)) {
      const to = endOfValue(text, at)
      yield { from: at, to }
      at = to
      continue
    }
    at += 1
  }
}

function endOfValue(text: string, from: number): number {
  const code = text.charCodeAt(from)
  if (code === brace || code === bracket) return endOfHolder(text, from)
  const start = code === quote ? (endOfString(text, from)?.end ?? text.length) : from + 1
  bareEnd.lastIndex = start
  return bareEnd.exec(text)?.index ?? text.length
}

/** Before what a value ends that is neither an object nor a list. */
const bareEnd = /[,\]{[\n]/g

/** How many brackets within one another are told apart by kind; those further in are counted only. */
const mostKinds = 1_000

/** The end of an object or a list. One that is not closed ends where the next begins, as far as that can be told. */
function endOfHolder(text: string, from: number): number {
  const open: number[] = []
  let beyond = 0
  let last = 0
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      const { end, cut } = endOfString(text, at) ?? { end: text.length }
      if (cut !== undefined) return cut
      at = end
      last = code
      continue
    }
    // In an object there is a name behind a comma: what follows here is the next element.
    if (code === brace && last === comma && open.at(-1) === brace && beyond === 0) return at
    if (code === brace || code === bracket) {
      if (open.length < mostKinds) open.push(code)
      else beyond += 1
    } else if (code === braceEnd || code === bracketEnd) {
      if (beyond > 0) beyond -= 1
      else if (code === bracketEnd && !open.includes(bracket))
        return at // the end of the list that this is in
      else while (open.length > 0 && open.pop() !== (code === braceEnd ? brace : bracket));
      if (open.length === 0) return at + 1
    }
    if (!isBlank(code)) last = code
    at += 1
  }
  return text.length
}

interface StringEnd {
  readonly end: number
  /** Where the next element begins, if what is taken for a string is what stands between two. */
  readonly cut?: number | undefined
}

/** The end of the string that begins at a quote; `undefined` where none ends it. */
export function endOfString(text: string, from: number): StringEnd | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let before = at - 1
    while (text.charCodeAt(before) === backslash) before -= 1
    if ((at - before) % 2 === 1) return { end: at + 1, cut: cutBefore(text, at, from) }
  }
  return undefined
}

/**
 * Where an element begins whose first name opens with the quote at `at`, although a quote before was not closed: `}, {"name`.
 * No text ends so, for a name would stand behind it.
 */
function cutBefore(text: string, at: number, from: number): number | undefined {
  const start = beforeBlanks(text, at)
  if (text.charCodeAt(start) !== brace || start <= from) return undefined
  const between = beforeBlanks(text, start)
  if (text.charCodeAt(between) !== comma || !/[\p{L}\p{N}_@$]/u.test(text.charAt(at + 1))) return undefined
  return text.charCodeAt(beforeBlanks(text, between)) === braceEnd ? start : undefined
}

function beforeBlanks(text: string, at: number): number {
  let before = at - 1
  while (isBlank(text.charCodeAt(before))) before -= 1
  return before
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff
}

/** The list that is more than half of the text of an object: where its bracket stands; `undefined` where there is none. */
export function largeListIn(text: string): number | undefined {
  const open: number[] = []
  let list: number | undefined
  for (let at = 0; at < text.length && open.length < mostKinds; ) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      at = endOfString(text, at)?.end ?? text.length
      continue
    }
    if (code === brace || code === bracket) {
      if (code === bracket && list === undefined && open.length > 0) list = at
      if (list === undefined || at === list) open.push(code)
      else {
        at = endOfHolder(text, at)
        continue
      }
    } else if (code === braceEnd || code === bracketEnd) {
      open.pop()
      if (code === bracketEnd && list !== undefined) {
        if ((at - list) * 2 > text.length) return list
        list = undefined
      }
    }
    at += 1
  }
  return list !== undefined && (text.length - list) * 2 > text.length ? list : undefined
}
