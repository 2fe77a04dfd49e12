import * as fs from 'node:fs'
import { resolve } from 'node:path'
import type { Answer, Method, PickToken, Request } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { Result } from '../../core/result.ts'
import type { OfferedPicks } from '../hosts/local-ports.ts'
import type { Program } from '../services.ts'
import { errorCode } from '../study/disk.ts'
import type { Output, Progress } from './output.ts'

/** What the words of a command line were, apart from the command itself. */
export interface Words {
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

/** A command line that makes no sense as it is; the message says how it should be. */
export class UsageError extends Error {}

/** What every command works with. */
export class Context {
  readonly words: Words
  readonly output: Output
  readonly progress: Progress
  readonly program: Program
  readonly #picks: OfferedPicks

  constructor(parts: {
    words: Words
    output: Output
    progress: Progress
    program: Program
    picks: OfferedPicks
  }) {
    this.words = parts.words
    this.output = parts.output
    this.progress = parts.progress
    this.program = parts.program
    this.#picks = parts.picks
  }

  /** Calls a method of the program. @throws Refusal with the failure that it answers */
  async call<M extends Method>(method: M, input: Request<M>): Promise<Answer<M>> {
    const result = (await this.program.dispatch(method, input)) as Result<Answer<M>> // the door answers with the output of the method
    if (result.ok) return result.value
    throw new Refusal(result.failure)
  }

  /** A token for a path as it was typed. */
  pick(path: string): PickToken {
    return this.#picks.offer(resolve(path))
  }

  /** The value of an option; `undefined` where it is not given. */
  option(name: string): string | undefined {
    const value = this.words.options[name]
    return typeof value === 'string' ? value : undefined
  }

  /** The value of an option that a command cannot do without. @throws UsageError */
  required(name: string): string {
    const value = this.option(name)
    if (value === undefined || value === '') throw new UsageError(`--${name} is missing`)
    return value
  }

  /** A whole number; `undefined` where the option is not given. @throws UsageError */
  count(name: string): number | undefined {
    const value = this.option(name)
    if (value === undefined) return undefined
    if (!/^[1-9]\d{0,8}$/.test(value))
      throw new UsageError(`--${name} takes a whole number from 1, not "${value}"`)
    return Number(value)
  }

  /** The paths that a command is about: its words, and the lines of `--paths-from`. @throws UsageError where there are none */
  paths(): string[] {
    const list = this.option('paths-from')
    const listed = list === undefined ? [] : readLines(list).filter(line => line !== '')
    const paths = [...this.words.positionals, ...listed]
    if (paths.length === 0) throw new UsageError('a path is missing')
    return paths
  }

  /** Opens the study that `--study` names: for a coder, for its first coder, or for reading. */
  async openStudy(
    as: { readonly coder: string } | 'first-coder' | 'reader',
    { repair = false } = {},
  ): Promise<void> {
    const folder = this.pick(this.required('study'))
    const view = await this.call('study.open', {
      folder,
      repair,
      ...(typeof as === 'object' ? { coder: as.coder } : { forFirst: as === 'first-coder' }),
    })
    for (const { path, notice } of view.notices) process.stderr.write(`${path}: ${notice}\n`)
  }
}

/** The lines of a text file, or of standard input for `-`. A byte order mark and CRs before line ends are dropped. */
export function readLines(path: string): string[] {
  const text = readInput(path).replace(/^\uFEFF/, '')
  const lines = text.split(/\r?\n/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

function readInput(path: string): string {
  try {
    return fs.readFileSync(path === '-' ? 0 : path, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    throw new Refusal({ kind: code === 'ENOENT' ? 'not-found' : 'not-readable', path }, { cause: error })
  }
}
