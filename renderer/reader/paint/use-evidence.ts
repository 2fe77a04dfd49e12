import { useCallback, useLayoutEffect } from 'react'
import type { CodebookDocument } from '../../../core/model/codebook.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useCoding } from '../../coding/coding-context.ts'
import { useDesk, useDeskStore } from '../../desk/desk-context.ts'
import { useWords } from '../../text/words-context.ts'
import type { TextSurface } from '../text/text-surface.ts'
import {
  evidenceLook,
  evidenceSpans,
  evidenceStyles,
  placesInOrder,
  type StatementPlace,
  statementsAt,
} from './evidence.ts'
import { cueOf } from './evidence-cue-text.ts'
import { paintOf } from './segments.ts'

/** The coder's work as it stands in the text. */
export interface Evidence {
  /** Makes the statement that was clicked the active one; of several the shortest, and with each click the next. */
  readonly activateAt: (offset: number) => void
  /** Makes the statement of the next passage, or of the one before, the active one, and brings that passage into sight. */
  readonly walk: (by: 1 | -1) => void
  readonly hasAny: boolean
  /** What is said of the statements at an offset, one line each. */
  readonly textsAt: (offset: number) => readonly string[]
}

/** Paints evidence, and finds it by place. */
export function useEvidence(surface: TextSurface): Evidence {
  const { article, painter, cursor } = surface
  const words = useWords()
  const desk = useDeskStore()
  const coding = useCoding(article.id)
  const { value } = useQuery('codebook.read', {})
  const codebook = value as CodebookDocument | undefined // frozen by type alone
  const active = useDesk(({ active }) => (active?.article === article.id ? active.statement : null))
  // Paints: syncs with the highlights of the page, before the text is first seen.
  useLayoutEffect(() => {
    const spans = coding ? evidenceSpans(coding, codebook, active) : []
    painter.paint(evidenceStyles, paintOf(spans, evidenceLook))
  }, [painter, coding, codebook, active])
  // Syncs with the desk: whoever asks for a passage has it brought into sight.
  useLayoutEffect(
    () => desk.onReveal(place => place.article === article.id && surface.reveal(place.from, place.to)),
    [desk, article.id, surface],
  )
  const activateAt = useCallback(
    (offset: number) => {
      const here = coding ? statementsAt(coding, offset) : []
      const now = desk.now().active
      const next = here[(here.findIndex(({ statement }) => statement === now?.statement) + 1) % here.length]
      if (next) desk.activate({ article: article.id, statement: next.statement })
    },
    [coding, desk, article.id],
  )
  const walk = useCallback(
    (by: 1 | -1) => {
      const places = coding ? placesInOrder(coding) : []
      const from = cursor.now().caret?.offset ?? surface.firstInSight - 1
      const { active } = desk.now()
      const here = places.findIndex(each => each.from === from && each.statement === active?.statement)
      // Several may begin in one place.
      const next =
        here === -1 ? passageFrom(places, from, by) : places[(here + by + places.length) % places.length]
      if (!next) return
      cursor.move({ offset: next.from, side: 'after' })
      desk.activate({ article: article.id, statement: next.statement })
      surface.reveal(next.from, next.to)
    },
    [coding, cursor, desk, article.id, surface],
  )
  const textsAt = useCallback(
    (offset: number) =>
      coding
        ? statementsAt(coding, offset).flatMap(({ statement: id }) => {
            const statement = coding.statements.find(each => each.id === id)
            return statement ? [cueOf(statement, coding, codebook, words)] : []
          })
        : [],
    [coding, codebook, words],
  )
  return { activateAt, walk, hasAny: (coding?.statements.length ?? 0) > 0, textsAt }
}

/** The passage that begins behind an offset, or before it; round the end of the text. */
function passageFrom(
  places: readonly StatementPlace[],
  offset: number,
  by: 1 | -1,
): StatementPlace | undefined {
  return by === 1
    ? (places.find(({ from }) => from > offset) ?? places[0])
    : (places.findLast(({ from }) => from < offset) ?? places.at(-1))
}
