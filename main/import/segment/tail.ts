/** The lines below an article's last paragraph: the writer's name, who the writer is, the numbers of a desk. */
import { sharedWords } from './line/echo.ts'
import { isParagraph, type Marked } from './line/mark.ts'
import { isPersonLike, isRoleLine } from './line/names.ts'

/** How many lines below the last paragraph are looked at. */
const mostLines = 12
/** Marks a writer's name and what is said of him below the text, where nothing else stands there. */
export function markTail(lines: readonly Marked[]): void {
  markBiography(lines)
  const last = lines.findLastIndex(isParagraph)
  if (last < 0) return
  const below = lines.slice(last + 1).filter(({ line }) => !line.isBlank)
  markLeftOver(below)
  const texts = below.slice(0, mostLines).filter(({ kind }) => kind === 'text')
  const roles = texts.filter(({ line }) => isRoleLine(line.text))
  for (const marked of roles) if (/^\s*\*/.test(marked.line.text)) becomeByline(marked)
  markSigned(texts)
  const [only, ...others] = texts.filter(marked => marked.kind === 'text' && !roles.includes(marked))
  if (others.length > 0) return
  if (only === undefined || isWriter(only, roles.length > 0 ? undefined : below[0], lines[last])) {
    for (const marked of roles) becomeByline(marked)
    if (only !== undefined) becomeByline(only, nameIn(only))
  }
}

/** The longest paragraph that says who a writer is, in UTF-16 units. */
const longestBiography = 260
/** `Ida Marlow covers the islands for The Lantern.`, `ELİF SARICA KİMDİR?`, `Reach her at`. */
const biography =
  /^[\s*]*(?:\p{Lu}[\p{L}’'.-]+ ){2,4}(?:covers|reports on|reports for|writes about|writes for|is (?:a|an|the) (?:[\p{L}-]+ ){0,4}(?:reporter|correspondent|editor|columnist|journalist)(?: (?:at|for|with|of|in|covering|based)|[.,]))|(?:^|\. )(?:Reach|Contact|Email|Follow) (?:her|him|them|the reporter) (?:at|on)\s|^[\p{Lu}\s]{6,40} KİMDİR\?|^(?:\p{Lu}[\p{L}’'-]+ ){2,3}est (?:journaliste|correspondante?|chroniqueuse|chroniqueur|éditorialiste)(?!\p{L})|^(?:عن الكاتب|نبذة عن الكاتب|درباره نویسنده|Об авторе|À propos de l.auteur|About the author)\s?:/u

/** The last paragraph, where it says who has written the others. */
function markBiography(lines: readonly Marked[]): void {
  const paragraphs = lines.filter(isParagraph)
  const last = paragraphs.at(-1)
  if (last === undefined || paragraphs.length < 2 || last.line.text.length > longestBiography) return
  if (biography.test(last.line.text.trim())) becomeByline(last)
}

/** A name, and on the next line what the writer is. */
function markSigned(texts: readonly Marked[]): void {
  for (const [index, marked] of texts.entries()) {
    const next = texts[index + 1]
    if (next === undefined || !isRoleLine(next.line.text) || !isPersonLike(nameIn(marked))) continue
    becomeByline(marked, nameIn(marked))
    becomeByline(next)
  }
}

/** The longest line that is the site's by its place alone, and how many there are at most: a poem has more. */
const longestLeftOver = 80
const mostLeftOver = 5

/** Below the last paragraph and a line that articles end with, short lines that state nothing are the site's. */
function markLeftOver(below: readonly Marked[]): void {
  const end = below.findIndex(({ kind, isEnd }) => kind === 'furniture' && isEnd === true)
  if (end < 0) return
  const left = below.slice(end + 1).filter(({ kind }) => kind === 'text')
  if (left.length > mostLeftOver) return
  for (const marked of left) {
    const { text, isSentence, isItem } = marked.line
    if (isSentence || isItem || text.length > longestLeftOver || isPersonLike(nameIn(marked))) continue
    marked.kind = 'furniture'
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
  return line.text
    .trim()
    .replace(/^\*\s*/, '')
    .replace(/(?<=\p{Lu}{3})\.$/u, '') // a surname in capitals is no sentence
}

function becomeByline(marked: Marked, name?: string): void {
  marked.kind = 'furniture'
  marked.detail = 'byline'
  if (name === undefined) return
  marked.states = 'author'
  marked.value = name
}
