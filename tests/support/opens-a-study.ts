/** Run as a process of its own: opens a study for a coder, says so, and stays until it is killed. */
import { createProgram } from '../../main/services.ts'
import { fakePorts } from './fake-ports.ts'

const [folder, cache, coder] = process.argv.slice(2)
if (folder === undefined || cache === undefined || coder === undefined)
  throw new Error('Which study, and who?')
const ports = fakePorts(cache, 2)
const program = createProgram(ports, { checkOutputs: true })
const result = await program.dispatch('study.open', { folder: ports.picks.of(folder), coder })
process.stdout.write(`${JSON.stringify(result)}\n`)
setInterval(() => program, 60_000) // what nobody holds is collected, and its lock with it
