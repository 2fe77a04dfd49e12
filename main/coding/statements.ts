/**
 * Coding: statements come in as lines, are read against codebook and text, and are committed one by one, each with the
 * entities that it names for the first time. A line is added, found to be there already, or refused with its reason.
 */
import type { CodeOutcome } from '../../core/contract.ts'
import type { Json } from '../../core/json.ts'
import { sameJson } from '../../core/json.ts'
import type { CodingDocument } from '../../core/model/coding.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { ArticleId, CoderSlug, EntityId, RecordId, StatementId } from '../../core/model/ids.ts'
import { recordOfArticle, statementId } from '../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../core/model/record.ts'
import type { Evidence, SlotValue, Statement } from '../../core/model/statement.ts'
import { Placing } from '../../core/placing/placing.ts'
import type { Clock, IdSource } from '../ports.ts'
import { codebookRef, codingRef, recordRef } from '../study/layout.ts'
import type { Edit, StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'
import { inThisText, placeQuotation } from './anchoring.ts'
import { fillNotStated, missingIn } from './completeness.ts'
import type { EntityRegistry, WantedEntity } from './entities.ts'
import { isCalled } from './entities.ts'
import type { LineFrame } from './read-line.ts'
import { LineRefused, readFrame, readValue } from './read-line.ts'

export interface CodingOptions {
  readonly store: StudyStore
  readonly entities: EntityRegistry
  readonly clock: Clock
  readonly ids: IdSource
  readonly coder: CoderSlug
  /** The article of a statement of this coder, wherever it is in the study. */
  readonly articleOfStatement: (statement: StatementId) => Promise<ArticleId | undefined>
}

/** A line to be coded, with its number for messages. */
export interface CodingLine {
  readonly line: number
  readonly statement: unknown
}

export class Coding {
  readonly #options: CodingOptions

  constructor(options: CodingOptions) {
    this.#options = options
  }

  /** Codes the lines in order, one commit each; all commits of a `group` are one step of undo. */
  async codeLines(lines: readonly CodingLine[], group: string): Promise<CodeOutcome> {
    const refused: { line: number; reason: string }[] = []
    const counts = { added: 0, unchanged: 0 }
    for (const { line, statement } of lines) {
      try {
        counts[await this.#codeLine(statement, group)] += 1
      } catch (error) {
        if (!(error instanceof LineRefused)) throw error
        refused.push({ line, reason: error.message })
      }
    }
    return { ...counts, refused }
  }

  /** Deletes a statement; undo brings it back. @throws Refusal `unknown-statement` */
  delete(article: ArticleId, statement: string, group?: string): void {
    const coding = this.#codingOf(recordOfArticle(article))
    const gone = statementOf(coding.document, statement as StatementId) // any other text is just not there
    const { [statement as StatementId]: _gone, ...statements } = coding.document.statements
    if (gone === undefined) throw new Refusal({ kind: 'unknown-statement', statement })
    this.#options.store.commit({
      label: { kind: 'statement-deleted', subject: gone.evidence[0]?.quote ?? null },
      edits: [edit(coding.ref, coding.base, { ...coding.document, statements })],
      ...(group === undefined ? {} : { group }),
    })
  }

  async #codeLine(line: unknown, group: string): Promise<'added' | 'unchanged'> {
    const { store } = this.#options
    const codebook = store.read(codebookRef)
    if (codebook === undefined) throw new Refusal({ kind: 'not-found', path: codebookRef.path })
    const { frame, given } = readFrame(line, codebook)
    await this.#refuseElsewhere(frame)
    // From here to the commit nothing is waited for: no other call comes between what is read and what is written.
    const { record, article } = this.#articleOf(frame.article)
    const wanted = new NewEntities(this.#options.entities, this.#options.coder)
    const values: Record<string, SlotValue> = {}
    for (const [variable, value] of given) {
      const read = readValue(variable, value, codebook, (name, lists) => wanted.idOf(name, lists))
      if (read !== undefined) values[variable.id] = read
    }
    const evidence = frame.evidence.map(each => placed(record, article, each))
    if (Object.keys(values).length === 0 && evidence.length === 0)
      throw new LineRefused('there is nothing in the statement')
    const status = frame.status ?? (missingIn(codebook, values).length === 0 ? 'complete' : 'draft')
    if (status === 'complete') fillNotStated(codebook, values)
    const coding = this.#codingOf(record.id)
    const known = frame.id && statementOf(coding.document, frame.id)
    if (known)
      return sameOrRefused(
        asItStands(known, record),
        { values, evidence, article: article.id, status },
        frame,
      )
    const now = this.#options.clock.now()
    const id = frame.id ?? statementId.parse(`statement:${this.#options.ids.token(16)}`)
    const statement: Statement = {
      id,
      article: article.id,
      status,
      values,
      evidence,
      created: now,
      updated: now,
    }
    store.commit({
      label: { kind: 'statement-added', subject: evidence[0]?.quote.slice(0, 120).toWellFormed() ?? null },
      edits: [
        ...wanted.creations(),
        edit(coding.ref, coding.base, {
          ...coding.document,
          statements: { ...coding.document.statements, [id]: statement },
        }),
      ],
      group,
    })
    return 'added'
  }

  /** An id is one statement's of a coder, wherever in the study that is. */
  async #refuseElsewhere({ id, article }: LineFrame): Promise<void> {
    if (id === undefined || statementOf(this.#codingOf(recordOfArticle(article)).document, id)) return
    const elsewhere = await this.#options.articleOfStatement(id)
    if (elsewhere !== undefined && elsewhere !== article)
      throw new LineRefused(`the id "${id}" is taken by a statement in ${elsewhere}`)
  }

  #articleOf(id: ArticleId): { record: RecordDocument; article: Article } {
    const record = this.#options.store.read(recordRef(recordOfArticle(id)))
    const article = record?.articles[id]
    if (record === undefined || article === undefined) throw new LineRefused(`the study has no article ${id}`)
    return { record, article }
  }

  #codingOf(record: RecordId): {
    ref: ReturnType<typeof codingRef>
    base: CodingDocument | undefined
    document: CodingDocument
  } {
    const { store, coder } = this.#options
    const ref = codingRef(coder, record)
    const base = store.read(ref)
    return { ref, base, document: base ?? { rev: 1, coder, record, articles: {}, statements: {} } }
  }
}

/** The statement of that id; every object inherits something called `constructor`. */
function statementOf({ statements }: CodingDocument, id: StatementId): Statement | undefined {
  return Object.hasOwn(statements, id) ? statements[id] : undefined
}

/** The entities that one statement names for the first time, each made once however often it is named. */
class NewEntities {
  readonly #registry: EntityRegistry
  readonly #coder: CoderSlug
  readonly #made = new Map<string, WantedEntity>()

  constructor(registry: EntityRegistry, coder: CoderSlug) {
    this.#registry = registry
    this.#coder = coder
  }

  idOf(name: string, lists: readonly string[]): EntityId {
    const made = [...this.#made.values()].find(
      ({ entity }) => isCalled(entity, name) && lists.includes(entity.list),
    )
    if (made !== undefined) return made.entity.id
    const wanted = this.#want(name, lists)
    if (wanted.creation !== undefined) this.#made.set(wanted.entity.id, wanted)
    return wanted.entity.id
  }

  creations(): Edit[] {
    return [...this.#made.values()].flatMap(({ creation }) => creation ?? [])
  }

  #want(name: string, lists: readonly string[]): WantedEntity {
    try {
      return this.#registry.want(name, lists, this.#coder)
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.kind !== 'ambiguous-entity') throw error
      throw new LineRefused(
        `"${name}" may be any of ${error.failure.entities.join(', ')}; merge them or write it as one of them is written`,
      )
    }
  }
}

function placed(
  record: RecordDocument,
  article: Article,
  quotation: LineFrame['evidence'][number],
): Evidence {
  const evidence = placeQuotation(record, article, quotation)
  if ('reason' in evidence) throw new LineRefused(evidence.reason)
  return evidence
}

/** A statement as it would be if it were made now: of the article that it is shown with, quoting the text of now. */
function asItStands(known: Statement, record: RecordDocument): Statement {
  const placing = new Placing(record)
  return {
    ...known,
    article: placing.articleOf(known)?.id ?? known.article,
    evidence: known.evidence.map(each => inThisText(record, placing, each)),
  }
}

interface Content {
  readonly article: ArticleId
  readonly values: Readonly<Record<string, SlotValue>>
  readonly evidence: readonly Evidence[]
  readonly status: Statement['status']
}

function sameOrRefused(known: Statement, said: Content, frame: LineFrame): 'unchanged' {
  const differing = (['article', 'values', 'evidence', 'status'] as const).filter(
    name => !sameJson(known[name] as Json, said[name] as Json), // parts of documents are JSON
  )
  if (differing.length === 0) return 'unchanged'
  throw new LineRefused(
    `a statement with the id "${frame.id}" is there already, with other ${differing.join(' and ')}`,
  )
}
