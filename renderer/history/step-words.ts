/** A step of the history in words: what changed of what, as far as it can be told. */
import type { HistoryStep } from '../../core/model/history-step.ts'
import type { Words } from '../text/words.ts'

/** What a step can be told by. */
export interface ToldStep {
  readonly label: HistoryStep['label']
  readonly variables: readonly string[]
  readonly parts: readonly HistoryStep['parts'][number][]
}

/** The names of variables in the language of the interface, by their ids; one that is not there goes by its id. */
export type VariableNames = Readonly<Record<string, string>>

/** A subject that is longer than this is cut off, in UTF-16 units. */
const longestSubject = 60

export function stepText(step: ToldStep, words: Words, names: VariableNames = {}): string {
  const { historyPanel, history, articleStatus } = words.all
  const { kind } = step.label
  const subject = step.label.subject === null ? null : isolated(shortened(step.label.subject))
  const changed = [
    ...step.variables.map(id => names[id] ?? id),
    ...step.parts.map(part => historyPanel.parts[part]),
  ]
  const fields = words.list(changed)
  if (kind === 'article-status' && step.label.subject !== null && step.label.subject in articleStatus) {
    const status = articleStatus[step.label.subject as keyof typeof articleStatus] // it is one of them
    return words.say(historyPanel.steps[kind], { subject: status })
  }
  if (changed.length > 0 && (kind === 'statement-changed' || kind === 'entity-changed'))
    return subject === null
      ? words.say(historyPanel.fields, { fields })
      : words.say(historyPanel.fieldsOf, { fields, subject })
  if (changed.length > 0 && kind === 'article-corrected' && subject !== null)
    return words.say(historyPanel.corrected, { fields, subject })
  return subject === null ? history[kind] : words.say(historyPanel.steps[kind], { subject })
}

/** The words without half a character at their end, and on one line. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longestSubject
    ? line
    : `${line
        .slice(0, longestSubject)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
}

/** A name keeps its own direction in a sentence of either. */
function isolated(text: string): string {
  return `\u2068${text}\u2069`
}
