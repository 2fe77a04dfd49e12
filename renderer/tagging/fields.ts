/**
 * The fields of the form as commands reach them. A field may be asked for before it is drawn, when its statement has only just
 * become the active one: the wish is kept until it is there.
 */
import { createContext, use, useEffect, useRef } from 'react'
import type { StatementId } from '../../core/model/ids.ts'

/** What a field can be asked to do. */
export interface FieldHandle {
  /** Takes the focus; with a text, begins with it. */
  readonly open: (text: string) => void
  /** Saves what has been typed into it, as Enter would. Done when that is asked for, not when it is on disk. */
  readonly confirm: () => Promise<void> | undefined
}

interface Wish {
  readonly key: string
  readonly text: string
}

export class Fields {
  readonly #handles = new Map<string, FieldHandle>()
  #wish: Wish | null = null
  /** Texts that were refused and whose fields have gone, by field: shown again when the field is drawn again. */
  readonly held = new Map<string, string>()

  /** Adds a field until the function that it gives is called. */
  add(key: string, handle: FieldHandle): () => void {
    this.#handles.set(key, handle)
    if (this.#wish?.key === key) {
      const { text } = this.#wish
      this.#wish = null
      handle.open(text)
    }
    return () => {
      if (this.#handles.get(key) === handle) this.#handles.delete(key)
    }
  }

  open(statement: StatementId, variable: string, text = ''): void {
    const key = fieldKey(statement, variable)
    const handle = this.#handles.get(key)
    if (handle) handle.open(text)
    else this.#wish = { key, text }
  }

  /** Saves what has been typed into any of them. */
  async confirm(): Promise<void> {
    await Promise.all([...this.#handles.values()].map(handle => handle.confirm()))
  }
}

/** The name of a field: a slot of a statement. */
export function fieldKey(statement: StatementId, variable: string): string {
  return `${statement} ${variable}`
}

export const FieldsContext = createContext(new Fields())

/** Lets commands reach a field while it is drawn. */
export function useFieldHandle(key: string, handle: FieldHandle): void {
  const fields = use(FieldsContext)
  const latest = useRef(handle)
  // Syncs with what the field is now, for those who reach it later.
  useEffect(() => {
    latest.current = handle
  })
  // Syncs with the fields, which live outside of React.
  useEffect(
    () =>
      fields.add(key, {
        open: text => latest.current.open(text),
        confirm: () => latest.current.confirm(),
      }),
    [fields, key],
  )
}
