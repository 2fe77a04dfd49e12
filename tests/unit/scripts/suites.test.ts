import { describe, expect, it } from 'vitest'
import { playwrightTally, summary, tally, total } from '../../../scripts/suites.mjs'

const file = (status: string, ...tests: readonly string[]) => ({
  status,
  assertionResults: tests.map(test => ({ status: test })),
})

describe('counting a test run', () => {
  it.each([
    ['a run in which all passed', [file('passed', 'passed', 'passed')], true, [2, 0, 0]],
    ['tests that failed', [file('failed', 'passed', 'failed', 'failed')], false, [1, 2, 0]],
    [
      'tests that were skipped or put off',
      [file('passed', 'passed', 'skipped', 'pending', 'todo')],
      true,
      [1, 0, 3],
    ],
    ['a file that did not load', [file('failed'), file('passed', 'passed')], false, [1, 1, 0]],
    ['an error between the tests', [file('passed', 'passed')], false, [1, 1, 0]],
    ['a run that left no report', [], false, [0, 1, 0]],
  ] as const)('knows %s', (_, testResults, hasSucceeded, [passed, failed, skipped]) => {
    expect(tally({ testResults }, hasSucceeded)).toEqual({ passed, failed, skipped })
  })

  it.each([
    ['tests that passed and were skipped', { expected: 5, skipped: 2 }, true, [5, 0, 2]],
    ['tests that failed, and one that failed at first', { unexpected: 2, flaky: 1 }, false, [1, 2, 0]],
    ['a test that failed at first', { expected: 4, flaky: 1 }, true, [5, 0, 0]],
    ['a file that did not load', { expected: 1 }, false, [1, 1, 0]],
    ['tests that are listed where there is no browser', { skipped: 9 }, true, [0, 0, 9]],
  ] as const)('knows what Playwright says of %s', (_, some, hasSucceeded, [passed, failed, skipped]) => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...some }
    expect(playwrightTally({ stats }, hasSucceeded)).toEqual({ passed, failed, skipped })
  })

  it('adds up, and is said in one line', () => {
    const parts = [
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 20, failed: 3, skipped: 4 },
    ]
    expect(summary(total(parts))).toBe('4 skipped\n21 passed, 3 failed')
    expect(summary(total([]))).toBe('0 passed, 0 failed')
  })
})
