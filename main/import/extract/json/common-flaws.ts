import { endOfString } from './pieces.ts'

/** What programs write that is no JSON but leaves no doubt: `NaN` and `Infinity` of Python, and a comma before an end. */
const flaw = /"|-?\b(?:NaN|Infinity)\b|,(?=\s*[\]}])/g

/** The text with `null` for numbers that are none, and without commas that nothing follows; `undefined` where it has neither. */
export function withoutCommonFlaws(text: string): string | undefined {
  const kept: string[] = []
  let from = 0
  flaw.lastIndex = 0
  for (let found = flaw.exec(text); found !== null; found = flaw.exec(text)) {
    const [sign] = found
    if (sign === '"') {
      flaw.lastIndex = endOfString(text, found.index)?.end ?? text.length
      continue
    }
    kept.push(text.slice(from, found.index), sign === ',' ? '' : 'null')
    from = found.index + sign.length
  }
  return kept.length === 0 ? undefined : kept.join('') + text.slice(from)
}
