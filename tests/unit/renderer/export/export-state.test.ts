import { describe, expect, it } from 'vitest'
import { exportChoice } from '../../../../core/model/export-choice.ts'
import {
  choiceOf,
  columnList,
  type ExportAction,
  firstExport,
  reduceExport,
  requestOf,
  withColumn,
  withColumnAt,
} from '../../../../renderer/export/export-state.ts'

const known = ['id', 'title', 'path', 'status']
const stateAfter = (...actions: readonly ExportAction[]) =>
  actions.reduce(reduceExport, firstExport(undefined))

describe('the columns of an export', () => {
  it('are all of them, as usual, until somebody chooses', () => {
    const state = firstExport(undefined)
    expect(columnList(state, known)).toEqual({ order: known, chosen: known })
    expect(requestOf(state, columnList(state, known), known)).toEqual({ format: 'csv', table: 'statements' })
  })

  it('keep their line in the list when they are left out, and their place when they come back', () => {
    const all = { order: known, chosen: known }
    const fewer = withColumn(all, 'title', false)
    expect(fewer).toEqual({ order: known, chosen: ['id', 'path', 'status'] })
    expect(withColumn(fewer, 'title', true)).toEqual(all)
  })

  it('are written in the order into which they are moved', () => {
    const list = { order: known, chosen: ['id', 'title', 'status'] }
    expect(withColumnAt(list, 'status', 0)).toEqual({
      order: ['status', 'id', 'title', 'path'],
      chosen: ['status', 'id', 'title'],
    })
    expect(withColumnAt(list, 'id', 99).order.at(-1)).toBe('id')
    expect(withColumnAt(list, 'id', -3).order).toEqual(known)
  })

  it('that the study no longer has are passed over, and new ones are offered last', () => {
    const state = firstExport({
      table: 'articles',
      format: 'csv',
      columns: { articles: ['gone', 'path', 'id'] },
    })
    expect(columnList(state, known)).toEqual({
      order: ['path', 'id', 'title', 'status'],
      chosen: ['path', 'id'],
    })
  })

  it('belong to their table, and go back to the usual ones for it alone', () => {
    const list = { order: known, chosen: ['path'] }
    const state = stateAfter(
      { kind: 'columns', list },
      { kind: 'table', table: 'entities' },
      { kind: 'columns', list },
      { kind: 'usual-columns' },
    )
    expect(state.columns).toEqual({ statements: ['path'] })
  })

  it('none of them is nothing to be asked for, which would mean all', () => {
    const state = stateAfter({ kind: 'columns', list: { order: known, chosen: [] } })
    expect(requestOf(state, columnList(state, known), known)).toBeNull()
  })
})

it('the byte order mark of one format is not meant for the other', () => {
  const state = stateAfter({ kind: 'bom', bom: false }, { kind: 'format', format: 'csv-plain' })
  expect(requestOf(state, columnList(state, known), known)).not.toHaveProperty('bom')
})

it('what is kept for the next time is what the next time begins with', () => {
  const state = stateAfter(
    { kind: 'table', table: 'articles' },
    { kind: 'separator', separator: ';' },
    { kind: 'bom', bom: false },
    { kind: 'columns', list: { order: ['path', 'id'], chosen: ['path'] } },
  )
  const kept = exportChoice.parse(JSON.parse(JSON.stringify(choiceOf(state))))
  expect(choiceOf(firstExport(kept))).toEqual(choiceOf(state))
})
