/**
 * UTF-16 without a byte order mark, by its byte lanes. It has to be asked before UTF-8: Arabic UTF-16 is nearly always
 * valid UTF-8, of control characters and punctuation.
 */

/** Units looked at, at the beginning of the file and in its middle. */
const sampleUnits = 256

export type Utf16 = 'utf-16le' | 'utf-16be'

/** Which UTF-16 the bytes are in, with a certainty from 0 to 1; `undefined` where they are in neither. */
export function utf16Lanes(bytes: Buffer): { encoding: Utf16; certainty: number } | undefined {
  if (bytes.length < 4 || !hasLowByte(bytes)) return undefined
  const middle = Math.max(0, (bytes.length >> 2) * 2 - sampleUnits)
  const starts = bytes.length > sampleUnits * 4 ? [0, middle] : [0]
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const { strong, neutral, units } = count(bytes, starts, encoding === 'utf-16le' ? 1 : 0)
    if (strong < 2 || strong < units / 2 || strong < (units - neutral) * 0.85) continue
    const cleanness = strong / (units - neutral)
    return { encoding, certainty: units < 8 ? 0.7 : units < 32 ? 0.9 : Math.min(0.99, cleanness) }
  }
  return undefined
}

/** Pages of Latin, Cyrillic and Arabic put a byte under 8 into every unit; texts of other encodings have none. */
function hasLowByte(bytes: Buffer): boolean {
  const to = Math.min(bytes.length, 256)
  for (let at = 0; at < to; at += 1) if ((bytes[at] ?? 0xff) < 0x08) return true
  return false
}

interface Counts {
  readonly units: number
  /** Units of the pages that texts of our languages are written in. */
  readonly strong: number
  /** Units that texts of any encoding may seem to hold: general punctuation, symbols, emoji. */
  readonly neutral: number
}

function count(bytes: Buffer, starts: readonly number[], highLane: 0 | 1): Counts {
  let [units, strong, neutral] = [0, 0, 0]
  for (const start of starts) {
    const to = Math.min(bytes.length - 1, start + sampleUnits * 2)
    for (let at = start; at < to; at += 2) {
      const high = bytes[at + highLane] ?? 0
      const low = bytes[at + 1 - highLane] ?? 0
      units += 1
      if (isStrong(high, low)) strong += 1
      else if ((high >= 0x20 && high <= 0x27) || (high >= 0xd8 && high <= 0xdf) || high === 0xfe) neutral += 1
    }
  }
  return { units, strong, neutral }
}

/** Latin, Cyrillic and Arabic; the accented letters of the page between only among ASCII, as Turkish has them. */
function isStrong(high: number, low: number): boolean {
  if (high === 0) return (low >= 0x20 && low < 0x7f) || low >= 0xa0 || (low >= 0x09 && low <= 0x0d)
  return high === 0x04 || high === 0x06 || (high === 0x01 && accented.has(low))
}

/** Second bytes of the letters beyond Latin-1 that Turkish, French and names in the news are written with. */
const accented = new Set([...'ğĞıİşŞœŒčČćĆžŽšŠłŁńęąśżźěřůőű'].map(letter => letter.charCodeAt(0) & 0xff))
