/** The things that somebody may be doing when the power goes, each done until it is done or the kills are used up. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportManifest } from '../../core/model/ledger.ts'
import type { Death, Ended } from './death/victim.ts'
import type { Subject } from './subject.ts'
import type { OnDisk } from './verify/on-disk.ts'
import { manifestsIn, must } from './verify/on-disk.ts'
import type { Undisturbed } from './verify/verify-imports.ts'
import { verifyFinished, verifyNothingNew } from './verify/verify-imports.ts'
import { afterImport, afterLines, modelsAfter } from './work/model.ts'
import type { Quotable } from './work/random-edits.ts'

/** Makes the study, killed once or not, and has both coders join. */
export async function begin(subject: Subject): Promise<void> {
  const { random, study, first, second } = subject
  const words = ['init', study, '--coder', first.name, '--json']
  const death: Death | null = random.chance(0.5) ? deathByCall(subject, 24) : null
  const made = await subject.command('init', words, { death })
  if (made.killed) {
    const again = await subject.command('undisturbed', words)
    must(
      again.code === 0 || /is a study already/.test(again.stderr),
      'A study half made cannot be made',
      again,
    )
  } else must(made.code === 0, 'init failed', made)
  await subject.drive('undisturbed', first, [], null)
  await subject.drive('undisturbed', second, [], null)
  await subject.verify()
}

/** Imports a folder, over and over killed and taken up again, until it is whole. */
export async function importFolder(subject: Subject, same: Undisturbed, mostKills: number): Promise<void> {
  const { first } = subject
  let kills = 0
  let manifest: ImportManifest | undefined
  while (manifest === undefined) {
    const death = kills < mostKills ? importDeath(subject, same) : null
    const ended = await runImport(subject, same, kills === 0 ? 'import' : 'import, resumed', death)
    if (!ended.killed) must(ended.code === 0, 'An import failed', ended)
    kills += ended.killed ? 1 : 0
    manifest = standingImport(subject, same.source)
    first.pending = [afterImport(first.model, manifest?.id ?? '?')]
    if (ended.killed) await afterKill(subject)
  }
  if (kills > 0) subject.tally.count('imports that were resumed to the end')
  await subject.drive('undisturbed', first, [], null) // whatever is left to do is done by opening
  first.model = first.model.state.imports.has(manifest.id)
    ? first.model
    : afterImport(first.model, manifest.id)
  verifyFinished(subject.study, await subject.verify(), manifest, same)
}

/** Imports what is there already; a kill or none. */
export async function importAgain(subject: Subject, same: Undisturbed): Promise<void> {
  const known = new Set(manifestsIn(subject.study).map(({ id }) => id))
  for (let death: Death | null = importDeath(subject, same); ; death = null) {
    const ended = await runImport(subject, same, 'import of what is there', death)
    if (ended.killed) await afterKill(subject)
    else must(ended.code === 0, 'An import failed', ended)
    if (!ended.killed) break
  }
  await subject.verify()
  for (const manifest of manifestsIn(subject.study))
    if (!known.has(manifest.id)) verifyNothingNew(subject.study, manifest, same)
}

/** Begins an import and cancels it, killed while it is taken out. What is left is all of it or nothing. */
export async function cancelImport(subject: Subject, same: Undisturbed, mostKills: number): Promise<void> {
  const { random, first, tally } = subject
  for (let kills = 0; ; ) {
    const interruptAfter = random.between(0, 300 + same.rows.length)
    const milliseconds = random.between(0, 150 + same.rows.length / 10)
    const death: Death | null = kills < mostKills ? { kind: 'time', since: 'interrupt', milliseconds } : null
    const ended = await runImport(subject, same, 'import, cancelled', death, interruptAfter)
    kills += ended.killed ? 1 : 0
    const manifest = standingImport(subject, same.source)
    first.pending = manifest === undefined ? [] : [afterImport(first.model, manifest.id)]
    if (ended.killed) await afterKill(subject)
    if (ended.code === 1) must(/was cancelled/.test(ended.stderr), 'A cancelled import failed', ended)
    if (manifest !== undefined) {
      tally.count('imports that were quicker than their cancelling')
      return importFolder(subject, same, 0)
    }
    const isGone = !manifestsIn(subject.study).some(
      ({ state, sources }) => state === 'running' && sources.includes(same.source),
    )
    if (!isGone) continue
    await subject.verify()
    tally.count('imports that were cancelled')
    return
  }
}

/** Undoes the import that was made last and brings it back, killed while it does. */
export async function undoAndRedoImport(
  subject: Subject,
  same: Undisturbed,
  mostKills: number,
): Promise<void> {
  const { first } = subject
  for (const kind of ['undo', 'redo'] as const) {
    const [after] = modelsAfter(first.model, { kind })
    must(
      after !== undefined && after.state.imports !== first.model.state.imports,
      'There is no import to turn',
    )
    for (let kills = 0; first.model.commits < after.commits; kills++) {
      const most = kind === 'undo' ? 40 : same.records.size * 3
      const death =
        kills < mostKills
          ? anyDeath(subject, { milliseconds: 1_500, calls: most, acknowledgements: 1 })
          : null
      const ended = await subject.drive(`${kind} of an import`, first, [{ kind }], death)
      if (ended.killed) await afterKill(subject)
      else await subject.verify()
    }
  }
  const manifest = standingImport(subject, same.source)
  must(manifest !== undefined, 'An import that was brought back is not there', same.source)
  verifyFinished(subject.study, await subject.verify(), manifest, same)
}

/** Whether an import of that folder stands. */
export function isImported(subject: Subject, source: string): boolean {
  return standingImport(subject, source) !== undefined
}

/** Has the driver make edits, for one coder or two at once, and kills it. */
export async function edit(subject: Subject, articles: readonly Quotable[]): Promise<void> {
  const { random, first, second } = subject
  const runs = [random.chance(0.8) ? first : second]
  if (random.chance(0.25)) runs.push(runs[0] === first ? second : first)
  const ended = await Promise.all(
    runs.map((who, index) => {
      const count = random.between(20, 80)
      const edits = who.edits.edits(who.model, articles, count)
      const milliseconds = count * 25
      const death =
        index === 1 && random.chance(0.5)
          ? null
          : anyDeath(subject, { milliseconds, calls: count * 9, acknowledgements: count })
      return subject.drive(runs.length === 1 ? 'edits' : 'edits by two at once', who, edits, death)
    }),
  )
  if (ended.some(({ killed }) => killed)) await afterKill(subject)
  else await subject.verify()
}

/** Codes a file of lines, killed, and then once more to the end. */
export async function code(
  subject: Subject,
  articles: readonly Quotable[],
  mostKills: number,
): Promise<void> {
  const { random, first, folder, study } = subject
  const lines = first.edits.lines(first.model, articles, random.between(20, 60))
  const file = join(folder, 'lines.jsonl')
  writeFileSync(file, lines.map(line => `${JSON.stringify(line)}\n`).join(''))
  for (let kills = 0; ; kills++) {
    const death =
      kills < mostKills
        ? anyDeath(subject, { milliseconds: 1_200, calls: lines.length * 9, acknowledgements: lines.length })
        : null
    const ended = await subject.command(
      'code',
      ['code', '--study', study, '--coder', first.name, '--from', file, '--progress', '--json'],
      {
        death,
        isAcknowledgement: (line, stream) => stream === 'stderr' && /^line \d+ of \d+:/.test(line),
      },
    )
    const models = afterLines(first.model, lines)
    const done = ended.acknowledged.length
    subject.tally.count('lines of coding acknowledged', done)
    first.pending = ended.killed && done < models.length ? models.slice(done, done + 1) : []
    first.model = models[done - 1] ?? first.model
    if (!ended.killed) {
      must(ended.code === 0 && JSON.parse(ended.stdout).refused.length === 0, 'Lines were refused', ended)
      break
    }
    await afterKill(subject)
  }
  await subject.verify()
}

/** The index says what the documents say. */
export async function verifyIndex(subject: Subject, onDisk: OnDisk): Promise<void> {
  const ids = (text: string) =>
    text
      .split('\n')
      .slice(0, -1)
      .map(line => String(JSON.parse(line).id))
      .sort()
  const statements = ids((await subject.surely(['statements', '--study', subject.study, '--json'])).stdout)
  const expected = onDisk.codings.flatMap(each => Object.keys(each.statements)).sort()
  must(statements.join() === expected.join(), 'The index has other statements than the documents')
  const articles = ids((await subject.surely(['articles', '--study', subject.study, '--json'])).stdout)
  const onPaper = [...onDisk.documents].flatMap(
    ([path, document]) =>
      path.startsWith('records/') ? Object.keys((document as { articles: object }).articles) : [], // parsed with the schema of records
  )
  must(articles.join() === onPaper.sort().join(), 'The index has other articles than the documents', {
    index: articles.length,
    documents: onPaper.length,
  })
  subject.tally.count('comparisons of the index with the documents')
}

/** After a kill: now and then one more in the midst of mending, and then the look at everything. */
export async function afterKill(subject: Subject): Promise<void> {
  const { random, first, study } = subject
  for (let more = 0; more < 3 && random.chance(0.3); more++) {
    const death: Death = random.chance(0.5)
      ? deathByCall(subject, 16)
      : { kind: 'time', since: 'start', milliseconds: random.between(150, 1_200) }
    const words = random.pick([
      ['check', '--study', study, '--json'],
      ['statements', '--study', study, '--json'],
    ])
    if (random.chance(0.5)) await subject.command('opening', words, { death })
    else {
      const { pending } = first
      await subject.drive('opening', first, [], death)
      first.pending = pending
    }
  }
  await subject.verify()
}

function runImport(
  subject: Subject,
  { source }: Undisturbed,
  phase: string,
  death: Death | null,
  interruptAfter?: number,
): Promise<Ended> {
  const words = [
    'import',
    source,
    '--study',
    subject.study,
    '--coder',
    subject.first.name,
    '--progress',
    '--json',
  ]
  return subject.command(phase, words, {
    death,
    isAcknowledgement: (line, stream) => stream === 'stderr' && line.startsWith('import: '),
    ...(interruptAfter === undefined ? {} : { interruptAfter }),
  })
}

/** The finished import of a folder that brought something in and has not been taken out. */
function standingImport(subject: Subject, source: string): ImportManifest | undefined {
  return manifestsIn(subject.study).findLast(
    ({ state, sources, counts }) => state === 'finished' && sources.includes(source) && counts.articles > 0,
  )
}

function importDeath(subject: Subject, { rows }: Undisturbed): Death {
  const { random } = subject
  if (random.chance(0.25)) return { ...deathByCall(subject, 300), thread: 'worker' }
  return anyDeath(subject, {
    milliseconds: 800 + rows.length / 2,
    calls: 60,
    acknowledgements: 1 + rows.length / 1_000,
  })
}

/** A moment of any kind within what a process will probably do. */
function anyDeath(
  subject: Subject,
  {
    milliseconds,
    calls,
    acknowledgements,
  }: { milliseconds: number; calls: number; acknowledgements: number },
): Death {
  const { random } = subject
  const count = random.between(1, Math.max(1, Math.floor(acknowledgements)))
  switch (random.weighted({ start: 25, after: 25, told: 10, itself: 15, call: 25 })) {
    case 'start':
      return { kind: 'time', since: 'start', milliseconds: random.between(100, 700 + milliseconds) }
    case 'after':
      return { kind: 'time', since: 'first-acknowledgement', milliseconds: random.between(0, milliseconds) }
    case 'told':
      return { kind: 'acknowledgement', count }
    case 'itself':
      return { kind: 'acknowledgement', count, byItself: true }
    case 'call':
      return deathByCall(subject, calls)
  }
}

function deathByCall({ random }: Subject, calls: number) {
  const count = random.chance(0.3) ? random.small(calls) : random.between(1, calls)
  return { kind: 'call', thread: 'main' as 'main' | 'worker', count, torn: random.chance(0.3) } as const
}
