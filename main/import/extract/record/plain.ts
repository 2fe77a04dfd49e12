/** Values that went through HTML on their way: markup becomes paragraphs, character references what they stand for. */
import { Parser } from 'htmlparser2'
import { parsePage } from '../page/page.ts'
import { pageText } from '../page/text.ts'

const anyTag =
  /<\/?(?:p|br|div|span|a|b|i|u|em|strong|img|h[1-6]|ul|ol|li|blockquote|figure|table|td|tr|font|hr|script|style|iframe|section|article|center|small|sup|sub)(?:\s[^<>]*)?\/?>/i
const blockTag = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|table|tr|section|article)[\s/>]/i
const anyReference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** `value` without markup and character references; as it is where it holds neither. */
export function plain(value: string): string {
  const text = anyTag.test(value) ? withoutMarkup(value) : value
  return anyReference.test(text) ? withoutReferences(text) : text
}

/** Where no element sets lines apart, the line ends of the value do. */
function withoutMarkup(value: string): string {
  const marked = blockTag.test(value) ? value : value.replace(/\r\n?|\n/g, '<br>')
  const page = parsePage(`<!doctype html><html><head></head><body>${marked}</body></html>`)
  if ('refusal' in page || page.body === null) return value
  return pageText(page.body)
}

function withoutReferences(value: string): string {
  const parts: string[] = []
  const parser = new Parser({ ontext: part => parts.push(part) }, { decodeEntities: true })
  parser.end(value.replaceAll('<', '&lt;'))
  return parts.join('')
}
