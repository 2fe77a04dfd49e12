/** How often the values of variables are used, counted over all coders. */
import type { Impact } from '../../core/model/codebook-views.ts'
import type { IndexDatabase } from './index-database.ts'

/** Statements that have one of `values`, or any where none are given, in one of `variables`, or in any. */
export interface ValueFilter {
  readonly variables?: readonly string[] | undefined
  readonly values?: readonly string[] | undefined
}

export interface ValueCount {
  readonly value: string
  readonly statements: number
}

/** Values that are counted as others: those of an entity that was merged as those of the one that is left. */
export interface ValueCountsInput {
  readonly variables: readonly string[]
  readonly standFor?: Readonly<Record<string, string>> | undefined
}

export interface VariableCount {
  readonly variable: string
  readonly statements: number
}

/**
 * All variables that have values. SQLite would walk through every value to tell which they are; this jumps from one to the
 * next in the index.
 */
const usedVariables = `usedVariables (variable) AS (
  SELECT min(variable) FROM statementValues
  UNION ALL
  SELECT (SELECT min(variable) FROM statementValues WHERE variable > usedVariables.variable) FROM usedVariables
  WHERE usedVariables.variable IS NOT NULL
)`

/** In how many statements, on how many articles, by how many coders such values are. */
export function impactOf(database: IndexDatabase, { variables, values }: ValueFilter): Impact {
  const ofVariables =
    variables === undefined
      ? 'variable IN (SELECT variable FROM usedVariables)'
      : 'variable IN (SELECT value FROM json_each(?))'
  const ofValues = values === undefined ? 'TRUE' : 'value IN (SELECT value FROM json_each(?))'
  const given = [variables, values].flatMap(each => (each === undefined ? [] : [JSON.stringify(each)]))
  const found = database.get<Impact>(
    `WITH RECURSIVE ${usedVariables}
     SELECT count(*) AS statements, count(DISTINCT article) AS articles, count(DISTINCT coder) AS coders
     FROM statements
     WHERE number IN (SELECT statement FROM statementValues WHERE ${ofVariables} AND ${ofValues})`,
    ...given,
  )
  return { statements: found?.statements ?? 0, articles: found?.articles ?? 0, coders: found?.coders ?? 0 }
}

/** In how many statements each value of these variables is; a statement that has it in two of them counts once. */
export function valueCounts(
  database: IndexDatabase,
  { variables, standFor = {} }: ValueCountsInput,
): ValueCount[] {
  return database
    .all<ValueCount>(
      `WITH others (id, target) AS MATERIALIZED (SELECT key, value FROM json_each(?))
       SELECT coalesce(target, value) AS value, count(DISTINCT statement) AS statements
       FROM statementValues LEFT JOIN others ON id = value
       WHERE variable IN (SELECT value FROM json_each(?)) AND value <> ''
       GROUP BY coalesce(target, value) ORDER BY 1`,
      JSON.stringify(standFor),
      JSON.stringify(variables),
    )
    .map(each => ({ ...each }))
}

/** In how many statements each variable has a value, also one that the codebook no longer has. */
export function variableCounts(database: IndexDatabase): VariableCount[] {
  return database
    .all<VariableCount>(
      'SELECT variable, count(DISTINCT statement) AS statements FROM statementValues GROUP BY variable ORDER BY variable',
    )
    .map(each => ({ ...each }))
}
