/**
 * The export of a chat: each message begins with the moment and the sender, on the line of its text. It is read as one text.
 * A message that is long enough may be an article that was passed on: there a cut is offered, and never made.
 */
import type { DoubtfulCut } from '../../../core/model/record.ts'
import type { Marked } from './line/mark.ts'

const digit = '[\\d٠-٩۰-۹]'
const moment = `${digit}{1,4}[./-]${digit}{1,2}[./-]${digit}{1,4}[,،]? ${digit}{1,2}:${digit}{2}(?::${digit}{2})?(?:[\\s\\u202f]?(?:[AP]M|[ap]m|ص|م))?`
/** `[04/03/2024, 14:05:22] Name: text`, `04/03/2024, 14:05 - Name: text`; without a sender the app itself speaks. */
const head = new RegExp(
  `^[\\u200e\\u200f\\u202a-\\u202e]*(?:\\[${moment}\\]|${moment} -) ?(?:[\\u200e\\u200f~]*([^:]{1,50}):(?: |$))?(.*)$`,
  'u',
)
/** What the app writes where something else than a text was sent. */
const omitted =
  /^[\u200e\u200f\s]*(?:<[^<>]{3,40}>|(?:image|video|audio|sticker|document|GIF|contact card) omitted|This message was deleted\.?|تم حذف هذه الرسالة\.?|تم استبعاد (?:الصورة|الفيديو|الصوت|الوسائط)|(?:صورة|فيديو|ملصق) مستبعدة?)$/iu

/** How much of a line is looked at, in UTF-16 units. */
const headUnits = 400
/** How many messages are a chat, and how much one says that may be an article, in UTF-16 units. */
const leastMessages = 3
const leastArticle = 240

/** Marks what the app wrote in the export of a chat, and gives the cuts that may be made in it; `undefined` of other texts. */
export function markChat(lines: readonly Marked[]): readonly DoubtfulCut[] | undefined {
  const first = lines.find(({ line }) => !line.isBlank)
  if (first === undefined || !head.test(first.line.text.slice(0, headUnits))) return undefined
  const messages = lines.flatMap((marked, index) => {
    const match = head.exec(marked.line.text.slice(0, headUnits))
    return match === null ? [] : [{ index, sender: match[1], text: match[2] ?? '' }]
  })
  if (messages.filter(({ sender }) => sender !== undefined).length < leastMessages) return undefined
  return messages.flatMap(({ index, sender, text }, nth) => {
    const marked = lines[index]
    if (marked === undefined) return []
    const isOfApp = sender === undefined || omitted.test(text)
    become(marked, isOfApp ? 'furniture' : 'text')
    if (isOfApp) return []
    const end = messages[nth + 1]?.index ?? lines.length
    const length = lines.slice(index, end).reduce((sum, { line }) => sum + line.text.length, 0)
    return nth > 0 && length >= leastArticle
      ? [{ at: marked.line.from, reasons: ['header-lines' as const] }]
      : []
  })
}

function become(marked: Marked, kind: 'furniture' | 'text'): void {
  marked.kind = kind
  marked.detail = null
  delete marked.states
}
