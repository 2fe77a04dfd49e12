import { useEffect, useMemo, useRef } from 'react'
import type { ArticleId } from '../../../core/model/ids.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { useQuery } from '../../bridge/use-query.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-registry.ts'
import type { QueuePlace } from '../../frame/frame-state.ts'
import type { ArticleList, ArticlePages } from './use-article-pages.ts'

export interface QueueOptions {
  readonly list: ArticleList
  readonly pages: ArticlePages
  readonly total: number
  /** The article that is read. */
  readonly current: ArticleId | null
  readonly onOpen: (article: ArticleId, place: QueuePlace) => void
}

/** The list as a queue. */
export interface Queue {
  /** Place of the article that is read; null where it is not in the list. */
  readonly at: number | null
  /** Opens the article at a place of the list, which must be in sight. */
  readonly open: (at: number) => void
}

/**
 * Walks the list by J and K, and has the next and the previous article read before they are asked for. An article that drops out of the list
 * while it is read, since it is done now, leaves its place to the one behind it, and that is the next.
 */
export function useQueue({ list, pages, total, current, onOpen }: QueueOptions): Queue {
  const { bridge, cache } = useProgram()
  const place = useRef<{ readonly article: ArticleId; readonly at: number } | null>(null)
  const known = place.current
  const isThere = known !== null && known.article === current && pages.rowAt(known.at)?.id === current
  const neighbours = useQuery('articles.neighbours', {
    ...list,
    sort: [...list.sort],
    article: current ?? nobody,
  })
  const answered = current === null || neighbours.isEarlier ? undefined : neighbours.value
  const at = current === null ? null : isThere ? known.at : (answered?.offset ?? null)

  // Syncs with the frame, which shows where one is, and with the cache.
  useEffect(() => {
    if (current === null || at === null) return
    const before = place.current
    place.current = { article: current, at }
    if (before?.article !== current || before.at !== at || reported.current !== total)
      onOpen(current, { position: at + 1, total })
    reported.current = total
    const next = pages.rowAt(at + 1)?.id ?? answered?.next
    const previous = pages.rowAt(at - 1)?.id ?? answered?.previous
    for (const article of [next, previous]) {
      if (!article) continue
      cache.prefetch('article.read', { article })
      cache.prefetch('coding.read', { article })
    }
  }, [current, at, total, pages, answered, onOpen, cache])
  const reported = useRef(total)

  const newest = useRef({ at, pages, answered, total, current })
  /** Where a key has led that is not drawn yet: whoever presses it twice goes on from there. */
  const ahead = useRef<{ readonly from: ArticleId | null; readonly at: number } | null>(null)
  useEffect(() => {
    newest.current = { at, pages, answered, total, current }
    if (ahead.current?.from !== current) ahead.current = null
  })
  const commands = useMemo<readonly Command[]>(() => {
    async function idAt(to: number): Promise<ArticleId | undefined> {
      const loaded = newest.current.pages.rowAt(to)?.id
      if (loaded) return loaded
      const page = await bridge.call('articles.page', { ...list, sort: [...list.sort], offset: to, limit: 1 })
      return page.ok ? page.value.rows[0]?.id : undefined
    }
    const step = (by: 1 | -1) => async () => {
      const { at: drawn, total: count, current: reading } = newest.current
      const from = ahead.current?.from === reading ? ahead.current.at : drawn
      const left = place.current?.article === reading ? place.current?.at : undefined
      // Where the article has left the list, the one behind it stands in its place.
      const to = from !== null ? from + by : left !== undefined ? left + (by === 1 ? 0 : -1) : 0
      if (to < 0 || to >= count) return
      ahead.current = { from: reading, at: to }
      const article = await idAt(to)
      if (!article) {
        ahead.current = null
        return
      }
      place.current = { article, at: to }
      onOpen(article, { position: to + 1, total: count })
    }
    return [
      {
        id: 'queue.next',
        text: words => words.all.commands.nextArticle,
        keys: [{ code: 'KeyJ' }],
        mode: 'reading',
        run: () => void step(1)(),
      },
      {
        id: 'queue.previous',
        text: words => words.all.commands.previousArticle,
        keys: [{ code: 'KeyK' }],
        mode: 'reading',
        run: () => void step(-1)(),
      },
    ]
  }, [bridge, list, onOpen])
  useCommands(commands)
  return {
    at,
    open(to) {
      const article = pages.rowAt(to)?.id
      if (!article) return
      place.current = { article, at: to }
      onOpen(article, { position: to + 1, total })
    },
  }
}

/** Asked about while nothing is read: an id that no article has. */
const nobody = `article:${'0'.repeat(24)}-1` as ArticleId // of the form that ids have
