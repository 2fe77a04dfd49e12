/** Commands about the profiles of a study. */
import * as fs from 'node:fs'
import type { Answer } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import { fold } from '../../core/text/fold.ts'
import type { Context } from './context.ts'
import { UsageError } from './context.ts'

type Profile = Answer<'profiles.list'>[number]

/** Lists the profiles of a study, takes one in from a file, or writes one to a file. */
export async function profiles(context: Context): Promise<void> {
  const [take, write, out] = [context.option('take'), context.option('write'), context.option('out')]
  if (context.words.positionals.length > 0) throw new UsageError('profiles takes options alone')
  if (take !== undefined && write !== undefined)
    throw new UsageError('profiles takes either --take or --write')
  if (out !== undefined && write === undefined) throw new UsageError('--out goes with --write NAME')
  const coder = context.option('coder')
  if (take !== undefined) {
    await context.openStudy(coder === undefined ? 'first-coder' : { coder })
    await print(context, (await context.call('profiles.take', { file: context.pick(take) })).profile)
    return
  }
  await context.openStudy('reader')
  const known = await context.call('profiles.list', {})
  if (write === undefined) for (const profile of known) await print(context, profile)
  else {
    const target = context.pick(context.required('out'))
    const { path } = await context.call('profiles.write', { id: named(known, write).id, target })
    await context.output.line({ path }, path)
  }
}

/**
 * The profile that a command is to read by: one of the study, by its name or id, or the one in a file, which is taken into
 * the study.
 * @throws Refusal `unknown-profile`, and what taking it refuses
 */
export async function profileCalled(context: Context, name: string): Promise<Profile> {
  const known = await context.call('profiles.list', {})
  const found = called(known, name)
  if (found !== undefined) return found
  if (!fs.existsSync(name)) throw new Refusal({ kind: 'unknown-profile', profile: name })
  return (await context.call('profiles.take', { file: context.pick(name) })).profile
}

function named(known: readonly Profile[], name: string): Profile {
  const found = called(known, name)
  if (found === undefined) throw new Refusal({ kind: 'unknown-profile', profile: name })
  return found
}

/** By its id, by its name as it is written, and by its name in another spelling. */
function called(known: readonly Profile[], name: string): Profile | undefined {
  const folded = fold(name.trim())
  return (
    known.find(({ id }) => id === name) ??
    known.find(each => each.name === name) ??
    known.find(each => fold(each.name) === folded)
  )
}

async function print({ output }: Context, profile: Profile): Promise<void> {
  const conditions = profile.appliesTo.map(each => {
    if (each.kind === 'place') return each.place
    if (each.kind === 'outlet') return each.outlet
    return each.kind === 'fields' ? each.fields.join(' ') : (profile.fileName ?? '')
  })
  await output.line(profile, [profile.id, profile.name, ...conditions].join('\t'))
}
