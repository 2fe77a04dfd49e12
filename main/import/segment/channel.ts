/**
 * A channel as it is copied from the page that a messenger exports: the hour above each message, and below that the name of who
 * sent it, always the same, with the letters that stand for its picture above both.
 */
import { keyOf } from './line/lines.ts'
import { isParagraph, type Marked } from './line/mark.ts'

/** How many messages of one sender are a channel. */
const leastMessages = 3
/** The longest line with an hour, and with a name, in UTF-16 units. */
const longest = { hour: 12, name: 60 }
const hour = /^[\s\u200e\u200f]*\d{1,2}:\d{2}(?::\d{2})?[\s\u200e\u200f]*$/u

/** Words that stand below hours, and name nobody. */
const urgent: ReadonlySet<string> = new Set(
  ['عاجل', 'خبر عاجل', 'Breaking', 'Urgent', 'Срочно', 'Son dakika', 'فوری'].map(keyOf),
)

/** Marks what stands above each message of a channel, by which its page is cut. */
export function markChannel(lines: readonly Marked[]): void {
  const heads = lines.flatMap(({ line }, index) => {
    if (line.text.length > longest.hour || !hour.test(line.text)) return []
    const at = besides(lines, index, 1)
    const name = at === undefined ? undefined : lines[at]
    return at === undefined || name?.kind !== 'text' || name.line.text.length > longest.name
      ? []
      : [{ index, name, key: name.line.key }]
  })
  const [first] = heads
  if (first === undefined || heads.length < leastMessages || urgent.has(first.key)) return
  // A page that is told by the hour begins with what it tells of, and has other words below each hour.
  if (heads.some(({ key }) => key !== first.key) || lines.slice(0, first.index).some(isParagraph)) return
  for (const { index, name } of heads) markAbove(lines, index, name)
}

function markAbove(lines: readonly Marked[], index: number, name: Marked): void {
  const above = besides(lines, index, -1)
  const letters = above === undefined ? undefined : lines[above]
  const isPicture = letters !== undefined && /^\p{L}{1,2}(?: ?\p{L})?$/u.test(letters.line.text.trim())
  const time = lines[index]
  if (time === undefined) return
  for (const marked of isPicture ? [letters, time, name] : [time, name]) {
    marked.kind = 'furniture'
    marked.detail = marked === time ? 'dateline' : null
    delete marked.states
  }
  const first = isPicture ? letters : time
  first.sender = name.line.text.trim()
}

/** The next line that is not blank before or behind one. */
function besides(lines: readonly Marked[], from: number, step: 1 | -1): number | undefined {
  let at = from + step
  while (lines[at]?.line.isBlank === true) at += step
  return lines[at] === undefined ? undefined : at
}
