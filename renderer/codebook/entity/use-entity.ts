import { useCallback } from 'react'
import type { Answer, Request } from '../../../core/contract.ts'
import type { EntityId } from '../../../core/model/ids.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { useProgram } from '../../bridge/program-context.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { useQuery } from '../../bridge/use-query.ts'

/** Changes of an entity: what is given is put in place of what was there. */
export type EntityPatch = Omit<Request<'entity.change'>, 'entity' | 'group'>

/** Changes the entity. Answers why it could not be changed, or null. */
export type ChangeEntity = (patch: EntityPatch, group?: string) => Promise<CallFailure | null>

export interface EntityAccess {
  /** `undefined` until it has been read, and where it is gone. */
  readonly view: Answer<'entity.read'> | undefined
  readonly change: ChangeEntity
}

/** An entity as it stands, and the way to change it. Failures are for the field that asked: nothing else says them. */
export function useEntity(id: EntityId): EntityAccess {
  const { cache } = useProgram()
  const { value, isEarlier } = useQuery('entity.read', { entity: id })
  const { run } = useCommand('entity.change', { quiet: true })
  const change = useCallback<ChangeEntity>(
    async (patch, group) => {
      const result = await run({ entity: id, ...patch, ...(group === undefined ? {} : { group }) })
      if (!result.ok) return result.failure
      // Shown before the event comes back, so that a field never shows what was there before for a moment.
      const known = cache.peek('entity.read', { entity: id }).value
      if (known) cache.put('entity.read', { entity: id }, { ...known, entity: result.value })
      return null
    },
    [cache, id, run],
  )
  return { view: isEarlier ? undefined : value, change }
}
