import type { CodebookThing, Impact } from '../../../core/model/codebook-views.ts'
import { useQuery } from '../../bridge/use-query.ts'
import type { Words } from '../../text/words.ts'
import { useWords } from '../../text/words-context.ts'

export interface ImpactLineProps {
  readonly of: CodebookThing
  /** Whether something is about to be changed, rather than looked at. */
  readonly isWarning?: boolean
}

/** In how many statements, articles and coders' work something stands: what a change of it would be seen in. */
export function ImpactLine({ of, isWarning = false }: ImpactLineProps) {
  const words = useWords()
  const { value, isEarlier } = useQuery('codebook.impact', { of })
  const isKnown = value !== undefined && !isEarlier
  return (
    <p className="impact" data-warning={isWarning || undefined} role={isWarning ? 'status' : undefined}>
      {isKnown ? impactText(value, words, isWarning) : '\u00a0'}
    </p>
  )
}

/** The impact in words. */
export function impactText(
  { statements, articles, coders }: Impact,
  words: Words,
  isWarning: boolean,
): string {
  const { impact } = words.all.codebook
  if (statements === 0) return impact.unused
  const what = words.list([
    words.say(impact.statements, { count: statements }),
    words.say(impact.articles, { count: articles }),
    words.say(impact.coders, { count: coders }),
  ])
  return words.say(isWarning ? impact.touches : impact.used, { what })
}
