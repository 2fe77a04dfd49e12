/**
 * Each mutant ends as rows of a ledger, in bounded time and memory. A few by default; `TARMIZ_MUTANTS=10000` for many,
 * `TARMIZ_SEED` for others. A mutant that fails is named by seed and number.
 */
import { expect, test } from 'vitest'
import { ledgerRow } from '../../core/model/ledger.ts'
import { readScrape } from '../../main/import/read-scrape.ts'
import { mutant, whole } from './mutants.ts'

const count = Number(process.env['TARMIZ_MUTANTS'] ?? 400)
const seed = Number(process.env['TARMIZ_SEED'] ?? 20_261)
const longestMilliseconds = 10_000
const mostHeapBytes = 700 * 1024 * 1024
const anImport = 'import:20260101-120000-abc123' as never // an id as the schema has it

test('every whole file gives a record', () => {
  for (const { name, bytes } of whole) {
    const outcomes = [...readScrape({ path: name, bytes, import: anImport })]
    expect(
      outcomes.map(({ outcome }) => outcome),
      name,
    ).toEqual(outcomes.map(() => 'record'))
    expect(outcomes.length, name).toBeGreaterThan(0)
  }
})

test(`each of ${count} mutants of seed ${seed} ends as rows`, { timeout: 60_000 + count * 200 }, () => {
  for (let number = 1; number <= count; number += 1) {
    const { name, bytes } = mutant(seed, number)
    const began = performance.now()
    const outcomes = [...readScrape({ path: name, bytes, import: anImport })]
    const what = `seed ${seed}, mutant ${number}, ${name}`
    expect(outcomes.length, what).toBeGreaterThan(0)
    for (const each of outcomes) {
      expect(each.path.startsWith(name), what).toBe(true)
      if (each.outcome === 'record') expect(/\S/.test(each.document.text), what).toBe(true)
      else {
        expect(ledgerRow.safeParse(each).success, what).toBe(true)
        expect(each.reason, `${what}: ${each.detail}`).not.toBe('unexpected')
      }
    }
    expect(performance.now() - began, what).toBeLessThan(longestMilliseconds)
    if (number % 100 === 0) expect(process.memoryUsage().heapUsed, what).toBeLessThan(mostHeapBytes)
  }
})
