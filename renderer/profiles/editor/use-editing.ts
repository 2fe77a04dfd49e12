import { useMemo, useState } from 'react'
import type { ProfileId } from '../../../core/model/ids.ts'
import type { ProfileContent, ProfileDocument } from '../../../core/model/profile.ts'
import type { CallFailure } from '../../bridge/call.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { type Flaw, flawsOf, inOrder, saysTheSame } from './flaws.ts'

/** A profile that is being changed, beside what is saved of it. */
export interface Editing {
  readonly draft: ProfileContent
  readonly change: (change: Partial<ProfileContent>) => void
  readonly isChanged: boolean
  /** What is wrong with it; said from the first attempt to save on, or where a field was filled wrongly. */
  readonly flaws: readonly Flaw[]
  readonly isSaving: boolean
  /** Why the program did not take it. */
  readonly failure: CallFailure | null
  /** Answers what was saved; null where it was not. */
  readonly save: () => Promise<ProfileDocument | null>
}

/** What is being changed of `id`, from `initial` on; of a new profile the id is null. */
export function useEditing(id: ProfileId | null, initial: ProfileContent, needsText: boolean): Editing {
  const [saved] = useState(() => inOrder(initial))
  const [draft, setDraft] = useState(saved)
  const [wasTried, setTried] = useState(false)
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const { run, isRunning } = useCommand('profiles.save', { quiet: true })
  const flaws = useMemo(() => flawsOf(draft, needsText), [draft, needsText])
  return {
    draft,
    change: change => {
      setFailure(null)
      setDraft(now => ({ ...now, ...change }))
    },
    isChanged: !saysTheSame(saved, draft),
    flaws: wasTried ? flaws : flaws.filter(({ kind }) => kind === 'bad-pattern' || kind === 'no-pattern'),
    isSaving: isRunning,
    failure,
    async save() {
      setTried(true)
      if (flaws.length > 0) return null
      const result = await run({ id, content: withoutEmptyLines(draft) as never }) // the same, but for `readonly`
      setFailure(result.ok ? null : result.failure)
      return result.ok ? (result.value as ProfileDocument) : null // frozen by type alone
    },
  }
}

/** A line without words says nothing, and is not kept. */
function withoutEmptyLines(draft: ProfileContent): ProfileContent {
  return { ...draft, furniture: draft.furniture.filter(({ text }) => text.trim() !== '') }
}
