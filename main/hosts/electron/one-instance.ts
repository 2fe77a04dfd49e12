/**
 * One window on one machine: a second start hands its words to the first, which comes forward, and ends. Where the
 * first has nothing to do with the second's cache folder (`TARMIZ_CACHE`), the two know nothing of each other.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { Answer } from '../../../core/contract.ts'
import { Refusal } from '../../../core/model/failure.ts'
import { sentenceOf } from '../../cli/sentences.ts'
import type { Ports } from '../../ports.ts'
import type { Program } from '../../services.ts'
import { readStudy } from '../../study/open-study.ts'
import { cacheFolder } from '../local-ports.ts'
import { handedOver, type NamedStudy, openNamedStudy } from './named-study.ts'
import { sentencesFor } from './sentences.ts'
import { bringForward } from './window.ts'

/**
 * Has Chromium keep what it keeps in our cache folder: none of it is a person's. Call it before the program is ready; the
 * lock of a single instance lies there too.
 */
export function keepBrowserInCache(): void {
  const folder = join(cacheFolder(), 'browser')
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}

/** Whether this is the only one. Where it is not, the one that runs hears of `named`, and this one has to end. */
export function isOnly(named: NamedStudy | null): boolean {
  return app.requestSingleInstanceLock({ ...named })
}

export interface Secondary {
  readonly program: Pick<Program, 'dispatch'>
  readonly ports: Pick<Ports, 'picks'>
  /** The window, once there is one. */
  readonly window: () => BrowserWindow | undefined
}

/** Comes forward when the program is started a second time, and opens the study that was named there. */
export function receiveSecond(parts: Secondary): void {
  app.on('second-instance', (_event, _words, _folder, handed) => {
    void receive(parts, handedOver(handed))
  })
}

async function receive({ program, ports, window }: Secondary, named: NamedStudy | null): Promise<void> {
  const shown = window()
  if (shown) bringForward(shown)
  if (named === null) return
  const hindrance = await hindranceTo(program, named)
  if (hindrance === 'is-open') return
  if (hindrance !== null) {
    dialog.showErrorBox('Tarmiz', hindrance)
    return
  }
  await openNamedStudy(program, ports, named)
  // The page asks anew for all that it shows: the study that it knows is closed, whether or not the other one opened.
  window()?.reload()
}

/** Why the study that is at work is left open, as a sentence; null where the other one can be tried. */
async function hindranceTo(
  program: Pick<Program, 'dispatch'>,
  { study, coder }: NamedStudy,
): Promise<string | 'is-open' | null> {
  const wanted = idOf(study)
  if (typeof wanted !== 'string') return sentenceOf(wanted.failure)
  const current = await program.dispatch('study.current', {})
  const view = current.ok ? (current.value as Answer<'study.current'>) : null // as the contract says
  if (view?.id === wanted && (coder === null || coder === view.coder?.name)) return 'is-open'
  const running = await program.dispatch('import.status', {})
  return running.ok && running.value !== null ? (await sentencesFor(program)).importing : null
}

/** The id of a study; why there is none where it cannot be read. */
function idOf(folder: string): string | Refusal {
  try {
    return readStudy(folder).id
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
