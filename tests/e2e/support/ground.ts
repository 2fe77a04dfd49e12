/** What all tests of a run stand on: the program as it was when the run began, and studies to copy. */
import { join } from 'node:path'

/** The variable by which the workers are told where it lies. */
export const groundVariable = 'TARMIZ_E2E_GROUND'

/** The folder of it all. */
export function groundFolder(): string {
  const folder = process.env[groundVariable]
  if (folder === undefined) throw new Error('There is no ground: setup.ts lays it.')
  return folder
}

/** The built command line. */
export function program(): string {
  return join(groundFolder(), 'out/main/cli.js')
}
