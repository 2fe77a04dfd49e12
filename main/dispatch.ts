/**
 * The one door. A host passes in a method's name and an input that nobody has looked at; what comes back is always a
 * `Result`. Nothing gets past that is not a method of the contract with an input of its schema, and no error gets out.
 */
import { inspect } from 'node:util'
import type * as z from 'zod'
import type { Handlers, Method } from '../core/contract.ts'
import { contract } from '../core/contract.ts'
import { Refusal } from '../core/model/failure.ts'
import type { Result } from '../core/result.ts'
import { refused, success } from '../core/result.ts'

export type Dispatch = (method: string, input: unknown) => Promise<Result<unknown>>

export interface DispatchOptions {
  readonly handlers: Handlers
  /** Hears of every error that nobody expected, with what was being done. */
  readonly report: (error: unknown, doing: string) => void
  /** Parses what handlers answer, too. On in tests and in development. */
  readonly checkOutputs: boolean
}

/** The door to a set of handlers. */
export function createDispatch({ handlers, report, checkOutputs }: DispatchOptions): Dispatch {
  return async (method, input) => {
    if (!isMethod(method)) return refused({ kind: 'unknown-method', method })
    const { input: inputSchema, output: outputSchema } = contract[method]
    const parsed = inputSchema.safeParse(input)
    if (!parsed.success) return refused({ kind: 'bad-input', method, issues: issuesOf(parsed.error) })
    try {
      const handle = handlers[method] as (given: unknown) => unknown // the schema of this very method parsed the input
      const output = await handle(parsed.data)
      return success(checkOutputs ? outputSchema.parse(output) : output)
    } catch (error) {
      if (error instanceof Refusal) return refused(error.failure)
      report(error, method)
      return refused({
        kind: 'unexpected',
        doing: method,
        message: messageOf(error),
      })
    }
  }
}

/** Anything can be thrown, also what cannot be turned into text. */
function messageOf(error: unknown): string {
  if (error instanceof Error) return error.message
  return typeof error === 'string' ? error : inspect(error)
}

function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name)
}

function issuesOf(error: z.ZodError): { path: string; message: string }[] {
  return error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
}
