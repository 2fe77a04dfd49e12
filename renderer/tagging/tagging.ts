/**
 * What the tag panel does with the statements of one article. It works on what is shown, which is ahead of the disk, so that
 * one thing can be done after the other without waiting; what is refused is put back by the coding store.
 */
import type { FoundDate } from '../../core/dates/reading.ts'
import { type Json, sameJson } from '../../core/json.ts'
import type { CodebookDocument, Variable } from '../../core/model/codebook.ts'
import { variablesInOrder } from '../../core/model/codebook.ts'
import type {
  EntityHit,
  EvidencePlace,
  EvidenceView,
  NamedEntity,
  StatementDraft,
  TextGround,
} from '../../core/model/coding-views.ts'
import type { ArticleId, EntityId, StatementId } from '../../core/model/ids.ts'
import type { SlotValue } from '../../core/model/statement.ts'
import type { ProgramBridge } from '../bridge/bridge.ts'
import type { CallFailure } from '../bridge/call.ts'
import { type CodingStore, draftOf, newStatementId, placeIn } from '../coding/coding-store.ts'
import { asField, readField } from '../dates/read-date.ts'
import type { DeskSelection, DeskStore } from '../desk/desk-store.ts'
import { ArticleDates } from './date/article-dates.ts'
import { type Split, splitInto } from './draft/split.ts'
import {
  asDraftWhereIncomplete,
  cloneOf,
  emptyDraft,
  isEmpty,
  missingIn,
  type Passage,
  passageIn,
  replacedEvidence,
  type StatementEdit,
  withEntity,
  withEvidence,
  withValue,
} from './draft/statement-edit.ts'
import { tidyName } from './form/entity-options.ts'

export interface TaggingOptions {
  readonly bridge: Pick<ProgramBridge, 'call'>
  readonly coding: CodingStore
  readonly desk: DeskStore
  readonly article: ArticleId
  readonly codebook: CodebookDocument
  /** The day from which relative dates are counted, as an ISO day, and the language that the article is in. */
  readonly reference: string | null
  readonly language: string | null
  /** The article's own text, for the dates in it. */
  readonly text: string
  /** What offsets into that text count in; null until it has been read. */
  readonly ground: TextGround | null
  /** Hears why something could not be done that the coding store does not know of. */
  readonly onFailure: (failure: CallFailure) => void
}

type EntityVariable = Extract<Variable, { kind: 'entity' }>

/** What is left to do once a passage is in a slot: nothing, or its field has to be filled, beginning with `text`. */
export type SlotOutcome =
  | { readonly kind: 'filled' }
  | { readonly kind: 'open'; readonly statement: StatementId; readonly text: string }

export type Completion =
  | { readonly kind: 'completed' }
  | { readonly kind: 'missing'; readonly statement: StatementId; readonly variables: readonly Variable[] }
  | { readonly kind: 'nothing' }

export class Tagging {
  readonly article: ArticleId
  readonly codebook: CodebookDocument
  readonly variables: readonly Variable[]
  readonly reference: string | null
  readonly language: string | null
  /** The dates that the article has. */
  readonly dates: ArticleDates
  readonly #options: TaggingOptions

  constructor(options: TaggingOptions) {
    this.#options = options
    this.article = options.article
    this.codebook = options.codebook
    this.reference = options.reference
    this.language = options.language
    this.dates = new ArticleDates(options)
    this.variables = variablesInOrder(options.codebook)
  }

  /** Has what asks whether the statement is complete wait until this is done, and undo as well. Gives the same. */
  doing<T>(work: Promise<T>): Promise<T> {
    return this.#options.coding.doing(work)
  }

  /** Resolves once nothing is under way: a name that is being looked for or made is not in its slot yet. */
  idle(): Promise<void> {
    return this.#options.coding.idle()
  }

  /** The statement in the form; null where none of this article is. */
  get active(): StatementId | null {
    const { active } = this.#options.desk.now()
    return active?.article === this.article ? active.statement : null
  }

  /** The passage that is selected in this article. */
  get selection(): DeskSelection | null {
    const { selection } = this.#options.desk.now()
    return selection?.article === this.article ? selection : null
  }

  /** A statement as it is shown; an empty one where there is none of that id yet. */
  draft(id: StatementId): StatementDraft {
    const { coding } = this.#options
    const view = coding.view(this.article)
    const found = view?.statements.find(each => each.id === id)
    return view && found ? draftOf(found, view.ground) : emptyDraft(id)
  }

  /** Evidence that is shown, to be put into another statement. */
  passageOf(evidence: EvidenceView): Passage {
    const ground = this.#options.coding.view(this.article)?.ground
    return ground === undefined ? evidence : placeIn(ground, evidence)
  }

  /** Makes a statement the one in the form; null for none. */
  activate(statement: StatementId | null): void {
    this.#options.desk.activate(statement === null ? null : { article: this.article, statement })
  }

  /** Changes a statement and saves it; true once that is on disk. A new one is not made as long as nothing is in it. */
  async edit(
    id: StatementId,
    change: StatementEdit,
    more: { readonly group?: string; readonly named?: readonly NamedEntity[] } = {},
  ): Promise<boolean> {
    const before = this.draft(id)
    const after = asDraftWhereIncomplete(this.codebook, change(before))
    if (sameJson(before as Json, after as Json) || (isEmpty(before) && isEmpty(after))) return true // drafts are JSON
    const result = await this.#options.coding.save(this.article, after, more)
    return result.ok
  }

  /** Puts a value into a slot; `undefined` empties it. */
  setValue(
    id: StatementId,
    variable: string,
    value: SlotValue | undefined,
    group?: string,
  ): Promise<boolean> {
    return this.edit(id, draft => withValue(draft, variable, value), group === undefined ? {} : { group })
  }

  /** Begins a statement, with what is selected as its evidence, and makes it the active one. One that is still empty is taken. */
  begin(): StatementId {
    const { active } = this
    const id = active !== null && isEmpty(this.draft(active)) ? active : newStatementId()
    const passage = this.#takeSelection()
    this.activate(id)
    if (passage) void this.edit(id, draft => withEvidence(draft, passageIn(passage.ground, passage), null))
    return id
  }

  /** The active statement, or a new one that becomes it. */
  activeOrNew(): StatementId {
    const id = this.active ?? newStatementId()
    this.activate(id)
    return id
  }

  /** Puts what is selected into a slot, as evidence and, where it can be read as one, as the value. */
  fill(variable: Variable): Promise<SlotOutcome> {
    return this.doing(this.#fill(variable))
  }

  async #fill(variable: Variable): Promise<SlotOutcome> {
    const passage = this.#takeSelection()
    const statement = this.activeOrNew()
    if (!passage) return { kind: 'open', statement, text: '' }
    const group = newGroup()
    const chosen = passageIn(passage.ground, passage)
    const saved = this.edit(statement, draft => withEvidence(draft, chosen, variable.id), { group })
    const text = tidyName(passage.text).slice(0, 300)
    if (variable.kind === 'entity') {
      const found = await this.findEntity(variable, text)
      const [exact, another] = found.filter(({ fit }) => fit === 'exact')
      if (!exact || another) return { kind: 'open', statement, text }
      await this.addEntity(statement, variable, exact.entity, group)
      return { kind: 'filled' }
    }
    if (variable.kind === 'date') {
      // In the text it may be read by what stands around it: whether it is still to come, how the others are written.
      const found = this.dates.onlyWithin(passage)
      const reading = found ? asField(found, text) : readField(text, this)
      if (reading.kind !== 'date' || reading.choices.length > 0) return { kind: 'open', statement, text }
      await this.setValue(statement, variable.id, { kind: 'date', date: reading.date }, group)
      return { kind: 'filled' }
    }
    await saved
    return { kind: 'open', statement, text: '' }
  }

  /** Puts a date of the article into a slot, with its words as evidence. What may be several dates is left to the field. */
  takeDate(statement: StatementId, variable: Variable, found: FoundDate): SlotOutcome {
    const text = tidyName(found.text)
    const reading = asField(found, text)
    const isSettled = reading.kind === 'date' && reading.choices.length === 0
    void this.doing(
      this.edit(statement, draft => {
        const { ground } = this.#options
        const chosen = ground === null ? found : passageIn(ground, found)
        const backed = withEvidence(draft, chosen, variable.id)
        return isSettled ? withValue(backed, variable.id, { kind: 'date', date: reading.date }) : backed
      }),
    )
    return isSettled ? { kind: 'filled' } : { kind: 'open', statement, text }
  }

  /** Entities that fit a name, the best first. */
  async findEntity(variable: EntityVariable, text: string): Promise<readonly EntityHit[]> {
    const { bridge, onFailure } = this.#options
    const result = await bridge.call('entities.search', { lists: [...variable.lists], text, limit: 8 })
    if (result.ok) return result.value.rows
    onFailure(result.failure)
    return []
  }

  /** Puts an entity into a slot. */
  addEntity(
    statement: StatementId,
    variable: EntityVariable,
    entity: NamedEntity,
    group?: string,
  ): Promise<boolean> {
    const shown = this.#options.coding.view(this.article)?.entities ?? {}
    const survivorOf = (id: EntityId) => shown[id]?.id ?? id
    return this.edit(statement, draft => withEntity(draft, variable, entity.id, survivorOf), {
      named: [entity],
      ...(group === undefined ? {} : { group }),
    })
  }

  /** Makes an entity in the last list of a variable and puts it into the slot, in one step; one that is there is taken. */
  createEntity(statement: StatementId, variable: EntityVariable, name: string): Promise<boolean> {
    return this.doing(this.#createEntity(statement, variable, name))
  }

  async #createEntity(statement: StatementId, variable: EntityVariable, name: string): Promise<boolean> {
    const { bridge, onFailure } = this.#options
    const list = variable.lists.at(-1) ?? ''
    const group = newGroup()
    const result = await bridge.call('entity.create', { list, name: tidyName(name), group })
    if (result.ok) {
      const { id, name: given, type } = result.value
      return this.addEntity(statement, variable, { id, name: given, list, type }, group)
    }
    if (result.failure.kind !== 'entity-exists') {
      onFailure(result.failure)
      return false
    }
    const there = result.failure.entity as EntityId // the refusal names an entity
    return this.addEntity(
      statement,
      variable,
      { id: there, name: result.failure.name, list, type: null },
      group,
    )
  }

  /**
   * Completes the statement that is active now, once `confirmed` is, and begins the next, unless something required is missing.
   * Where another has been made the active one meanwhile, that one stays.
   */
  async complete(confirmed: Promise<void> = Promise.resolve()): Promise<Completion> {
    const statement = this.active
    await confirmed
    await this.idle()
    if (statement === null || isEmpty(this.draft(statement))) return { kind: 'nothing' }
    const variables = missingIn(this.codebook, this.draft(statement))
    if (variables.length > 0) return { kind: 'missing', statement, variables }
    const saved = this.edit(statement, draft => ({ ...draft, status: 'complete' }))
    const next = newStatementId()
    if (this.active === statement) this.activate(next)
    if (!(await saved) && this.active === next) this.activate(statement)
    return { kind: 'completed' }
  }

  /** Deletes a statement. Gives the group by which that is taken back, once it is done; null where it was refused or is not there. */
  async delete(id: StatementId): Promise<string | null> {
    if (this.active === id) this.activate(null)
    if (isEmpty(this.draft(id))) return null
    const group = newGroup()
    const result = await this.#options.coding.delete(this.article, id, group)
    return result.ok ? group : null
  }

  /** Makes another statement like it, which becomes the active one. */
  clone(id: StatementId): void {
    const draft = this.draft(id)
    if (isEmpty(draft)) return
    const copy = newStatementId()
    void this.edit(copy, () => cloneOf(draft, copy))
    this.activate(copy)
  }

  /** Puts evidence that has no place any more where the selection is; true once that is on disk, false where nothing is selected. */
  async placeAgain(id: StatementId, evidence: EvidencePlace): Promise<boolean> {
    const passage = this.#takeSelection()
    if (passage === null) return false
    return this.edit(id, draft => replacedEvidence(draft, evidence, passageIn(passage.ground, passage)))
  }

  /** Makes several statements of one, in one step. */
  async split(id: StatementId, split: Split): Promise<void> {
    const group = newGroup()
    const parts = splitInto(this.draft(id), split, newStatementId)
    await this.doing(Promise.all(parts.map(part => this.edit(part.id, () => part, { group }))))
  }

  #takeSelection(): DeskSelection | null {
    const { selection } = this
    if (selection) this.#options.desk.select(null)
    return selection
  }
}

/** A name for commits that are to be one step of undo. */
export function newGroup(): string {
  return `panel-${newStatementId().slice('statement:'.length)}`
}
