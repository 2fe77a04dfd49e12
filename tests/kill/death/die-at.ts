/**
 * Loaded before a program, ends its process by SIGKILL at the n-th call that writes to the disk, so that every moment
 * between two writes can be tried, however short it is. `TARMIZ_DIE_AT` says in which thread and at which call, and
 * whether half of what that call would write is written before.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

interface DieAt {
  readonly thread: 'main' | 'worker'
  readonly count: number
  readonly torn: boolean
}

const dieAt: DieAt = JSON.parse(process.env['TARMIZ_DIE_AT'] ?? '{}')
let calls = 0

type Call = (...given: unknown[]) => unknown

const table = fs as unknown as Record<string, Call> // every function that is named below takes and gives something

function guard(name: string): void {
  const original = table[name]
  if (original === undefined) throw new Error(`node:fs has no ${name}`)
  table[name] = (...given) => {
    calls += 1
    if (calls !== dieAt.count) return original(...given)
    if (dieAt.torn && name.startsWith('write')) writeHalf(original, given)
    process.kill(process.pid, 'SIGKILL')
    return original(...given)
  }
}

function writeHalf(original: Call, [target, data, offset, length, position]: unknown[]): void {
  if (typeof data === 'string') original(target, data.slice(0, data.length / 2), offset)
  if (!(data instanceof Uint8Array)) return
  const from = typeof offset === 'number' ? offset : 0
  const bytes = typeof length === 'number' ? length : data.length - from
  original(target, data, from, Math.floor(bytes / 2), position)
}

if (isMainThread === (dieAt.thread === 'main')) {
  for (const name of ['writeSync', 'writeFileSync', 'fsyncSync', 'fdatasyncSync', 'ftruncateSync'])
    guard(name)
  for (const name of ['renameSync', 'rmSync', 'mkdirSync']) guard(name)
  syncBuiltinESMExports()
}
