import { createContext, use } from 'react'
import type { CodebookDocument } from '../../../core/model/codebook.ts'
import type { CodebookCounts } from '../../../core/model/codebook-views.ts'
import type { CallFailure } from '../../bridge/call.ts'
import type { ChangeNote, CodebookEdit } from './codebook-store.ts'

/** The codebook of the screen, and the way to change it. */
export interface CodebookAccess {
  readonly codebook: CodebookDocument
  /** Absent until they have been counted. */
  readonly counts: CodebookCounts | undefined
  readonly isReadOnly: boolean
  /** Changes the codebook at once; a failure is shown as a message, and given back. */
  readonly change: (edit: CodebookEdit, note: ChangeNote) => Promise<CallFailure | null>
}

export const CodebookContext = createContext<CodebookAccess | null>(null)

/** The codebook. Throws outside of its screen. */
export function useCodebook(): CodebookAccess {
  const access = use(CodebookContext)
  if (!access) throw new Error('There is no codebook around this component.')
  return access
}
