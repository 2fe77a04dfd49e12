import type { IncomingMessage } from 'node:http'
import type { Rejection } from './checks.ts'

/** Most bytes of a request that are read. */
export const mostBytes = 4 * 1024 * 1024
/** Most bytes that are let pass, unread, so that whoever sends them hears why. */
const mostPassed = 16 * mostBytes

/** The JSON of a request. Too large or no JSON is answered as such; a request that breaks off rejects. */
export async function readJson(request: IncomingMessage): Promise<{ readonly value: unknown } | Rejection> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    // without an encoding a request comes in buffers
    size += chunk.length
    if (size <= mostBytes) chunks.push(chunk)
    else chunks.length = 0
    if (size > mostPassed) break
  }
  if (size > mostBytes) return { status: 413, error: 'too large' }
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return { status: 400, error: 'not JSON' }
    throw error
  }
}
