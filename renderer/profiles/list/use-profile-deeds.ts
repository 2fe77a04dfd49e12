import { useState } from 'react'
import type { ProfileDocument } from '../../../core/model/profile.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { usePick } from '../../pick/pick-context.ts'
import { useWords } from '../../text/words-context.ts'
import { useToasts } from '../../ui/overlays/toasts-context.ts'
import { useReread } from '../use-reread.ts'
import { isolated } from './condition-words.ts'

/** What can be done with a profile as a whole. Each says what it did, or why not. */
export interface ProfileDeeds {
  readonly remove: (profile: ProfileDocument) => Promise<void>
  readonly write: (profile: ProfileDocument) => Promise<void>
  readonly take: () => Promise<void>
  /** Reads again what was read by it, and what it applies to now. */
  readonly reread: (profile: ProfileDocument) => Promise<void>
  /** The name of the file that was written last. */
  readonly said: string | null
}

export function useProfileDeeds(): ProfileDeeds {
  const words = useWords()
  const toasts = useToasts()
  const ask = usePick()
  const [said, setSaid] = useState<string | null>(null)
  const { run: remove } = useCommand('profiles.remove')
  const { run: undo } = useCommand('history.undo')
  const { run: write } = useCommand('profiles.write')
  const { run: take } = useCommand('profiles.take')
  const reread = useReread()
  const { list } = words.all.profiles
  return {
    said,
    async remove({ id, name }) {
      const result = await remove({ id })
      if (!result.ok) return
      toasts.show({
        kind: 'done',
        text: words.say(list.removed, { name: isolated(name) }),
        action: { text: words.all.listing.undo, onSelect: () => void undo({}) },
      })
    },
    async write({ id, name }) {
      const [target] = await ask('export-file', `${fileNameOf(name)}.profile.json`)
      if (!target) return
      const result = await write({ id, target: target.token })
      if (result.ok) setSaid(target.name)
    },
    async take() {
      for (const pick of await ask('import-files')) {
        const result = await take({ file: pick.token })
        if (result.ok)
          toasts.show({
            kind: 'done',
            text: words.say(list.taken, { name: isolated(result.value.name) }),
          })
      }
    },
    reread: ({ id }) => reread({ profile: id }),
  }
}

/** A name that every file system takes. */
function fileNameOf(name: string): string {
  return name.replace(/[\p{Cc}<>:"|?*/\\.]+/gu, '-').slice(0, 80)
}
