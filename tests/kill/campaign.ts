/**
 * One study, tried until its share of kills is used up; a process of its own, so that several can run side by side. Prints
 * its tally as JSON, or what was violated.
 */

import * as phases from './phases.ts'
import { Random } from './random.ts'
import type { Coder } from './subject.ts'
import { Subject } from './subject.ts'
import { Tally } from './tally.ts'
import { must, Violation } from './verify/on-disk.ts'
import type { Undisturbed } from './verify/verify-imports.ts'
import { undisturbed } from './verify/verify-imports.ts'
import type { Edit } from './work/edits.ts'

/** What a campaign is started with. */
export interface CampaignOptions {
  readonly folder: string
  readonly seed: string
  readonly kills: number
  /** Scraped folders with the studies into which they were imported undisturbed, the largest first. */
  readonly scrapes: readonly { readonly source: string; readonly study: string }[]
}

/** What a campaign prints. */
export type CampaignReport =
  | { readonly ok: true; readonly tally: Pick<Tally, 'kills' | 'moments' | 'counts'> }
  | {
      readonly ok: false
      readonly tally: Pick<Tally, 'kills' | 'moments' | 'counts'>
      readonly what: string
      readonly facts: unknown
      readonly log: readonly string[]
    }

async function campaign(subject: Subject, kills: number, sources: readonly Undisturbed[]): Promise<void> {
  const { random, tally, first } = subject
  const [large, ...small] = sources
  if (large === undefined) throw new Error('There is nothing to import')
  await phases.begin(subject)
  await phases.importFolder(subject, large, Math.min(4, Math.ceil(kills / 4)))
  while (tally.killed < kills) {
    const left = kills - tally.killed
    const waiting = small.filter(({ source }) => !phases.isImported(subject, source))
    switch (random.weighted({ edit: 48, code: 12, import: 10, cancel: 10, turn: 14, again: 3, index: 3 })) {
      case 'edit':
        await phases.edit(subject, large.quotable)
        break
      case 'code':
        await phases.code(subject, large.quotable, Math.min(2, left))
        break
      case 'import':
        if (waiting.length > 0) await phases.importFolder(subject, random.pick(waiting), Math.min(3, left))
        break
      case 'cancel':
        if (waiting.length > 0) await phases.cancelImport(subject, random.pick(waiting), Math.min(3, left))
        break
      case 'turn': {
        const quick = small.filter(({ rows }) => rows.length < 500) // bringing one back waits for the disk at each record
        const same = random.pick(quick)
        if (!phases.isImported(subject, same.source)) await phases.importFolder(subject, same, 0)
        if (isNewest(first)) await phases.undoAndRedoImport(subject, same, Math.min(3, left))
        break
      }
      case 'again':
        await phases.importAgain(
          subject,
          random.pick(sources.filter(({ source }) => phases.isImported(subject, source))),
        )
        break
      case 'index':
        await phases.verifyIndex(subject, await subject.verify())
        break
    }
  }
  await phases.verifyIndex(subject, await subject.verify())
  await undoEverything(subject)
}

/** Both coders take back all they did; then nothing may be left but the ground. */
async function undoEverything(subject: Subject): Promise<void> {
  for (const who of [subject.second, subject.first]) {
    const undos = who.model.past.map((): Edit => ({ kind: 'undo' }))
    const ended = await subject.drive('undisturbed', who, undos, null)
    must(ended.code === 0, 'Not everything could be undone', ended)
  }
  const onDisk = await subject.verify()
  must(
    onDisk.entities.length === 0 && onDisk.codings.length === 0,
    'Undoing everything leaves coding',
    onDisk.codings,
  )
  must(onDisk.records.size === 0, 'Undoing everything leaves records', [...onDisk.records.keys()])
  const more = await subject.command('undisturbed', [
    'undo',
    '--study',
    subject.study,
    '--coder',
    subject.first.name,
  ])
  must(/nothing to undo/.test(more.stderr), 'There is more to undo than was done', more)
  subject.tally.count('steps undone at the end', 1)
}

/** Whether the newest step of a coder is an import. */
function isNewest({ model }: Coder): boolean {
  return model.past.at(-1)?.imports !== model.state.imports
}

const [words] = process.argv.slice(2)
if (words === undefined) throw new Error('Which campaign?')
const options: CampaignOptions = JSON.parse(words)
const subject = new Subject(options.folder, new Random(options.seed), new Tally())

function report(): Promise<CampaignReport> {
  const { tally, log } = subject
  const sources = options.scrapes.map(({ source, study }) => undisturbed(source, study))
  return campaign(subject, options.kills, sources).then(
    () => ({ ok: true, tally }),
    (error: unknown) => {
      const facts = error instanceof Violation ? error.facts : error instanceof Error ? error.stack : null
      return {
        ok: false,
        tally,
        what: error instanceof Error ? error.message : String(error),
        facts,
        log: log.slice(-12),
      }
    },
  )
}

process.stdout.write(`${JSON.stringify(await report())}\n`)
