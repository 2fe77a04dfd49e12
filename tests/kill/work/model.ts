/**
 * What a coder's work amounts to, worked out apart from the program: statements, entities and imports as values, and the
 * steps that undo and redo walk. A model never changes; what an edit makes of it are new ones, one for each commit.
 */
import type { CodeLine, Edit, EntityName } from './edits.ts'

/** An entity. `key` tells it from all others before anybody knows its id. */
export interface ModelEntity extends EntityName {
  readonly key: string
  readonly aliases: readonly string[]
  readonly type: string | null
  /** The key of the one that it was merged into. */
  readonly mergedInto: string | null
}

/** A statement, with entities by their keys. */
export interface ModelStatement {
  readonly line: CodeLine
  readonly actor: readonly string[]
  readonly issue: readonly string[]
  readonly addressee: readonly string[]
  readonly reportedBy: readonly string[]
}

export interface State {
  readonly entities: ReadonlyMap<string, ModelEntity>
  readonly statements: ReadonlyMap<string, ModelStatement>
  /** Imports that stand in the history and have not been undone. */
  readonly imports: ReadonlySet<string>
}

/** A coder's state, with the way back and forth. */
export interface Model {
  readonly state: State
  /** The states that undo returns to, the nearest last, and those that redo returns to. */
  readonly past: readonly State[]
  readonly future: readonly State[]
  /** How many commits the history has. */
  readonly commits: number
}

/** A coder who has done nothing yet; `commits` counts what laid the ground. */
export function freshModel(commits: number): Model {
  return {
    state: { entities: new Map(), statements: new Map(), imports: new Set() },
    past: [],
    future: [],
    commits,
  }
}

/** The model after each commit of an edit, in order; none for an edit that changes nothing. */
export function modelsAfter(model: Model, edit: Edit): Model[] {
  switch (edit.kind) {
    case 'code':
      return afterLines(model, edit.lines).filter((each, index, all) => each !== (all[index - 1] ?? model))
    case 'delete': {
      const statements = new Map(model.state.statements)
      statements.delete(edit.statement)
      return [stepped(model, { ...model.state, statements })]
    }
    case 'create': {
      const made = {
        ...edit.entity,
        key: keyOf(edit.entity),
        aliases: edit.aliases,
        type: null,
        mergedInto: null,
      }
      return [stepped(model, withEntity(model.state, made))]
    }
    case 'change': {
      const { kind: _kind, entity, ...fields } = edit
      return [stepped(model, withEntity(model.state, { ...called(model.state, entity), ...fields }))]
    }
    case 'merge': {
      const mergedInto = called(model.state, edit.into).key
      return [stepped(model, withEntity(model.state, { ...called(model.state, edit.entity), mergedInto }))]
    }
    case 'undo':
      return turned(model, 'past', 'future')
    case 'redo':
      return turned(model, 'future', 'past')
  }
}

/** The model after each line of one group of coding; a line that is there already leaves it as it was. */
export function afterLines(model: Model, lines: readonly CodeLine[]): Model[] {
  let now = model
  let isFirst = true
  return lines.map(line => {
    if (now.state.statements.has(line.id)) return now
    const state = withStatement(now.state, line)
    now = isFirst ? stepped(now, state) : { ...now, state, commits: now.commits + 1 }
    isFirst = false
    return now
  })
}

/** The model once an import stands in the history. */
export function afterImport(model: Model, id: string): Model {
  return stepped(model, { ...model.state, imports: new Set([...model.state.imports, id]) })
}

/** Whether a statement's line would be read as it was: a rename or a merge since then makes it another. */
export function isReadTheSame(model: Model, statement: ModelStatement): boolean {
  const again = withStatement(model.state, statement.line)
  const { line: _line, ...keys } = again.statements.get(statement.line.id) ?? statement
  return Object.entries(keys).every(([slot, of]) => of.join() === statement[slot as keyof typeof keys].join()) // the same slots
}

/** The model after all edits. */
export function afterAll(model: Model, edits: readonly Edit[]): Model {
  return edits.reduce((now, edit) => modelsAfter(now, edit).at(-1) ?? now, model)
}

/** The entity that stands for this one after all merges. */
export function survivor(state: State, entity: ModelEntity): ModelEntity {
  const into = entity.mergedInto === null ? undefined : state.entities.get(entity.mergedInto)
  return into === undefined ? entity : survivor(state, into)
}

function stepped(model: Model, state: State): Model {
  return { state, past: [...model.past, model.state], future: [], commits: model.commits + 1 }
}

function turned(model: Model, from: 'past' | 'future', to: 'past' | 'future'): Model[] {
  const state = model[from].at(-1)
  if (state === undefined) return []
  return [
    {
      ...model,
      state,
      [from]: model[from].slice(0, -1),
      [to]: [...model[to], model.state],
      commits: model.commits + 1,
    },
  ]
}

function withEntity(state: State, entity: ModelEntity): State {
  return { ...state, entities: new Map([...state.entities, [entity.key, entity]]) }
}

function withStatement(state: State, line: CodeLine): State {
  let now = state
  const keys = (names: readonly string[], lists: readonly string[]): string[] => {
    const found = names.map(name => {
      const [known] = [...now.entities.values()].filter(
        each => isCalled(each, name) && lists.includes(each.list),
      )
      if (known !== undefined) return survivor(now, known).key
      const list = lists.at(-1) ?? ''
      const key = keyOf({ list, name })
      const made = {
        key: now.entities.has(key) ? `${key}, anew` : key,
        list,
        name,
        aliases: [],
        type: null,
        mergedInto: null,
      }
      now = withEntity(now, made)
      return made.key
    })
    return [...new Set(found)]
  }
  const statement: ModelStatement = {
    line,
    actor: keys(line.actor, ['actors']),
    issue: keys(line.issue === undefined ? [] : [line.issue], ['issues']),
    addressee: keys(line.addressee ?? [], ['actors']),
    reportedBy: keys(line.reportedBy ?? [], ['actors', 'outlets']),
  }
  return { ...now, statements: new Map([...now.statements, [line.id, statement]]) }
}

function isCalled(entity: ModelEntity, name: string): boolean {
  return entity.name === name || entity.aliases.includes(name)
}

function called(state: State, { list, name }: EntityName): ModelEntity {
  const found = [...state.entities.values()].find(each => each.list === list && each.name === name)
  if (found === undefined) throw new Error(`The model has nobody in ${list} called ${name}`)
  return found
}

/** The name that an entity is made with; no other is ever made with it. */
function keyOf({ list, name }: EntityName): string {
  return `${list}/${name}`
}
