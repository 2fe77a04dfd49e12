/**
 * Threads that run TypeScript as it stands in the source tree. Node strips types with WebAssembly in each thread that
 * loads TypeScript, and V8 may abort the process when two threads free compiled calls out of it at once ("Check failed:
 * jit_page.has_value()", one run of our tests in ten; see nodejs/node#64500). Without that compilation it does not come to
 * it. Built modules have no types and need none of this.
 */
import { setFlagsFromString } from 'node:v8'
import type { WorkerOptions } from 'node:worker_threads'
import { Worker } from 'node:worker_threads'

/** Starts a thread on a module, TypeScript or built. */
export function startThread(module: URL, options: WorkerOptions): Worker {
  if (module.pathname.endsWith('.ts')) setFlagsFromString('--wasm-wrapper-tiering-budget=2000000000')
  return new Worker(module, options)
}
