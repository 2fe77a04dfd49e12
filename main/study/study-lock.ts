/**
 * Locks between processes on one machine: one writer per coder and study, one import per study, and a short one around
 * each commit to documents that coders share. A lock is a file in the cache folder that SQLite holds exclusively: the
 * operating system lets go of it the moment the process is gone, so that no lock can outlive its owner. Beside it stands
 * a note of who holds it, for people; a note without a lock tells that somebody ended without closing.
 */
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readText, removeIfThere } from './disk.ts'

/** A lock that is held. */
export interface Lock {
  /** The note of an earlier holder that ended without closing; `undefined` where there was none. */
  readonly leftBy: string | undefined
  release(): void
}

/** Why a lock could not be had: who holds it. */
export interface Held {
  readonly holder: string
}

const sqliteBusy = 5

/**
 * Takes the lock at `path`, or says who has it.
 * @param note who takes it, in words for people
 * @param waitMilliseconds how long to wait for another holder
 */
export function takeLock(path: string, note: string, waitMilliseconds = 0): Lock | Held {
  fs.mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path)
  try {
    database.exec(`PRAGMA busy_timeout = ${waitMilliseconds}; BEGIN EXCLUSIVE`)
  } catch (error) {
    database.close()
    if ((error as { errcode?: unknown }).errcode !== sqliteBusy) throw error // node:sqlite puts SQLite's code there
    return { holder: readText(notePath(path))?.trim() ?? 'another process' }
  }
  const leftBy = readText(notePath(path))?.trim()
  fs.writeFileSync(notePath(path), `${note}\n`)
  return {
    leftBy,
    release() {
      if (!database.isOpen) return
      removeIfThere(notePath(path))
      database.close()
    },
  }
}

/** Whether taking a lock failed. */
export function isHeld(taken: Lock | Held): taken is Held {
  return 'holder' in taken
}

function notePath(path: string): string {
  return `${path}.holder`
}
