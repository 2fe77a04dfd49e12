import { type DateOptions, findDates } from '../../core/dates/find-dates.ts'
import type { Conflict, FoundDate } from '../../core/dates/reading.ts'
import { codePointOffsets } from '../../core/text/code-points.ts'
import { type Context, readLines, UsageError } from './context.ts'

/** What `dates` prints of a date: offsets in code points, half-open; `conflict` is false or what disagrees. */
interface DateShape {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly edtf: string | null
  readonly kind: FoundDate['kind']
  readonly conflict: Conflict | false
}

/** The dates of a text, or of each line of a file. */
export async function dates(context: Context): Promise<void> {
  const file = context.option('from')
  const [text, ...more] = context.words.positionals
  if (file !== undefined) {
    if (
      text !== undefined ||
      context.option('reference') !== undefined ||
      context.option('language') !== undefined
    )
      throw new UsageError('with --from, text, reference and language stand in the lines of the file')
    return datesOfLines(context, file)
  }
  if (text === undefined) throw new UsageError('a text is missing, or --from with a file of them')
  if (more.length > 0)
    throw new UsageError('the text is to be one word of the command: put it in quotation marks')
  const reference = referenceDay(context.required('reference'), '--reference')
  await print(context, text, { reference, language: context.option('language') ?? null })
}

async function datesOfLines(context: Context, file: string): Promise<void> {
  for (const [index, line] of readLines(file).entries()) {
    if (line.trim() === '') continue
    const { text, reference, language } = parsedLine(line, index + 1)
    await print(context, text, { reference, language })
  }
}

interface Line {
  readonly text: string
  readonly reference: string | null
  readonly language: string | null
}

function parsedLine(line: string, number: number): Line {
  const value = parsedJson(line, number)
  const { text, reference, language } = (value ?? {}) as Readonly<Record<string, unknown>> // any JSON value may be asked for these
  if (typeof text !== 'string') throw new UsageError(`line ${number} has no "text"`)
  if (language != null && typeof language !== 'string')
    throw new UsageError(`the language of line ${number} is to be a name such as "ar"`)
  if (reference == null) return { text, reference: null, language: language ?? null }
  if (typeof reference !== 'string')
    throw new UsageError(`the reference of line ${number} is to be a day, YYYY-MM-DD`)
  return {
    text,
    reference: referenceDay(reference, `the reference of line ${number}`),
    language: language ?? null,
  }
}

function parsedJson(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`line ${number} is not JSON: ${error.message}`)
    throw error
  }
}

/** A day, also where a time follows it. */
function referenceDay(words: string, what: string): string {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(words)?.[0]
  const isDay =
    day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)
  if (!isDay) throw new UsageError(`${what} takes a day, YYYY-MM-DD, not "${words}"`)
  return day
}

async function print(context: Context, text: string, options: DateOptions): Promise<void> {
  const found = shapesOf(text, findDates(text, options))
  const words = found.map(({ text: written, edtf, kind, conflict }) =>
    [written, edtf ?? '', kind, conflict === false ? '' : conflict.kind].join('\t'),
  )
  await context.output.line({ dates: found }, words.join('\n'))
}

function shapesOf(text: string, found: readonly FoundDate[]): DateShape[] {
  const offsets = codePointOffsets(
    text,
    found.flatMap(({ from, to }) => [from, to]),
  )
  return found.map(({ text: written, edtf, kind, conflict }, index) => ({
    text: written,
    from: offsets[2 * index] ?? 0,
    to: offsets[2 * index + 1] ?? 0,
    edtf,
    kind,
    conflict: conflict ?? false,
  }))
}
