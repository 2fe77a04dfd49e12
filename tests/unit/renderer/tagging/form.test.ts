import { describe, expect, it } from 'vitest'
import type { Category, CodebookDocument, Variable } from '../../../../core/model/codebook.ts'
import { variablesInOrder } from '../../../../core/model/codebook.ts'
import type { EntityHit, StatementView } from '../../../../core/model/coding-views.ts'
import { entityId, statementId } from '../../../../core/model/ids.ts'
import type { SlotValue } from '../../../../core/model/statement.ts'
import { codebookTemplates } from '../../../../core/model/templates.ts'
import { inTextOrder, quoteOf } from '../../../../renderer/tagging/cards/card-order.ts'
import { summaryOf } from '../../../../renderer/tagging/cards/card-summary.ts'
import { categoryRows } from '../../../../renderer/tagging/draft/category-rows.ts'
import { memberKeys, slotKeys } from '../../../../renderer/tagging/draft/slot-keys.ts'
import { textIn } from '../../../../renderer/tagging/draft/text-in.ts'
import { misfitOf, plainText } from '../../../../renderer/tagging/draft/value-fit.ts'
import { entityOptions, optionAfter, tidyName } from '../../../../renderer/tagging/form/entity-options.ts'

const codebook = { rev: 1, ...codebookTemplates['stance'] } as CodebookDocument // it is there
const a = entityId.parse('entity:aaaaaaaaaaaaaaaa')

function hit(name: string, fit: EntityHit['fit'], list = 'actors'): EntityHit {
  return { entity: { id: a, name, list, type: null }, matched: name, fit, uses: 0 }
}

function variable(id: string, kind: 'text' | 'flag' = 'text', order = 1): Variable {
  return { id, kind, label: { en: id }, definition: {}, required: false, order, retired: false }
}

describe('the keys of slots', () => {
  const keys = slotKeys(variablesInOrder(codebook))

  it('are those that coders know, in the codebook that a study begins with', () => {
    expect(Object.fromEntries(keys)).toMatchObject({
      actor: 'KeyA',
      issue: 'KeyI',
      date: 'KeyD',
      addressee: 'KeyO',
      reportedBy: 'KeyR',
    })
  })

  it('are each of one slot, and none that means something else while one reads', () => {
    const many = slotKeys(Array.from({ length: 30 }, (_, at) => variable(`v${at}`)))
    expect(new Set(many.values()).size).toBe(many.size)
    for (const code of [...many.values(), ...keys.values()]) expect('EFGJKLNPSTVY').not.toContain(code.at(-1))
    expect(many.size).toBe(14)
  })

  it('are letters of the name where one is free, for any codebook', () => {
    expect(slotKeys([variable('frame'), variable('claim')])).toEqual(
      new Map([
        ['frame', 'KeyR'],
        ['claim', 'KeyC'],
      ]),
    )
  })

  it('count along the scale, and nought is off it', () => {
    const members = codebook.scales['stance']?.members ?? []
    expect([...memberKeys(members)].map(([code, { id }]) => `${code} ${id}`)).toEqual([
      'Digit1 opposes',
      'Digit2 neutral',
      'Digit3 supports',
      'Digit0 not-stated',
    ])
  })
})

describe('what an entity field offers', () => {
  const rows = [hit('Salma Haddad', 'start'), hit('Umm Salma', 'word')]

  it('takes the first by Enter, and offers to make what is typed last', () => {
    const { options, first } = entityOptions(rows, ' Salma  ', { newIn: 'actors', isName: false })
    expect(first).toBe(0)
    expect(options.at(-1)).toEqual({ kind: 'create', name: 'Salma' })
  })

  it('makes what was selected by one Enter where nothing is called so', () => {
    const { options, first } = entityOptions(rows, 'Salma', { newIn: 'actors', isName: true })
    expect(options[first]).toEqual({ kind: 'create', name: 'Salma' })
  })

  it('makes none of a name that the list has, and one that another list has', () => {
    const exact = [hit('Salma', 'exact')]
    expect(entityOptions(exact, 'Salma', { newIn: 'actors', isName: true }).options).toHaveLength(1)
    const offered = entityOptions(exact, 'Salma', { newIn: 'outlets', isName: true })
    expect(offered.options).toHaveLength(2)
    expect(offered.first).toBe(0)
  })

  it('takes nothing by Enter alone where nothing was typed', () => {
    expect(entityOptions(rows, ' ', { newIn: 'actors', isName: false })).toEqual({
      options: rows.map(each => ({ kind: 'take', hit: each })),
      first: -1,
    })
  })

  it('is walked round and round: the way to a new one is one key', () => {
    expect(optionAfter(0, 'ArrowUp', 3)).toBe(2)
    expect(optionAfter(-1, 'ArrowUp', 3)).toBe(2)
    expect(optionAfter(-1, 'ArrowDown', 3)).toBe(0)
    expect(optionAfter(2, 'ArrowDown', 3)).toBe(0)
    expect(optionAfter(0, 'Home', 3)).toBeUndefined()
    expect(optionAfter(0, 'ArrowDown', 0)).toBeUndefined()
  })

  it('writes a name down without the line breaks that it was selected with', () => {
    expect(tidyName('  سلمى\n  الحداد ')).toBe('سلمى الحداد')
  })
})

describe('a value that the codebook no longer has a place for', () => {
  const retired = {
    ...codebook,
    variables: { ...codebook.variables, note: { ...variable('note'), retired: true } },
  } as CodebookDocument
  it.each<[string, CodebookDocument, string, SlotValue, ReturnType<typeof misfitOf>]>([
    ['of a field that is retired', retired, 'note', { kind: 'text', text: 'x' }, 'retired'],
    ['of a field that is gone', codebook, 'mood', { kind: 'text', text: 'x' }, 'unknown-variable'],
    ['of another kind', codebook, 'actor', { kind: 'text', text: 'x' }, 'wrong-kind'],
    ['that the scale does not have', codebook, 'stance', { kind: 'member', id: 'admires' }, 'unknown-member'],
    ['that fits', codebook, 'stance', { kind: 'member', id: 'opposes' }, undefined],
    [
      'that is a property of every object',
      codebook,
      'constructor',
      { kind: 'flag', flag: true },
      'unknown-variable',
    ],
  ])('%s', (_case, of, id, value, misfit) => {
    expect(misfitOf(of, id, value)).toBe(misfit)
  })

  it('is told in the words that there are', () => {
    const entities = { [a]: { id: a, name: 'Salma', list: 'actors', type: null } }
    expect(
      plainText({ kind: 'entities', ids: [a, entityId.parse('entity:bbbbbbbbbbbbbbbb')] }, { entities }),
    ).toEqual(['Salma', 'entity:bbbbbbbbbbbbbbbb'])
  })
})

describe('categories', () => {
  const category = (id: string, parent: string | null): Category => ({
    id,
    parent,
    label: {},
    definition: {},
  })

  it('are read as a tree, each once, whatever their parents are', () => {
    const rows = categoryRows([
      category('b', null),
      category('leaf', 'twig'),
      category('twig', 'b'),
      category('orphan', 'gone'),
      category('one', 'two'),
      category('two', 'one'),
    ])
    expect(rows.map(({ category: { id }, depth }) => `${depth} ${id}`)).toEqual([
      '0 b',
      '1 twig',
      '2 leaf',
      '0 orphan',
      '0 one',
      '1 two',
    ])
  })
})

describe('cards', () => {
  const statement = (mark: string, part: Partial<StatementView>): StatementView => ({
    id: statementId.parse(`statement:${mark.repeat(16)}`),
    status: 'draft',
    values: {},
    evidence: [],
    created: '2024-11-03T09:00:00.000Z',
    updated: '2024-11-03T09:00:00.000Z',
    ...part,
  })
  const evidence = (from: number, quote: string, of: string | null = null, isPlaced = true) => ({
    from,
    to: from + 5,
    for: of,
    quote,
    isPlaced,
  })

  it('follow the text, and those without a place follow as they were made; numbers stay', () => {
    const cards = inTextOrder([
      statement('a', {}),
      statement('b', { evidence: [evidence(90, 'x'), evidence(10, 'y', 'actor')] }),
      statement('c', { evidence: [evidence(0, 'lost', null, false)] }),
      statement('d', { evidence: [evidence(5, 'z')] }),
    ])
    expect(cards.map(({ number }) => number)).toEqual([4, 2, 1, 3])
  })

  it('quote what backs the whole statement before what backs a slot', () => {
    expect(quoteOf(statement('a', { evidence: [evidence(1, 'slot', 'actor'), evidence(9, 'whole')] }))).toBe(
      'whole',
    )
    expect(quoteOf(statement('a', {}))).toBeNull()
  })

  it('say who, how, what and when by the kinds of the codebook', () => {
    const said = statement('a', {
      values: {
        actor: { kind: 'entities', ids: [a] },
        stance: { kind: 'member', id: 'opposes' },
        date: { kind: 'date', date: { edtf: '2024-10?', written: null } },
      },
    })
    const entities = { [a]: { id: a, name: 'Salma', list: 'actors', type: null } }
    expect(summaryOf(codebook, said, { entities }, 'ar')).toEqual({
      who: ['Salma'],
      stance: 'يعارض',
      tone: 'opposes',
      what: [],
      when: '2024-10?',
    })
  })

  it('name things in the language of the interface, else in English, else as they are', () => {
    expect(textIn({ en: 'Actor', ar: 'الفاعل' }, 'ar')).toBe('الفاعل')
    expect(textIn({ en: 'Actor', tr: 'Aktör' }, 'ar')).toBe('Actor')
    expect(textIn({ tr: 'Aktör' }, 'ar')).toBe('Aktör')
  })
})
