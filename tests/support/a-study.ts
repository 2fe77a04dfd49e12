/**
 * A study for a test: real files in a temporary folder, a cache of its own, and the program on it. Everything goes
 * through the door, and the door checks what comes out as well as what goes in.
 */
import { hash } from 'node:crypto'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { Answer, Method, ProgramEvent, Request } from '../../core/contract.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import type { Failure } from '../../core/model/failure.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { Result } from '../../core/result.ts'
import type { Program } from '../../main/services.ts'
import { createProgram } from '../../main/services.ts'
import type { FakePorts } from './fake-ports.ts'
import { fakePorts } from './fake-ports.ts'
import { removeFolder } from './temporary-folder.ts'

/** A program with the door in the hands of a test. */
export class TestProgram {
  readonly ports: FakePorts
  readonly events: ProgramEvent[] = []
  readonly program: Program

  constructor(ports: FakePorts) {
    this.ports = ports
    this.program = createProgram(ports, { checkOutputs: true })
    this.program.subscribe(event => this.events.push(event))
  }

  /** What a method answers. Throws where it fails. */
  async call<M extends Method>(method: M, input: Request<M>): Promise<Answer<M>> {
    const result = await this.#dispatch(method, input)
    if (result.ok) return result.value
    const cause = this.ports.reported.at(-1)?.error
    throw new Error(`${method} failed: ${JSON.stringify(result.failure)}`, { cause })
  }

  /** Why a method fails. Throws where it does not. */
  async failure<M extends Method>(method: M, input: Request<M>): Promise<Failure> {
    const result = await this.#dispatch(method, input)
    if (!result.ok) return result.failure
    throw new Error(`${method} was expected to fail, and answered ${JSON.stringify(result.value)}`)
  }

  async #dispatch<M extends Method>(method: M, input: Request<M>): Promise<Result<Answer<M>>> {
    return (await this.program.dispatch(method, input)) as Result<Answer<M>> // the door answers with the output of the method
  }
}

export interface StudyOptions {
  /** Who makes the study and works in it. */
  readonly coder?: string
  /** Where the ids begin. */
  readonly seed?: number
  /** Files that are imported at once, by path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
}

/** What a statement line needs at least. */
export type Line = JsonObject & { readonly article: string }

/** An open study of a test, and the folders around it. */
export class TestStudy extends TestProgram {
  /** Holds the study, its cache and its sources. */
  readonly root: string
  readonly folder: string
  readonly sources: string
  readonly #others: TestProgram[] = []

  constructor(root: string, ports: FakePorts) {
    super(ports)
    this.root = root
    this.folder = join(root, 'study')
    this.sources = join(root, 'sources')
    fs.mkdirSync(this.sources)
  }

  /** Writes files among the sources. Gives the folder. */
  write(files: Readonly<Record<string, string | Uint8Array>>): string {
    for (const [path, content] of Object.entries(files)) {
      fs.mkdirSync(dirname(join(this.sources, path)), { recursive: true })
      fs.writeFileSync(join(this.sources, path), content)
    }
    return this.sources
  }

  /** Imports everything among the sources, or one path among them. */
  import(path = '.'): Promise<Answer<'import.run'>> {
    return this.call('import.run', { picks: [this.ports.picks.of(join(this.sources, path))] })
  }

  /** The article of each imported file, by its path. */
  async articles(): Promise<Map<string, ArticleId>> {
    const { rows } = await this.call('ledger.page', { offset: 0, limit: 10_000 })
    return new Map(
      rows.flatMap(row =>
        row.outcome === 'imported' && row.articles[0] !== undefined ? [[row.path, row.articles[0]]] : [],
      ),
    )
  }

  /** The article of a file. Throws where there is none. */
  async article(path: string): Promise<ArticleId> {
    const article = (await this.articles()).get(path)
    if (article === undefined) throw new Error(`No article came from ${path}`)
    return article
  }

  /** Codes lines; `group` makes them one step of undo. */
  code(
    lines: readonly Json[],
    group = `group-${this.ports.ids.token(6)}`,
  ): Promise<Answer<'statements.code'>> {
    return this.call('statements.code', {
      group,
      lines: lines.map((statement, index) => ({ line: index + 1, statement: statement as never })), // JSON, which is all that the door asks
    })
  }

  /** Closes the study and opens it again, for a coder or, without one, for reading. */
  async reopen(coder?: string): Promise<Answer<'study.open'>> {
    await this.call('study.close', {})
    return this.open(coder)
  }

  open(coder?: string): Promise<Answer<'study.open'>> {
    const folder = this.ports.picks.of(this.folder)
    return this.call('study.open', { folder, ...(coder === undefined ? {} : { coder }) })
  }

  /** Another program on this study, as somebody else would start it: same cache, same clock, its own session. */
  async another(coder?: string): Promise<TestProgram> {
    const other = this.bystander()
    const folder = this.ports.picks.of(this.folder)
    await other.call('study.open', { folder, ...(coder === undefined ? {} : { coder }) })
    return other
  }

  /** Another program with no study open. */
  bystander(): TestProgram {
    const other = new TestProgram(this.ports)
    this.#others.push(other)
    return other
  }

  /** The file of the study at a path, parsed. */
  read(path: string): JsonObject {
    return JSON.parse(fs.readFileSync(join(this.folder, path), 'utf8'))
  }

  /** Every document of the study but imports, parsed, by path. */
  documents(): Map<string, JsonObject> {
    const paths = filesIn(this.folder).filter(
      path => path.endsWith('.json') && !path.startsWith('imports/') && !path.startsWith('history/'),
    )
    return new Map(paths.map(path => [path, this.read(path)]))
  }

  /** Ends all programs and removes everything. */
  async dispose(): Promise<void> {
    for (const other of this.#others) await other.program.close()
    await this.program.close()
    removeFolder(this.root)
  }
}

/** A new study, gone when the test ends. */
export async function aStudy(options: StudyOptions = {}): Promise<TestStudy> {
  const study = await makeStudy(options)
  onTestFinished(() => study.dispose())
  return study
}

/** A new study for the length of `work`: for tests that need many. */
export async function withStudy<T>(
  options: StudyOptions,
  work: (study: TestStudy) => Promise<T>,
): Promise<T> {
  const study = await makeStudy(options)
  try {
    return await work(study)
  } finally {
    await study.dispose()
  }
}

/** A program with a folder to make studies in, and none made yet. */
export function noStudy(): TestStudy {
  const study = emptyPlace(1)
  onTestFinished(() => study.dispose())
  return study
}

async function makeStudy({ coder = 'Amal', seed = 1, files }: StudyOptions): Promise<TestStudy> {
  const study = emptyPlace(seed)
  if (files === undefined) {
    await study.call('study.create', { folder: study.ports.picks.of(study.folder), name: 'Test', coder })
    return study
  }
  const model = await modelWith(coder, files)
  fs.cpSync(model.folder, study.folder, { recursive: true })
  study.write(files)
  study.ports.clock.set(model.time)
  await study.open(coder)
  return study
}

/** A study with an import in it, of which tests get copies: importing takes much longer than copying. */
interface Model {
  readonly folder: string
  /** When it was closed. */
  readonly time: string
  dispose(): Promise<void>
}

const models = new Map<string, Promise<Model>>()

function modelWith(coder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<Model> {
  const key = JSON.stringify([coder, Object.entries(files).map(([path, content]) => [path, [...content]])])
  const model = models.get(key) ?? makeModel(coder, files)
  models.set(key, model)
  return model
}

async function makeModel(
  coder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Model> {
  const study = emptyPlace(modelSeed)
  await study.call('study.create', { folder: study.ports.picks.of(study.folder), name: 'Test', coder })
  study.write(files)
  await study.import()
  await study.call('study.close', {})
  return { folder: study.folder, time: study.ports.clock.now(), dispose: () => study.dispose() }
}

afterAll(async () => {
  for (const model of models.values()) await (await model).dispose()
})

/** Apart from the seeds of tests, so that no test makes an id that its study has already. */
const modelSeed = 1_000_000_007

function emptyPlace(seed: number): TestStudy {
  const root = fs.mkdtempSync(join(tmpdir(), 'tarmiz-test-'))
  return new TestStudy(root, fakePorts(join(root, 'cache'), seed))
}

/** Every file below a folder, by its path with `/` between names, in order. */
export function filesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

/** What tells the bytes of every file below a folder, by path: the same where nothing may be changed. */
export function bytesIn(folder: string): Map<string, string> {
  return new Map(
    filesIn(folder).map(path => {
      const bytes = fs.readFileSync(join(folder, path))
      return [path, `${bytes.length} bytes, ${hash('sha256', bytes).slice(0, 16)}`]
    }),
  )
}
