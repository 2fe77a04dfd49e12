import { useEffect, useRef, useState } from 'react'
import type { CallFailure } from '../../bridge/call.ts'

/** How long after the last key a field is saved, in milliseconds. */
const restMilliseconds = 500

/** Saves a text. What is saved under one group is one step of undo. Answers why it could not be saved, or null. */
export type SaveText = (text: string, group: string) => Promise<CallFailure | null>

export interface Draft {
  readonly value: string
  /** Why what stands in the field is not saved; what was typed stays. */
  readonly problem: CallFailure | null
  readonly onChange: (text: string) => void
  /** Saves what is not saved yet, at once. Call it when the field is left. */
  readonly onLeave: () => void
}

interface Typed {
  readonly text: string
  /** What was saved when typing began, or since; another text here means that somebody else was faster. */
  readonly from: string
}

/**
 * What is being typed into a field, beside what is saved. It is saved after a rest and when the field is left or goes away;
 * a change from elsewhere, such as an undo, shows unless there is something that is not saved yet.
 */
export function useDraft(saved: string, save: SaveText): Draft {
  const [typed, setTyped] = useState<Typed | null>(null)
  const [problem, setProblem] = useState<CallFailure | null>(null)
  const latest = useRef({ saved, save })
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null)
  const group = useRef<string | null>(null)
  // Syncs with what was drawn, for what happens later.
  useEffect(() => {
    latest.current = { saved, save }
  })

  const flush = useRef(async () => {
    const now = waiting.current
    if (!now) return
    clearTimeout(now.timer)
    waiting.current = null
    group.current ??= `field-${crypto.randomUUID()}`
    const failure = await latest.current.save(now.text, group.current)
    setProblem(failure)
    if (!failure) setTyped(before => (before?.text === now.text ? null : before))
  })
  // Syncs with the end of the field: what was typed last is saved.
  useEffect(() => {
    const atEnd = flush.current
    return () => void atEnd()
  }, [])

  function onChange(text: string): void {
    setTyped({ text, from: saved })
    setProblem(null)
    if (waiting.current) clearTimeout(waiting.current.timer)
    waiting.current = { text, timer: setTimeout(() => void flush.current(), restMilliseconds) }
  }
  function onLeave(): void {
    void flush.current()
    group.current = null
  }
  return { value: typed?.text ?? saved, problem, onChange, onLeave }
}
