import type { Handlers, PickToken } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { Ports } from '../ports.ts'

/** The handlers of the methods whose names begin so. */
export type Part<Prefix extends string> = Pick<Handlers, Extract<keyof Handlers, `${Prefix}.${string}`>>

/** The path that was picked. @throws Refusal `unknown-pick` */
export function picked({ picks }: Ports, token: PickToken): string {
  const path = picks.pathOf(token)
  if (path === undefined) throw new Refusal({ kind: 'unknown-pick' })
  return path
}
