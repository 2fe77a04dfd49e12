/** Python's csv module, the reader that shares no code with what we write with. */
import { spawnSync } from 'node:child_process'

const reader = `
import csv, json, sys
answers = []
for job in json.load(sys.stdin):
    with open(job['path'], encoding=job['encoding'], newline='') as file:
        answers.append(list(csv.reader(file, delimiter=job['separator'], strict=True)))
json.dump(answers, sys.stdout)
`

/** A file to be read; `utf-8-sig` takes off a byte order mark, `utf-8` leaves it in the first cell. */
export interface ReadingJob {
  readonly path: string
  readonly encoding: 'utf-8' | 'utf-8-sig'
  readonly separator: string
}

/** The command for Python 3 on this machine; `undefined` where there is none. */
export const python = ['python3', 'python'].find(
  command => spawnSync(command, ['-c', 'import sys; sys.exit(sys.version_info < (3, 6))']).status === 0,
)

/** The cells of each file as Python reads them, in one run of it. */
export function readByPython(jobs: readonly ReadingJob[]): string[][][] {
  if (python === undefined) throw new Error('There is no Python here.')
  const run = spawnSync(python, ['-c', reader], {
    input: JSON.stringify(jobs),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, PYTHONUTF8: '1' },
  })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}
