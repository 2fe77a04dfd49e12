/** The records of JSON that cannot be parsed as one: it is broken somewhere, or too much at once, or no one value. */
import { isJsonObject } from '../../../../core/json.ts'
import type { Extraction } from '../extractor.ts'
import { elementRecord } from '../record/json-records.ts'
import { characterAt, linesOf, parseJson, unreadJson } from '../record/json-text.ts'
import { hasTextField, type JsonPlace, openedRecord } from '../record/record-of.ts'
import { largeListIn, type Piece, piecesOf } from './pieces.ts'
import { fitsHeap } from './weight.ts'

/** Among how many pieces one has to be an object for all of them to be read. */
const mostTried = 20

/**
 * The records of a text, value by value: the elements of its list, or of the large one in its object, or what stands in it one
 * after the other. What is broken fails by itself. `undefined` where that makes no sense of it either.
 */
export function pieceRecords(
  text: string,
  place: Omit<JsonPlace, 'position' | 'bytes'>,
): Iterable<Extraction> | undefined {
  const from = startOfPieces(text)
  return from === undefined ? undefined : recordsOf(text, piecesOf(text, from), place)
}

function startOfPieces(text: string): number | undefined {
  const [first] = piecesOf(text)
  if (first === undefined) return undefined
  const isBroken = text[first.from] === '{' && parsed(text, first).kind !== 'value'
  const list = isBroken ? largeListIn(text) : undefined
  if (list !== undefined && hasObject(text, list, hasText)) return list
  // Of what is large there would be rows without end if none of it is a record.
  return hasObject(text, 0, fitsHeap(text) ? () => true : hasText) ? 0 : undefined
}

const hasText: typeof hasTextField = value => hasTextField(openedRecord(value))

function hasObject(text: string, from: number, isWanted: typeof hasTextField): boolean {
  let tried = 0
  for (const piece of piecesOf(text, from)) {
    const read = parsed(text, piece)
    if (read.kind === 'value' && isJsonObject(read.value) && isWanted(read.value)) return true
    tried += 1
    if (tried === mostTried) return false
  }
  return false
}

const parsed = (text: string, { from, to }: Piece) => parseJson(text.slice(from, to))

function* recordsOf(
  text: string,
  pieces: Iterable<Piece>,
  place: Omit<JsonPlace, 'position' | 'bytes'>,
): Generator<Extraction> {
  const lineOf = linesOf(text)
  let position = 0
  for (const piece of pieces) {
    position += 1
    const read = parsed(text, piece)
    if (read.kind === 'value') yield elementRecord(read.value, { ...place, position })
    else
      yield unreadJson(read, { position, encoding: place.encoding }, at => {
        const inFile = piece.from + at
        return { ...lineOf(inFile), found: characterAt(text, inFile) }
      })
  }
}
