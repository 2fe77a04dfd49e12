/** A random mix of edits that all make sense one after the other: each is made for the state that those before it lead to. */

import type { Random } from '../random.ts'
import type { CodeLine, Edit, EntityName } from './edits.ts'
import type { Model, ModelEntity } from './model.ts'
import { afterLines, isReadTheSame, modelsAfter } from './model.ts'

/** An article with sentences that each stand in it once. */
export interface Quotable {
  readonly article: string
  readonly quotes: readonly string[]
}

/** Makes edits for one coder of one study; what it names is named by nobody else. */
export class RandomEdits {
  readonly #random: Random
  readonly #coder: string
  #named = 0

  constructor(random: Random, coder: string) {
    this.#random = random
    this.#coder = coder
  }

  /** `count` edits from `model` on. Imports are neither undone nor done again by them. */
  edits(model: Model, articles: readonly Quotable[], count: number): Edit[] {
    const edits: Edit[] = []
    let now = model
    while (edits.length < count) {
      const edit = this.#edit(now, articles)
      if (edit === undefined) continue
      edits.push(edit)
      now = modelsAfter(now, edit).at(-1) ?? now
    }
    return edits
  }

  /** `count` lines of coding from `model` on, some of them there already. */
  lines(model: Model, articles: readonly Quotable[], count: number): CodeLine[] {
    const lines: CodeLine[] = []
    for (let now = model; lines.length < count; now = afterLines(now, lines.slice(-1)).at(-1) ?? now)
      lines.push(this.#line(now, articles))
    return lines
  }

  #edit(model: Model, articles: readonly Quotable[]): Edit | undefined {
    const { state } = model
    const survivors = [...state.entities.values()].filter(({ mergedInto }) => mergedInto === null)
    const weights = { code: 45, delete: 8, create: 8, change: 9, merge: 6, undo: 14, redo: 10 }
    switch (this.#random.weighted(weights)) {
      case 'code':
        return { kind: 'code', lines: this.lines(model, articles, this.#random.small(3)) }
      case 'delete': {
        if (state.statements.size === 0) return undefined
        const { line } = this.#random.pick([...state.statements.values()])
        return { kind: 'delete', article: line.article, statement: line.id }
      }
      case 'create': {
        const list = this.#random.pick(['actors', 'issues', 'outlets'])
        const aliases = this.#random.chance(0.4) ? [this.#newName('لقب')] : []
        return { kind: 'create', entity: { list, name: this.#newName('جهة') }, aliases }
      }
      case 'change':
        return state.entities.size === 0
          ? undefined
          : this.#change(this.#random.pick([...state.entities.values()]))
      case 'merge': {
        if (survivors.length === 0) return undefined
        const entity = this.#random.pick(survivors)
        const others = survivors.filter(each => each.list === entity.list && each.key !== entity.key)
        if (others.length === 0) return undefined
        return { kind: 'merge', entity: nameOf(entity), into: nameOf(this.#random.pick(others)) }
      }
      case 'undo':
        return isOnlyCoding(model, model.past.at(-1)) ? { kind: 'undo' } : undefined
      case 'redo':
        return isOnlyCoding(model, model.future.at(-1)) ? { kind: 'redo' } : undefined
    }
  }

  #change(entity: ModelEntity): Edit {
    const change = { kind: 'change', entity: nameOf(entity) } as const
    switch (this.#random.pick(['name', 'aliases', 'type'] as const)) {
      case 'name':
        return { ...change, name: this.#newName('اسم') }
      case 'aliases':
        return { ...change, aliases: [...entity.aliases, this.#newName('لقب')] }
      case 'type':
        return { ...change, type: entity.type === 'state' ? null : 'state' }
    }
  }

  #line(model: Model, articles: readonly Quotable[]): CodeLine {
    const known = [...model.state.statements.values()].filter(each => isReadTheSame(model, each))
    if (known.length > 0 && this.#random.chance(0.06)) return this.#random.pick(known).line
    const { article, quotes } = this.#random.pick(articles)
    const random = this.#random
    return {
      id: `statement:${this.#coder}-${this.#count()}`,
      article,
      evidence: [{ quote: random.pick(quotes) }],
      actor: Array.from({ length: random.between(1, 2) }, () => this.#name(model, 'actors')),
      ...(random.chance(0.7) ? { stance: random.pick(['opposes', 'neutral', 'supports']) } : {}),
      ...(random.chance(0.6) ? { issue: this.#name(model, 'issues') } : {}),
      ...(random.chance(0.3) ? { addressee: [this.#name(model, 'actors')] } : {}),
      ...(random.chance(0.2) ? { reportedBy: [this.#name(model, 'outlets')] } : {}),
      ...(random.chance(0.5) ? { date: random.pick(['2026-03-04', '2026-05', '2025?']) } : {}),
      ...(random.chance(0.2) ? { note: 'للمراجعة 🙂' } : {}),
    }
  }

  /** The name of somebody in the list, or a new one. */
  #name(model: Model, list: string): string {
    const known = [...model.state.entities.values()].filter(each => each.list === list)
    if (known.length === 0 || this.#random.chance(0.35)) return this.#newName('طرف')
    const entity = this.#random.pick(known)
    return this.#random.pick([entity.name, ...entity.aliases])
  }

  #newName(word: string): string {
    return `${word} ${this.#coder} ${this.#count()}`
  }

  #count(): number {
    this.#named += 1
    return this.#named
  }
}

function nameOf({ list, name }: ModelEntity): EntityName {
  return { list, name }
}

function isOnlyCoding(model: Model, other: Model['state'] | undefined): boolean {
  return other !== undefined && other.imports === model.state.imports
}
