import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { filesIn } from './on-disk.ts'

/** The files below a folder, by their paths, in a form that can be compared and put back: base64 of the bytes. */
export type Bytes = ReadonlyMap<string, string>

/** Everything that stands below a folder now. */
export function bytesOf(folder: string): Bytes {
  return new Map(filesIn(folder).map(path => [path, fs.readFileSync(join(folder, path), 'base64')]))
}

/** Puts a folder back as it was; folders that are empty do not count. */
export function restore(folder: string, bytes: Bytes): void {
  for (const path of filesIn(folder)) if (!bytes.has(path)) fs.rmSync(join(folder, path))
  for (const [path, content] of bytes) {
    fs.mkdirSync(dirname(join(folder, path)), { recursive: true })
    fs.writeFileSync(join(folder, path), content, 'base64')
  }
}

/** The paths that only one of the two has, or that differ. */
export function differences(left: Bytes, right: Bytes): string[] {
  return [...new Set([...left.keys(), ...right.keys()])].filter(path => left.get(path) !== right.get(path))
}
