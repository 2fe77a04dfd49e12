/** Run as a process of its own: takes the lock at a path, says so, and holds it until it is killed. */
import { isHeld, takeLock } from '../../main/study/study-lock.ts'

const [path, note] = process.argv.slice(2)
if (path === undefined || note === undefined) throw new Error('Which lock, and for whom?')
const lock = takeLock(path, note)
process.stdout.write(
  isHeld(lock) ? `held by ${lock.holder}\n` : `taken, left by ${lock.leftBy ?? 'nobody'}\n`,
)
setInterval(() => lock, 60_000) // what nobody holds is collected, and its lock with it
