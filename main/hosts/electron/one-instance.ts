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
  readonly ports: Pick<Ports, 'picks' | 'report'>
  /** The window, once there is one. */
  readonly window: () => BrowserWindow | undefined
}

/** Comes forward when the program is started a second time, and opens the study that was named there. */
export function receiveSecond(parts: Secondary): void {
  app.on('second-instance', (_event, _words, _folder, handed) => {
    receive(parts, handedOver(handed)).catch(error => parts.ports.report(error, 'opening a study again'))
  })
}

/** Does what a second start wants: brings the window forward, and opens the study that it names unless that would end something. */
export async function receive(
  { program, ports, window }: Secondary,
  named: NamedStudy | null,
): Promise<void> {
  const shown = window()
  if (shown) bringForward(shown)
  if (named === null) return
  const hindrance = await hindranceTo({ program, ports }, named)
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
  { program, ports }: Pick<Secondary, 'program' | 'ports'>,
  named: NamedStudy,
): Promise<string | 'is-open' | null> {
  const wanted = idOf(named.study)
  if (typeof wanted !== 'string') return sentenceOf(wanted.failure)
  if (await isAtWork(program, ports, { ...named, id: wanted })) return 'is-open'
  const running = await program.dispatch('import.status', {})
  return running.ok && running.value !== null ? (await sentencesFor(program)).importing : null
}

/** Whether this very study is open, for this coder: by its id, and by its folder, since a copy of a study has its id. */
async function isAtWork(
  { dispatch }: Pick<Program, 'dispatch'>,
  { picks }: Pick<Ports, 'picks'>,
  { study, coder, id }: NamedStudy & { readonly id: string },
): Promise<boolean> {
  const current = await dispatch('study.current', {})
  const recent = await dispatch('studies.recent', {})
  if (!current.ok || !recent.ok) return false
  const view = current.value as Answer<'study.current'> // as the contract says
  const [latest] = recent.value as Answer<'studies.recent'> // as the contract says
  if (view?.id !== id || latest === undefined || picks.pathOf(latest.token) !== study) return false
  return coder === null || coder === view.coder?.name
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
