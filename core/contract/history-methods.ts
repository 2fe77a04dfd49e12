import * as z from 'zod'
import { historyEntry, label } from '../model/history-entry.ts'
import { historyStep } from '../model/history-step.ts'
import { type MethodShape, none } from './method-shape.ts'

/** What the coder did, and the ways back and forth in it. */
export const historyMethods = {
  'history.recent': {
    kind: 'query',
    input: z.strictObject({ limit: z.int().positive().max(1_000) }),
    output: z.array(historyEntry),
  },
  /** What the next undo takes back and the next redo brings again; null where there is nothing that way, or no coder. */
  'history.ends': {
    kind: 'query',
    input: none,
    output: z.strictObject({ undo: historyStep.nullable(), redo: historyStep.nullable() }),
  },
  /** The coder's steps, the newest first: those before a commit, and with `since` those made at that moment or later. */
  'history.page': {
    kind: 'query',
    input: z.strictObject({
      before: z.int().positive().optional(),
      since: z.iso.datetime().optional(),
      limit: z.int().positive().max(10_000),
    }),
    /** `next` is the `before` of the page after this one. */
    output: z.strictObject({ steps: z.array(historyStep), next: z.int().nullable() }),
  },
  /** What going back to a commit would take back: how many steps, and of what kinds. */
  'history.wayBack': {
    kind: 'query',
    input: z.strictObject({ seq: z.int().nonnegative() }),
    output: z.strictObject({
      steps: z.int(),
      kinds: z.array(z.strictObject({ kind: label.shape.kind, steps: z.int() })),
    }),
  },
  /**
   * Takes back every step after a commit, from the newest on, as one undo after the other would: redo brings each of them
   * again. Answers how many were, and how many were left because somebody stopped it. Refused as `stopped-going-back` where
   * a step cannot be taken back; those before it stay taken back.
   */
  'history.goTo': {
    kind: 'command',
    input: z.strictObject({ seq: z.int().nonnegative() }),
    output: z.strictObject({ undone: z.int(), left: z.int() }),
  },
  /** Ends going back after the step that is being taken back. */
  'history.stop': { kind: 'command', input: none, output: none },
  /** Takes the newest step back; with `group`, only where that is the step of this group. */
  'history.undo': {
    kind: 'command',
    input: z.strictObject({ group: z.string().optional() }),
    output: z.array(historyEntry),
  },
  'history.redo': { kind: 'command', input: none, output: z.array(historyEntry) },
} as const satisfies Record<string, MethodShape>
