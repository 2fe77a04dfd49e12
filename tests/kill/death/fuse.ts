/**
 * A death without a process: from the n-th call that writes to the disk on, every such call fails, so that nothing is
 * written any more, cleaning up included. What stands on disk then is what a kill at that call leaves.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** A function of `node:fs`. */
export type Call = (...given: unknown[]) => unknown

const table = fs as unknown as Record<string, Call> // every function that is named below takes and gives something
const writing = ['writeSync', 'writeFileSync', 'fsyncSync', 'fdatasyncSync', 'ftruncateSync', 'renameSync']
const making = ['rmSync', 'mkdirSync', 'openSync']

/** What every call fails with once the fuse has blown; it has no code, so nobody takes it for the disk's. */
export class Blown extends Error {}

/** Does `work`, dead from the n-th call on. Says whether it came to that. */
export async function deadFrom(call: number, work: () => Promise<unknown>): Promise<boolean> {
  let calls = 0
  const fused =
    (name: string) =>
    (original: Call): Call =>
    (...given) => {
      if (name === 'openSync' && given[1] === 'r') return original(...given)
      calls += 1
      if (calls >= call) throw new Blown(`dead at ${name}`)
      return original(...given)
    }
  try {
    await withCalls(Object.fromEntries([...writing, ...making].map(name => [name, fused(name)])), work)
  } catch (error) {
    if (calls < call) throw error
  }
  return calls >= call
}

/** Does `work` while functions of `node:fs` are others, each made from the original. */
export async function withCalls(
  others: Readonly<Record<string, (original: Call) => Call>>,
  work: () => Promise<unknown>,
): Promise<void> {
  const originals = Object.keys(others).map(name => [name, table[name]] as const)
  for (const [name, original] of originals) {
    const other = others[name]
    if (original === undefined || other === undefined) throw new Error(`node:fs has no ${name}`)
    table[name] = other(original)
  }
  syncBuiltinESMExports()
  try {
    await work()
  } finally {
    for (const [name, original] of originals) if (original !== undefined) table[name] = original
    syncBuiltinESMExports()
  }
}
