/** The built page, held in memory: what is served is exactly what was there when the host began. */
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { errorCode } from '../../study/disk.ts'

/** A file of the page, under the address that it is asked for by. */
export interface PageFile {
  readonly mediaType: string
  readonly bytes: Buffer
}

export type Page = ReadonlyMap<string, PageFile>

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** The address of the page itself. */
export const indexAddress = '/'

/** Browsers ask for an icon where the page names none, and call it an error not to get one. */
const iconless = ['/favicon.ico', { mediaType: 'image/x-icon', bytes: Buffer.alloc(0) }] as const

/** Every file in `folder` that a page is made of, by its address; without a page where nothing was built there. */
export function readPage(folder: string): Page {
  const files = new Map<string, PageFile>([iconless])
  for (const name of namesBelow(folder)) {
    const mediaType = mediaTypes[extname(name)]
    if (mediaType === undefined) continue
    const address = name === 'index.html' ? indexAddress : `/${name}`
    files.set(address, { mediaType, bytes: readFileSync(join(folder, name)) })
  }
  return files
}

/**
 * The page with a number that is used once, by which it may say which styles are its own, and without the policy that it
 * carries for the desktop: here the header says all.
 */
export function withNonce({ bytes, mediaType }: PageFile): {
  readonly file: PageFile
  readonly nonce: string
} {
  const nonce = randomBytes(16).toString('base64url')
  const html = bytes
    .toString('utf8')
    .replace(
      /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/,
      `<meta name="style-nonce" content="${nonce}" />`,
    )
  return { file: { mediaType, bytes: Buffer.from(html) }, nonce }
}

/** What the page may load: itself. `nonce` lets it add style elements that carry it. */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry =>
        join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''),
      )
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}
