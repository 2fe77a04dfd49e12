import { type ReactNode, useEffect, useMemo } from 'react'
import { useProgram } from '../bridge/program-context.ts'
import { CodingContext } from '../coding/coding-context.ts'
import { CodingStore } from '../coding/coding-store.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import { DeskContext } from './desk-context.ts'
import { DeskStore } from './desk-store.ts'

/** The desk of an open study: what reader and tag panel share. Give it a key that is the study's. */
export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const { bridge, cache } = useProgram()
  const words = useWords()
  const toasts = useToasts()
  const desk = useMemo(() => new DeskStore(), [])
  const coding = useMemo(() => new CodingStore(bridge, cache), [bridge, cache])
  // Syncs with the store, which saves behind and may be refused.
  useEffect(() => {
    coding.onFailure = failure => toasts.show({ kind: 'failure', text: sentenceOf(failure, words) })
    return () => {
      coding.onFailure = () => undefined
    }
  }, [coding, toasts, words])
  return (
    <CodingContext value={coding}>
      <DeskContext value={desk}>{children}</DeskContext>
    </CodingContext>
  )
}
