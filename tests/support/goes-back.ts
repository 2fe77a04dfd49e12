/**
 * Run as a process of its own: opens a study for a coder and goes back in its history; once so many steps are taken back it
 * says so, and stands still in the middle of it until it is killed.
 */
import { writeSync } from 'node:fs'
import { createProgram } from '../../main/services.ts'
import { fakePorts } from './fake-ports.ts'

const [folder, cache, coder, seq, steps] = process.argv.slice(2)
if (folder === undefined || cache === undefined) throw new Error('Which study?')
const ports = fakePorts(cache, 3)
ports.clock.set('2024-11-04T09:00:00.000Z')
const program = createProgram(ports, { checkOutputs: true })
program.subscribe(event => {
  if (event.kind !== 'progress' || event.task !== 'history' || event.done !== Number(steps)) return
  writeSync(1, `${steps} done\n`)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
})
await program.dispatch('study.open', { folder: ports.picks.of(folder), coder })
await program.dispatch('history.goTo', { seq: Number(seq) })
