/** A disk of its own that is soon full, or that nothing may be written to: mounts, which only the superuser may make. */
import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Why there can be no such disk here; `null` where there can be one. */
export const noMounts = whyNot()

/** A disk of some kilobytes, gone when the test ends. */
export class SmallDisk {
  readonly folder = fs.mkdtempSync(join(tmpdir(), 'tarmiz-disk-'))

  constructor(kilobytes: number) {
    mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', this.folder)
    onTestFinished(() => {
      spawnSync('umount', ['-l', this.folder])
      fs.rmSync(this.folder, { recursive: true, force: true })
    })
  }

  /** Writes a file that leaves so many bytes free, to the page. */
  fill(freeBytes: number): void {
    const { bavail, bsize } = fs.statfsSync(this.folder)
    const bytes = bavail * bsize - freeBytes
    fs.writeFileSync(join(this.folder, 'filling'), Buffer.alloc(Math.max(0, bytes)))
  }

  /** Takes that file away. */
  free(): void {
    fs.rmSync(join(this.folder, 'filling'), { force: true })
  }

  resize(kilobytes: number): void {
    mount('-o', `remount,size=${kilobytes}k`, this.folder)
  }

  /** Forbids writing, or allows it again. */
  setReadOnly(isReadOnly: boolean): void {
    mount('-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, this.folder)
  }
}

function mount(...words: string[]): void {
  const run = spawnSync('mount', words, { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
}

function whyNot(): string | null {
  if (process.platform !== 'linux' || process.geteuid?.() !== 0)
    return 'only the superuser of Linux may mount'
  const folder = fs.mkdtempSync(join(tmpdir(), 'tarmiz-disk-'))
  const run = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { encoding: 'utf8' })
  if (run.status === 0) spawnSync('umount', ['-l', folder])
  fs.rmSync(folder, { recursive: true, force: true })
  return run.status === 0 ? null : `mounting is not allowed here: ${run.stderr?.trim() ?? run.error?.message}`
}
