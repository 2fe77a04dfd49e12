/**
 * The encoding that a page says it is in: `<meta charset>`, `<meta http-equiv>` or the XML declaration. It is a claim,
 * asked only of bytes that are neither UTF-16 nor UTF-8.
 */
import { encodingNamed } from './pages.ts'

/** How far into a page browsers look for the declaration, in bytes. */
const prescanBytes = 4096

/** The declared encoding by its lower-case WHATWG name; `undefined` where there is none that we know. */
export function declaredEncoding(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, prescanBytes)
  if (!/^\s*</.test(head)) return undefined
  const label =
    /<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:.-]{2,40})["']/i.exec(head)?.[1]
  return label === undefined ? undefined : nameOf(label)
}

function nameOf(label: string): string | undefined {
  const name = encodingNamed(label)
  // Bytes in UTF-16 could not have spelt out this declaration; browsers read such a claim as UTF-8.
  return name?.startsWith('utf-16') ? undefined : name
}
