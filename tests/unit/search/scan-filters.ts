/** Which articles a filter lets through and how many there are of each kind, as the oracle finds it. */
import type { ArticleFacets, ArticleFilter } from '../../../core/model/article-filter.ts'
import type { ImportId } from '../../../core/model/ids.ts'
import type { ArticleRow } from '../../../core/model/views.ts'
import { fold } from '../../../core/text/fold.ts'
import type { Scan } from './scan.ts'
import { compare, compareBy } from './scan.ts'

/** The articles that a filter lets through. */
export function filtered(truth: Scan, filter: ArticleFilter): ArticleRow[] {
  return shown(narrowed(truth, filter), filter)
}

/** Those that pass everything but the status, each family with all its members. */
function narrowed({ articles, texts }: Scan, filter: ArticleFilter): ArticleRow[] {
  const { source, language, import: imports, family, after, before } = filter
  return articles.filter(row => {
    const text = texts.get(row.id) ?? { title: '', body: '', import: '' }
    const date = /^\d{4}/.test(row.published.value ?? '') ? row.published.value : null
    return (
      (!source?.length || source.includes(row.source.value)) &&
      (!language?.length || language.includes(row.language.value)) &&
      (!imports?.length || (imports as readonly string[]).includes(text.import)) &&
      (!family?.length || family.includes(row.family === null ? 'single' : 'several')) &&
      (after === undefined || (date !== null && date >= after)) &&
      (before === undefined || (date !== null && date.slice(0, before.length) <= before)) &&
      asked(filter).every(wanted => [text.title, text.body].some(part => wanted.test(part)))
    )
  })
}

/** Of those that are let through by all else: where it is asked for one of each family, and then those of a status. */
function shown(rows: readonly ArticleRow[], { oncePerFamily, status }: ArticleFilter): ArticleRow[] {
  return rows
    .filter(
      row =>
        oncePerFamily !== true ||
        row.family === null ||
        rows.every(other => other.family !== row.family || other.id === row.id || standsBefore(row, other)),
    )
    .filter(row => !status?.length || status.includes(row.status))
}

function standsBefore(one: ArticleRow, other: ArticleRow): boolean {
  const work = ({ status, statements }: ArticleRow): number =>
    status !== 'excluded' && statements > 0
      ? 0
      : ['done', 'in-progress', 'not-started', 'excluded'].indexOf(status) + 1
  const day = ({ published }: ArticleRow): string =>
    /^\d{4}/.test(published.value ?? '') ? (published.value ?? '') : '~'
  const order = work(one) - work(other) || compare(day(one), day(other)) || compareBy('path', one, other)
  return order < 0
}

/** How many articles there are of each kind, each kind counted by a filter without its own part. */
export function countedIn(truth: Scan, filter: ArticleFilter): ArticleFacets {
  const { status: _status, ...noStatus } = filter
  const { source: _source, ...noSource } = filter
  const { language: _language, ...noLanguage } = filter
  const { import: _import, ...noImport } = filter
  const { family: _family, ...noFamily } = filter
  const { after: _after, before: _before, ...noDate } = filter
  // What would be shown if one value were chosen, value by value.
  const tallied = <T extends string | null>(rows: readonly ArticleRow[], keyOf: (row: ArticleRow) => T) =>
    tally(
      [...new Set(rows.map(keyOf))].flatMap(value =>
        shown(
          rows.filter(row => keyOf(row) === value),
          filter,
        ).map(() => value),
      ),
    )
  const months = tallied(
    narrowed(truth, noDate).filter(({ published: { value } }) => /^\d{4}/.test(value ?? '')),
    ({ published: { value } }) => value?.slice(0, 7) ?? '',
  ).sort((left, right) => compare(left.value, right.value))
  const undated = narrowed(truth, noDate).filter(({ published: { value } }) => !/^\d{4}/.test(value ?? ''))
  const withWanted = <T extends string | null>(
    counted: { value: T; count: number }[],
    wanted: readonly T[] = [],
  ) =>
    [
      ...counted,
      ...wanted
        .filter(value => !counted.some(each => each.value === value))
        .map(value => ({ value, count: 0 })),
    ].sort((left, right) => right.count - left.count || compare(left.value ?? '', right.value ?? ''))
  const statuses = tally(filtered(truth, noStatus).map(row => row.status))
  const total = filtered(truth, filter).length
  return {
    total,
    hidden: filtered(truth, { ...filter, oncePerFamily: false }).length - total,
    status: (['not-started', 'in-progress', 'done', 'excluded'] as const).map(value => ({
      value,
      count: statuses.find(each => each.value === value)?.count ?? 0,
    })),
    source: {
      top: withWanted(
        tallied(narrowed(truth, noSource), row => row.source.value),
        filter.source,
      ),
      more: 0,
    },
    language: withWanted(
      tallied(narrowed(truth, noLanguage), row => row.language.value),
      filter.language,
    ),
    import: withWanted(
      tallied(narrowed(truth, noImport), row => truth.texts.get(row.id)?.import as ImportId), // every article has one
      filter.import,
    ),
    family: (['several', 'single'] as const).map(value => ({
      value,
      count: filtered(truth, noFamily).filter(row => (row.family !== null) === (value === 'several')).length,
    })),
    months: months.map(({ value, count }) => ({ month: value, count })),
    undated: shown(undated, filter).length,
  }
}

/** The commonest first, those that are as common by themselves. */
function tally<T extends string | null>(values: readonly T[]): { value: T; count: number }[] {
  return [...new Set(values)]
    .map(value => ({ value, count: values.filter(each => each === value).length }))
    .sort((left, right) => right.count - left.count || compare(left.value ?? '', right.value ?? ''))
}

/** Each word or "phrase" that is asked for, as an expression over folded text. */
function asked({ text = '', isTyping = false }: ArticleFilter): RegExp[] {
  const parts = [...text.matchAll(/"([^"]*)"|[\p{L}\p{N}]+/gu)]
  return parts.map(({ 0: part, 1: phrase }, at) => {
    if (phrase !== undefined)
      return between(fold(phrase).replace(/[^\p{L}\p{N}]+/gu, '[^\\p{L}\\p{N}]+'), false)
    const word = fold(part).replace(/^ال(?=..)/, '')
    const isOpen = isTyping && at === parts.length - 1 && !text.endsWith(' ')
    if (!/\p{Script=Arabic}/u.test(word)) return between(word, isOpen && word.length > 2)
    const isOpenBefore = isOpen && word.length === 2 // behind the article two letters are enough
    const definite = `[وف]?[بك]?ال${word}${isOpenBefore ? '[\\p{L}\\p{N}]*' : ''}`
    return between(`[وف]?(?:[بكلس]?${word}|لل${word})|${definite}`, isOpen && word.length > 2)
  })
}

function between(expression: string, isOpen: boolean): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${expression})${isOpen ? '' : '(?![\\p{L}\\p{N}])'}`, 'u')
}
