/**
 * Real input that nobody here wrote. It lies beside the repository on the machines where the project is built, is never
 * copied into it, and these tests are skipped where it is not there.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../main/import/decode.ts'
import { encodeUtf16, mangled } from './encode-bytes.ts'
import { fieldsOf, read, readOne } from './scrape-file.ts'
import { expectAsGold, type SampleGold } from './segment/sample-gold.ts'

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const isAbsent = !existsSync(join(shared, 'corpora'))
const because = isAbsent ? ' (skipped: ../shared/corpora is not on this machine)' : ''

function filesUnder(folder: string, ending: string): string[] {
  const root = join(shared, 'corpora', folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(each => each.endsWith(ending))
    .map(each => join(root, each))
}

describe.skipIf(isAbsent)(`files of other people${because}`, () => {
  test('of 123 in 26 encodings at least 117 are named rightly, and none is called mojibake', () => {
    const root = join(shared, 'corpora/encodings')
    const rows = readFileSync(join(root, 'expected.tsv'), 'utf8').trim().split('\n').slice(1)
    let right = 0
    for (const [file = '', expected = ''] of rows.map(row => row.split('\t'))) {
      const decoded = decode(readFileSync(join(root, 'files', file)))
      if (decoded.kind !== 'text') continue
      expect(decoded.mojibake).toBeNull()
      if (isNamed(decoded.encoding, expected)) right += 1
    }
    expect(rows).toHaveLength(123)
    expect(right).toBeGreaterThanOrEqual(117)
  })

  test('in Arabic survive UTF-16 without a mark and being mangled', () => {
    for (const file of filesUnder('ar_covid_cc0', '.txt')) {
      const { text } = readOne('1.txt', readFileSync(file))
      for (const bytes of [
        encodeUtf16(text),
        encodeUtf16(text, true),
        mangled(text, 'windows-1252'),
        mangled(text, 'windows-1256'),
      ]) {
        expect(decode(bytes)).toMatchObject({ text })
      }
    }
  })

  test('with a gold standard have the title and the time that it names', () => {
    const root = join(shared, 'corpora/ar_ant_dev')
    const lines = readFileSync(join(root, 'gold.jsonl'), 'utf8').trim().split('\n')
    let [titles, times, sources, addresses] = [0, 0, 0, 0]
    for (const line of lines) {
      const gold = JSON.parse(line) as {
        path: string
        title: string
        iso: string
        source: string
        url: string
      } // as its SOURCE.md describes it
      const fields = fieldsOf(readOne('1.txt', readFileSync(join(root, 'xml', gold.path))))
      if (fields.title.value === gold.title.replace(/\s+/g, ' ').trim()) titles += 1
      if (Date.parse(fields.published.value ?? '') === Date.parse(gold.iso)) times += 1
      if (fields.source.value === gold.source) sources += 1
      if (fields.url.value === gold.url) addresses += 1
    }
    for (const right of [titles, sources, addresses])
      expect(right).toBeGreaterThanOrEqual(lines.length * 0.99)
    expect(times).toBe(lines.length)
  })

  test('of news-please are all read, with title, date and text', () => {
    const outcomes = filesUnder('scraper_newsplease_en/data', '.json').flatMap(file =>
      read('1.json', readFileSync(file)),
    )
    expect(outcomes.length).toBeGreaterThan(90)
    for (const each of outcomes) {
      if (each.outcome !== 'record') {
        expect(each.outcome === 'skipped' ? each.reason : each.detail).toMatch(/^empty$|holds no text/)
        continue
      }
      const fields = fieldsOf(each.document)
      expect(fields.title.status).toBe('stated')
      expect(fields.published.value ?? fields.published.from).toMatch(/^\d{4}-\d{2}-\d{2}|not read: None$/)
      expect(fields.language.value).toBe('en')
    }
  })

  test('that run from right to left are read as written', () => {
    for (const file of filesUnder('html_rtl_readability', 'source.html')) {
      expect(readOne('1.html', readFileSync(file)).text).toMatch(
        /^\S[^<>]*Lorem ipsum dolor sit amet[^<>]*$/i,
      )
    }
  })

  test('are one article each, where they are, and nearly all of it is news', () => {
    const [files, pages] = [[...filesUnder('ar_covid_cc0', '.txt')], filesUnder('html_en_aeb/html', '.gz')]
    files.push(...filesUnder('ar_ant_dev/xml', '.txt'))
    const records = [
      ...files.map(file => readOne('1.txt', readFileSync(file))),
      ...pages.map(file => readOne('1.html', gunzipSync(readFileSync(file)))),
    ]
    expect(records.filter(({ articles }) => Object.keys(articles).length > 1)).toEqual([])
    let [news, all] = [0, 0]
    for (const { text, regions } of records) {
      for (const { from, to, kind, detail } of regions) {
        if (text.startsWith('<DOC') && kind === 'furniture' && detail !== 'related') continue // its tags
        all += to - from
        if (kind !== 'furniture') news += to - from
      }
    }
    expect(news / all).toBeGreaterThan(0.99)
  }, 60_000)

  test('in the sample of two articles are read as its gold says', () => {
    const path = join(shared, 'samples/lavrov-two-articles')
    const gold = JSON.parse(readFileSync(`${path}.gold.json`, 'utf8')) as SampleGold // its own format
    expectAsGold(readOne('1.txt', readFileSync(`${path}.txt`)), gold)
  })

  test('with lost emoji show all twenty question marks', () => {
    const record = readOne('1.txt', readFileSync(join(shared, 'samples/lavrov-two-articles.txt')))
    expect(record.damage.map(each => each.to - each.from)).toEqual([4, 4, 4, 8])
  })
})

/** Whether a name from the list means the same as a WHATWG name. `UTF-16` there leaves the order of bytes open. */
function isNamed(encoding: string, expected: string): boolean {
  const name = expected
    .toLowerCase()
    .replace('-sig', '')
    .replace(/^(utf-\d\d)-([lb]e)$/, '$1$2')
    .replace('mac-', 'x-mac-')
  if (/^utf-(16|32)$/.test(name)) return encoding.startsWith(name)
  return encoding === (name.startsWith('utf-32') || name === 'ibm855' ? name : new TextDecoder(name).encoding)
}
