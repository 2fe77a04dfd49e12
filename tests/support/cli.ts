/** The command line as a process of its own, with a cache of its own. */

import type { ChildProcessByStdio } from 'node:child_process'
import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished } from 'vitest'
import { aStudy } from './a-study.ts'
import { removeFolder } from './temporary-folder.ts'

const entry = fileURLToPath(new URL('../../main/cli/index.ts', import.meta.url))

/** Where Node keeps the sources as compiled, so that a command need not begin with that each time: half of its start. */
const compiled = join(tmpdir(), 'tarmiz-test-compiled')

/** The folder of shared material beside the project; `undefined` where it is not there. */
export const shared = existing(fileURLToPath(new URL('../../../shared', import.meta.url)))

/** What a finished command left behind. */
export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface CommandLineOptions {
  /** Tells when the folder is to be deleted: once the test is over, unless told otherwise. */
  readonly whenOver?: (work: () => void) => void
  /** The user whose rights the commands have, where they are to have others than this process. */
  readonly user?: number | undefined
}

/** A folder with room for a study, its sources and its cache; deleted after the test. */
export class CommandLine {
  readonly root = fs.mkdtempSync(join(tmpdir(), 'tarmiz-cli-'))
  readonly study = join(this.root, 'study')
  readonly #user: number | undefined

  constructor({ whenOver = onTestFinished, user }: CommandLineOptions = {}) {
    whenOver(() => removeFolder(this.root))
    this.#user = user
  }

  /** A path in this folder. */
  at(...names: string[]): string {
    return join(this.root, ...names)
  }

  /** Writes a file in this folder, with the folders above it. Gives its path. */
  write(path: string, content: string | Uint8Array): string {
    const place = this.at(path)
    fs.mkdirSync(join(place, '..'), { recursive: true })
    fs.writeFileSync(place, content)
    return place
  }

  /** Writes objects as lines of JSON. Gives the path. */
  writeLines(path: string, lines: readonly unknown[]): string {
    return this.write(path, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  }

  /** Starts a command without waiting for it. */
  start(...words: string[]): ChildProcessByStdio<null, Readable, Readable> {
    const env = {
      ...process.env,
      TARMIZ_CACHE: this.at('cache'),
      TARMIZ_CHECK_OUTPUTS: '1',
      NODE_COMPILE_CACHE: compiled,
    }
    return spawn(process.execPath, [entry, ...words], {
      cwd: this.root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(this.#user === undefined ? {} : { uid: this.#user, gid: this.#user }),
    })
  }

  /** Runs a command to its end. */
  async run(...words: string[]): Promise<Ran> {
    const child = this.start(...words)
    const [stdout, stderr, code] = await Promise.all([
      textOf(child.stdout),
      textOf(child.stderr),
      new Promise<number | null>(resolve => child.on('close', resolve)),
    ])
    return { code, stdout, stderr }
  }

  /** Runs a command with `--json` that must succeed. Gives what it printed, a value per line. */
  async json<T = unknown>(...words: string[]): Promise<T[]> {
    const { code, stdout, stderr } = await this.run(...words, '--json')
    if (code !== 0) throw new Error(`tarmiz ${words.join(' ')} ended with ${code}: ${stderr}`)
    return stdout
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as T) // the shape that the caller asks for
  }

  /**
   * Runs a command that must be refused: exit code 1, one sentence on standard error, nothing on standard output. Gives the
   * sentence.
   */
  async refused(...words: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(...words, '--json')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(/^[^\n]+\n$/)
    expect(stderr).not.toMatch(/unexpected|\bat .*\.ts:\d/i)
    return stderr.trim()
  }

  /** Runs a command with `--json` that must succeed and print one value. */
  async one<T = unknown>(...words: string[]): Promise<T> {
    const [value, ...more] = await this.json<T>(...words)
    if (value === undefined || more.length > 0)
      throw new Error(`tarmiz ${words.join(' ')} was to print one value`)
    return value
  }
}

/** A command line on a study that is there already, with an article for each of the files, which lie in `sources`. */
export async function withStudy(
  { coder, files }: { readonly coder: string; readonly files: Readonly<Record<string, string>> },
  options: CommandLineOptions = {},
): Promise<{ readonly cli: CommandLine; readonly articles: ReadonlyMap<string, string> }> {
  const study = await aStudy({ coder, files })
  const articles = await study.articles()
  await study.call('study.close', {})
  const cli = new CommandLine(options)
  fs.cpSync(study.folder, cli.study, { recursive: true })
  for (const [path, content] of Object.entries(files)) cli.write(`sources/${path}`, content)
  return { cli, articles }
}

/** Everything that a stream says, to its end. */
async function textOf(stream: Readable): Promise<string> {
  let text = ''
  stream.setEncoding('utf8')
  for await (const chunk of stream) text += chunk
  return text
}

function existing(path: string): string | undefined {
  return fs.existsSync(path) ? path : undefined
}
