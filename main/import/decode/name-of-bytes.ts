import { recogniseEncoding } from '../decode.ts'
import { textInPage } from './pages.ts'

/** The name of a file by its bytes: UTF-8, or in the page of whoever wrote it, which old programs never say. */
export function nameOfBytes(bytes: Uint8Array): string {
  const recognised = recogniseEncoding(bytes)
  return textInPage(bytes, recognised.kind === 'text' ? recognised.encoding : 'ibm437')
}
