import { useMemo } from 'react'
import type { ArticleId } from '../../../core/model/ids.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { useTravel } from '../../history/use-travel.ts'
import { sentenceOf } from '../../text/failures.ts'
import { useWords } from '../../text/words-context.ts'
import { useToasts } from '../../ui/overlays/toasts-context.ts'
import { Corrections } from './corrections.ts'
import { useHere } from './here.ts'

/** What corrects an article, the same as long as it is read; null where nothing may be changed. */
export function useArticleCorrections(article: ArticleId, isReadOnly: boolean): Corrections | null {
  const { bridge } = useProgram()
  const { run: undo } = useTravel('history.undo')
  const here = useHere()
  const toasts = useToasts()
  const words = useWords()
  return useMemo(() => {
    if (isReadOnly) return null
    return new Corrections({
      bridge,
      here,
      article,
      onFailure: failure => toasts.show({ kind: 'failure', text: sentenceOf(failure, words) }),
      onDone({ kind, group }) {
        // What was marked is spoken of beside the text.
        if (kind === 'marked') return
        toasts.show({
          kind: 'done',
          text: words.all.correcting.done[kind],
          action: { text: words.all.listing.undo, onSelect: () => void undo({ group }) },
        })
      },
    })
  }, [bridge, undo, here, article, isReadOnly, toasts, words])
}
