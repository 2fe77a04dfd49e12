/**
 * Lines that are marked for all of an outlet or folder: its profile says what they are, and its records are read again by it.
 * Both are of one group, so that one undo takes them back.
 */
import type { Answer, Input } from '../../../core/contract.ts'
import {
  blankProfile,
  type FurnitureLine,
  type ProfileCondition,
  type ProfileContent,
  type ProfileDocument,
} from '../../../core/model/profile.ts'
import { outletKey, placeKey } from '../../import/guide/prepared-guide.ts'
import { wholeKeyOf } from '../../import/segment/line/lines.ts'
import { saveProfile } from '../../profiles/profiles.ts'
import { articleIn, linesOfStretch } from '../correct-record.ts'
import type { RereadContext } from '../reread/reread-records.ts'
import { rereadRecords } from '../reread/reread-records.ts'
import { longestLine, profileLines } from './reach.ts'
import { articlesWithin } from './reread-whole.ts'
import type { ReachSource } from './whole-reach.ts'

/** Marks lines everywhere. @throws Refusal `unknown-article`, `evidence-outside`, `no-text-there`, `no-outlet`, `no-folder` */
export async function markEverywhere(
  context: RereadContext & ReachSource,
  { article: id, from, to, as, reach }: Input<'record.markEverywhere'>,
): Promise<Answer<'record.markEverywhere'>> {
  const { store, ids } = context
  const { record, article } = articleIn(store, id)
  const lines = profileLines(record, linesOfStretch(record, article, { from, to }))
  const { whole, articles } = await articlesWithin(context, id, reach)
  const group = `everywhere-${ids.token(16)}`
  const before = profileFor(context.profiles(), whole.condition)
  const profile = saveProfile(
    store,
    ids,
    { id: before?.id ?? null, content: withLines(before ?? madeFor(whole.name, whole.condition), lines, as) },
    group,
  )
  const label = { kind: 'records-reread', subject: profile.name } as const
  const outcome = await rereadRecords(context, { selection: { ids: articles } }, { group, label })
  return { ...outcome, profile: profile.id }
}

/** The profile that is for just this outlet or folder; the first by name where several are. */
function profileFor(
  profiles: readonly ProfileDocument[],
  condition: ProfileCondition,
): ProfileDocument | undefined {
  return profiles.find(({ appliesTo }) =>
    appliesTo.some(each => keyOfCondition(each) === keyOfCondition(condition)),
  )
}

function keyOfCondition(condition: ProfileCondition): string {
  if (condition.kind === 'outlet') return `outlet ${outletKey(condition.outlet)}`
  return condition.kind === 'place' ? `place ${placeKey(condition.place)}` : condition.kind
}

function madeFor(name: string, condition: ProfileCondition): ProfileContent {
  return { ...blankProfile(name.slice(0, 200).toWellFormed()), appliesTo: [condition] }
}

/** The profile with what is said of the lines, in place of what it said of them before. */
function withLines(
  profile: ProfileContent | ProfileDocument,
  lines: readonly string[],
  as: FurnitureLine['as'],
): ProfileContent {
  const { id: _id, rev: _rev, ...content } = { id: null, rev: null, ...profile }
  const keys = new Set(lines.map(wholeKeyOf))
  const others = content.furniture.filter(({ text }) => !keys.has(wholeKeyOf(text)))
  const said = lines.map((text): FurnitureLine => {
    return { text, form: text.length < longestLine ? 'line' : 'start', as }
  })
  return { ...content, furniture: [...others, ...said] }
}
