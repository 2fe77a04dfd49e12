import type { EntityDocument } from '../../core/model/entity.ts'
import { assertNever } from '../../core/result.ts'
import { articleColumns } from './article-columns.ts'
import { chosenColumns, tableFrom } from './columns.ts'
import type { EntityUse } from './entity-columns.ts'
import { countUses, entitiesInOrder, entityColumns } from './entity-columns.ts'
import type { EntityRegister } from './entity-register.ts'
import { entityRegister } from './entity-register.ts'
import type { ExportSource } from './export-source.ts'
import { pagesOf } from './export-source.ts'
import type { Table, TableName } from './exporter.ts'
import { ledgerColumns } from './ledger-columns.ts'
import { statementColumns } from './statement-columns.ts'

/** The names of all columns that a table of the study has, in their usual order. */
export function columnsOf(
  name: TableName,
  source: Pick<ExportSource, 'codebook' | 'entities' | 'coders'>,
): string[] {
  const entities = entityRegister(source.entities)
  const columns: readonly { readonly name: string }[] = {
    statements: () => statementColumns({ codebook: source.codebook, entities }),
    articles: () => articleColumns(source.coders),
    entities: () => entityColumns(entities, new Map()),
    ledger: () => ledgerColumns,
  }[name]()
  return columns.map(each => each.name)
}

/**
 * A table of the study, with the columns asked for or with all of them. Refuses a column that it does not have. Nothing
 * is read before the table is.
 */
export function tableOf(name: TableName, source: ExportSource, columns?: readonly string[]): Table {
  const entities = entityRegister(source.entities)
  switch (name) {
    case 'statements':
      return tableFrom(
        name,
        chosenColumns(statementColumns({ codebook: source.codebook, entities }), columns),
        source.statements(),
      )
    case 'articles':
      return tableFrom(name, chosenColumns(articleColumns(source.coders), columns), source.articles())
    case 'entities': {
      const uses = new Map<string, EntityUse>()
      const chosen = chosenColumns(entityColumns(entities, uses), columns)
      return tableFrom(name, chosen, entityPages(source, entities, chosen.some(isUse) ? uses : undefined))
    }
    case 'ledger':
      return tableFrom(name, chosenColumns(ledgerColumns, columns), source.ledger())
    default:
      return assertNever(name)
  }
}

function isUse({ name }: { readonly name: string }): boolean {
  return name === 'statements' || name === 'articles'
}

/** The entities page by page; before the first, `uses` is filled where it is given. */
async function* entityPages(
  source: ExportSource,
  register: EntityRegister,
  uses: Map<string, EntityUse> | undefined,
): AsyncGenerator<readonly EntityDocument[]> {
  if (uses !== undefined)
    for (const [id, use] of await countUses(source.statements(), register)) uses.set(id, use)
  const rows = entitiesInOrder(source.entities)
  yield* pagesOf(({ offset, limit }) => rows.slice(offset, offset + limit))
}
