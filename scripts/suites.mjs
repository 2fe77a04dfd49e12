/** The checks and the test suites of the project, run one after the other and counted together. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { root } from './ground.mjs'
import { installBrowser, testBrowser } from './machine.mjs'

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Tally
 * @typedef {{ readonly testResults: readonly FileReport[] }} Report what Vitest's JSON reporter writes, as far as we read it
 * @typedef {{ readonly stats: PlaywrightStats }} PlaywrightReport what Playwright's JSON reporter writes, the same
 * @typedef {{ readonly expected: number, readonly unexpected: number, readonly flaky: number, readonly skipped: number }} PlaywrightStats
 * @typedef {{ readonly status: string, readonly assertionResults: readonly { readonly status: string }[] }} FileReport
 */

/** Format and lint; counts as one check. */
export function lint() {
  // Biome colours what it writes even to a file.
  const colors = process.stdout.isTTY ? 'force' : 'off'
  return check('format and lint', 'node_modules/@biomejs/biome/bin/biome', [
    'ci',
    '--error-on-warnings',
    `--colors=${colors}`,
    '.',
  ])
}

/** Types of all projects; counts as one check. */
export function types() {
  return check('types', 'node_modules/typescript/bin/tsc', ['-b'])
}

/**
 * Runs the Vitest suites in `folders`, or all of them.
 *
 * @param {readonly string[]} [folders]
 * @returns {Tally}
 */
export function tests(folders = []) {
  announce(folders.length > 0 ? folders.join(', ') : 'tests')
  const temporary = mkdtempSync(join(tmpdir(), 'tarmiz-test-'))
  const file = join(temporary, 'report.json')
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const code = runNode('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...folders])
    return tally(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] }, code === 0)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * Runs the end-to-end tests in a browser of this machine. Where there is none, and none can be had, they are counted as
 * skipped and a sentence says why.
 *
 * @param {readonly string[]} [options] for Playwright: which tests, and how they are shown
 * @returns {Tally}
 */
export function endToEnd(options = []) {
  announce('end to end')
  if (testBrowser() ?? installBrowser()) return playwright(['--reporter=list,json', ...options])
  process.stdout.write(
    'The end-to-end tests are skipped: there is no Chromium, Chrome or Edge here that starts.\n',
  )
  return playwright(['--list', '--reporter=json', ...options])
}

/**
 * @param {readonly string[]} options
 * @returns {Tally}
 */
function playwright(options) {
  const temporary = mkdtempSync(join(tmpdir(), 'tarmiz-test-'))
  const file = join(temporary, 'report.json')
  try {
    const words = ['test', '--config=tests/e2e', ...options]
    const code = runNode('node_modules/@playwright/test/cli.js', words, { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
    const none = { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }
    return playwrightTally(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : none, code === 0)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/**
 * Counts a report of Playwright. A test that passed when it was tried again has passed; what it failed of stands in the
 * output as "flaky". A run that failed without a failed test (a file did not load, say) counts as one failure; tests that
 * are only listed count as skipped.
 *
 * @param {PlaywrightReport} report
 * @param {boolean} hasSucceeded
 * @returns {Tally}
 */
export function playwrightTally({ stats: { expected, unexpected, flaky, skipped } }, hasSucceeded) {
  return { passed: expected + flaky, failed: !hasSucceeded && unexpected === 0 ? 1 : unexpected, skipped }
}

/**
 * Counts a report. A file that failed without a failed test (it did not load, say) counts as one failure, and so does a
 * run that failed without a failed file (an error that nobody caught).
 *
 * @param {Report} report
 * @param {boolean} hasSucceeded
 * @returns {Tally}
 */
export function tally(report, hasSucceeded) {
  const sum = total(report.testResults.map(tallyOfFile))
  return !hasSucceeded && sum.failed === 0 ? { ...sum, failed: 1 } : sum
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function total(tallies) {
  return tallies.reduce(
    (sum, next) => ({
      passed: sum.passed + next.passed,
      failed: sum.failed + next.failed,
      skipped: sum.skipped + next.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}

/**
 * How many were skipped, where some were, and on the last line `N passed, N failed`.
 *
 * @param {Tally} tally
 */
export function summary({ passed, failed, skipped }) {
  return `${skipped > 0 ? `${skipped} skipped\n` : ''}${passed} passed, ${failed} failed`
}

/**
 * Ends a script: prints the summary as the last line, and sets the exit code to 1 where something failed.
 *
 * @param {readonly Tally[]} tallies
 */
export function conclude(tallies) {
  const sum = total(tallies)
  process.stdout.write(`\n${summary(sum)}\n`)
  process.exitCode = sum.failed > 0 ? 1 : 0
}

/**
 * @param {FileReport} file
 * @returns {Tally}
 */
function tallyOfFile({ status, assertionResults }) {
  const passed = assertionResults.filter(test => test.status === 'passed').length
  const failed = assertionResults.filter(test => test.status === 'failed').length
  const skipped = assertionResults.length - passed - failed
  return { passed, failed: status === 'failed' ? Math.max(failed, 1) : failed, skipped }
}

/**
 * @param {string} name
 * @param {string} program
 * @param {readonly string[]} options
 * @returns {Tally}
 */
function check(name, program, options) {
  announce(name)
  const hasPassed = runNode(program, options) === 0
  process.stdout.write(hasPassed ? `${name}: passed\n` : `${name}: FAILED\n`)
  return { passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, skipped: 0 }
}

/**
 * Runs a program of a package under this Node, and makes this Node the one that it finds when it starts another.
 *
 * @param {string} program
 * @param {readonly string[]} options
 * @param {NodeJS.ProcessEnv} [more] variables beside those of this process
 */
function runNode(program, options, more = {}) {
  const folders = [dirname(process.execPath), join(root, 'node_modules/.bin'), process.env['PATH'] ?? '']
  const env = { ...process.env, ...more, PATH: folders.join(delimiter) }
  const run = spawnSync(process.execPath, [join(root, program), ...options], {
    cwd: root,
    stdio: 'inherit',
    env,
  })
  if (run.error) throw run.error
  return run.status
}

/** @param {string} name */
function announce(name) {
  process.stdout.write(`\n> ${name}\n`)
}
