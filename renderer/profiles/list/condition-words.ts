import type { ProfileCondition } from '../../../core/model/profile.ts'
import type { Words } from '../../text/words.ts'

const mostFields = 4

/** A condition in words. Names and paths in it are isolated, so that each keeps its own direction. */
export function conditionText(condition: ProfileCondition, words: Words): string {
  const say = words.all.profiles.conditions
  switch (condition.kind) {
    case 'place':
      return words.say(say.place, { place: pathText(condition.place) })
    case 'outlet':
      return words.say(say.outlet, { outlet: isolated(condition.outlet) })
    case 'file-name':
      return say.fileName
    case 'fields': {
      const { fields } = condition
      const shown = words.list(fields.slice(0, mostFields).map(leftToRight))
      const more = fields.length - mostFields
      return more > 0
        ? words.say(say.manyFields, { fields: shown, count: more })
        : words.say(say.fields, { fields: shown })
    }
  }
}

/** A text that keeps its own direction within a sentence. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`
}

/** A path, a pattern or the name of a field, which read from left to right in every language. */
export function leftToRight(text: string): string {
  return `\u2066${text}\u2069`
}

/** A path from left to right, each of its names for itself: beside each other, Arabic ones would change places. */
export function pathText(path: string): string {
  return leftToRight(path.split('/').map(leftToRight).join('/'))
}

/** What tells conditions of one profile apart. */
export function conditionKey(condition: ProfileCondition): string {
  return JSON.stringify(condition)
}
