/** The built command line, run to its end beside the pages of a test. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { program } from './ground.ts'

/** Runs a command with `--json`. Gives what it printed, an object a line. */
export type CommandLine = <Row = Record<string, unknown>>(...words: readonly string[]) => Row[]

export function commandLine(env: NodeJS.ProcessEnv): CommandLine {
  return <Row>(...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...words, '--json'], {
      env,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`tarmiz ${words.join(' ')}: ${stderr}`)
    return stdout
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Row) // the shape that the caller asks for
  }
}

/** The rows of the table of statements, as the exact CSV has them. */
export function exportedRows(run: CommandLine, study: string, folder: string): Record<string, string>[] {
  const path = join(folder, 'statements.csv')
  run('export', '--study', study, '--format', 'csv-plain', '--out', path)
  const [header = [], ...rows] = readCsv(readFileSync(path, 'utf8'))
  return rows.map(row => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])))
}

/** RFC 4180 to the letter. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end?.endsWith('\n')) rows.push([])
  }
  return rows.filter(row => row.length > 1)
}
