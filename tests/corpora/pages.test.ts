/**
 * Articles found in web pages, against what people took for them, by the measure of the benchmark that the pages come from:
 * precision and recall over shingles of four words, counted as often as they stand, each page with the same weight.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { shared } from '../support/cli.ts'
import { f1, scoreOf } from '../support/shingles.ts'
import { readOne } from '../unit/import/scrape-file.ts'

const corpora = shared === undefined ? '' : join(shared, 'corpora')

describe.skipIf(corpora === '' || !existsSync(corpora))(
  'pages of other people (skipped where they are not there)',
  () => {
    test('give their articles at an F1 of 0.96 and more', { timeout: 240_000 }, () => {
      const root = join(corpora, 'html_en_aeb')
      const gold = JSON.parse(readFileSync(join(root, 'ground-truth.json'), 'utf8')) as Record<
        string,
        { articleBody: string }
      > // as its SOURCE.md describes it
      const scores = readdirSync(join(root, 'html')).map(name => {
        const found = readOne('1.html', gunzipSync(readFileSync(join(root, 'html', name))))
        return scoreOf(gold[name.split('.')[0] ?? '']?.articleBody ?? '', found.text)
      })
      const [precision, recall] = [
        mean(scores.map(each => each.precision)),
        mean(scores.map(each => each.recall)),
      ]
      expect(scores).toHaveLength(181)
      expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.97)
      expect(mean(scores.map(f1))).toBeGreaterThanOrEqual(0.965)
      expect(precision).toBeGreaterThanOrEqual(0.955)
      expect(recall).toBeGreaterThanOrEqual(0.98)
    })

    test('that run from right to left give what Readability’s own tests expect of them', () => {
      const root = join(corpora, 'html_rtl_readability')
      for (const name of readdirSync(root).filter(each => existsSync(join(root, each, 'source.html')))) {
        const expected = readFileSync(join(root, name, 'expected.html'), 'utf8').replace(/<[^>]*>/g, ' ')
        const found = readOne('1.html', readFileSync(join(root, name, 'source.html')))
        expect(f1(scoreOf(expected, found.text))).toBeGreaterThanOrEqual(0.97)
      }
    })
  },
)

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
