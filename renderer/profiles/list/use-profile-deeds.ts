import type { ProfileDocument } from '../../../core/model/profile.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { useTravel } from '../../history/use-travel.ts'
import { usePick } from '../../pick/pick-context.ts'
import { sentenceOf } from '../../text/failures.ts'
import { isolated } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import type { Said } from '../said-line.tsx'

/** What can be done with a profile as a whole. What came of it is told to `onSaid`; why it failed, in a message, but of files that are taken also there. */
export interface ProfileDeeds {
  readonly remove: (profile: ProfileDocument) => Promise<void>
  readonly write: (profile: ProfileDocument) => Promise<void>
  readonly take: () => Promise<void>
}

export function useProfileDeeds(onSaid: (said: Said | null) => void): ProfileDeeds {
  const words = useWords()
  const ask = usePick()
  const { run: remove } = useCommand('profiles.remove')
  const { run: undo } = useTravel('history.undo')
  const { run: write } = useCommand('profiles.write')
  const { run: take } = useCommand('profiles.take', { quiet: true })
  const { list } = words.all.profiles
  return {
    async remove({ id, name }) {
      const result = await remove({ id })
      if (!result.ok) return
      const takeBack = () => void undo({}).then(undone => undone.ok && onSaid(null))
      onSaid({
        text: words.say(list.removed, { name: isolated(name) }),
        action: { text: words.all.listing.undo, onSelect: takeBack },
      })
    },
    async write({ id, name }) {
      const [target] = await ask('export-file', `${fileNameOf(name)}.json`)
      if (!target) return
      const result = await write({ id, target: target.token })
      if (result.ok) onSaid({ text: words.say(list.written, { name: isolated(target.name) }) })
    },
    async take() {
      const files = await ask('import-files')
      const [taken, failures]: [string[], string[]] = [[], []]
      for (const { token } of files) {
        const result = await take({ file: token })
        if (!result.ok) failures.push(sentenceOf(result.failure, words))
        else {
          const { profile, outcome } = result.value
          taken.push(words.say(list.took[outcome], { name: isolated(profile.name) }))
        }
      }
      if (files.length > 0) onSaid({ text: taken.join('\n'), failures })
    },
  }
}

/** A name that every file system takes. */
function fileNameOf(name: string): string {
  return name.replace(/[\p{Cc}<>:"|?*/\\.]+/gu, '-').slice(0, 80)
}
