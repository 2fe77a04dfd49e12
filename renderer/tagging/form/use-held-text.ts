import { use, useEffect, useState } from 'react'
import { HeldText } from '../draft/held-text.ts'
import { FieldsContext } from '../fields.ts'
import { newGroup } from '../tagging.ts'

export interface HeldTextField {
  readonly text: string
  /** Whether what is shown was refused, and stands nowhere but here. */
  readonly isRefused: boolean
  readonly type: (text: string) => void
  /** Saves at once what has not been saved. */
  readonly flush: () => Promise<void>
  /** Saves it, and ends what undo takes back as one. */
  readonly leave: () => void
}

/**
 * A text that is saved when the hand rests. It is sent as well where the field goes: with another article, a closed panel, a
 * page that is left. `key` names the field; a field of another key is another text, so give the component that key too.
 */
export function useHeldText(
  key: string,
  saved: string,
  save: (text: string, group: string) => Promise<boolean>,
): HeldTextField {
  const fields = use(FieldsContext)
  const [typed, setTyped] = useState<string | null>(fields.held.get(key) ?? null)
  const [isRefused, setRefused] = useState(fields.held.has(key))
  // What saves is that of the first drawing: it is bound to a slot by its ids, and reads what else it needs when it runs.
  const [held] = useState(() => {
    let group = newGroup()
    const text = new HeldText(
      async words => {
        const isSaved = await save(words, group)
        if (isSaved) fields.held.delete(key)
        else fields.held.set(key, words)
        return isSaved
      },
      () => {
        setRefused(text.isUnsent)
        if (!text.isUnsent) setTyped(null)
      },
    )
    if (fields.held.has(key)) text.type(fields.held.get(key) ?? '')
    return { text, endGroup: () => (group = newGroup()) }
  })
  // Syncs with the page, which may be left while the hand rests.
  useEffect(() => {
    const flush = () => void held.text.flush()
    window.addEventListener('pagehide', flush)
    window.addEventListener('beforeunload', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('beforeunload', flush)
      flush()
    }
  }, [held])
  return {
    text: typed ?? saved,
    isRefused,
    type(words) {
      setTyped(words)
      held.text.type(words)
    },
    flush: () => held.text.flush(),
    leave: () => void held.text.flush().then(held.endGroup),
  }
}
