import * as z from 'zod'
import { historyEntry } from '../model/history-entry.ts'
import { type MethodShape, none } from './method-shape.ts'

/** What the coder did, and the ways back and forth in it. */
export const historyMethods = {
  'history.recent': {
    kind: 'query',
    input: z.strictObject({ limit: z.int().positive().max(1_000) }),
    output: z.array(historyEntry),
  },
  /** Takes the newest step back; with `group`, only where that is the step of this group. */
  'history.undo': {
    kind: 'command',
    input: z.strictObject({ group: z.string().optional() }),
    output: z.array(historyEntry),
  },
  'history.redo': { kind: 'command', input: none, output: z.array(historyEntry) },
} as const satisfies Record<string, MethodShape>
