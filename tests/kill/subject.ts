/**
 * The study that is tried: its processes, what was acknowledged to whom, and the look at it after each kill, by processes
 * and readers that know nothing of the one that was killed.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HistoryEntry } from '../../core/model/history-entry.ts'
import { coderSlugOf } from '../../core/model/ids.ts'
import type { Death, Ended, VictimOptions } from './death/victim.ts'
import { run } from './death/victim.ts'
import type { Random } from './random.ts'
import type { Tally } from './tally.ts'
import type { OnDisk } from './verify/on-disk.ts'
import { manifestsIn, must, readStudy, Violation } from './verify/on-disk.ts'
import { verifyHistory } from './verify/verify-history.ts'
import { recordsInForce, verifyRecords } from './verify/verify-imports.ts'
import type { Bindings } from './verify/verify-model.ts'
import { verifyModel } from './verify/verify-model.ts'
import type { DriverLine, DriverScript, Edit } from './work/edits.ts'
import type { Model } from './work/model.ts'
import { freshModel, modelsAfter } from './work/model.ts'
import { RandomEdits } from './work/random-edits.ts'

/** Somebody who works in the study. */
export interface Coder {
  readonly name: string
  readonly slug: string
  readonly edits: RandomEdits
  /** What is known to be on disk. */
  model: Model
  /** What may be on disk besides: `model` with one commit more, or several. */
  pending: readonly Model[]
}

/** What opening says of what it found, and what to call that. */
const noticed = [
  ['has been completed', 'completed a commit'],
  ['cut short', 'set a history line aside that was cut short'],
  ['has been taken out to the end', 'took an import out to the end'],
  ['is complete again', 'brought an import back to the end'],
  ['about to be', 'left an import as it was'],
  ['made again from its original', 'made a record again'],
] as const

export class Subject {
  readonly folder: string
  readonly study: string
  readonly cache: string
  readonly random: Random
  readonly tally: Tally
  readonly first: Coder
  readonly second: Coder
  readonly #bindings: Bindings = new Map()
  #runs = 0
  /** What happened last, for whoever reads a violation. */
  readonly log: string[] = []

  constructor(folder: string, random: Random, tally: Tally) {
    this.folder = folder
    this.study = join(folder, 'study')
    this.cache = join(folder, 'cache')
    this.random = random
    this.tally = tally
    this.first = coder('محلل أ', random)
    this.second = coder('Coder B', random)
  }

  /** Runs a command of the command line. */
  command(phase: string, words: readonly string[], more: Partial<VictimOptions> = {}): Promise<Ended> {
    return this.run(phase, {
      module: 'main/cli/index.ts',
      words,
      cache: this.cache,
      death: null,
      isAcknowledgement: () => false,
      ...more,
    })
  }

  /** Runs a command that nobody kills, and wants it to succeed. */
  async surely(words: readonly string[]): Promise<Ended> {
    const ended = await this.command('undisturbed', words)
    must(ended.code === 0, `"${words[0]}" failed`, { words, said: ended.stderr })
    return ended
  }

  /** Has the driver make edits for a coder, and says what may be on disk after it. */
  async drive(phase: string, who: Coder, edits: readonly Edit[], death: Death | null): Promise<Ended> {
    const script: DriverScript = {
      study: this.study,
      coder: who.name,
      run: `run-${this.#runs}`,
      edits,
      dieAfter: death?.kind === 'acknowledgement' && death.byItself === true ? death.count : null,
    }
    const path = join(this.folder, `script-${who.slug}.json`)
    writeFileSync(path, JSON.stringify(script))
    const ended = await this.run(phase, {
      module: 'tests/kill/work/driver.ts',
      words: [path],
      cache: this.cache,
      death: death?.kind === 'acknowledgement' && death.byItself === true ? null : death,
      isAcknowledgement: (line, stream) => stream === 'stdout' && line.startsWith('{"answered"'),
    })
    must(ended.killed || ended.code === 0, 'The driver failed', ended)
    const lines = ended.stdout
      .split('\n')
      .slice(0, -1)
      .map(line => JSON.parse(line) as DriverLine) // the driver's own
    const answers = lines.flatMap(line => ('answered' in line ? line : []))
    this.#acknowledge(
      who,
      edits,
      answers.map(({ refusal }) => refusal),
      lines.length > 0,
    )
    return ended
  }

  /** Runs a process, and counts its end. */
  async run(phase: string, options: VictimOptions): Promise<Ended> {
    this.#runs += 1
    this.tally.count('processes started')
    const what = JSON.stringify({ phase, words: options.words.slice(0, 2), death: options.death })
    const ended = await run(options)
    this.log.push(
      `${what} → ${ended.killed ? 'killed' : `ended with ${ended.code}`} after ${Math.round(ended.milliseconds)} ms, ${ended.acknowledged.length} acknowledged`,
    )
    if (ended.killed) this.tally.kill(phase, momentOf(options.death))
    else if (options.death !== null) this.tally.count('processes that ended before their kill')
    const said = ended.stderr + ended.stdout.split('\n', 1)[0] // notices, of commands and of the driver
    for (const [words, name] of noticed) if (said.includes(words)) this.tally.count(`openings that ${name}`)
    must(!ended.stderr.includes('Something unexpected'), 'Something unexpected happened', ended)
    must(!ended.stderr.includes('does not fit this document'), 'A replay did not fit', ended)
    return ended
  }

  /**
   * Looks at the whole study: as a fresh process checks it, and as the files themselves say. From here on, what is found
   * counts as known. @throws Violation
   */
  async verify(): Promise<OnDisk> {
    const checked = await this.command('undisturbed', ['check', '--study', this.study, '--json'])
    must(checked.code === 0, 'check found damage, or failed', {
      said: checked.stderr,
      report: checked.stdout,
    })
    const report = JSON.parse(checked.stdout) as { unplaced: unknown[] } // as the command line promises
    must(report.unplaced.length === 0, 'Evidence does not stand where it says', report.unplaced)
    const manifests = manifestsIn(this.study)
    const inForce = recordsInForce(this.study, manifests)
    const isUnderWay = manifests.some(({ state }) => state === 'running')
    const onDisk = readStudy(
      this.study,
      path => isUnderWay && path.startsWith('records/') && !inForce.has(path),
    )
    verifyHistory(onDisk)
    verifyRecords(onDisk, inForce)
    must(
      onDisk.temporaries.length === 0,
      'Writes that were interrupted are left lying about',
      onDisk.temporaries,
    )
    for (const who of [this.first, this.second]) {
      const candidates = [who.model, ...who.pending]
      const model = verifyModel(onDisk, { coder: who.slug, candidates, bindings: this.#bindings })
      if (who.pending.length > 0)
        this.tally.count(`commits under way that were ${model === who.model ? 'not begun' : 'done'}`)
      who.model = model
      who.pending = []
      verifyStanding(onDisk.histories.get(who.slug) ?? [], who.model)
    }
    this.tally.count('verifications')
    return onDisk
  }

  #acknowledge(
    who: Coder,
    edits: readonly Edit[],
    refusals: readonly (string | null)[],
    isOpen: boolean,
  ): void {
    for (const [index, refusal] of refusals.entries()) {
      const edit = edits[index]
      if (edit === undefined) throw new Violation('The driver answered more than it was asked')
      must(refusal === null, 'An edit was refused', { edit, refusal })
      who.model = modelsAfter(who.model, edit).at(-1) ?? who.model
      this.tally.count('edits acknowledged')
    }
    const next = edits[refusals.length]
    who.pending = next === undefined || !isOpen ? [] : modelsAfter(who.model, next)
  }
}

function coder(name: string, random: Random): Coder {
  const slug = coderSlugOf(name) ?? ''
  return { name, slug, edits: new RandomEdits(random.fork(name), slug), model: freshModel(1), pending: [] }
}

const sinceWhat = {
  start: 'a moment after the start',
  'first-acknowledgement': 'a moment after an acknowledgement',
  interrupt: 'a moment after it was cancelled',
} as const

function momentOf(death: Death | null): string {
  switch (death?.kind) {
    case 'time':
      return sinceWhat[death.since]
    case 'call':
      return death.torn ? 'in the middle of a call that writes' : 'before a call that writes'
    default:
      return 'right at an acknowledgement'
  }
}

/** The imports that stand in a history are those that the model has. */
function verifyStanding(entries: readonly HistoryEntry[], model: Model): void {
  const standing = new Set<string>()
  const bySeq = new Map(
    entries.flatMap(each => (isMark(each) || each.import === undefined ? [] : [[each.seq, each.import]])),
  )
  for (const entry of entries) {
    const own = bySeq.get(entry.seq)
    if (own !== undefined) standing.add(own)
    for (const seq of entry.undoes ?? []) standing.delete(bySeq.get(seq) ?? '')
    for (const seq of entry.redoes ?? []) if (bySeq.has(seq)) standing.add(bySeq.get(seq) ?? '')
  }
  const expected = [...model.state.imports].sort()
  must(JSON.stringify([...standing].sort()) === JSON.stringify(expected), 'The history has other imports', {
    standing: [...standing],
    expected,
  })
}

function isMark({ undoes, redoes }: HistoryEntry): boolean {
  return undoes !== undefined || redoes !== undefined
}
