/** Commands about coding: statements in and out, entities, undo, export. */

import type { Answer } from '../../core/contract.ts'
import { exportFormat, exportTable } from '../../core/contract.ts'
import type { CodebookDocument } from '../../core/model/codebook.ts'
import type { EntityDocument } from '../../core/model/entity.ts'
import { entityId } from '../../core/model/ids.ts'
import { randomIds } from '../hosts/local-ports.ts'
import type { Context } from './context.ts'
import { readLines, UsageError } from './context.ts'
import { entityNames, statementShape } from './shapes.ts'

const pageSize = 2_000

export async function code(context: Context): Promise<void> {
  const lines = readLines(context.required('from'))
  await context.openStudy({ coder: context.required('coder') })
  const group = `code-${randomIds.token(12)}`
  const total = { added: 0, unchanged: 0, refused: [] as { line: number; reason: string }[] }
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue
    const line = index + 1
    const statement = parsedLine(text)
    if ('reason' in statement) total.refused.push({ line, reason: statement.reason })
    else {
      const outcome = await context.call('statements.code', {
        group,
        lines: [{ line, statement: statement.value }],
      })
      total.added += outcome.added
      total.unchanged += outcome.unchanged
      total.refused.push(...outcome.refused)
    }
    context.progress.say(
      `line ${line} of ${lines.length}: ${total.added} added, ${total.unchanged} unchanged, ${total.refused.length} refused`,
    )
  }
  context.progress.end()
  const words = [
    `${total.added} added, ${total.unchanged} unchanged, ${total.refused.length} refused`,
    ...total.refused.map(({ line, reason }) => `line ${line}\t${reason}`),
  ]
  await context.output.line(total, words.join('\n'))
}

type ParsedLine = { readonly value: Parameters<typeof JSON.stringify>[0] } | { readonly reason: string }

function parsedLine(text: string): ParsedLine {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return { reason: `the line is not JSON: ${error.message}` }
    throw error
  }
}

export async function statements(context: Context): Promise<void> {
  const coder = context.option('coder')
  await context.openStudy('reader')
  await context.call('index.settled', {})
  const codebook = (await context.call('codebook.read', {})) as CodebookDocument // the same, to be looked at
  const nameOf = entityNames((await context.call('entities.list', {})) as EntityDocument[]) // the same, to be looked at
  for (let offset = 0; ; ) {
    const page: Answer<'statements.page'> = await context.call('statements.page', {
      ...(coder === undefined ? {} : { coder }),
      offset,
      limit: pageSize,
    })
    for (const row of page.rows) {
      const shape = statementShape(row, codebook, nameOf)
      await context.output.line(
        shape,
        [row.id, row.coder, row.article, row.evidence[0]?.quote ?? ''].join('\t'),
      )
    }
    offset += page.rows.length
    if (page.rows.length === 0) return
  }
}

export async function exportTables(context: Context): Promise<void> {
  const format = choice(exportFormat.options, context.required('format'), 'format')
  const table = choice(exportTable.options, context.option('table') ?? 'statements', 'table')
  const target = context.pick(context.required('out'))
  const columns = context
    .option('columns')
    ?.split(',')
    .map(name => name.trim())
  const separator = separatorOf(context.option('separator'))
  const bom =
    context.words.options['bom'] === true
      ? true
      : context.words.options['no-bom'] === true
        ? false
        : undefined
  await context.openStudy('reader')
  const { files, damaged } = await context.call('export.write', {
    format,
    table,
    target,
    ...(columns === undefined ? {} : { columns }),
    ...(separator === undefined ? {} : { separator }),
    ...(bom === undefined ? {} : { bom }),
  })
  for (const path of damaged)
    process.stderr.write(
      `${path} is damaged and missing from the table; "tarmiz check --repair" may restore it.\n`,
    )
  const words = files.map(({ path, rows, bytes }) => `${path}: ${rows} rows, ${bytes} bytes`)
  await context.output.line({ files }, words.join('\n'))
}

export async function entities(context: Context): Promise<void> {
  await context.openStudy('reader')
  for (const entity of await context.call('entities.list', {})) {
    await context.output.line(entity, [entity.id, entity.list, entity.name, ...entity.aliases].join('\t'))
  }
}

export async function merge(context: Context): Promise<void> {
  const [from, into] = context.words.positionals.map(id => entityId.safeParse(id).data)
  if (from === undefined || into === undefined)
    throw new UsageError('merge takes two ids of entities: the one that gives way, and the one that stays')
  await context.openStudy({ coder: context.required('coder') })
  const merged = await context.call('entity.merge', { entity: from, into })
  await context.output.line(merged, `${merged.name} now stands for ${into}`)
}

export async function undo(context: Context): Promise<void> {
  await turn(context, 'history.undo')
}

export async function redo(context: Context): Promise<void> {
  await turn(context, 'history.redo')
}

async function turn(context: Context, method: 'history.undo' | 'history.redo'): Promise<void> {
  await context.openStudy({ coder: context.required('coder') })
  const entries = await context.call(method, {})
  const words = entries.map(({ at, label }) => [at, label.kind, label.subject ?? ''].join('\t'))
  await context.output.line(
    { commits: entries.map(({ seq, at, label }) => ({ seq, at, label })) },
    words.join('\n'),
  )
}

function choice<T extends string>(known: readonly T[], value: string, what: string): T {
  const found = known.find(each => each === value)
  if (found === undefined)
    throw new UsageError(`there is no ${what} "${value}"; there is ${known.join(', ')}`)
  return found
}

function separatorOf(word: string | undefined): ',' | ';' | '\t' | undefined {
  if (word === undefined) return undefined
  const separators: Readonly<Record<string, ',' | ';' | '\t'>> = {
    ',': ',',
    comma: ',',
    ';': ';',
    semicolon: ';',
    '\t': '\t',
    tab: '\t',
  }
  const separator = separators[word]
  if (separator === undefined) throw new UsageError('--separator takes comma, semicolon or tab')
  return separator
}
