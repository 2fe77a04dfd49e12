import { execFileSync, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as yauzl from 'yauzl'
import {
  ArchiveChunk,
  appendSynced,
  openForAppend,
  readArchived,
  writeDirectory,
} from '../../../../main/import/run/archive.ts'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'tarmiz-archive-'))
})

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

type File = readonly [name: string, contents: Uint8Array]

const awkward: readonly File[] = [
  ['صحيفة/خبر ١.txt', Buffer.from('أعلنت الوزارة اليوم\r\n'.repeat(1_000))],
  ['empty.txt', new Uint8Array(0)],
  ['noise.bin', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7_919) % 251))],
  [`${'long-name-'.repeat(70)}.txt`, Buffer.from('a')],
]

function entry(name: string, contents: Uint8Array): Uint8Array {
  const chunk = new ArchiveChunk()
  chunk.add(name, contents)
  return chunk.take()
}

function write(files: readonly File[]): { path: string; offsets: number[]; to: number } {
  const path = join(folder, 'archive.zip')
  const file = openForAppend(path, 0)
  const offsets: number[] = []
  let to = 0
  for (const [name, contents] of files) {
    offsets.push(to)
    to += appendSynced(file, to, [entry(name, contents)])
  }
  fs.closeSync(file)
  return { path, offsets, to }
}

function readWithYauzl(path: string): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(error)
      const read = new Map<string, Buffer>()
      zip.on('end', () => resolve(read))
      zip.on('error', reject)
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed)
          const chunks: Buffer[] = []
          stream.on('data', (chunk: Buffer) => chunks.push(chunk))
          stream.on('end', () => {
            read.set(entry.fileName, Buffer.concat(chunks))
            zip.readEntry()
          })
        })
      })
      zip.readEntry()
    })
  })
}

describe('the archive of an import', () => {
  test('is read by yauzl, byte for byte, with Arabic names', async () => {
    const { path, to } = write(awkward)
    writeDirectory(path, to)
    const read = await readWithYauzl(path)
    expect([...read.keys()]).toEqual(awkward.map(([name]) => name))
    for (const [name, contents] of awkward) expect(read.get(name)?.equals(contents), name).toBe(true)
  })

  test('gives an entry back by its offset before there is a directory', () => {
    const { path, offsets } = write(awkward)
    for (const [index, [name, contents]] of awkward.entries()) {
      const archived = readArchived(path, offsets[index] ?? -1)
      expect(archived?.name).toBe(name)
      expect(Buffer.from(archived?.contents ?? []).equals(contents)).toBe(true)
    }
  })

  test('gives nothing back where the bytes are no longer what they were', () => {
    const { path, offsets } = write([['a.txt', Buffer.from('نص لا يتكرر 12345')]])
    const bytes = fs.readFileSync(path)
    bytes[bytes.length - 2] = (bytes[bytes.length - 2] ?? 0) ^ 0xff
    fs.writeFileSync(path, bytes)
    expect(readArchived(path, offsets[0] ?? -1)).toBeUndefined()
    expect(readArchived(path, 3)).toBeUndefined()
  })

  test('gets a new directory when more is appended behind the entries', async () => {
    const { path, to } = write(awkward.slice(0, 2))
    writeDirectory(path, to)
    const file = openForAppend(path, to)
    const end = to + appendSynced(file, to, [entry('later.txt', Buffer.from('لاحقاً'))])
    fs.closeSync(file)
    writeDirectory(path, end)
    expect([...(await readWithYauzl(path)).keys()]).toEqual([awkward[0]?.[0], awkward[1]?.[0], 'later.txt'])
  })

  test('holds more entries than a plain zip can count', async () => {
    const many = Array.from({ length: 65_540 }, (_, index) =>
      entry(`${index}.txt`, Buffer.from(String(index))),
    )
    const path = join(folder, 'archive.zip')
    const file = openForAppend(path, 0)
    const to = appendSynced(file, 0, many)
    fs.closeSync(file)
    writeDirectory(path, to)
    const names = await new Promise<number>((resolve, reject) => {
      yauzl.open(path, {}, (error, zip) => (error ? reject(error) : resolve(zip.entryCount)))
    })
    expect(names).toBe(65_540)
  })

  const python = spawnSync('python3', ['--version']).status === 0
  test.skipIf(!python)(
    'is read by Python, which finds every checksum right (skipped without python3)',
    () => {
      const { path, to } = write(awkward)
      writeDirectory(path, to)
      const program =
        'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; print(len(z.namelist()))'
      expect(execFileSync('python3', ['-c', program, path], { encoding: 'utf8' }).trim()).toBe(
        String(awkward.length),
      )
    },
  )
})
