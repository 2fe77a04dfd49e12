/**
 * Folders of scraped files, made from a seed: Arabic news that we made up, with the traits that scraping leaves. Every
 * sentence carries a number of its own, so that it stands once in its article and can be quoted without more ado.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Random } from './random.ts'

const speakers = [
  'الوزير',
  'الرئيس',
  'المتحدث باسم الحكومة',
  'رئيس الوفد',
  'النائبة',
  'الأمين العام',
  'السفير',
]
const verbs = ['قال', 'أكد', 'أعلن', 'نفى', 'أوضح', 'شدّد على', 'استبعد', 'رحّب بـ']
const subjects = [
  'وقف إطلاق النار',
  'زيادة الأسعار',
  'الاتفاق التجاري',
  'قانون الانتخاب',
  'فتح المعبر',
  'خط الغاز',
]
const places = ['بغداد', 'القاهرة', 'أنقرة', 'موسكو', 'بيروت', 'عمّان', 'طرابلس']
const oddities = ['🙂', '👩‍👩‍👧', '????', '«اقتباس»', 'ـــ', 'https://t.co/a1', 'RT @news', '‏2026‏', '\u200f']

/** How large a folder is. */
export interface FolderSize {
  /** Text files, some of them copies of others, empty, or of another kind. */
  readonly files: number
  /** Files of JSON lines, and the lines in each. */
  readonly lineFiles: number
  readonly linesEach: number
}

/** Writes a folder of scraped files. The same seed writes the same bytes. */
export function writeScrapes(folder: string, random: Random, size: FolderSize): void {
  const texts: string[] = []
  for (let index = 0; index < size.files; index++) {
    const path = join(
      folder,
      `${random.pick(['قديم', 'جديد', '.'])}`,
      `خبر-${String(index).padStart(4, '0')}.txt`,
    )
    mkdirSync(dirname(path), { recursive: true })
    switch (random.weighted({ story: 94, copy: 4, empty: 1, other: 1 })) {
      case 'copy':
        if (texts.length > 0) copyFileSync(random.pick(texts), path)
        break
      case 'empty':
        writeFileSync(path, random.pick(['', '  \n']))
        break
      case 'other':
        writeFileSync(path.replace(/txt$/, 'pdf'), '%PDF-1.4')
        break
      case 'story':
        writeFileSync(path, encoded(story(random, index), random))
        texts.push(path)
    }
  }
  for (let index = 0; index < size.lineFiles; index++) {
    const lines = Array.from({ length: size.linesEach }, (_, line) => jsonLine(random, index * 1_000 + line))
    writeFileSync(join(folder, `سطور-${String(index).padStart(2, '0')}.jsonl`), lines.join('\n'))
  }
}

/** A made-up report of several paragraphs. `number` keeps its sentences apart from those of others. */
export function story(random: Random, number: number): string {
  const title = `${random.pick(subjects)} في ${random.pick(places)}: خبر ${number}`
  const paragraphs = Array.from({ length: random.between(2, 6) }, (_, paragraph) =>
    Array.from({ length: random.between(1, 4) }, (_, at) =>
      sentence(random, `${number}-${paragraph}-${at}`),
    ).join(' '),
  )
  return [title, '', ...paragraphs].join('\n')
}

function sentence(random: Random, number: string): string {
  const oddity = random.chance(0.3) ? ` ${random.pick(oddities)}` : ''
  return `${random.pick(verbs)} ${random.pick(speakers)} إن ${random.pick(subjects)}${oddity} أمر مطروح في ${random.pick(places)} برقم ${number}.`
}

/** The bytes of a text file: with a byte order mark or without, LF or CRLF, now and then UTF-16. */
function encoded(text: string, random: Random): Uint8Array {
  const lines = random.chance(0.3) ? text.replaceAll('\n', '\r\n') : text
  const marked = random.chance(0.2) ? `\uFEFF${lines}` : lines
  return Buffer.from(marked, random.chance(0.05) && marked.startsWith('\uFEFF') ? 'utf16le' : 'utf8')
}

function jsonLine(random: Random, number: number): string {
  if (random.chance(0.02)) return random.pick(['{"title": "مقطوع', '', '{"title": "بلا نص"}', '42'])
  const text = story(random, number)
  return JSON.stringify({
    title: text.slice(0, text.indexOf('\n')),
    text,
    url: `https://example.org/${number}`,
    date_publish: `2026-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
  })
}
