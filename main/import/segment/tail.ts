/** The lines below an article's last paragraph: the writer's name, who the writer is, the numbers of a desk. */
import { sharedWords } from './line/echo.ts'
import { isParagraph, type Marked } from './line/mark.ts'
import { isPersonLike } from './line/names.ts'

/** How many lines below the last paragraph are looked at. */
const mostLines = 12
/** The longest line that says who the writer is. */
const longestRole = 140

const role =
  /^[\s*•–—-]*(?:ال)?(?:كاتب|كاتبة|صحافي|صحافية|صحفي|صحفية|باحث|باحثة|أكاديمي|أكاديمية|محلل|محللة|روائي|روائية|شاعر|شاعرة|خبير|خبيرة|إعلامي|إعلامية|أستاذ|أستاذة|مراسل|مراسلة|محام|محامية|دبلوماسي|ناشط|ناشطة|مدير تحرير|رئيس تحرير)(?:\s|$)/u

/** Marks a writer's name and what is said of him below the text, where nothing else stands there. */
export function markTail(lines: readonly Marked[]): void {
  const last = lines.findLastIndex(isParagraph)
  if (last < 0) return
  const below = lines.slice(last + 1).filter(({ line }) => !line.isBlank)
  const texts = below.slice(0, mostLines).filter(({ kind }) => kind === 'text')
  const roles = texts.filter(({ line }) => line.text.length <= longestRole && role.test(line.text))
  const [only, ...others] = texts.filter(marked => !roles.includes(marked))
  if (others.length > 0) return
  if (only === undefined || isWriter(only, roles.length > 0 ? undefined : below[0], lines[last])) {
    for (const marked of roles) becomeByline(marked)
    if (only !== undefined) becomeByline(only, nameIn(only))
  } else if (/^\s*\d{1,6}\s*$/.test(only.line.text) && below.some(({ isEnd }) => isEnd === true)) {
    only.kind = 'furniture' // a wire numbers its copy below the line that ends it
  }
}

/** Whether a line names the writer: beside what he is, or first below a text that does not speak of him. */
function isWriter(marked: Marked, first: Marked | undefined, paragraph: Marked | undefined): boolean {
  if (!isPersonLike(nameIn(marked))) return false
  if (first === undefined) return true
  return (
    first === marked && !marked.line.isItem && sharedWords(marked.line.text, paragraph?.line.text ?? '') === 0
  )
}

function nameIn({ line }: Marked): string {
  return line.text.trim().replace(/^\*\s*/, '')
}

function becomeByline(marked: Marked, name?: string): void {
  marked.kind = 'furniture'
  marked.detail = 'byline'
  if (name === undefined) return
  marked.states = 'author'
  marked.value = name
}
