import type { Failure } from './model/failure.ts'

/** What the door answers: a value, or a failure that a person can read. Never an exception. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

/** A result that holds `value`. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A result that holds why there is no value. */
export function refused(failure: Failure): Result<never> {
  return { ok: false, failure }
}

/** Fails to compile where a union has a member that a switch forgot; throws if it is reached all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected member of a closed union: ${JSON.stringify(value)}`)
}
