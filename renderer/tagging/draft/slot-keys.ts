/** Which key puts a passage into which slot, or goes to its field: by the place of the key, for every codebook. */
import type { Variable } from '../../../core/model/codebook.ts'

/** Slots that many codebooks have, with the keys that coders know them by. */
const usual: Readonly<Record<string, string>> = {
  actor: 'KeyA',
  date: 'KeyD',
  issue: 'KeyI',
  addressee: 'KeyO',
  reportedBy: 'KeyR',
  note: 'KeyW',
}

/** Letters that mean something else while one reads: the queue, the panels, the reader, families, new statements and suggestions. */
const taken = new Set('EFGJKLNPSTVY')
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The key of each variable by its id; scales go by digits, so theirs comes last, and where letters run out there is none. */
export function slotKeys(variables: readonly Variable[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  const free = new Set([...letters].filter(letter => !taken.has(letter)).map(letter => `Key${letter}`))
  const take = ({ id }: Variable, code: string | undefined) => {
    if (code === undefined || !free.delete(code)) return
    keys.set(id, code)
  }
  for (const variable of variables) take(variable, usual[variable.id])
  const others = variables.filter(({ id }) => !keys.has(id))
  for (const variable of others.toSorted((one, other) => rank(one) - rank(other))) {
    const own = lettersOf(variable).find(code => free.has(code))
    take(variable, own ?? [...free][0])
  }
  return keys
}

/** The members of a scale by the keys that choose them: `Digit1` and on along the scale, `Digit0` for what is off it. */
export function memberKeys<Member extends { readonly value: number | null }>(
  members: readonly Member[],
): ReadonlyMap<string, Member> {
  const onScale = members.filter(({ value }) => value !== null).slice(0, 9)
  const off = members.find(({ value }) => value === null)
  return new Map([
    ...onScale.map((member, at) => [`Digit${at + 1}`, member] as const),
    ...(off ? [['Digit0', off] as const] : []),
  ])
}

function rank({ kind }: Variable): number {
  return kind === 'scale' ? 1 : 0
}

function lettersOf({ id, label }: Variable): readonly string[] {
  const words = `${id}${label['en'] ?? ''}`.toUpperCase()
  return [...words].filter(letter => letters.includes(letter)).map(letter => `Key${letter}`)
}
