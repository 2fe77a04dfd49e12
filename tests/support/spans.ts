/**
 * Texts with spans in them, as people write them: `the [A minister {B said] so}`. Each bracket takes a letter as the name
 * of its span; the brackets, the letters and the blank behind a letter are no part of the text. Offsets are UTF-16.
 */
export interface MarkedText {
  readonly text: string
  readonly spans: Readonly<Record<string, { readonly from: number; readonly to: number }>>
}

const closing: Readonly<Record<string, string>> = { ']': '[', '}': '{' }

/** Reads a marked text. @throws Error where a bracket is not closed or not opened */
export function marked(source: string): MarkedText {
  let text = ''
  const open: { readonly bracket: string; readonly name: string; readonly from: number }[] = []
  const spans: Record<string, { from: number; to: number }> = {}
  for (const part of source.split(/([[{][A-Z] |[\]}])/)) {
    const opened = /^([[{])([A-Z]) $/.exec(part)
    if (opened?.[1] !== undefined && opened[2] !== undefined) {
      open.push({ bracket: opened[1], name: opened[2], from: text.length })
    } else if (part in closing) {
      const at = open.findLastIndex(({ bracket }) => bracket === closing[part])
      const [span] = at < 0 ? [] : open.splice(at, 1)
      if (span === undefined) throw new Error(`Nothing is open at ${part} in ${source}`)
      spans[span.name] = { from: span.from, to: text.length }
    } else text += part
  }
  if (open.length > 0) throw new Error(`A bracket is not closed in ${source}`)
  return { text, spans }
}
