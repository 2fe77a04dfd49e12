/**
 * Many phrases looked for at once, in one pass over a text (Aho and Corasick, 1975). An expression of many alternatives
 * tries each of them wherever one may begin; here a character costs the same however many phrases there are.
 */

/** Tells of which of some lists a text holds a phrase, in capitals or not, within words too. */
export class PhraseSearch<Name extends string> {
  readonly #columns: Uint8Array
  /** A table of a row for each state and a column for each character: where the row of the next state begins. */
  readonly #next: Uint32Array
  /** The lists of which a phrase ends in a state, a bit each, at the beginning of its row. */
  readonly #ending: Uint8Array
  readonly #answers: readonly Readonly<Record<Name, boolean>>[]

  /**
   * @param lists up to eight
   * @throws RangeError where their phrases have more than 127 different characters
   */
  constructor(lists: Readonly<Record<Name, readonly string[]>>) {
    const names = Object.keys(lists) as Name[] // a record has no others
    this.#columns = columnsOf(names.flatMap(name => lists[name]).join(''))
    const first = newState()
    for (const [bit, name] of names.entries())
      for (const phrase of lists[name]) this.#add(first, phrase, 1 << bit)
    const states = completed(first)
    const rowOf = new Map(states.map((state, index) => [state, index * width]))
    this.#next = Uint32Array.from(
      states.flatMap(({ next }) => next.map(state => rowOf.get(state ?? first) ?? 0)),
    )
    this.#ending = new Uint8Array(this.#next.length)
    for (const [state, row] of rowOf) this.#ending[row] = state.ending
    this.#answers = Array.from({ length: 1 << names.length }, (_, found) => {
      const answer = names.map((name, bit) => [name, (found & (1 << bit)) !== 0] as const)
      return Object.fromEntries(answer) as Record<Name, boolean> // of all names
    })
  }

  /** Of which lists `text` holds a phrase. */
  in(text: string): Readonly<Record<Name, boolean>> {
    const [columns, next, ending] = [this.#columns, this.#next, this.#ending]
    let [row, found] = [0, 0]
    for (let at = 0; at < text.length; at += 1) {
      row = next[row + (columns[text.charCodeAt(at)] ?? 0)] ?? 0
      found |= ending[row] ?? 0
    }
    return this.#answers[found] as Readonly<Record<Name, boolean>> // there is one for every set of lists
  }

  #add(first: State, phrase: string, list: number): void {
    let state = first
    for (let at = 0; at < phrase.length; at += 1) {
      const column = this.#columns[phrase.charCodeAt(at)] ?? 0
      state = state.next[column] ??= newState()
    }
    state.ending |= list
  }
}

const width = 128

/** The column of each UTF-16 unit, the same for a capital and its small letter; 0 for what is in no phrase. */
function columnsOf(phrases: string): Uint8Array {
  const table = new Uint8Array(0x10000)
  const letters = [...new Set(phrases.toLowerCase())]
  if (letters.length >= width) throw new RangeError(`${letters.length} different characters are too many`)
  for (const [index, letter] of letters.entries())
    for (const form of [letter, letter.toUpperCase()]) table[form.charCodeAt(0)] = index + 1
  return table
}

/** What of the phrases has been read up to a character. */
interface State {
  /** The next state by the column of the next character. */
  readonly next: (State | undefined)[]
  /** The lists of the phrases that end here, a bit each. */
  ending: number
  /** The state of the longest end of what has been read that a phrase begins with. */
  back: State | undefined
}

function newState(): State {
  return { next: new Array<undefined>(width).fill(undefined), ending: 0, back: undefined }
}

/** All states, the shortest first, each with a next state for every character: where no phrase goes on, that of `back`. */
function completed(first: State): State[] {
  const states = [first]
  for (const state of states) {
    for (let column = 0; column < width; column += 1) {
      const next = state.next[column]
      const otherwise = state === first ? first : (state.back?.next[column] ?? first)
      if (next === undefined) state.next[column] = otherwise
      else {
        next.back = otherwise
        next.ending |= otherwise.ending
        states.push(next)
      }
    }
  }
  return states
}
