/** A text that keeps its own direction within a sentence. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/** A path, a pattern or the name of a field, which read from left to right in every language. */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`
}

/** A path from left to right, each of its names for itself: beside each other, Arabic ones would change places. */
export function pathText(path: string): string {
  return leftToRight(path.split('/').map(leftToRight).join('/'))
}
