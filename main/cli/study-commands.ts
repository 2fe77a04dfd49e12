/** Commands about a study as a whole: making, filling, looking through, checking. */
import type { Answer } from '../../core/contract.ts'
import type { ArticleFilter, ArticleOrder } from '../../core/model/article-filter.ts'
import { articleOrder, articleSortField } from '../../core/model/article-filter.ts'
import { Refusal } from '../../core/model/failure.ts'
import { articleId, importId } from '../../core/model/ids.ts'
import { readFilterWords } from '../../core/text/filter-words.ts'
import type { Context } from './context.ts'
import { UsageError } from './context.ts'
import { profileCalled } from './profile-commands.ts'
import { sentenceOf } from './sentences.ts'
import { articleShape, ledgerShape } from './shapes.ts'

const pageSize = 5_000

export async function init(context: Context): Promise<void> {
  const [folder, ...more] = context.words.positionals
  if (folder === undefined || more.length > 0) throw new UsageError('init takes one folder')
  const coder = context.option('coder')
  const template = context.option('template')
  const study = await context.call('study.create', {
    folder: context.pick(folder),
    ...(coder === undefined ? {} : { coder }),
    ...(template === undefined ? {} : { template }),
  })
  await context.output.line(
    study,
    `${study.name}: a new study for ${study.coder?.name ?? 'nobody'} in ${folder}`,
  )
}

export async function importFiles(context: Context): Promise<void> {
  const picks = context.paths().map(path => context.pick(path))
  const coder = context.option('coder')
  await context.openStudy(coder === undefined ? 'first-coder' : { coder })
  const wanted = context.option('profile')
  const profile = wanted === undefined ? undefined : await profileCalled(context, wanted)
  const stop = context.program.subscribe(event => {
    if (event.kind === 'progress')
      context.progress.say(`${event.task}: ${event.done}${event.total === null ? '' : ` of ${event.total}`}`)
  })
  const cancel = () => void context.program.dispatch('import.cancel', {})
  process.once('SIGINT', cancel)
  try {
    const done = await context.call('import.run', {
      picks,
      index: context.words.options['no-index'] !== true,
      ...(profile === undefined ? {} : { profile: profile.id }),
    })
    context.progress.end()
    const { files, articles, duplicates, families, skipped, failed, milliseconds } = done
    const words = `${files} files: ${articles} articles, ${families} families, ${duplicates} duplicates, ${skipped} skipped, ${failed} failed, in ${(milliseconds / 1_000).toFixed(1)} s`
    await context.output.line(done, articles === 0 && duplicates > 0 ? `${words}. Nothing new.` : words)
  } finally {
    stop()
    process.off('SIGINT', cancel)
  }
}

export async function ledger(context: Context): Promise<void> {
  const wanted = context.option('import')
  const chosen = wanted === undefined ? {} : { import: parsedId(importId, wanted, 'import') }
  await context.openStudy('reader')
  for (let offset: number | null = 0; offset !== null; ) {
    const page: Answer<'ledger.page'> = await context.call('ledger.page', {
      ...chosen,
      offset,
      limit: pageSize,
    })
    for (const row of page.rows) {
      const reason =
        row.outcome === 'imported' ? '' : row.outcome === 'duplicate' ? row.duplicateOf : row.reason
      await context.output.line(ledgerShape(row), [row.outcome, row.path, reason].join('\t'))
    }
    offset = page.next
  }
}

export async function articles(context: Context): Promise<void> {
  const limit = context.count('limit') ?? Number.POSITIVE_INFINITY
  const sort = sortOf(context.option('sort') ?? 'path')
  const filter = filterOf(context.option('filter') ?? '')
  await context.openStudy('reader')
  await context.call('index.settled', {})
  for (let offset = 0; offset < limit; ) {
    const page = await context.call('articles.page', {
      filter,
      sort: [...sort],
      offset,
      limit: Math.min(pageSize, limit - offset),
    })
    for (const row of page.rows) {
      const words = [row.id, row.published.value ?? '?', row.source.value ?? '?', row.title.value ?? '?']
      await context.output.line(row, words.join('\t'))
    }
    offset += page.rows.length
    if (page.rows.length === 0) break
  }
}

export async function families(context: Context): Promise<void> {
  await context.openStudy('reader')
  await context.call('index.settled', {})
  for (let offset = 0; ; offset += pageSize) {
    const { rows } = await context.call('families.page', { offset, limit: pageSize })
    for (const { members } of rows) {
      const words = members.map(({ id, similarity }) => `${id} ${similarity.toFixed(2)}`)
      await context.output.line(members, words.join('\t'))
    }
    if (rows.length < pageSize) return
  }
}

export async function show(context: Context): Promise<void> {
  const [wanted, ...more] = context.words.positionals
  if (wanted === undefined || more.length > 0) throw new UsageError('show takes one article')
  const article = parsedId(articleId, wanted, 'article')
  await context.openStudy('reader')
  const read = await context.call('article.read', { article })
  await context.call('index.settled', {})
  const { family } = await context.call('family.read', { article })
  const view = { ...read, family }
  await context.output.line(articleShape(view), `${view.title.value ?? view.id}\n\n${view.text}`)
}

export async function check(context: Context): Promise<void> {
  const repair = context.words.options['repair'] === true
  await context.openStudy('reader', { repair })
  const report = await context.call('study.check', { repair })
  const { documents, damaged, repaired, unplaced } = report
  const words = [
    `${documents} documents, ${damaged.length} damaged, ${repaired.length} repaired, ${unplaced.length} quotations out of place`,
    ...damaged.map(({ path, reason }) => `damaged\t${path}\t${reason}`),
    ...repaired.map(({ path, how }) => `repaired\t${path}\t${how}`),
    ...unplaced.map(({ statement, quote }) => `out of place\t${statement}\t${quote}`),
  ]
  await context.output.line(report, words.join('\n'))
  if (damaged.length === 0) return
  process.exitCode = 1
  const paths = damaged.map(({ path }) => path).join(', ')
  process.stderr.write(
    repair
      ? `These stay damaged: ${paths}.\n`
      : `These are damaged: ${paths}. "tarmiz check --repair" restores what can be restored.\n`,
  )
}

export async function decode(context: Context): Promise<void> {
  for (const path of context.paths()) {
    const text = await orRefusal(context.call('scrape.decode', { file: context.pick(path) }))
    if (text !== undefined)
      await context.output.line({ path, ...text }, `${path}\t${text.encoding}\t${text.certainty}`)
  }
}

export async function extract(context: Context): Promise<void> {
  for (const path of context.paths()) {
    const made = await orRefusal(context.call('scrape.extract', { file: context.pick(path) }))
    if (made === undefined) continue
    const shape = { ...made, path, articles: made.articles.map(articleShape) }
    await context.output.line(shape, [path, made.outcome, made.reason ?? made.articles.length].join('\t'))
  }
}

/** One file that cannot be read must not keep the others from being printed: it is said, and the exit code tells. */
async function orRefusal<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${sentenceOf(error.failure)}\n`)
    process.exitCode = 1
    return undefined
  }
}

/** `-published,title`: several fields, the weightiest first, with a minus for the other way round. */
function sortOf(words: string): ArticleOrder {
  const order = articleOrder.safeParse(
    words.split(',').map(word => ({
      field: word
        .trim()
        .replace(/^[+-]/, '')
        .replace(/^newest$/, 'published'),
      descending: word.trim().startsWith('-') || word.trim() === 'newest',
    })),
  )
  if (!order.success)
    throw new UsageError(
      `--sort takes one or more of ${articleSortField.options.join(', ')} and newest, with commas between them and - before one for the other way round`,
    )
  return order.data
}

function filterOf(words: string): ArticleFilter {
  const reading = readFilterWords(words)
  if (reading.kind === 'problem')
    throw new UsageError(`--filter: ${reading.operator}: does not take "${reading.value}"`)
  return reading.filter
}

function parsedId<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  value: string,
  what: string,
): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new UsageError(`"${value}" is no ${what}'s id`)
  return parsed.data
}
