/**
 * What the command line prints: the interface that scripts rely on, as docs/architecture.md lists it. Offsets are
 * Unicode code points into the article's own text, half-open.
 */
import type { Answer } from '../../core/contract.ts'
import type { CodebookDocument } from '../../core/model/codebook.ts'
import type { EntityDocument } from '../../core/model/entity.ts'
import type { EntityId } from '../../core/model/ids.ts'
import type { Span } from '../../core/model/span.ts'
import type { SlotValue } from '../../core/model/statement.ts'
import { codePointOffsets } from '../../core/text/code-points.ts'

type View = Answer<'article.read'>
type Row = Answer<'ledger.page'>['rows'][number]
type StatementRow = Answer<'statements.page'>['rows'][number]

/** An article with its text; regions, damage and languages in code points. What is not in a study has no family. */
export function articleShape(view: View, family: string | null = null): unknown {
  const { ground: _, ...shown } = view // it is for whoever sends offsets back
  return {
    ...shown,
    family,
    regions: inCodePoints(view.text, view.regions),
    damage: inCodePoints(view.text, view.damage),
    doubtfulCuts: cutsInCodePoints(view),
    languages: inCodePoints(view.text, view.languages),
  }
}

function cutsInCodePoints({ text, doubtfulCuts }: View): unknown {
  const offsets = codePointOffsets(
    text,
    doubtfulCuts.map(({ at }) => at),
  )
  return doubtfulCuts.map((cut, index) => ({ ...cut, at: offsets[index] ?? 0 }))
}

function inCodePoints<S extends Span>(text: string, spans: readonly S[]): S[] {
  const offsets = codePointOffsets(
    text,
    spans.flatMap(({ from, to }) => [from, to]),
  )
  return spans.map((span, index) => ({
    ...span,
    from: offsets[2 * index] ?? 0,
    to: offsets[2 * index + 1] ?? 0,
  }))
}

/** A row of the ledger. */
export function ledgerShape(row: Row): unknown {
  switch (row.outcome) {
    case 'imported':
      return {
        path: row.path,
        outcome: row.outcome,
        reason: null,
        encoding: row.encoding,
        articles: row.articles,
      }
    case 'duplicate': {
      const reason = `the same bytes as ${row.duplicateOf}`
      return { path: row.path, outcome: row.outcome, reason, encoding: row.encoding, articles: row.articles }
    }
    case 'skipped':
      return { path: row.path, outcome: row.outcome, reason: withDetail(row), encoding: null, articles: [] }
    case 'failed':
      return {
        path: row.path,
        outcome: row.outcome,
        reason: withDetail(row),
        encoding: row.encoding,
        articles: [],
      }
  }
}

function withDetail({ reason, detail }: { readonly reason: string; readonly detail: string | null }): string {
  return detail === null ? reason : `${reason}: ${detail}`
}

/** The names of entities after merges. */
export function entityNames(entities: readonly EntityDocument[]): (id: EntityId) => string {
  const byId = new Map(entities.map(entity => [entity.id, entity]))
  return id => {
    const passed = new Set<EntityId>()
    let entity = byId.get(id)
    while (entity?.mergedInto != null && !passed.has(entity.id)) {
      passed.add(entity.id)
      entity = byId.get(entity.mergedInto)
    }
    return entity?.name ?? id
  }
}

/** A statement as `code` takes it back. */
export function statementShape(
  row: StatementRow,
  codebook: CodebookDocument,
  nameOf: (id: EntityId) => string,
): unknown {
  const order = (id: string) => codebook.variables[id]?.order ?? Number.MAX_SAFE_INTEGER
  const values = Object.entries(row.values as Record<string, SlotValue>).sort(
    ([left], [right]) => order(left) - order(right),
  ) // the same, to be looked at
  return {
    id: row.id,
    article: row.article,
    evidence: row.evidence.map(({ quote, fromCodePoint, for: slot }) => ({
      quote,
      from: fromCodePoint,
      ...(slot === null ? {} : { for: slot }),
    })),
    ...Object.fromEntries(values.flatMap(([id, value]) => shapeOf(value, nameOf).map(shape => [id, shape]))),
    coder: row.coder,
    status: row.status,
    created: row.created,
    updated: row.updated,
  }
}

/** The value as `code` takes it; none where it says "not stated", which `code` reads from its absence. */
function shapeOf(value: SlotValue, nameOf: (id: EntityId) => string): unknown[] {
  switch (value.kind) {
    case 'entities': {
      const names = value.ids.map(nameOf)
      return [names.length === 1 ? names[0] : names]
    }
    case 'member':
      return value.id === 'not-stated' ? [] : [value.id]
    case 'categories':
      return [value.ids.length === 1 ? value.ids[0] : value.ids]
    case 'date':
      return [value.date.edtf]
    case 'text':
      return [value.text]
    case 'number':
      return [value.number]
    case 'flag':
      return [value.flag]
  }
}
