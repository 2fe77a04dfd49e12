/**
 * A name for a new part of the codebook, as exports and the command line say it: made from the label where that is in Latin
 * letters, else counted from `kind`; unlike all of `taken`.
 */
export function newKey(label: string, kind: string, taken: Iterable<string>): string {
  const all = new Set(taken)
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  const stem = /^[a-z]/.test(words[0] ?? '') ? words.join('-').slice(0, 50).replace(/-+$/, '') : kind
  const isFree = (key: string) => !all.has(key) && !reserved.has(key)
  if (stem !== kind && isFree(stem)) return stem
  for (let count = stem === kind ? 1 : 2; ; count += 1) {
    if (isFree(`${stem}-${count}`)) return `${stem}-${count}`
  }
}

/** Whether a text can be the name of a part of the codebook. */
export function isKey(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]{0,59}$/.test(text)
}

/** What the command line has other uses for. */
const reserved = new Set(['id', 'article', 'evidence', 'status', 'coder', 'created', 'updated'])
