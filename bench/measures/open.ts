import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import { inChild } from '../child.ts'
import { root, warm } from '../ground/places.ts'
import type { BenchStudy } from '../ground/study.ts'
import { benchCoder, indexPathOf, recordPaths, studyOf } from '../ground/study.ts'
import { Host } from '../host.ts'
import { firstRows, parsePlainly } from '../limits.ts'
import type { Measurement } from '../measurement.ts'
import { measurement, median } from '../measurement.ts'

const repeats = 5
const firstPage = 100

/** From opening a study whose index is up to date to its first hundred articles: in this process, and by the command line. */
export const openStudy: Bench = {
  names: ['open.warm', 'open.process'],
  async measure({ articles, wants, say }) {
    const study = await studyOf(articles)
    warm([indexPathOf(study)])
    const done: Measurement[] = []
    if (wants('open.warm')) {
      say(`open.warm: ${articles} articles, ${repeats} times`)
      const [samples, limits] = await takingTurns(
        () => openedWarm(study),
        () => timed(() => firstRows(study.folder, indexPathOf(study), firstPage)),
      )
      done.push(measurement({ name: 'open.warm', unit: 'ms', samples, limit: median(limits) }))
    }
    if (wants('open.process')) {
      say(`open.process: ${articles} articles, ${repeats} times`)
      const [samples, limits] = await takingTurns(
        () => timed(() => listedByCommand(study)),
        () => timed(() => inChild('firstRows', { study: study.folder, index: indexPathOf(study) })),
      )
      done.push(measurement({ name: 'open.process', unit: 'ms', samples, limit: median(limits) }))
    }
    return done
  },
}

/** From opening a study without an index to an index of everything. */
export const openRebuild: Bench = {
  names: ['open.rebuild'],
  async measure({ articles, say }) {
    const study = await studyOf(articles)
    const times = articles > 20_000 ? 1 : 3
    say(`open.rebuild: ${articles} articles, ${times} times`)
    const paths = recordPaths(study)
    warm(paths)
    const [samples, limits] = await takingTurns(
      () => rebuilt(study),
      () => timed(() => parsePlainly(paths)),
      times,
    )
    return [measurement({ name: 'open.rebuild', unit: 'ms', samples, limit: median(limits) })]
  },
}

async function openedWarm({ folder, cache }: BenchStudy): Promise<number> {
  const host = new Host(cache)
  const picked = host.pick(folder)
  const milliseconds = await timed(async () => {
    await host.call('study.open', { folder: picked, coder: benchCoder })
    const { rows } = await host.call('articles.page', { offset: 0, limit: firstPage })
    if (rows.length < firstPage) throw new Error(`${rows.length} rows of ${firstPage}`)
  })
  await host.call('index.settled', {})
  await host.close()
  return milliseconds
}

async function rebuilt(study: BenchStudy): Promise<number> {
  const index = indexPathOf(study)
  for (const suffix of ['', '-wal', '-shm']) fs.rmSync(index + suffix, { force: true })
  const host = new Host(study.cache)
  const milliseconds = await timed(async () => {
    await host.call('study.open', { folder: host.pick(study.folder), coder: benchCoder })
    const { verdict } = await host.call('index.settled', {})
    if (verdict !== 'was-missing') throw new Error(`The index ${verdict}`)
  })
  await host.close()
  return milliseconds
}

async function listedByCommand({ folder, cache }: BenchStudy): Promise<void> {
  const words = ['articles', '--study', folder, '--limit', String(firstPage), '--json']
  const child = spawn(process.execPath, [join(root, 'scripts/tarmiz.mjs'), ...words], {
    env: { ...process.env, TARMIZ_CACHE: cache },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let lines = 0
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) lines += 1
  })
  const [code] = await once(child, 'close')
  if (code !== 0 || lines !== firstPage) throw new Error(`${lines} lines, and code ${code}`)
}

/** Takes samples of what is measured and of its limit in turns; the first turn of each is for warming up. */
async function takingTurns(
  measured: () => Promise<number>,
  limit: () => Promise<number>,
  times = repeats,
): Promise<[number[], number[]]> {
  if (times >= repeats) {
    await measured()
    await limit()
  }
  const samples: number[] = []
  const limits: number[] = []
  for (let count = 0; count < times; count += 1) {
    samples.push(await measured())
    limits.push(await limit())
  }
  return [samples, limits]
}

async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}
