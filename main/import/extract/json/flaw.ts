/** Where JSON breaks off: `JSON.parse` does not say it of the commonest flaws. */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a string must not have
const string = /[^"\\\0-\x1f]*/y
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
const bare = /true|false|null|NaN|-?Infinity|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** What may stand next; a `name` or an `item` may be the end of what holds it as well. */
type Due = 'value' | 'item' | 'name' | 'colon' | 'next'

const deepest = 1_000_000

/**
 * Where the first character stands that is not as JSON has it, in UTF-16 units; the length of the text where that ends too
 * early, `undefined` where nothing is wrong. What `withoutCommonFlaws` mends counts as none.
 */
export function flawIn(text: string): number | undefined {
  const open: string[] = []
  let due: Due = 'value'
  let at = text.startsWith('\ufeff') ? 1 : 0
  while (true) {
    at = pastBlanks(text, at)
    const sign = text.charAt(at)
    const within = open.at(-1)
    if (sign === '') return due === 'next' && within === undefined ? undefined : text.length
    const isEnd = within !== undefined && sign === (within === '{' ? '}' : ']')
    if (isEnd && due !== 'value' && due !== 'colon') {
      open.pop()
      due = 'next'
      at += 1
    } else if (due === 'next' || due === 'colon') {
      if (sign !== (due === 'colon' ? ':' : ',') || within === undefined) return at
      due = due === 'colon' ? 'value' : within === '{' ? 'name' : 'item'
      at += 1
    } else if (sign === '"') {
      const end = pastString(text, at)
      if (end.isFlaw) return end.at
      due = due === 'name' ? 'colon' : 'next'
      at = end.at
    } else if (due === 'name' || open.length > deepest) return at
    else if (sign === '{' || sign === '[') {
      open.push(sign)
      due = sign === '{' ? 'name' : 'item'
      at += 1
    } else {
      const end = past(bare, text, at)
      if (end === at) return at
      due = 'next'
      at = end
    }
  }
}

function pastString(text: string, from: number): { readonly at: number; readonly isFlaw: boolean } {
  let at = from + 1
  while (true) {
    at = past(string, text, at)
    if (text.charAt(at) === '"') return { at: at + 1, isFlaw: false }
    const end = past(escaped, text, at)
    if (end === at) return { at, isFlaw: true }
    at = end
  }
}

function past(form: RegExp, text: string, from: number): number {
  form.lastIndex = from
  return form.test(text) ? form.lastIndex : from
}

const blanks = /[\t\n\r ]*/y

function pastBlanks(text: string, from: number): number {
  return past(blanks, text, from)
}
