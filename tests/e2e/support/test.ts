/**
 * The test of this suite: each has a home, a cache, a configuration and a port of its own, speaks the language of its
 * settings, and fails where a page or the program complains of anything.
 */
import { test as base } from '@playwright/test'
import type { SomeSettings } from '../../../core/model/settings.ts'
import { languageFor } from '../../../renderer/text/languages.ts'
import { Words } from '../../../renderer/text/words.ts'
import { Workbench } from '../pages/workbench.ts'
import { Complaints } from './complaints.ts'
import { Place } from './place.ts'

export { expect } from '@playwright/test'

export interface Options {
  /** The settings that the test begins with; null for somebody who was never here. */
  readonly settings: SomeSettings | null
}

interface Fixtures {
  /** The words of the interface, in the language of the settings, or of the browser. */
  readonly words: Words
  readonly place: Place
  readonly complaints: Complaints
  readonly workbench: Workbench
}

const usual: SomeSettings = { language: 'en', theme: 'light', coderName: 'Amal' }

export const test = base.extend<Options & Fixtures>({
  settings: [usual, { option: true }],
  words: async ({ settings, locale }, use) =>
    use(new Words(languageFor(settings?.language ?? null, locale === undefined ? [] : [locale]))),
  // The place outlives the pages: what a page says of a program that ended before it would tell nothing.
  context: async ({ place: _place, context }, use) => use(context),
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints(context)
      await use(complaints)
      base.expect(complaints.unexpected, 'what the page complained of').toEqual([])
    },
    { auto: true },
  ],
  place: async ({ settings, locale }, use) => {
    const place = new Place(locale?.replace('-', '_'))
    if (settings !== null) place.writeSettings(settings)
    await use(place)
    base.expect(await place.dispose(), 'what the program complained of').toEqual([])
  },
  workbench: async ({ page, words, place }, use) => use(new Workbench(page, words, place)),
})
