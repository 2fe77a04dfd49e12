import { type Mending, readMending } from '../../core/model/mending.ts'
import { type Place, readProvenance } from '../../core/model/provenance.ts'
import type { ListField, TextField } from '../../core/model/record.ts'
import { encodingName } from './encodings.ts'
import { isolated, leftToRight } from './isolated.ts'
import type { Words } from './words.ts'

/** How a value is known, and where it was found: `stated, from: line 3`. */
export function provenanceText({ status, from }: TextField | ListField, words: Words): string {
  const { fieldStatus, provenance } = words.all
  if (from === null) return fieldStatus[status]
  if (status === 'corrected') return words.say(provenance.correctedBy, { coder: isolated(from) })
  return foundText(fieldStatus[status], from, words)
}

/** Where the value was found that `about` names, by the words that a document has for it. */
export function foundText(about: string, from: string, words: Words): string {
  const { provenance } = words.all
  const { place, against, unread } = readProvenance(from)
  const where = place === null ? '' : placeText(place, words)
  if (against !== undefined)
    return words.say(provenance.against, {
      status: about,
      place: where,
      other: placeText(against.place, words),
      value: isolated(against.value),
    })
  if (unread === undefined) return words.say(words.all.fieldFrom, { status: about, place: where })
  const places = { status: about, other: placeText(unread.place, words), value: isolated(unread.value) }
  return place === null
    ? words.say(provenance.unread, places)
    : words.say(provenance.instead, { ...places, place: where })
}

/** A place in words. */
function placeText(place: Place, words: Words): string {
  const { places } = words.all.provenance
  switch (place.kind) {
    case 'lines': {
      const lines = words.list(place.lines.map(line => words.number(line)))
      return words.say(places.lines, { count: place.lines.length, lines })
    }
    case 'newest-date':
    case 'marked-title':
      return words.say(places[place.kind], { line: place.line })
    case 'day-before-month':
      return words.say(places[place.kind], { place: placeText(place.of, words) })
    case 'field':
    case 'meta':
    case 'json-ld':
    case 'label':
    case 'tag':
    case 'html-lang':
      return words.say(places[place.kind], { name: leftToRight(place.name) })
    case 'other':
      return isolated(place.words)
    default:
      return places[place.kind]
  }
}

/** What was mended of a text, a sentence for each step. */
export function mendingTexts(mojibake: string, words: Words): string[] {
  return readMending(mojibake).map(step => mendingText(step, words))
}

function mendingText(step: Mending, words: Words): string {
  const { mended } = words.all.rereading
  if (step.kind === 'other') return words.say(mended.inWords, { what: isolated(step.words) })
  const encoding = encodingName(step.encoding, words)
  if (step.kind === 'mixed') return words.say(mended.mixed, { encoding })
  const places = { encoding, readAs: encodingName(step.readAs, words) }
  if (step.lines === null) return words.say(mended.misread, places)
  return words.say(mended.misreadLines, { ...places, count: step.lines.mended, all: step.lines.all })
}
