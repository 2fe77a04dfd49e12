/**
 * The command line: the same services without a window, for scripts and headless machines. Standard output has data and
 * nothing else; what went wrong is one sentence on standard error, and the exit code is 1.
 */
import { enableCompileCache } from 'node:module'
import type { ParseArgsConfig } from 'node:util'
import { parseArgs } from 'node:util'
import { Refusal } from '../../core/model/failure.ts'
import { OfferedPicks } from '../hosts/local-ports.ts'
import { webPorts } from '../hosts/web/ports.ts'
import type { Ports } from '../ports.ts'
import { createProgram } from '../services.ts'
import { code, entities, exportTables, merge, redo, statements, undo } from './coding-commands.ts'
import { Context, UsageError } from './context.ts'
import { dates } from './dates-command.ts'
import { Output, Progress } from './output.ts'
import { terminalPorts } from './ports.ts'
import { profiles } from './profile-commands.ts'
import { sentenceOf } from './sentences.ts'
import { serve } from './serve.ts'
import {
  articles,
  check,
  decode,
  extract,
  families,
  importFiles,
  init,
  ledger,
  show,
} from './study-commands.ts'

enableCompileCache()

type Options = NonNullable<ParseArgsConfig['options']>

interface Command {
  readonly usage: string
  readonly options: Options
  readonly run: (context: Context) => Promise<void>
  /** The world in which it runs, where that is not the terminal's. */
  readonly ports?: (picks: OfferedPicks) => Ports
}

const study: Options = { study: { type: 'string' } }
const coder: Options = { coder: { type: 'string' } }
const paths: Options = { 'paths-from': { type: 'string' } }

const commands: Readonly<Record<string, Command>> = {
  init: {
    usage: 'init <study> [--template T] [--coder NAME]',
    options: { ...coder, template: { type: 'string' } },
    run: init,
  },
  import: {
    usage: 'import <path…> --study S [--coder NAME] [--profile P] [--no-index]',
    options: {
      ...study,
      ...coder,
      ...paths,
      profile: { type: 'string' },
      'no-index': { type: 'boolean' },
    },
    run: importFiles,
  },
  profiles: {
    usage: 'profiles --study S [--take FILE [--coder NAME] | --write NAME --out FILE]',
    options: {
      ...study,
      ...coder,
      take: { type: 'string' },
      write: { type: 'string' },
      out: { type: 'string' },
    },
    run: profiles,
  },
  ledger: {
    usage: 'ledger --study S [--import I]',
    options: { ...study, import: { type: 'string' } },
    run: ledger,
  },
  articles: {
    usage: 'articles --study S [--filter Q] [--sort F] [--limit N]',
    options: { ...study, filter: { type: 'string' }, sort: { type: 'string' }, limit: { type: 'string' } },
    run: articles,
  },
  families: { usage: 'families --study S', options: study, run: families },
  show: { usage: 'show <article> --study S', options: study, run: show },
  code: {
    usage: 'code --study S --from FILE.jsonl --coder NAME',
    options: { ...study, ...coder, from: { type: 'string' } },
    run: code,
  },
  statements: {
    usage: 'statements --study S [--coder NAME]',
    options: { ...study, ...coder },
    run: statements,
  },
  entities: { usage: 'entities --study S', options: study, run: entities },
  merge: {
    usage: 'merge <entity> <into> --study S --coder NAME',
    options: { ...study, ...coder },
    run: merge,
  },
  undo: { usage: 'undo --study S --coder NAME', options: { ...study, ...coder }, run: undo },
  redo: { usage: 'redo --study S --coder NAME', options: { ...study, ...coder }, run: redo },
  export: {
    usage:
      'export --study S --format csv|csv-plain --out PATH [--table T] [--columns a,b] [--separator S] [--bom|--no-bom]',
    options: {
      ...study,
      format: { type: 'string' },
      out: { type: 'string' },
      table: { type: 'string' },
      columns: { type: 'string' },
      separator: { type: 'string' },
      bom: { type: 'boolean' },
      'no-bom': { type: 'boolean' },
    },
    run: exportTables,
  },
  check: {
    usage: 'check --study S [--repair]',
    options: { ...study, repair: { type: 'boolean' } },
    run: check,
  },
  serve: {
    usage: 'serve [--study S] [--coder NAME] [--port N]',
    options: { ...study, ...coder, port: { type: 'string' } },
    run: serve,
    ports: picks => webPorts(import.meta.url, picks),
  },
  decode: { usage: 'decode FILE…', options: paths, run: decode },
  extract: { usage: 'extract FILE…', options: paths, run: extract },
  dates: {
    usage: 'dates TEXT --reference YYYY-MM-DD [--language L] | dates --from FILE.jsonl',
    options: { reference: { type: 'string' }, language: { type: 'string' }, from: { type: 'string' } },
    run: dates,
  },
}

async function main(words: readonly string[]): Promise<void> {
  const [name, ...rest] = words
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${usage()}\n`)
    return
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined)
    throw new UsageError(`there is no command "${name}"; there is ${Object.keys(commands).join(', ')}`)
  const common: Options = { json: { type: 'boolean' }, progress: { type: 'boolean' } }
  const { values, positionals } = parsed(rest, { ...command.options, ...common }, command.usage)
  const picks = new OfferedPicks()
  const program = createProgram((command.ports ?? terminalPorts)(picks), {
    checkOutputs: process.env['TARMIZ_CHECK_OUTPUTS'] === '1',
  })
  const output = new Output(process.stdout, values['json'] === true)
  const progress = new Progress(process.stderr, values['progress'] === true)
  try {
    await command.run(
      new Context({ words: { positionals, options: values }, output, progress, program, picks }),
    )
  } finally {
    progress.end()
    await program.close()
  }
}

function parsed(
  words: readonly string[],
  options: Options,
  line: string,
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: joined(words, options),
      options,
      allowPositionals: true,
      strict: true,
    })
    return { values: values as Record<string, string | boolean | undefined>, positionals } // no option here may be given twice
  } catch (error) {
    if (error instanceof TypeError)
      throw new UsageError(`${error.message.split('. ')[0]}. Usage: tarmiz ${line}`)
    throw error
  }
}

/** `--sort -title` as `--sort=-title`: a value may begin with a hyphen. */
function joined(words: readonly string[], options: Options): string[] {
  const args: string[] = []
  for (const word of words) {
    const before = args.at(-1) ?? ''
    const takesValue = before.startsWith('--') && options[before.slice(2)]?.type === 'string'
    if (takesValue && /^-[^-]/.test(word)) args[args.length - 1] = `${before}=${word}`
    else args.push(word)
  }
  return args
}

function usage(): string {
  const lines = Object.values(commands).map(command => `  tarmiz ${command.usage}`)
  return [
    'Usage:',
    ...lines,
    '',
    'With --json, data is printed as JSON; --progress says on standard error how far a command is.',
  ].join('\n')
}

/** One sentence for whatever ended the command. */
function lastWords(error: unknown): string {
  if (error instanceof Refusal) return sentenceOf(error.failure)
  if (error instanceof UsageError) return `${error.message}.`.replace(/\.\.$/, '.')
  return `Something unexpected happened: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0) // the reader of our output has enough
  throw error
})

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${lastWords(error)}\n`)
  process.exitCode = 1
})
