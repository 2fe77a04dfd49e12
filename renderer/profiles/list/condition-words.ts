import type { ProfileCondition } from '../../../core/model/profile.ts'
import { isolated, leftToRight, pathText } from '../../text/isolated.ts'
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

/** What tells conditions of one profile apart. */
export function conditionKey(condition: ProfileCondition): string {
  return JSON.stringify(condition)
}
