/** A few lines of a text that have letters beyond ASCII in them, by which one sees how it was read. */
export function sampleOf(text: string): string {
  const telling = text.split('\n').filter(line => /[^\p{ASCII}]/u.test(line))
  const lines = telling.length > 0 ? telling : text.split('\n').filter(line => line.trim() !== '')
  return lines.slice(0, 3).join('\n')
}
