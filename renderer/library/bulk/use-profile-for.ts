import type { ArticleFilter } from '../../../core/model/article-filter.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { useProfiles } from '../../profiles/profiles-context.ts'
import type { Selection } from '../library-state.ts'

/** As many articles as a profile can be tried on. */
const mostTried = 100

/** Opens a new profile that is tried on the files of chosen articles; null where none can be made. */
export function useProfileFor(selection: Selection, filter: ArticleFilter): (() => void) | null {
  const { bridge } = useProgram()
  const openProfiles = useProfiles()
  if (openProfiles === null) return null
  return async () => {
    const articles = await firstOf(selection, filter, bridge)
    if (articles.length > 0) openProfiles({ at: { kind: 'new' }, on: { articles } })
  }
}

async function firstOf(
  selection: Selection,
  filter: ArticleFilter,
  bridge: ReturnType<typeof useProgram>['bridge'],
): Promise<ArticleId[]> {
  if (selection.kind === 'some') return [...selection.ids].slice(0, mostTried)
  const except = new Set(selection.except)
  const page = await bridge.call('articles.page', { filter: { ...filter }, offset: 0, limit: 2 * mostTried })
  const ids = page.ok ? page.value.rows.map(({ id }) => id) : []
  return ids.filter(id => !except.has(id)).slice(0, mostTried)
}
