/**
 * The contract: every method of the program once, with its kind and the schemas of what goes in and what comes out, and
 * every event; the methods of coding, codebook, families, history, profiles, records and export stand in `contract/`. All other types of the wire are inferred from here, and the door parses every input by it. A host carries
 * `(method, input)` in and a `Result` out, and the stream of events; it adds nothing.
 */
import * as z from 'zod'
import { codebookMethods } from './contract/codebook-methods.ts'
import { codingMethods } from './contract/coding-methods.ts'
import { exportMethods } from './contract/export-methods.ts'
import { familyMethods } from './contract/family-methods.ts'
import { historyMethods } from './contract/history-methods.ts'
import { bulkOutcome, type MethodShape, none, page } from './contract/method-shape.ts'
import { profileMethods } from './contract/profile-methods.ts'
import { recordMethods } from './contract/record-methods.ts'
import { articleFacets, articleFilter, articleOrder, selectionOf } from './model/article-filter.ts'
import { articleStatus } from './model/coding.ts'
import { articleId, coderSlug, importId, profileId, studyId } from './model/ids.ts'
import { importPreview, importStatus, ledgerFilter, ledgerSummary } from './model/import-views.ts'
import { importCounts, importManifest, ledgerRow } from './model/ledger.ts'
import { menuBar } from './model/menu.ts'
import { folderView, pick, pickAnswer, pickPurpose, pickToken } from './model/pick.ts'
import { settings, someSettings } from './model/settings.ts'
import { articleCoderCount, articleRow, articleView, checkReport } from './model/views.ts'
import type { Result } from './result.ts'

export type { CodeOutcome } from './contract/coding-methods.ts'
export { exportFormat, exportTable } from './model/export-choice.ts'
export type { PickToken } from './model/pick.ts'
export { pickToken }

const coder = z.strictObject({ slug: coderSlug, name: z.string() })

const studyView = z.strictObject({
  id: studyId,
  name: z.string(),
  formatVersion: z.int(),
  languages: z.array(z.string()),
  /** Null where the codebook cannot be read. */
  template: z.string().nullable(),
  /** Who works in it; null where it is open for reading. */
  coder: coder.nullable(),
  coders: z.array(coder),
  created: z.string(),
  /** Things that opening found and mended or could not mend, in the order they were found. */
  notices: z.array(z.strictObject({ path: z.string(), notice: z.string() })),
})
export type StudyView = Readonly<z.output<typeof studyView>>

/** A study that was opened on this machine before. */
const recentStudy = pick.extend({
  /** Its folder's path, to be shown and for nothing else. */
  place: z.string(),
  opened: z.iso.datetime(),
  /** Whether there is no study in that place now. */
  isMissing: z.boolean(),
})

const importSummary = importCounts.extend({ milliseconds: z.number(), import: importId })

/** Articles that pass, in an order. */
const articleList = { filter: articleFilter.default({}), sort: articleOrder.default([]) }
const articleSelection = selectionOf(articleId)
const decoded = z.strictObject({
  encoding: z.string(),
  certainty: z.number().min(0).max(1),
  mojibake: z.union([z.literal(false), z.string()]),
  /** Lost characters, in code points. */
  lost: z.int(),
  text: z.string(),
})

/** What an import would make of a file. `reason` says why it makes nothing of it, or of which of its records. */
const extracted = z.strictObject({
  outcome: z.enum(['imported', 'skipped', 'failed']),
  reason: z.string().nullable(),
  articles: z.array(articleView),
})

/** The methods. A query changes nothing; a command may. */
export const contract = {
  'study.create': {
    kind: 'command',
    input: z.strictObject({
      folder: pickToken,
      name: z.string().min(1).max(200).optional(),
      template: z.string().default('stance'),
      coder: z.string().min(1).max(100).optional(),
    }),
    output: studyView,
  },
  'study.open': {
    kind: 'command',
    /**
     * Without a coder the study is opened for reading, or, with `forFirst`, for the coder who made it. With `repair`, the
     * documents without which no study opens are made again first where they are damaged.
     */
    input: z.strictObject({
      folder: pickToken,
      coder: z.string().min(1).max(100).optional(),
      forFirst: z.boolean().default(false),
      repair: z.boolean().default(false),
    }),
    output: studyView,
  },
  'study.current': { kind: 'query', input: none, output: studyView.nullable() },
  /** Makes a study in the folder, imports the sample into it and codes it: something to try everything on. */
  'study.createSample': {
    kind: 'command',
    input: z.strictObject({ folder: pickToken, coder: z.string().min(1).max(100).optional() }),
    output: studyView,
  },
  'study.close': { kind: 'command', input: none, output: none },
  'study.check': { kind: 'command', input: z.strictObject({ repair: z.boolean() }), output: checkReport },
  /** The studies that were opened here last, the latest first. */
  'studies.recent': { kind: 'query', input: none, output: z.array(recentStudy) },
  /** Takes a study off that list; the study itself is not touched. */
  'studies.forget': { kind: 'command', input: z.strictObject({ token: pickToken }), output: none },
  'settings.read': { kind: 'query', input: none, output: settings },
  /** Changes the settings that are given, each as a whole, and answers with all of them. */
  'settings.write': { kind: 'command', input: someSettings, output: settings },
  /** Asks the person with the dialog of the system; answers `browse` where the host has none. */
  'pick.ask': {
    kind: 'command',
    input: z.strictObject({ for: pickPurpose, suggestedName: z.string().min(1).max(200).optional() }),
    output: pickAnswer,
  },
  /** Lists a folder; with null the person's own. Only where the host has no dialogs; elsewhere the method is unknown. */
  'pick.browse': {
    kind: 'query',
    input: z.strictObject({ folder: pickToken.nullable() }),
    output: folderView,
  },
  /** Names a file or folder in a picked folder, whether it is there or not. */
  'pick.child': {
    kind: 'command',
    input: z.strictObject({ folder: pickToken, name: z.string().max(1_000) }),
    output: pick,
  },
  /**
   * Puts this menu into the bar of the system, in place of the one before; does nothing where the host has no such bar.
   * What a person chooses in it comes back as the event `command`.
   */
  'window.menu': { kind: 'command', input: z.strictObject({ groups: menuBar }), output: none },
  'import.run': {
    kind: 'command',
    /** Resumes an unfinished import of the same picks, or begins a new one. Answers when its documents are on disk. */
    input: z.strictObject({
      picks: z.array(pickToken).min(1),
      index: z.boolean().default(true),
      /** Reads all files by this profile, whatever it applies to. */
      profile: profileId.optional(),
    }),
    output: importSummary,
  },
  /** What an import of these picks would find, within about two seconds; ends the preview before it. */
  'import.preview': {
    kind: 'query',
    input: z.strictObject({ picks: z.array(pickToken).min(1), profile: profileId.optional() }),
    output: importPreview,
  },
  'import.stopPreview': { kind: 'command', input: none, output: none },
  /** Reads these failed or skipped files of an import again, by their paths in its ledger, as a new import. */
  'import.retry': {
    kind: 'command',
    input: z.strictObject({ import: importId, paths: z.array(z.string()).min(1).max(100_000) }),
    output: importSummary,
  },
  /** Goes on with an import that was interrupted, with the files that it was of; one that is over answers as it ended. */
  'import.resume': { kind: 'command', input: z.strictObject({ import: importId }), output: importSummary },
  /** Stops the running import and takes out what it stored; its own call is then refused as `import-cancelled`. */
  'import.cancel': { kind: 'command', input: none, output: none },
  'import.status': { kind: 'query', input: none, output: importStatus.nullable() },
  'import.list': { kind: 'query', input: none, output: z.array(importManifest.omit({ guide: true })) },
  'ledger.page': {
    kind: 'query',
    input: z.strictObject({ ...ledgerFilter, ...page }),
    /** `total` counts all rows that the filter lets through. */
    output: z.strictObject({ rows: z.array(ledgerRow), next: z.int().nullable(), total: z.int() }),
  },
  'ledger.summary': {
    kind: 'query',
    input: z.strictObject({ import: importId.optional() }),
    output: ledgerSummary,
  },
  'articles.page': {
    kind: 'query',
    input: z.strictObject({ ...articleList, ...page }),
    output: z.strictObject({ rows: z.array(articleRow), total: z.int() }),
  },
  'articles.facets': {
    kind: 'query',
    input: z.strictObject({ filter: articleFilter.default({}) }),
    output: articleFacets,
  },
  /** Where an article stands in a list, from 0; null where it is not in it. */
  'articles.position': {
    kind: 'query',
    input: z.strictObject({ ...articleList, article: articleId }),
    output: z.int().nullable(),
  },
  /** Where an article stands in a list, from 0, and what stands before and after it; null where there is nothing. */
  'articles.neighbours': {
    kind: 'query',
    input: z.strictObject({ ...articleList, article: articleId }),
    output: z.strictObject({
      previous: articleId.nullable(),
      next: articleId.nullable(),
      offset: z.int().nullable(),
      total: z.int(),
    }),
  },
  /** Sets where the coder stands with articles: one step of undo. The reason is kept with what is excluded. */
  'articles.setStatus': {
    kind: 'command',
    input: z.strictObject({
      selection: articleSelection,
      status: articleStatus,
      reason: z.string().min(1).max(1_000).optional(),
    }),
    output: bulkOutcome,
  },
  /** Corrects a field of articles, for every coder: one step of undo. Null says that it is not known. */
  'articles.correct': {
    kind: 'command',
    input: z.strictObject({
      selection: articleSelection,
      field: z.enum(['title', 'source', 'published']),
      /** `published` is EDTF or an instant in ISO 8601. */
      value: z.string().min(1).max(2_000).nullable(),
    }),
    output: bulkOutcome,
  },
  /** Ends a change to many articles that is under way. What it has changed stays, and is one step of undo. */
  'articles.stopChange': { kind: 'command', input: none, output: none },
  'article.read': { kind: 'query', input: z.strictObject({ article: articleId }), output: articleView },
  'articles.coders': {
    kind: 'query',
    input: z.strictObject({ articles: z.array(articleId).max(10_000) }),
    output: z.record(articleId, z.array(articleCoderCount)),
  },
  ...codebookMethods,
  ...codingMethods,
  ...familyMethods,
  ...historyMethods,
  ...profileMethods,
  ...recordMethods,
  ...exportMethods,
  /** Answers once the index has read every document, with how it stood when the study was opened. */
  'index.settled': {
    kind: 'query',
    input: none,
    output: z.strictObject({ verdict: z.enum(['agrees', 'was-missing', 'was-stale']) }),
  },
  'scrape.decode': { kind: 'query', input: z.strictObject({ file: pickToken }), output: decoded },
  'scrape.extract': { kind: 'query', input: z.strictObject({ file: pickToken }), output: extracted },
} as const satisfies Record<string, MethodShape>

export type Contract = typeof contract
export type Method = keyof Contract
/** What a caller gives; defaults may be left out. */
export type Request<M extends Method> = z.input<Contract[M]['input']>
/** What a handler gets, parsed. */
export type Input<M extends Method> = z.output<Contract[M]['input']>
export type Output<M extends Method> = z.output<Contract[M]['output']>
/** The same value, to be looked at only. */
export type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> }
export type Answer<M extends Method> = Frozen<Output<M>>
export type Handlers = { readonly [M in Method]: (input: Input<M>) => Answer<M> | Promise<Answer<M>> }
export type Bridge = <M extends Method>(method: M, input: Request<M>) => Promise<Result<Answer<M>>>

/**
 * What the program says unasked: which documents changed, how far a long task is, what it found, and what was chosen. A task is over once
 * as much is done as there is in total, also where it was ended before.
 */
export const programEvent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), documents: z.array(z.string()) }),
  z.strictObject({
    kind: z.literal('progress'),
    task: z.enum(['preview', 'import', 'index', 'change', 'history', 'export']),
    done: z.int(),
    /** Absent while it is not known. */
    total: z.int().nullable(),
  }),
  z.strictObject({ kind: z.literal('notice'), path: z.string(), notice: z.string() }),
  /** A command of the page was chosen in the menu of the system. */
  z.strictObject({ kind: z.literal('command'), id: z.string() }),
])
export type ProgramEvent = Readonly<z.output<typeof programEvent>>
