/**
 * Locks between processes on one machine: one writer per coder and study, one import per study, and a short one around
 * each commit to documents that coders share. A lock is a file in the cache folder that SQLite holds exclusively: the
 * operating system lets go of it the moment the process is gone, so that no lock can outlive its owner. Beside it stands
 * a note of who holds it, for people; a note without a lock tells that somebody ended without closing.
 */
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Refusal } from '../../core/model/failure.ts'
import { isUnwritable, makePath, naming, readText, removeIfThere } from './disk.ts'

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

/** Of SQLite's result codes those that can be expected here; their low byte. */
const sqlite = { busy: 5, readOnly: 8, full: 13, cannotOpen: 14 } as const

/**
 * Takes the lock at `path`, or says who has it.
 * @param note who takes it, in words for people
 * @param waitMilliseconds how long to wait for another holder
 * @throws Refusal where the cache folder cannot be written to
 */
export function takeLock(path: string, note: string, waitMilliseconds = 0): Lock | Held {
  naming(path, () => makePath(dirname(path)))
  const database = lockedDatabase(path, waitMilliseconds)
  if (database === 'busy') return { holder: readText(notePath(path))?.trim() ?? 'another process' }
  const leftBy = readText(notePath(path))?.trim()
  writeNote(notePath(path), note)
  return {
    leftBy,
    release() {
      if (!database.isOpen) return
      removeIfThere(notePath(path))
      database.close()
    },
  }
}

function lockedDatabase(path: string, waitMilliseconds: number): DatabaseSync | 'busy' {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path)
    // With its journal in memory nothing is ever written, so that a full disk keeps nobody from taking a lock.
    const settings = `PRAGMA busy_timeout = ${waitMilliseconds}; PRAGMA journal_mode = MEMORY`
    database.exec(`${settings}; BEGIN EXCLUSIVE`)
    return database
  } catch (error) {
    database?.close()
    switch (
      Number((error as { errcode?: unknown }).errcode) & 0xff // node:sqlite puts SQLite's code there
    ) {
      case sqlite.busy:
        return 'busy'
      case sqlite.readOnly:
      case sqlite.cannotOpen:
        throw new Refusal({ kind: 'not-writable', path }, { cause: error })
      case sqlite.full:
        throw new Refusal({ kind: 'disk-full', path }, { cause: error })
      default:
        throw error
    }
  }
}

/** On a full disk the note stays empty: it is there, and says nothing. */
function writeNote(path: string, note: string): void {
  try {
    naming(path, () => fs.writeFileSync(path, `${note}\n`))
  } catch (error) {
    if (!isUnwritable(error)) throw error
  }
}

/** Whether taking a lock failed. */
export function isHeld(taken: Lock | Held): taken is Held {
  return 'holder' in taken
}

function notePath(path: string): string {
  return `${path}.holder`
}
