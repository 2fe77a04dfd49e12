import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Failure } from '../../../core/model/failure.ts'
import { Refusal } from '../../../core/model/failure.ts'
import type { ExportSource } from '../../../main/export/export-source.ts'
import type { ExportRequest } from '../../../main/export/write-export.ts'
import { writeExport } from '../../../main/export/write-export.ts'
import { aFolder, countedIds } from './a-folder.ts'
import { aSource, aStatement, someStatements } from './a-source.ts'

function exportTo(target: string, source = aSource(), more: Partial<ExportRequest> = {}): Promise<unknown> {
  return writeExport({ format: 'csv-plain', table: 'statements', target, ...more }, source, countedIds())
}

async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error.failure
  throw new Error(`Not refused: ${String(error)}`)
}

/** One page, and then the study cannot be read any more. */
function breakingSource(): ExportSource {
  async function* statements(): AsyncGenerator<typeof someStatements> {
    yield someStatements
    throw new Error('the disk came loose')
  }
  return aSource({ statements })
}

test('takes the place of an older file, and leaves nothing else in the folder', async () => {
  const folder = aFolder()
  const target = join(folder, 'out.csv')
  fs.writeFileSync(target, 'older', { mode: 0o600 })

  await exportTo(target)

  expect(fs.readFileSync(target, 'utf8')).toMatch(/^article_id,/)
  expect(fs.readdirSync(folder)).toEqual(['out.csv'])
  if (process.platform !== 'win32') expect(fs.statSync(target).mode & 0o777).toBe(0o600)
})

test('an export that fails half-way leaves the older file and nothing beside it', async () => {
  const folder = aFolder()
  const target = join(folder, 'out.csv')
  fs.writeFileSync(target, 'older')

  await expect(exportTo(target, breakingSource())).rejects.toThrow('the disk came loose')

  expect(fs.readFileSync(target, 'utf8')).toBe('older')
  expect(fs.readdirSync(folder)).toEqual(['out.csv'])
})

test('an export that is cancelled between two pages leaves no file', async () => {
  const folder = aFolder()
  const cancel = new AbortController()

  const work = exportTo(join(folder, 'out.csv'), aSource(), {
    signal: cancel.signal,
    onRows: () => cancel.abort(new Error('cancelled')),
  })

  await expect(work).rejects.toThrow('cancelled')
  expect(fs.readdirSync(folder)).toEqual([])
})

test('a column that there is not is refused before anything is written', async () => {
  const folder = aFolder()

  const failure = await failureOf(exportTo(join(folder, 'out.csv'), aSource(), { columns: ['note', 'mood'] }))

  expect(failure).toMatchObject({ kind: 'unknown-column', column: 'mood' })
  expect(failure.kind === 'unknown-column' && failure.known).toContain('quote_start')
  expect(fs.readdirSync(folder)).toEqual([])
})

test('a target that is a folder gets a file named after the table', async () => {
  const folder = aFolder()
  expect(await exportTo(folder)).toMatchObject({ path: join(folder, 'statements.csv') })
  expect(await exportTo(folder, aSource(), { table: 'entities' })).toMatchObject({
    path: join(folder, 'entities.csv'),
  })
})

test.skipIf(process.platform === 'win32')('a link to a file is followed and stays a link', async () => {
  const folder = aFolder()
  fs.mkdirSync(join(folder, 'kept'))
  fs.writeFileSync(join(folder, 'kept/real.csv'), 'older')
  fs.symlinkSync('kept/real.csv', join(folder, 'out.csv'))

  await exportTo(join(folder, 'out.csv'))

  expect(fs.lstatSync(join(folder, 'out.csv')).isSymbolicLink()).toBe(true)
  expect(fs.readFileSync(join(folder, 'kept/real.csv'), 'utf8')).toMatch(/^article_id,/)
})

describe('refusals name the path that a person gave', () => {
  test('a folder that is not there', async () => {
    const folder = join(aFolder(), 'missing')
    expect(await failureOf(exportTo(join(folder, 'out.csv')))).toEqual({ kind: 'not-found', path: folder })
  })

  test('a path that leads through a file', async () => {
    const file = join(aFolder(), 'file')
    fs.writeFileSync(file, '')
    expect(await failureOf(exportTo(join(file, 'out.csv')))).toEqual({ kind: 'not-found', path: file })
  })

  // Permissions do not bind root, so this asks a file system that lets nobody make a file.
  test.skipIf(process.platform !== 'linux')('a folder that takes no files', async () => {
    const target = '/sys/out.csv'
    expect(await failureOf(exportTo(target))).toEqual({ kind: 'not-writable', path: target })
  })

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a file that is kept from being written',
    async () => {
      const target = join(aFolder(), 'out.csv')
      fs.writeFileSync(target, 'older', { mode: 0o400 })
      expect(await failureOf(exportTo(target))).toEqual({ kind: 'not-writable', path: target })
      expect(fs.readFileSync(target, 'utf8')).toBe('older')
    },
  )

  test.skipIf(process.platform !== 'linux')(
    'a device that is full, which is written to and not replaced',
    async () => {
      expect(await failureOf(exportTo('/dev/full'))).toEqual({ kind: 'disk-full', path: '/dev/full' })
      expect(fs.statSync('/dev/full').isCharacterDevice()).toBe(true)
    },
  )
})

const inNamespace = ['unshare', '--user', '--map-root-user', '--mount'] as const
const canMount =
  process.platform === 'linux' && spawnSync(inNamespace[0], [...inNamespace.slice(1), 'true']).status === 0

test.skipIf(!canMount)(
  `a disk that fills up half-way keeps the older file${canMount ? '' : ' (skipped: no file system may be mounted here)'}`,
  { timeout: 30_000 },
  () => {
    const folder = aFolder()
    const script = join(import.meta.dirname, 'fill-disk.ts')
    const mountAndRun = 'mount -t tmpfs -o size=64k tmpfs "$1" && exec "$2" "$3" "$1"'
    const run = spawnSync(
      inNamespace[0],
      [...inNamespace.slice(1), 'sh', '-c', mountAndRun, 'sh', folder, process.execPath, script],
      { encoding: 'utf8' },
    )

    expect(run.stderr.replace(/^.*Warning.*$/gm, '').trim()).toBe('')
    expect(JSON.parse(run.stdout)).toEqual({
      failure: { kind: 'disk-full', path: join(folder, 'out.csv') },
      names: ['out.csv'],
      text: 'older',
    })
  },
)

test('memory stays flat: pages are asked for one at a time', async () => {
  let made = 0
  let written = 0
  async function* statements(): AsyncGenerator<readonly ReturnType<typeof aStatement>[]> {
    for (; made < 5; made++) {
      expect(made - written).toBeLessThanOrEqual(1)
      yield [aStatement(`p${made}`)]
    }
  }

  await exportTo(join(aFolder(), 'out.csv'), aSource({ statements }), { onRows: rows => (written = rows) })

  expect(written).toBe(5)
})
