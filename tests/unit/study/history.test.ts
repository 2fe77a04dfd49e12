import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Refusal } from '../../../core/model/failure.ts'
import type { HistoryEntry } from '../../../core/model/history-entry.ts'
import { History, historiesOf, readHistory } from '../../../main/study/history.ts'
import { filesIn } from '../../support/a-study.ts'
import { failureOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { amal, basim } from './a-store.ts'

const time = '2024-12-01T08:30:00.000Z'
const november = 'history/amal/2024-11.jsonl'
const december = 'history/amal/2024-12.jsonl'

function entry(seq: number, change: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    seq,
    at: '2024-11-03T09:00:00.000Z',
    label: { kind: 'statement-added', subject: `الجسر 🌉 ${seq}` },
    documents: {},
    changes: [],
    ...change,
  }
}

function opened(study: string, coder = amal): ReturnType<typeof History.open> {
  const open = History.open(study, coder, time)
  onTestFinished(() => open.history.close())
  return open
}

/** A study's folder with these bytes as the history of a month. */
function withFile(path: string, bytes: string | Buffer): string {
  const study = temporaryFolder()
  fs.mkdirSync(join(study, path, '..'), { recursive: true })
  fs.writeFileSync(join(study, path), bytes)
  return study
}

function lineOf(each: HistoryEntry): string {
  return `${JSON.stringify(each)}\n`
}

function seqs(study: string): number[] {
  return [...readHistory(study, amal)].map(each => (each instanceof Refusal ? -1 : each.seq))
}

describe('a history', () => {
  it('is empty at first, and makes no file until something is done', () => {
    const study = temporaryFolder()
    const { history, cut } = opened(study)
    expect([history.last, history.nextSeq, cut, [...history.backward()]]).toEqual([
      undefined,
      1,
      undefined,
      [],
    ])
    expect(filesIn(study)).toEqual([])
  })

  it('gives back what was appended, in order and from the end, also after it is opened again', () => {
    const study = temporaryFolder()
    const entries = [1, 2, 3].map(seq => entry(seq))
    const { history } = opened(study)
    for (const each of entries) history.append(each)
    for (const open of [history, opened(study).history]) {
      expect([...open.backward()]).toEqual(entries.toReversed())
      expect(open.last).toEqual(entries[2])
      expect(open.nextSeq).toBe(4)
    }
    expect([...readHistory(study, amal)]).toEqual(entries)
  })

  it('has a file for each month', () => {
    const study = temporaryFolder()
    const { history } = opened(study)
    history.append(entry(1, { at: '2024-11-30T23:59:59.999Z' }))
    history.append(entry(2, { at: '2024-12-01T00:00:00.000Z' }))
    history.append(entry(3, { at: '2025-01-01T00:00:00.000Z' }))
    expect(filesIn(study)).toEqual([november, december, 'history/amal/2025-01.jsonl'])
    expect(seqs(study)).toEqual([1, 2, 3])
    expect([...opened(study).history.backward()].map(({ seq }) => seq)).toEqual([3, 2, 1])
  })

  it.each(['while it is open', 'and after it is opened again'])(
    'keeps its order when the clock is set back across a month, %s',
    when => {
      const study = temporaryFolder()
      const { history } = opened(study)
      history.append(entry(1, { at: '2024-12-01T00:00:00.000Z' }))
      const later = when.includes('again') ? opened(study).history : history
      later.append(entry(2, { at: '2024-11-30T00:00:00.000Z' }))
      later.append(entry(3, { at: '2024-12-02T00:00:00.000Z' }))
      expect(filesIn(study)).toEqual([december])
      expect(seqs(study)).toEqual([1, 2, 3])
      expect([...opened(study).history.backward()].map(({ seq }) => seq)).toEqual([3, 2, 1])
    },
  )

  it('is each coder’s own', () => {
    const study = temporaryFolder()
    opened(study).history.append(entry(1))
    expect(opened(study, basim).history.last).toBeUndefined()
    opened(study, basim).history.append(entry(1))
    expect(historiesOf(study)).toEqual(['amal', 'basim'])
  })

  it('takes no notice of files that are no months', () => {
    const study = withFile(november, lineOf(entry(1)))
    for (const name of ['2024-12.jsonl.damaged-2024', 'notes.txt', '.DS_Store', '2024-12.jsonl.tmp-1']) {
      fs.writeFileSync(join(study, 'history/amal', name), 'x')
    }
    expect(opened(study).history.last?.seq).toBe(1)
    expect(seqs(study)).toEqual([1])
  })

  it('stays as it was where a line cannot be written', () => {
    const study = temporaryFolder()
    const { history } = opened(study)
    history.append(entry(1))
    fs.mkdirSync(join(study, december))
    expect(failureOf(() => history.append(entry(2, { at: time })))).toMatchObject({
      path: join(study, december),
    })
    expect(history.last?.seq).toBe(1)
    fs.rmdirSync(join(study, december))
    history.append(entry(2, { at: time }))
    expect(seqs(study)).toEqual([1, 2])
  })
})

describe('a last line that was cut short', () => {
  const whole = lineOf(entry(1)) + lineOf(entry(2))
  const last = Buffer.from(lineOf(entry(3)))

  it('is set aside wherever it was cut, and the history goes on after the line before it', () => {
    const study = withFile(november, '')
    const path = join(study, november)
    for (let bytes = 1; bytes < last.length; bytes++) {
      fs.writeFileSync(path, Buffer.concat([Buffer.from(whole), last.subarray(0, bytes)]))
      const at = `2024-12-01T08:00:00.${String(bytes).padStart(3, '0')}Z`
      const { history, cut } = History.open(study, amal, at)
      expect(fs.readFileSync(path, 'utf8')).toBe(whole)
      expect(cut?.path).toBe(november)
      expect(cut?.setAside).toBe(`${november}.damaged-${at.replaceAll(':', '-')}`)
      expect(fs.readFileSync(join(study, cut?.setAside ?? '')).equals(last.subarray(0, bytes))).toBe(true)
      expect(history.last?.seq).toBe(2)
      history.append(entry(3))
      history.close()
      expect(fs.readFileSync(path).equals(Buffer.concat([Buffer.from(whole), last]))).toBe(true)
    }
  })

  it('that was never begun is nothing to set aside', () => {
    const study = withFile(november, whole)
    expect(opened(study).cut).toBeUndefined()
    expect(filesIn(study)).toEqual([november])
  })

  it('that is the only line of its month leaves the month before it as the end', () => {
    const study = withFile(november, whole)
    fs.writeFileSync(join(study, december), last.subarray(0, 20))
    const { history, cut } = opened(study)
    expect(cut?.path).toBe(december)
    expect(history.last?.seq).toBe(2)
    history.append(entry(3, { at: time }))
    expect(seqs(study)).toEqual([1, 2, 3])
  })

  it('that is longer than what is read at a time is set aside as a whole', () => {
    const fragment = Buffer.from(`{"seq":2,"label":"${'ض'.repeat(100_000)}`)
    const study = withFile(november, Buffer.concat([Buffer.from(lineOf(entry(1))), fragment]))
    const { cut } = opened(study)
    expect(fs.readFileSync(join(study, cut?.setAside ?? '')).equals(fragment)).toBe(true)
    expect(fs.readFileSync(join(study, november), 'utf8')).toBe(lineOf(entry(1)))
  })
})

describe('reading from the end', () => {
  /** An entry whose line has this many bytes. */
  function lineOfBytes(seq: number, bytes: number): HistoryEntry {
    const bare = Buffer.byteLength(lineOf(entry(seq, { label: { kind: 'import', subject: '' } })))
    const letters = 'ا'.repeat(Math.floor((bytes - bare) / 2)) + 'x'.repeat((bytes - bare) % 2)
    return entry(seq, { label: { kind: 'import', subject: letters } })
  }

  it.each([
    ['of one chunk', [65_536]],
    ['around the size of a chunk', [65_534, 65_535, 65_536, 65_537, 65_538]],
    ['of several chunks', [300, 200_000, 131_072, 400]],
    ['that end a byte before, at and after a border', [400, 65_536 - 401, 401, 65_536 - 401, 402, 65_535]],
    ['of many sizes', Array.from({ length: 400 }, (_, index) => 200 + ((index * 7919) % 1_500))],
  ])('gives lines %s whole and in order', (_name, sizes) => {
    const entries = sizes.map((bytes, index) => lineOfBytes(index + 1, bytes))
    expect(entries.map(each => Buffer.byteLength(lineOf(each)))).toEqual(sizes)
    const study = withFile(november, entries.map(lineOf).join(''))
    expect([...opened(study).history.backward()]).toEqual(entries.toReversed())
  })

  it('gives them whole with a border at any byte of a letter of four', () => {
    for (let shift = 0; shift < 8; shift++) {
      const first = entry(1, { label: { kind: 'import', subject: '🌉'.repeat(20_000) } })
      const second = entry(2, { label: { kind: 'import', subject: 'x'.repeat(shift) } })
      const study = withFile(november, lineOf(first) + lineOf(second))
      expect([...opened(study).history.backward()]).toEqual([second, first])
    }
  })

  it('reads no further than it is asked to', () => {
    const study = withFile(november, `broken\n${lineOf(lineOfBytes(2, 70_000))}${lineOf(entry(3))}`)
    const { history } = opened(study)
    expect([...history.backward().take(2)].map(({ seq }) => seq)).toEqual([3, 2])
    expect(failureOf(() => [...history.backward()])).toMatchObject({
      kind: 'damaged-history',
      path: november,
    })
  })
})

describe('a line that cannot be read', () => {
  it('is named with its number, and the lines around it are read all the same', () => {
    const study = withFile(november, `${lineOf(entry(1))}{"seq": 2,\n${lineOf(entry(3))}`)
    const [first, second, third] = [...readHistory(study, amal)]
    expect([first, third]).toEqual([entry(1), entry(3)])
    expect(second instanceof Refusal && second.failure).toMatchObject({
      kind: 'damaged-history',
      path: november,
      line: 2,
    })
  })

  it('is one that is JSON of another shape, too', () => {
    const study = withFile(november, '{"seq":1}\n')
    const [line] = [...readHistory(study, amal)]
    expect(line instanceof Refusal && line.failure.kind).toBe('damaged-history')
  })
})
