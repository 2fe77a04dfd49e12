import type { CallFailure } from '../bridge/call.ts'
import type { Message, Words } from './words.ts'

type CallFailureKind = CallFailure['kind']
/** What each language says of each failure; a kind without words does not compile. */
export type FailureMessages = Readonly<Record<CallFailureKind, Message>>

/** What went wrong, in a sentence or two of the interface's language: what it is about, and what to do. */
export function sentenceOf(failure: CallFailure, words: Words): string {
  const message: Message = words.all.failures[failure.kind]
  // Each message was written for the facts of its kind; a test fills every one of them.
  return words.say(message, placesOf(failure, words) as never)
}

/** The facts of a failure as they stand in a sentence. */
export function placesOf(failure: CallFailure, words: Words): Record<string, string | number> {
  const places: Record<string, string | number> = {}
  for (const [name, fact] of Object.entries(failure) as [string, unknown][]) {
    if (typeof fact === 'string' || typeof fact === 'number') places[name] = fact
    else if (Array.isArray(fact)) places[name] = words.list(fact.map(wordOf))
    else if (fact === null) places[name] = ''
  }
  if (failure.kind === 'stopped-going-back') {
    places['count'] = failure.done
    places['step'] = words.all.history[failure.step.kind]
    places['because'] = sentenceOf(failure.because, words)
  }
  if ('path' in failure) places['path'] = isolated(String(failure.path))
  if ('statements' in failure) places['count'] = failure.statements
  else if ('stored' in failure) places['count'] = failure.stored
  return places
}

/** A path keeps its own direction in a sentence of either. */
function isolated(text: string): string {
  return `\u2066${text}\u2069`
}

function wordOf(fact: unknown): string {
  return typeof fact === 'object' && fact !== null && 'message' in fact ? String(fact.message) : String(fact)
}
