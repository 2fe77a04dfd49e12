/**
 * How one person on one machine likes to see things. Nothing of it belongs to a study, and all of it may be lost without
 * harm: a setting that was never chosen has its default.
 */
import * as z from 'zod'
import { exportChoice } from './export-choice.ts'

/** The languages of the interface. */
export const interfaceLanguages = ['en', 'ar'] as const
export const interfaceLanguage = z.enum(interfaceLanguages)
export type InterfaceLanguage = z.output<typeof interfaceLanguage>

const libraryView = z.strictObject({
  /** Columns in the order in which they stand; those that are not named follow in the library's own order. */
  columns: z.array(z.string()),
  /** Widths in CSS pixels, by column. */
  widths: z.record(z.string(), z.number().positive()),
  hidden: z.array(z.string()),
  /** What the list is sorted by, the weightiest first. */
  sort: z.array(z.strictObject({ column: z.string(), descending: z.boolean() })),
})

/** A key by its place on the keyboard (`KeyK`, `Slash`), and what is held with it. */
const keyChord = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9]{1,30}$/),
  primary: z.boolean().optional(),
  shift: z.boolean().optional(),
  alt: z.boolean().optional(),
})

/** Every setting. */
export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  language: interfaceLanguage,
  /** Who codes on this machine, as they call themselves; null until they have said. */
  coderName: z.string().min(1).max(100).nullable(),
  /** Sizes of panels, by their names; the unit is the panel's own. */
  panels: z.record(z.string(), z.number()),
  library: libraryView,
  /** Whether something that folds is folded, by its name. */
  folded: z.record(z.string(), z.boolean()),
  /** In CSS pixels. */
  readerFontSize: z.number().min(8).max(72),
  /** The height of a line over the size of its letters. */
  readerLeading: z.number().min(1).max(4),
  /** Whether tellings of one text that stand side by side scroll together. */
  linksScrolling: z.boolean(),
  /** The keys of commands whose keys were changed, by the command; an empty list leaves it without any. */
  keys: z.record(z.string(), z.array(keyChord).max(8)),
  /** How each study was exported from last, by its id. */
  exports: z.record(z.string(), exportChoice),
})
export type Settings = Readonly<z.output<typeof settings>>

/** Some settings: those that are to change. */
export const someSettings = settings.partial()
export type SomeSettings = Readonly<z.output<typeof someSettings>>

/** Settings as they lie on disk: those that were chosen, and whatever a newer version has put beside them. */
export const settingsDocument = someSettings.extend({ library: libraryView.loose().optional() }).loose()
export type SettingsDocument = Readonly<z.output<typeof settingsDocument>>

/** The settings of somebody who has chosen none, on a machine set to `locale` (`ar-EG`). */
export function defaultSettings(locale: string): Settings {
  return {
    theme: 'system',
    language: interfaceLanguages.find(language => language === languageIn(locale)) ?? 'en',
    coderName: null,
    panels: {},
    library: { columns: [], widths: {}, hidden: [], sort: [] },
    folded: {},
    readerFontSize: 19,
    readerLeading: 1.95,
    linksScrolling: true,
    keys: {},
    exports: {},
  }
}

/** The language of a locale, however it is written: `ar-EG`, `ar_EG.UTF-8`. */
function languageIn(locale: string): string {
  return locale.split(/[-_.@]/)[0]?.toLowerCase() ?? ''
}
