import { assertNever } from '../../core/result.ts'
import { articleColumns } from './article-columns.ts'
import { chosenColumns, tableFrom } from './columns.ts'
import { countUses, entitiesInOrder, entityColumns } from './entity-columns.ts'
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
 * but the counts of the table of entities is read before the table is.
 */
export async function tableOf(
  name: TableName,
  source: ExportSource,
  columns?: readonly string[],
): Promise<Table> {
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
      chosenColumns(entityColumns(entities, new Map()), columns) // refuses before everything is counted
      const uses = await countUses(source.statements(), entities)
      const rows = entitiesInOrder(source.entities)
      const pages = pagesOf(({ offset, limit }) => rows.slice(offset, offset + limit))
      return tableFrom(name, chosenColumns(entityColumns(entities, uses), columns), pages)
    }
    case 'ledger':
      return tableFrom(name, chosenColumns(ledgerColumns, columns), source.ledger())
    default:
      return assertNever(name)
  }
}
