import type { Answer } from '../../../core/contract.ts'
import type { ChangeEntity } from './use-entity.ts'

/** What every part of the form of an entity is given. */
export interface KeptEntityProps {
  readonly entity: Answer<'entity.read'>['entity']
  readonly isReadOnly: boolean
  readonly change: ChangeEntity
}
