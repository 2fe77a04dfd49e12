/** Run by whole-file.test.ts in a folder on a disk of 64 kB: exports more than that, and prints what is there after. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../../core/model/failure.ts'
import { writeExport } from '../../../main/export/write-export.ts'
import { countedIds } from './a-folder.ts'
import { aSource, someStatements } from './a-source.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Which folder?')
const target = join(folder, 'out.csv')
writeFileSync(target, 'older')

const source = aSource({ pages: Array.from({ length: 200 }, () => someStatements) })
const failure = await writeExport({ format: 'csv', table: 'statements', target }, source, countedIds()).then(
  () => null,
  (error: unknown) => (error instanceof Refusal ? error.failure : String(error)),
)
process.stdout.write(
  JSON.stringify({ failure, names: readdirSync(folder), text: readFileSync(target, 'utf8') }),
)
