/**
 * What a test has for itself: a home folder with nothing in it but what the test puts there, and the program's cache and
 * configuration beside it. The picker of the page begins in that home.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { SomeSettings } from '../../../core/model/settings.ts'
import { groundFolder, program } from './ground.ts'
import { Server } from './server.ts'

/** Studies that are made once for all tests, which get copies. */
export type ModelStudy = 'sample' | 'river' | 'desk'

export class Place {
  readonly root = mkdtempSync(join(tmpdir(), 'tarmiz-e2e-'))
  readonly home = join(this.root, 'home')
  readonly config = join(this.root, 'config')
  readonly cache = join(this.root, 'cache')
  readonly #locale: string
  readonly #servers: Server[] = []
  readonly #expected: RegExp[] = []

  /** @param locale of the machine, as POSIX writes it */
  constructor(locale = 'en_GB') {
    this.#locale = locale
    for (const folder of [this.home, this.config, this.cache]) mkdirSync(folder)
  }

  get env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      LC_ALL: `${this.#locale}.UTF-8`,
      HOME: this.home,
      USERPROFILE: this.home,
      TARMIZ_CACHE: this.cache,
      TARMIZ_CONFIG: this.config,
      TARMIZ_CHECK_OUTPUTS: '1',
    }
  }

  /** The settings of whoever sits here; written before the program starts. */
  writeSettings(settings: SomeSettings): void {
    writeFileSync(join(this.config, 'settings.json'), JSON.stringify(settings))
  }

  /** The settings as they lie on disk. */
  settings(): SomeSettings {
    return JSON.parse(readFileSync(join(this.config, 'settings.json'), 'utf8')) // written by the program
  }

  /** Writes files into the home folder. Gives the path of `folder` in it. */
  write(folder: string, files: Iterable<readonly [path: string, content: string | Uint8Array]>): string {
    const place = join(this.home, folder)
    for (const [path, content] of files) {
      mkdirSync(dirname(join(place, path)), { recursive: true })
      writeFileSync(join(place, path), content)
    }
    return place
  }

  /** A copy of a study in the home folder, which Amal codes. Gives its path. */
  study(model: ModelStudy, name: string = model): string {
    const folder = join(this.home, name)
    cpSync(join(groundFolder(), model), folder, { recursive: true })
    return folder
  }

  /** Runs a command to its end. Gives what it prints; throws what it says where it fails. */
  run(...words: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...words], {
      env: this.env,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }

  /** Codes lines into a study by the command line; each is of the first article. */
  code(study: string, coder: string, lines: readonly object[]): void {
    const [first = '{}'] = this.run('articles', '--study', study, '--json', '--limit', '1').split('\n')
    const { id } = JSON.parse(first)
    const file = join(this.root, `${coder}.jsonl`)
    writeFileSync(file, lines.map(line => JSON.stringify({ article: id, ...line })).join('\n'))
    this.run('code', '--study', study, '--from', file, '--coder', coder)
  }

  /** Serves the workbench on a port of its own until the test is over. */
  async serve(...words: readonly string[]): Promise<Server> {
    const server = await Server.start(words, this.env)
    this.#servers.push(server)
    return server
  }

  /** Lets pass what a test provokes the program to say. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** Ends the servers and removes everything. Gives what the servers complained of without being provoked. */
  async dispose(): Promise<readonly string[]> {
    for (const server of this.#servers) await server.stop()
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5 })
    return this.#servers
      .map(({ complaints }) => complaints)
      .filter(text => text !== '' && !this.#expected.some(pattern => pattern.test(text)))
  }
}
