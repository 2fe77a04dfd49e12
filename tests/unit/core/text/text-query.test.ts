import { describe, expect, test } from 'vitest'
import { procliticForms, withoutArticle } from '../../../../core/text/clitics.ts'
import { readFilterWords } from '../../../../core/text/filter-words.ts'
import { hasAll, hitsIn } from '../../../../core/text/text-hits.ts'
import { parseTextQuery } from '../../../../core/text/text-query.ts'
import { textMatch } from '../../../../main/search/lists/text-match.ts'

describe('the forms of a word', () => {
  test('are itself and the 26 that it takes behind proclitics', () => {
    const forms = procliticForms('وزير')
    expect(forms).toHaveLength(27)
    expect(forms[0]).toBe('وزير')
    for (const form of ['الوزير', 'للوزير', 'بالوزير', 'وكالوزير', 'فبوزير', 'وسوزير', 'فللوزير'])
      expect(forms).toContain(form)
  })

  test.each([
    ['السد', 'سد'],
    ['البيت', 'بيت'],
    ['الله', 'الله'],
    ['الان', 'الان'],
    ['التي', 'التي'],
    ['الف', 'الف'],
    ['سد', 'سد'],
  ])('of %s are those of %s', (typed, base) => {
    expect(withoutArticle(typed)).toBe(base)
    expect(procliticForms(typed)[0]).toBe(base)
  })

  test('write two lams and not three', () => {
    expect(procliticForms('لغه')).toContain('للغه')
    expect(procliticForms('الله')).toContain('لله')
  })

  test.each(['dam', 'плотина', '2024'])('of %s are itself alone', word => {
    expect(procliticForms(word)).toEqual([word])
  })
})

describe('what is typed', () => {
  const has = (text: string, typed: string, isTyping = false): boolean =>
    hasAll(text, parseTextQuery(typed, { isTyping }))

  test.each([
    ['وللوزير كلمة', 'الوزير', true],
    ['وللوزير كلمة', '"الوزير"', false],
    ['وَزِيرُ الخارجيّة', 'وزير الخارجية', true],
    ['وزير النقل', 'وزير الخارجية', false],
    ['The dam talks', '"dam talks"', true],
    ['talks on the dam', '"dam talks"', false],
    ['e-mail sent', 'e-mail', true],
    ['e, then mail', 'mail-e', false],
    ['anything', '?! « »', true],
    ['قال «السد العالي»', '«السد العالي»', true],
  ])('%s against %s', (text, typed, isFound) => {
    expect(has(text, typed)).toBe(isFound)
  })

  test.each([
    ['المفاوضات', 'المفاو', true],
    ['المفاوضات', 'المفاو ', false],
    ['والمفاوضات', 'مفا', true],
    ['المفاوضات', 'الم', false],
    ['negotiation', 'ne', false],
    ['negotiation', 'neg', true],
    ['dam talks', '"dam tal', true],
    ['dam talks', '"dam tal"', false],
  ])('%s while %s is being typed', (text, typed, isFound) => {
    expect(has(text, typed, true)).toBe(isFound)
  })

  test('marks whole words of the original text', () => {
    const text = 'قالَ والوَزير: أهلاً بالوزير'
    const hits = hitsIn(text, parseTextQuery('وزير'))
    expect(hits.map(({ from, to }) => text.slice(from, to))).toEqual(['والوَزير', 'بالوزير'])
  })

  test('is printed without anything of FTS5 that could be pasted into it', () => {
    expect(textMatch(parseTextQuery('OR title:b* NEAR(c) -d ^e'))).toBe(
      '("or") AND "title b" AND "near c" AND ("d") AND ("e")',
    )
    expect(textMatch(parseTextQuery('a" OR title:b* NEAR(c)'))).toBe('("a") AND "or title b near c"')
    expect(textMatch(parseTextQuery('--- *** ""'))).toBeUndefined()
  })
})

describe('a filter in one line', () => {
  test('has words, phrases and operators', () => {
    expect(
      readFilterWords('السد "river talks" source:"River Post" source:? status:done after:2024-10'),
    ).toEqual({
      kind: 'filter',
      filter: {
        text: 'السد "river talks"',
        source: ['River Post', null],
        status: ['done'],
        after: '2024-10',
      },
    })
  })

  test.each([
    ['status:finished', 'status'],
    ['after:yesterday', 'after'],
    ['source:', 'source'],
  ])('%s makes no sense', (typed, operator) => {
    expect(readFilterWords(typed)).toMatchObject({ kind: 'problem', operator })
  })

  test('leaves colons of other words alone', () => {
    expect(readFilterWords('https://a.b resource:x')).toEqual({
      kind: 'filter',
      filter: { text: 'https://a.b resource:x' },
    })
  })
})
