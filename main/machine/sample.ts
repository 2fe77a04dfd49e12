/** The study that comes with the program: an import of the shipped folder, and the statements that were coded in it. */
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { Refusal } from '../../core/model/failure.ts'
import type { Ports } from '../ports.ts'
import type { CreateRequest, Session, StudySession } from '../session.ts'
import { errorCode } from '../study/disk.ts'

/**
 * Makes a study with the sample in it, imported and coded, and opens it.
 * @throws Refusal as making a study does, and `not-found` where the sample is not there
 */
export async function createSample(
  session: Session,
  { sampleFolder, ids }: Ports,
  request: Omit<CreateRequest, 'template'>,
): Promise<StudySession> {
  const lines = await readStatements(`${sampleFolder}.statements.jsonl`) // before anything is made
  const study = await session.create({ ...request, template: 'stance' })
  await study.imports.run([sampleFolder])
  const { refused } = await session.coding.codeLines(lines, `sample-${ids.token(12)}`)
  const [first] = refused
  if (first) throw new Error(`The sample does not fit its statements, line ${first.line}: ${first.reason}`)
  return study
}

async function readStatements(path: string): Promise<{ line: number; statement: unknown }[]> {
  const lines = (await readSample(path)).split(/\r?\n/)
  return lines.flatMap((text, index) =>
    text === '' ? [] : [{ line: index + 1, statement: z.json().parse(JSON.parse(text)) }],
  )
}

async function readSample(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    throw new Refusal({ kind: 'not-found', path }, { cause: error })
  }
}
