/** What a coder has done with one article, as the tag panel shows and changes it. */
import type { Json } from '../../core/json.ts'
import { sameJson } from '../../core/json.ts'
import type { CodebookDocument } from '../../core/model/codebook.ts'
import type { CodingDocument } from '../../core/model/coding.ts'
import { standingOf, statementsInOrder, withoutCodedWith } from '../../core/model/coding.ts'
import type { CodingView, StatementDraft, StatementView } from '../../core/model/coding-views.ts'
import { Refusal } from '../../core/model/failure.ts'
import type { ArticleId, CoderSlug, EntityId } from '../../core/model/ids.ts'
import { recordOfArticle } from '../../core/model/ids.ts'
import type { Article, RecordDocument } from '../../core/model/record.ts'
import type { Statement } from '../../core/model/statement.ts'
import { Placing } from '../../core/placing/placing.ts'
import type { Clock } from '../ports.ts'
import { codebookRef, codingRef, recordRef } from '../study/layout.ts'
import type { StudyStore } from '../study/study-store.ts'
import { edit } from '../study/study-store.ts'
import { type Ground, placedEvidence, shownEvidence } from './chosen-evidence.ts'
import { fillNotStated, missingIn } from './completeness.ts'
import type { EntityRegistry } from './entities.ts'
import { entitiesIn } from './entity-usage.ts'
import { namesIn } from './named-entities.ts'
import { checkValue } from './value-fit.ts'

/** Whose work it is, and where. */
export interface ArticleCodingContext {
  readonly store: StudyStore
  readonly entities: EntityRegistry
  readonly clock: Clock
  readonly coder: CoderSlug
  /** Hears which entities a statement names that it did not name before. */
  readonly onNamed: (entities: readonly EntityId[], at: string) => void
}

/** What the coder has done with an article. @throws Refusal `unknown-article` */
export function readCoding(
  { store, entities }: Pick<ArticleCodingContext, 'store' | 'entities'>,
  coder: CoderSlug | undefined,
  id: ArticleId,
): CodingView {
  const { record, article } = placeOf(store, id)
  const coding = coder === undefined ? undefined : store.read(codingRef(coder, record.id))
  const said = coding?.articles[id]
  const placing = new Placing(record)
  const statements = coding
    ? statementsInOrder(coding).filter(each => placing.articleOf(each)?.id === id)
    : []
  return {
    article: id,
    ground: { from: article.from, to: article.to, revision: record.revision },
    status: standingOf(said, statements.length),
    reason: said?.reason ?? null,
    doubt: said?.doubt ?? null,
    codedWith: said?.codedWith === undefined ? null : codedWith(store, said.codedWith),
    statements: statements.map(each => viewOf(each, { record, article, placing })),
    entities: namesIn(statements, entities),
  }
}

/**
 * Writes a statement as a whole, and makes it where there is none of its id. Evidence that stays as it is shown is kept: what
 * the text no longer says as it was, what was chosen in an earlier text with its place in this one. Values are held to the
 * codebook where they are new.
 * @throws Refusal `unknown-article`, `empty-statement`, `incomplete-statement`, `value-does-not-fit`, `evidence-outside`, `evidence-splits-character`, `text-changed`
 */
export function saveStatement(
  context: ArticleCodingContext,
  id: ArticleId,
  draft: StatementDraft,
  group?: string,
): CodingView {
  const { store, entities, clock, coder } = context
  const { record, article } = placeOf(store, id)
  const codebook = codebookOf(store)
  const { ref, base, document } = codingOf(context, record)
  const placing = new Placing(record)
  const known = statementIn(document, draft.id, { placing, id })
  const values = { ...draft.values }
  for (const [variable, value] of Object.entries(values)) {
    if (!sameJson((known?.values[variable] ?? null) as Json, value as Json))
      checkValue(codebook, entities, variable, value) // values are JSON
  }
  const evidence = placedEvidence({ record, article, placing }, draft.evidence, known)
  if (known === undefined && Object.keys(values).length === 0 && evidence.length === 0)
    throw new Refusal({ kind: 'empty-statement' })
  if (draft.status === 'complete') {
    const missing = missingIn(codebook, values)
    if (missing.length > 0)
      throw new Refusal({ kind: 'incomplete-statement', missing: missing.map(({ id }) => id) })
    fillNotStated(codebook, values)
  }
  const now = clock.now()
  const content = { article: id, status: draft.status, values, evidence }
  const statement: Statement = { id: draft.id, ...content, created: known?.created ?? now, updated: now }
  if (known === undefined || !isSame(known, content)) {
    const begun = known === undefined ? withoutCodedWith(document, id) : document
    store.commit({
      label: {
        kind: known === undefined ? 'statement-added' : 'statement-changed',
        subject: (evidence[0]?.quote ?? known?.evidence[0]?.quote)?.slice(0, 120).toWellFormed() ?? null,
      },
      edits: [edit(ref, base, { ...begun, statements: { ...document.statements, [draft.id]: statement } })],
      ...(group === undefined ? {} : { group }),
    })
    const before = entitiesIn(known?.values ?? {})
    context.onNamed(
      entitiesIn(values).filter(each => !before.includes(each)),
      now,
    )
  }
  return readCoding(context, coder, id)
}

/** Says that the coder is in doubt about an article, or no longer. @throws Refusal `unknown-article` */
export function setDoubt(
  context: ArticleCodingContext,
  id: ArticleId,
  doubt: string | null,
  group?: string,
): CodingView {
  const { store, coder } = context
  const { record, article } = placeOf(store, id)
  const { ref, base, document } = codingOf(context, record)
  const { doubt: before, ...rest } = document.articles[id] ?? {}
  if ((before ?? null) !== doubt) {
    store.commit({
      label: {
        kind: 'article-doubt',
        subject:
          doubt === null || doubt === '' ? article.fields.title.value : doubt.slice(0, 120).toWellFormed(),
      },
      edits: [
        edit(ref, base, {
          ...document,
          articles: { ...document.articles, [id]: doubt === null ? rest : { ...rest, doubt } },
        }),
      ],
      ...(group === undefined ? {} : { group }),
    })
  }
  return readCoding(context, coder, id)
}

/** The codebook of the study. @throws Refusal `not-found` */
export function codebookOf(store: StudyStore): CodebookDocument {
  const codebook = store.read(codebookRef)
  if (codebook === undefined) throw new Refusal({ kind: 'not-found', path: codebookRef.path })
  return codebook
}

function placeOf(store: StudyStore, id: ArticleId): { record: RecordDocument; article: Article } {
  const record = store.read(recordRef(recordOfArticle(id)))
  const article = record?.articles[id]
  if (record === undefined || article === undefined)
    throw new Refusal({ kind: 'unknown-article', article: id })
  return { record, article }
}

function codedWith(store: StudyStore, article: ArticleId): CodingView['codedWith'] {
  const other = store.read(recordRef(recordOfArticle(article)))?.articles[article]
  return { article, title: other?.fields.title.value ?? null }
}

function codingOf({ store, coder }: ArticleCodingContext, { id: record }: RecordDocument) {
  const ref = codingRef(coder, record)
  const base = store.read(ref)
  const document: CodingDocument = base ?? { rev: 1, coder, record, articles: {}, statements: {} }
  return { ref, base, document }
}

/** The statement of that id on the article; one of the same id on another article is somebody else's business. */
function statementIn(
  { statements }: CodingDocument,
  id: StatementDraft['id'],
  { placing, id: article }: { readonly placing: Placing; readonly id: ArticleId },
): Statement | undefined {
  const known = Object.hasOwn(statements, id) ? statements[id] : undefined
  if (known !== undefined && placing.articleOf(known)?.id !== article)
    throw new Refusal({ kind: 'unknown-statement', statement: id })
  return known
}

function viewOf(statement: Statement, ground: Ground): StatementView {
  const { article: _of, evidence: _evidence, ...rest } = statement
  return { ...rest, evidence: shownEvidence(statement, ground).map(({ view }) => view) }
}

function isSame(known: Statement, content: Omit<Statement, 'id' | 'created' | 'updated'>): boolean {
  return (['article', 'status', 'values', 'evidence'] as const).every(
    name => sameJson(known[name] as Json, content[name] as Json), // parts of documents are JSON
  )
}
