/**
 * What a field holds by the shape of its value, in records of a program whose names nobody knows: an address, a moment, a
 * headline. Only where one field is of the shape, and its name does not say that it is something else.
 */
import type { Json, JsonObject } from '../../../../core/json.ts'
import type { Finding, Findings } from '../../findings.ts'
import { isoMoment } from '../../published.ts'
import { isKnownName } from './field-names.ts'
import { isOfOther, looseName } from './loose-names.ts'
import { plain } from './plain.ts'
import { fieldsWithin } from './value-at.ts'

/** A headline is between so long, in UTF-16 units, and of so many words. */
const shortestTitle = 15
const longestTitle = 250
const fewestWords = 3
const longestMoment = 60

/** The findings of the shapes of values, for what is not among those `known`. `text` is the text of the record. */
export function findingsByShape(value: JsonObject, text: string, known: Findings): Findings {
  const fields = [...fieldsWithin(value)].flatMap(([name, held]) =>
    isKnownName(name) || looseName(name) !== undefined || isOfOther(name)
      ? []
      : [{ name, said: saidIn(held) }],
  )
  const onlyOne = (isSuch: (said: string) => boolean): Finding | undefined => {
    const such = fields.filter(({ said }) => isSuch(said))
    const [first] = such
    const isOne = first !== undefined && such.every(({ said }) => said === first.said)
    return isOne ? { value: plain(first.said), from: `field ${first.name}`, isStated: false } : undefined
  }
  const found: Record<string, Finding | undefined> = {
    title: known.title ?? onlyOne(said => isTitle(said, text)),
    url: known.url ?? onlyOne(isAddress),
    published: known.published ?? onlyOne(isMoment),
  }
  return Object.fromEntries(Object.entries(found).filter(([, finding]) => finding !== undefined))
}

function saidIn(held: Json): string {
  return typeof held === 'string' ? held.trim() : ''
}

function isAddress(said: string): boolean {
  return (
    /^https?:\/\/[^\s/]+\/[^\s]+$/i.test(said) &&
    !/\.(?:jpe?g|png|gif|webp|svg|mp[34]|pdf)(?:\?|$)/i.test(said)
  )
}

function isMoment(said: string): boolean {
  return said.length <= longestMoment && /\D/.test(said) && isoMoment(said, 'day-month') !== undefined
}

/** A line of some words that is no sentence of the text and no gist of it. */
function isTitle(said: string, text: string): boolean {
  const isLine = said.length >= shortestTitle && said.length <= longestTitle && !/\n|:\/\/|[{}<>]/.test(said)
  return isLine && said.split(/\s+/).length >= fewestWords && !/[.…]$/.test(said) && !text.startsWith(said)
}
