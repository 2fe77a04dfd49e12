import { dirname } from 'node:path'
import type { ImportPreview } from '../../../core/model/import-views.ts'
import type { Span } from '../../../core/model/span.ts'
import type { ArticleView } from '../../../core/model/views.ts'

type Sample = ImportPreview['samples'][number]
interface Candidate {
  readonly path: string
  readonly view: ArticleView
}

const mostSamples = 3
/** What is shown of a long article. */
const mostUnits = 6_000

/**
 * Three articles that stand for the others: from folders that lie far apart where there are several, and of each the one
 * of middle length.
 */
export function chooseSamples(candidates: readonly Candidate[]): Sample[] {
  const folders = [...Map.groupBy(candidates, ({ path }) => dirname(path)).values()]
  const groups = folders.length >= mostSamples ? folders : thirdsOf(folders)
  return spread(groups, mostSamples).flatMap(group => {
    const chosen = group.toSorted((left, right) => left.view.length - right.view.length)[group.length >> 1]
    return chosen === undefined ? [] : [{ path: chosen.path, articles: [beginning(chosen.view)] }]
  })
}

/** Where there are fewer folders than samples, the largest is cut into several stretches. */
function thirdsOf(folders: readonly (readonly Candidate[])[]): (readonly Candidate[])[] {
  const largest = folders.reduce((most, each) => (each.length > most.length ? each : most), folders[0] ?? [])
  const missing = Math.min(mostSamples - folders.length + 1, largest.length)
  return folders.flatMap(folder => {
    if (folder !== largest || missing < 2) return [folder]
    return Array.from({ length: missing }, (_, nth) =>
      folder.slice(
        Math.floor((nth * folder.length) / missing),
        Math.floor(((nth + 1) * folder.length) / missing),
      ),
    )
  })
}

/** At most so many of a list, the first and the last among them, at equal distances. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  const chosen = new Set(
    Array.from({ length: most }, (_, nth) => Math.round((nth * (list.length - 1)) / (most - 1))),
  )
  return list.filter((_, at) => chosen.has(at))
}

/** The beginning of an article; its length stays that of the whole. */
function beginning(view: ArticleView): ArticleView {
  if (view.text.length <= mostUnits) return view
  const isHalf = /[\uD800-\uDBFF]/.test(view.text.charAt(mostUnits - 1))
  const end = isHalf ? mostUnits - 1 : mostUnits
  return {
    ...view,
    text: view.text.slice(0, end),
    regions: before(view.regions, end),
    damage: before(view.damage, end),
  }
}

function before<S extends Span>(spans: readonly S[], end: number): S[] {
  return spans.filter(({ from }) => from < end).map(each => ({ ...each, to: Math.min(each.to, end) }))
}
