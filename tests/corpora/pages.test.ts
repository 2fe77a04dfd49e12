/**
 * Articles found in web pages, against what people took for them, by the measure of the benchmark that the pages come from:
 * precision and recall over shingles of four words, counted as often as they stand, each page with the same weight.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { shared } from '../support/cli.ts'
import { readOne } from '../unit/import/scrape-file.ts'

const corpora = shared === undefined ? '' : join(shared, 'corpora')

interface Score {
  readonly precision: number
  readonly recall: number
}

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

function scoreOf(expected: string, found: string): Score {
  const [wanted, had] = [shingles(expected), shingles(found)]
  let right = 0
  for (const [shingle, times] of had) right += Math.min(times, wanted.get(shingle) ?? 0)
  const of = (all: Map<string, number>): number => {
    const count = [...all.values()].reduce((sum, times) => sum + times, 0)
    return count === 0 ? Number(had.size === wanted.size) : right / count
  }
  return { precision: of(had), recall: of(wanted) }
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const last = Math.max(0, words.length - 4)
  for (let at = 0; words.length > 0 && at <= last; at += 1) {
    const shingle = words.slice(at, at + 4).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function f1({ precision, recall }: Score): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
