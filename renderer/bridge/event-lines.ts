/** The lines of a stream that have come in whole, and what is left over for the next piece. Empty lines are dropped. */
export function completeLines(buffered: string): {
  readonly lines: readonly string[]
  readonly rest: string
} {
  const lines = buffered.split('\n')
  const rest = lines.pop() ?? ''
  return { lines: lines.filter(line => line.trim() !== ''), rest }
}
