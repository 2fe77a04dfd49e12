import { Inbox } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useProgram } from '../bridge/program-context.ts'
import { useQuery } from '../bridge/use-query.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import type { LibraryScreenProps } from '../frame/slots.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { EmptyState } from '../ui/display/empty-state.tsx'
import { ArticleLine } from './article-line.tsx'
import './library.css'

const mostShown = 500

/** The articles of the study as a list, in the order of their paths. Stands in until the table is there. */
export function LibraryScreen({ current, isReadOnly, onOpen, onImport }: LibraryScreenProps) {
  const words = useWords()
  const { library } = words.all
  const { cache } = useProgram()
  const { value, failure } = useQuery('articles.page', { offset: 0, limit: mostShown })
  const rows = useMemo(() => value?.rows ?? [], [value])
  const total = value?.total ?? 0
  const at = rows.findIndex(({ id }) => id === current)
  const list = useRef<HTMLOListElement>(null)
  const commands = useMemo<readonly Command[]>(() => {
    const step = (by: 1 | -1) => () => {
      const next = at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))
      const row = rows[next]
      if (row) onOpen(row.id, { position: next + 1, total })
    }
    const mode = 'reading'
    return [
      {
        id: 'queue.next',
        text: words => words.all.commands.nextArticle,
        keys: [{ code: 'KeyJ' }],
        mode,
        run: step(1),
      },
      {
        id: 'queue.previous',
        text: words => words.all.commands.previousArticle,
        keys: [{ code: 'KeyK' }],
        mode,
        run: step(-1),
      },
    ]
  }, [rows, at, total, onOpen])
  useCommands(commands)
  // Syncs the list's scroll position and the cache with the article that is read.
  useEffect(() => {
    list.current?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' })
    const next = rows[at + 1]
    if (next) cache.prefetch('article.read', { article: next.id })
  }, [at, rows, cache])
  if (failure && !value) return <p className="library-failure">{sentenceOf(failure, words)}</p>
  if (!value) return null
  if (total === 0)
    return (
      <EmptyState
        icon={Inbox}
        title={library.emptyTitle}
        text={isReadOnly ? library.emptyReading : library.emptyText}
      >
        {onImport && (
          <Button look="primary" onClick={onImport}>
            {library.import}
          </Button>
        )}
      </EmptyState>
    )
  return (
    <>
      <header className="library-head">
        <h2>{library.label}</h2>
        <span className="numeric">{words.say(library.articles, { count: total })}</span>
        {onImport && <Button onClick={onImport}>{library.import}</Button>}
      </header>
      <div className="library-columns" aria-hidden>
        <span>{library.title}</span>
        <span>{library.published}</span>
        <span>{library.statements}</span>
      </div>
      <ol className="library-rows" ref={list}>
        {rows.map((row, index) => (
          <ArticleLine
            key={row.id}
            article={row.id}
            title={row.title.value}
            source={row.source.value}
            published={row.published.value}
            language={row.language.value}
            status={row.status}
            statements={row.statements}
            isCurrent={index === at}
            onOpen={() => onOpen(row.id, { position: index + 1, total })}
          />
        ))}
      </ol>
    </>
  )
}
