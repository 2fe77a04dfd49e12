import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Span } from '../../../core/model/span.ts'
import type { ArticleView } from '../../../core/model/views.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-registry.ts'
import { useTravel } from '../../history/use-travel.ts'
import { useWords } from '../../text/words-context.ts'
import { useToasts } from '../../ui/overlays/toasts-context.ts'
import type { TextSurface } from '../text/text-surface.ts'
import { correctingCommands } from './correcting-commands.ts'
import type { Corrections } from './corrections.ts'
import { EverywhereDialog } from './everywhere/everywhere-dialog.tsx'
import { LineHandle } from './line-handle.tsx'
import { countLines } from './lines.ts'
import { MarkedBar } from './marked-bar.tsx'

export interface CorrectingProps {
  readonly surface: TextSurface
  readonly article: ArticleView
  readonly corrections: Corrections
  readonly isActive: boolean
}

const none: readonly Command[] = []

/** What lies over the text and corrects how it was read: the handle of a line, what was marked, and the keys for it. */
export function Correcting({ surface, article, corrections, isActive }: CorrectingProps) {
  const words = useWords()
  const toasts = useToasts()
  const { run: undo } = useTravel('history.undo')
  const [asked, setAsked] = useState<Span | null>(null)
  const [everywhere, setEverywhere] = useState<Span | null>(null)
  const marked = useSyncExternalStore(corrections.subscribe, corrections.marked)
  // Syncs with the text, which is laid out anew with each correction; after all that followed the caret in it as it was before.
  useEffect(() => corrections.attach(surface), [corrections, surface])
  const openMenu = useCallback(
    (lines: Span) => {
      surface.reveal(lines.from, lines.from)
      setAsked(lines)
    },
    [surface],
  )
  const { isJoinable } = article
  const hasOffers = article.doubtfulCuts.length > 0
  const commands = useMemo<readonly Command[]>(
    () =>
      correctingCommands({
        surface,
        corrections,
        isJoinable,
        hasOffers,
        onMenu: openMenu,
        onEverywhere: setEverywhere,
        onNotice: notice => toasts.show({ kind: 'notice', text: words.all.correcting.notices[notice] }),
      }),
    [surface, corrections, isJoinable, hasOffers, openMenu, toasts, words],
  )
  useCommands(isActive ? commands : none)
  return (
    <>
      <LineHandle
        surface={surface}
        article={article}
        corrections={corrections}
        asked={asked}
        onAsk={setAsked}
        onEverywhere={setEverywhere}
      />
      <MarkedBar
        marked={marked}
        count={marked ? countLines(surface.text, marked.lines) : 0}
        onEverywhere={() => marked && setEverywhere(marked.lines)}
        onUndo={() => {
          if (marked) void undo({ group: marked.group })
          corrections.forget()
          surface.focus()
        }}
        onClose={() => {
          corrections.forget()
          surface.focus()
        }}
      />
      {everywhere && (
        <EverywhereDialog
          article={article}
          lines={everywhere}
          onDone={corrections.forget}
          onClose={() => setEverywhere(null)}
        />
      )}
    </>
  )
}
