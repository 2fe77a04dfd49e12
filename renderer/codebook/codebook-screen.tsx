import { useCallback, useEffect, useMemo, useReducer, useRef, useState, useSyncExternalStore } from 'react'
import type { NewPart } from '../../core/codebook/make-part.ts'
import type { CodebookCounts } from '../../core/model/codebook-views.ts'
import { useProgram } from '../bridge/program-context.ts'
import { useQuery } from '../bridge/use-query.ts'
import type { CodebookScreenProps } from '../frame/slots.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import type { RowTreeHandle } from '../ui/rows/row-tree.tsx'
import { reduceCodebook, stateAt } from './codebook-state.ts'
import { NewPartDialog } from './dialogs/new-part-dialog.tsx'
import { RemoveItem } from './dialogs/remove-item.tsx'
import { type CodebookAccess, CodebookContext } from './edits/codebook-context.ts'
import { type ChangeNote, type CodebookEdit, CodebookStore } from './edits/codebook-store.ts'
import { focusForm } from './focus-form.ts'
import { Detail } from './forms/detail.tsx'
import { Middle } from './middle/middle.tsx'
import { Outline } from './outline/outline.tsx'
import './codebook.css'

/** The codebook: its parts on one side, what they draw on in the middle, and the form of what is chosen on the other side. */
export function CodebookScreen({ isReadOnly, entity }: CodebookScreenProps) {
  const words = useWords()
  const access = useAccess(isReadOnly)
  const [state, dispatch] = useReducer(reduceCodebook, entity, stateAt)
  const [made, setMade] = useState<NewPart | null>(null)
  const [isRemoving, setRemoving] = useState(false)
  const outline = useRef<RowTreeHandle>(null)
  const items = useRef<RowTreeHandle>(null)
  const screen = useRef<HTMLElement>(null)
  const isThere = access !== null
  // Syncs the focus with the screen: the keyboard goes on in the outline.
  useEffect(() => {
    if (!isThere) return
    if (entity) items.current?.focus()
    else outline.current?.focus()
  }, [isThere, entity])
  const enterForm = useCallback(() => {
    if (screen.current) focusForm(screen.current)
  }, [])
  if (!access) return <main className="screen codebook" aria-label={words.all.codebook.title} />
  return (
    <CodebookContext value={access}>
      <main ref={screen} className="screen codebook" aria-label={words.all.codebook.title}>
        <Outline ref={outline} state={state} dispatch={dispatch} onNew={setMade} onEnter={enterForm} />
        <Middle
          ref={items}
          state={state}
          dispatch={dispatch}
          onNew={setMade}
          onEnter={enterForm}
          onRemove={() => setRemoving(true)}
        />
        <Detail state={state} dispatch={dispatch} onRemove={() => setRemoving(true)} />
        {made && (
          <NewPartDialog
            part={made}
            onClose={() => setMade(null)}
            onMade={what => {
              setMade(null)
              dispatch(
                'place' in what ? { kind: 'go', place: what.place } : { kind: 'choose', item: what.item },
              )
            }}
          />
        )}
        {isRemoving && (
          <RemoveItem
            state={state}
            onClose={() => setRemoving(false)}
            onRemoved={() => {
              setRemoving(false)
              dispatch({ kind: 'choose', item: null })
              items.current?.focus()
            }}
          />
        )}
      </main>
    </CodebookContext>
  )
}

/** The codebook as it is to be shown; null until it has been read. */
function useAccess(isReadOnly: boolean): CodebookAccess | null {
  const { bridge, cache } = useProgram()
  const words = useWords()
  const toasts = useToasts()
  const store = useMemo(() => new CodebookStore(bridge, cache), [bridge, cache])
  const codebook = useSyncExternalStore(store.subscribe, store.view)
  const { value } = useQuery('codebook.counts', {})
  const counts = value as CodebookCounts | undefined // frozen by type alone
  const change = useCallback(
    async (edit: CodebookEdit, note: ChangeNote) => {
      const failure = await store.change(edit, note)
      if (failure) toasts.show({ kind: 'failure', text: sentenceOf(failure, words) })
      return failure
    },
    [store, toasts, words],
  )
  return useMemo(
    () => (codebook ? { codebook, counts, isReadOnly, change } : null),
    [codebook, counts, isReadOnly, change],
  )
}
