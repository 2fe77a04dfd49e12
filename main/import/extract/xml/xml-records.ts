/**
 * Records in XML as it is scraped: RSS and Atom, items of Scrapy, `<DOC>` files, dumps; well-formed or not. Nothing is
 * expanded or loaded. A record is an element of a usual name; its fields are what stands in it, by the names of its elements.
 */
import { Parser } from 'htmlparser2'
import type { Json, JsonObject } from '../../../../core/json.ts'

/** A record: its fields, and where its element stands, in UTF-16 units. */
export interface XmlRecord {
  readonly fields: JsonObject
  readonly from: number
  readonly to: number
}

/** Elements that are a record each, wherever they stand, but not within one another. */
export const usualRecords: ReadonlySet<string> = new Set(
  'item entry doc document article newsitem news story post page row record tei'.split(' '),
)

/** How deep elements may lie in one another. */
const deepest = 1_000
const chunkUnits = 16_384

/** What was met beside records. */
export interface XmlSummary {
  readonly root: string | undefined
  /** Whether it was given up because of its depth. */
  readonly isTooDeep: boolean
}

/** The records in `text`, one at a time. Its elements are `recordNames`, in lower case without a prefix. */
export function* xmlRecords(
  text: string,
  recordNames: ReadonlySet<string>,
): Generator<XmlRecord, XmlSummary> {
  const reading = new Reading(recordNames)
  for (let at = 0; at < text.length && !reading.isTooDeep; at += chunkUnits) {
    reading.parser.write(text.slice(at, at + chunkUnits))
    yield* reading.take()
  }
  if (reading.isTooDeep) return reading
  reading.parser.end()
  yield* reading.take()
  return reading
}

interface Field {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
  /** The same with the elements in it. */
  markup: string
  hasElements: boolean
  /** Texts of the elements named `name` or `value` in it. */
  readonly named: string[]
}

/** The most fields of a record: a table of a thousand cells is no article. */
const mostFields = 500

class Reading {
  readonly parser: Parser
  readonly #recordNames: ReadonlySet<string>
  #found: XmlRecord[] = []
  root: string | undefined
  isTooDeep = false
  #depth = 0
  /** Depth of the record's element; 0 outside. */
  #recordAt = 0
  #from = 0
  #direct = new Map<string, string[]>()
  #nested = new Map<string, string[]>()
  /** The name and language of the feed, as they stand before its items. */
  readonly #channel = new Map<string, string>()
  #outer: string | undefined
  #field: Field | undefined
  /** Depth of the element of readers' comments within the text; 0 outside. */
  #commentsAt = 0
  /** The text of each open element within the field. */
  #texts: string[] = []

  constructor(recordNames: ReadonlySet<string>) {
    this.#recordNames = recordNames
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.#open(name, attributes),
        ontext: text => this.#text(text),
        onclosetag: name => this.#close(name),
      },
      { xmlMode: true, decodeEntities: true },
    )
  }

  *take(): Generator<XmlRecord> {
    const found = this.#found
    this.#found = []
    yield* found
  }

  #open(name: string, attributes: Record<string, string>): void {
    this.root ??= localName(name)
    this.#depth += 1
    if (this.#depth > deepest) this.isTooDeep = true
    if (this.#recordAt === 0) {
      this.#outer =
        this.#depth <= 3 && /^(?:title|language)$/.test(localName(name)) ? localName(name) : undefined
      if (!this.#recordNames.has(localName(name))) return
      this.#recordAt = this.#depth
      this.#from = this.parser.startIndex
      this.#direct = new Map()
      this.#nested = new Map(Object.entries(attributes).map(([key, value]) => [key, [value]]))
      for (const [key, value] of this.#channel) this.#nested.set(key, [value])
    } else if (this.#field === undefined) {
      this.#field = { name, attributes, text: '', markup: '', hasElements: false, named: [] }
    } else {
      this.#field.hasElements = true
      this.#field.markup += `<${asHtml(name)}>`
      this.#texts.push('')
      if (isComments(name, attributes)) this.#commentsAt ||= this.#depth
      else if (attributes['target'] !== undefined) add(this.#nested, 'target', attributes['target'])
    }
  }

  #text(text: string): void {
    const field = this.#field
    if (field === undefined) {
      if (text.trim() === '') return
      if (this.#recordAt > 0) add(this.#nested, '#text', text)
      else if (this.#outer !== undefined) {
        const key = `channel ${this.#outer}`
        this.#channel.set(key, (this.#channel.get(key) ?? '') + text)
      }
      return
    }
    if (this.#commentsAt > 0) return
    field.text += text
    field.markup += text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    const inner = this.#texts.length - 1
    if (inner >= 0) this.#texts[inner] += text
  }

  #close(name: string): void {
    if (this.#recordAt === 0) this.#outer = undefined
    else if (this.#recordAt === this.#depth) this.#endRecord()
    else if (this.#field !== undefined && this.#depth === this.#recordAt + 1) this.#endField(this.#field)
    else if (this.#field !== undefined) {
      const text = this.#texts.pop() ?? ''
      this.#field.markup += `</${asHtml(name)}>`
      if (this.#commentsAt === this.#depth) this.#commentsAt = 0
      if (text.trim() !== '') add(this.#nested, name, text)
      if (/^(?:name|value)$/i.test(localName(name))) this.#field.named.push(text)
    }
    this.#depth -= 1
  }

  #endField(field: Field): void {
    const { attributes, text, markup, hasElements, named } = field
    const name = nameOf(field)
    this.#field = undefined
    const stated = attributes['href'] ?? attributes['term'] ?? attributes['content'] ?? ''
    const isOther = localName(name) === 'link' && !/^(?:alternate)?$/.test(attributes['rel'] ?? '')
    if (isOther) return
    for (const value of named.length > 0 ? named : [hasElements ? markup : text]) {
      const filled = value.trim() === '' ? stated : value
      if (filled.trim() !== '') add(this.#direct, name, filled)
    }
  }

  #endRecord(): void {
    const fields: Record<string, Json> = Object.create(null)
    for (const [name, values] of [...this.#direct, ...this.#nested]) {
      if (!(name in fields)) fields[name] = values.length === 1 ? (values[0] ?? '') : values
    }
    this.#found.push({ fields: { ...fields }, from: this.#from, to: this.parser.endIndex + 1 })
    this.#recordAt = 0
  }
}

/** `<column name="title">`: elements of dumps are called what they are, and their names stand in them. */
function nameOf({ name, attributes }: Field): string {
  return (/^(?:column|field|col|str)$/.test(localName(name)) ? attributes['name'] : undefined) ?? name
}

function add(fields: Map<string, string[]>, name: string, value: string): void {
  const held = fields.get(name)
  if (held !== undefined) held.push(value)
  else if (fields.size < mostFields) fields.set(name, [value])
}

/** Elements of TEI, and of what is like it, by those of HTML that do the same; HTML has some of these names for other things. */
const htmlNames: Readonly<Record<string, string>> = {
  ...{
    head: 'h2',
    title: 'h2',
    ab: 'p',
    lb: 'br',
    list: 'ul',
    item: 'li',
    quote: 'blockquote',
    node: 'span',
    row: 'tr',
    cell: 'td',
  },
}

function asHtml(name: string): string {
  const local = localName(name)
  return htmlNames[local] ?? local
}

function isComments(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return localName(name) === 'comments' || attributes['type'] === 'comments'
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase()
}
