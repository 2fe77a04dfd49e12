import { type Dispatch, Fragment, useCallback, useMemo, useState } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import { CodeOnceKeys, FamilyKeys } from '../family/family-keys.tsx'
import { ScrollLink } from '../family/scroll-link.ts'
import { SideBySideContext } from '../family/side-by-side.ts'
import { ArticlePane } from '../reader/article-pane.tsx'
import { useTypeCommands } from '../reader/use-type-commands.ts'
import { useWords } from '../text/words-context.ts'
import { Splitter } from '../ui/splitter.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { type FrameAction, type Pane, stayingAt } from './frame-state.ts'
import { usePaneSplit } from './use-pane-split.ts'

export interface PanesProps {
  /** The name of the study, for those who do not see it. */
  readonly study: string
  readonly panes: readonly Pane[]
  readonly active: number
  /** Whether another screen is shown in their place. */
  readonly isAway: boolean
  readonly isReadOnly: boolean
  readonly dispatch: Dispatch<FrameAction>
}

/** The reader: one pane, or two side by side with an edge between them that can be moved. */
export function Panes({ study, panes, active, isAway, isReadOnly, dispatch }: PanesProps) {
  const words = useWords()
  const split = usePaneSplit()
  useTypeCommands()
  const { reader } = words.all
  const isSplit = panes.length > 1
  const stays = stayingAt({ panes, active })
  const staying = panes[stays]?.article ?? null
  const worked = panes[active]?.article ?? null
  const beside = (isSplit ? panes[1 - stays]?.article : null) ?? null
  const onBeside = useCallback(
    (article: ArticleId | null) => dispatch({ kind: 'show-beside', article }),
    [dispatch],
  )
  const [link] = useState(() => new ScrollLink())
  const side = useMemo(
    () => ({ shown: panes.map(({ article }) => article), openBeside: onBeside, link }),
    [panes, onBeside, link],
  )
  return (
    <SideBySideContext value={side}>
      <main ref={split.holder} className="panes" aria-label={reader.label} hidden={isAway}>
        <h1 className="visually-hidden">{study}</h1>
        {staying && (
          <FamilyKeys article={staying} beside={beside} isAvailable={!isAway} onBeside={onBeside} />
        )}
        {worked && <CodeOnceKeys article={worked} isAvailable={!isAway && !isReadOnly} />}
        {panes.map(({ article, isPinned = false }, at) => (
          // A pane is its place: it keeps its scroll position while articles come and go in it.
          // biome-ignore lint/suspicious/noArrayIndexKey: panes have no other identity
          <Fragment key={at}>
            {at > 0 && (
              <Splitter
                label={reader.resize}
                controls="pane-0"
                width={split.width}
                least={split.least}
                most={split.most}
                panel="before"
                onResize={split.resize}
                onReset={split.reset}
              />
            )}
            <div
              id={`pane-${at}`}
              className="pane-place"
              style={isSplit && at === 0 ? { flex: `0 0 ${split.width}px` } : undefined}
            >
              <ErrorBoundary>
                <ArticlePane
                  article={article}
                  position={at + 1}
                  isPinned={isPinned}
                  onPin={() => dispatch({ kind: 'pin', pane: at })}
                  label={words.say(reader.pane, { position: at + 1 })}
                  isActive={at === active}
                  isOneOfSeveral={isSplit}
                  isReadOnly={isReadOnly}
                  onReplace={article => dispatch({ kind: 'replace-article', pane: at, article })}
                  onActivate={() => dispatch({ kind: 'activate', pane: at })}
                  onClose={isSplit ? () => dispatch({ kind: 'close-pane', pane: at }) : undefined}
                />
              </ErrorBoundary>
            </div>
          </Fragment>
        ))}
      </main>
    </SideBySideContext>
  )
}
