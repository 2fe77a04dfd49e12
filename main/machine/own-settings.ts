import { join } from 'node:path'
import type { Settings, SettingsDocument, SomeSettings } from '../../core/model/settings.ts'
import { defaultSettings, settings, settingsDocument } from '../../core/model/settings.ts'
import type { Ports } from '../ports.ts'
import type { OnNotice } from './own-document.ts'
import { OwnDocument } from './own-document.ts'

/** The settings of this machine. On disk are those that were chosen, and what a newer version has put beside them. */
export class OwnSettings {
  readonly #document: OwnDocument<SettingsDocument>
  readonly #defaults: Settings

  constructor({ configFolder, locale, clock }: Ports, onNotice: OnNotice) {
    const path = join(configFolder, 'settings.json')
    this.#document = new OwnDocument(path, settingsDocument, { clock, onNotice })
    this.#defaults = defaultSettings(locale)
  }

  /** All settings; those that were never chosen, or cannot be read, as they are by default. */
  read(): Settings {
    const { library, ...others } = { ...this.#defaults, ...this.#document.read() }
    return settings.strip().parse({ ...others, library: settings.shape.library.strip().parse(library) })
  }

  /** Changes some settings and answers with all. @throws Refusal where they cannot be written down */
  write(change: SomeSettings): Settings {
    const now = this.#document.read() ?? {}
    const library = change.library && { library: { ...now.library, ...change.library } }
    this.#document.write({ ...now, ...change, ...library })
    return this.read()
  }
}
