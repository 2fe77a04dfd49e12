/**
 * `npm start`: from a bare clone to the open workbench. Installs what is missing, builds what is stale, and opens it with
 * the best there is on this machine. Ends when its window is closed, or with Ctrl+C.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { buildIfStale } from './build.mjs'
import { continueUnderModernNode, installMissing, isModern, root } from './ground.mjs'
import { appBrowser, electronBinary, fetchElectron, hasDisplay, isConfined, opener } from './machine.mjs'
import { openingFor, wantsElectron } from './opening.mjs'

/** A browser that ends sooner than this has not been closed by the person: it failed, or gave its work to another. */
const settlingMilliseconds = 3_000

/** @typedef {ReturnType<typeof readWords>} Words */

function readWords() {
  try {
    const { values } = parseArgs({
      options: {
        study: { type: 'string' },
        coder: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    })
    return values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const usage = 'Usage: npm start -- [--study S] [--coder NAME] [--port N] [--no-open]'
    process.stderr.write(`${error.message.split('. ')[0]}. ${usage}\n`)
    process.exit(1)
  }
}

/** @param {Words} words */
async function open(words) {
  const machine = {
    platform: process.platform,
    hasDisplay: hasDisplay(),
    isRoot: process.getuid?.() === 0,
    electron: electronBinary(),
    appBrowser: appBrowser(),
    opener: opener(),
    isOpenWanted: !words['no-open'],
    isPortWanted: words.port !== undefined,
  }
  const found =
    machine.electron || !wantsElectron(machine) ? machine : { ...machine, electron: fetchElectron() }
  const opening = openingFor(found)
  process.stdout.write(`${opening.sentence}\n`)
  if (opening.with === 'electron') return untilEnd(startElectron(found.electron ?? '', words))
  const server = startServer(words)
  const url = await addressOf(server)
  if (url === undefined) return untilEnd(server)
  process.stdout.write(`${url}\nCtrl+C ends it.\n`)
  if (opening.with === 'app-browser') showInWindow(found.appBrowser ?? '', url, () => server.kill('SIGTERM'))
  if (opening.with === 'browser') showIn(found.opener ?? [], url)
  return untilEnd(server)
}

/**
 * @param {string} binary
 * @param {Words} words
 */
function startElectron(binary, words) {
  return spawn(binary, [root, ...studyWords(words)], { stdio: 'inherit' })
}

/** @param {Words} words */
function startServer(words) {
  const port = words.port === undefined ? [] : ['--port', words.port]
  const program = [join(root, 'out/main/cli.js'), 'serve', '--json', ...studyWords(words), ...port]
  return spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
}

/** @param {Words} words */
function studyWords({ study, coder }) {
  return [
    ...(study === undefined ? [] : ['--study', study]),
    ...(coder === undefined ? [] : ['--coder', coder]),
  ]
}

/**
 * The address that the server prints first; `undefined` where it ended instead, and has said why.
 *
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string | undefined>}
 */
async function addressOf({ stdout }) {
  if (!stdout) return undefined
  for await (const line of createInterface({ input: stdout })) return JSON.parse(line).url
  return undefined
}

/**
 * Shows the address in a window of its own, with a profile of its own, and says when that window was closed.
 *
 * @param {string} browser
 * @param {string} url
 * @param {() => void} onClosed
 */
function showInWindow(browser, url, onClosed) {
  const isOurs = !isConfined(browser)
  const profile = isOurs ? [`--user-data-dir=${join(root, 'node_modules/.cache/tarmiz/browser')}`] : []
  const started = Date.now()
  const options = [`--app=${url}`, ...profile, '--no-first-run', '--no-default-browser-check']
  const child = spawn(browser, options, { stdio: 'ignore' })
  process.once('exit', () => child.kill())
  child.on('error', () => showElsewhere(url))
  child.on('exit', code => {
    if (code !== 0 && Date.now() - started < settlingMilliseconds) showElsewhere(url)
    else if (isOurs && Date.now() - started >= settlingMilliseconds) onClosed()
  })
}

/** @param {string} url */
function showElsewhere(url) {
  const command = opener()
  if (command) process.stdout.write('That browser did not start; trying another.\n')
  showIn(command ?? [], url)
}

/**
 * @param {readonly string[]} command
 * @param {string} url
 */
function showIn([program, ...options], url) {
  const sayFailure = () => process.stdout.write('No browser started: open the address yourself.\n')
  if (program === undefined) {
    sayFailure()
    return
  }
  const child = spawn(program, [...options, url], { stdio: 'ignore', detached: true })
  child.on('error', sayFailure)
  child.on('exit', code => {
    if (code !== 0) sayFailure()
  })
  child.unref()
}

/**
 * Ends with the child: passes on what would end this process, and takes over its exit code.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
async function untilEnd(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl+C in a terminal reaches the child by itself; passing it on would make it two.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  // npm passes a signal to its shell alone, and the shell may die of it without a word.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1_000).unref()
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  process.exit(child.exitCode ?? 130)
}

installMissing()
if (isModern()) {
  const words = readWords()
  buildIfStale()
  await open(words)
} else {
  continueUnderModernNode()
}
