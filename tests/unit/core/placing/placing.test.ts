import { describe, expect, it } from 'vitest'
import { articleIdOf, recordIdOf, statementId } from '../../../../core/model/ids.ts'
import type { Article } from '../../../../core/model/record.ts'
import type { PlacedIn, Quoted } from '../../../../core/placing/placing.ts'
import { articleOfStatement, placeEvidence } from '../../../../core/placing/placing.ts'
import { marked } from '../../../support/spans.ts'

const record = recordIdOf('75916f6f561ab873d332a44b')

/** A record of articles, cut at `||`, with a text that it had before. */
function recordOf(source: string, before?: string): PlacedIn {
  const parts = source.split('||')
  let from = 0
  const articles = parts.map((part, index): Article => {
    const article = { id: articleIdOf(record, index + 1), ordinal: index + 1, from, to: from + part.length }
    from += part.length
    return { ...article, fields: {} as Article['fields'] }
  })
  return {
    text: parts.join(''),
    revision: before === undefined ? 1 : 2,
    articles: Object.fromEntries(articles.map(each => [each.id, each])),
    ...(before === undefined ? {} : { earlier: [{ revision: 1, text: before }] }),
  }
}

/** Evidence for the span A of a marked text, as it was chosen there. */
function chosen(source: string, revision = 1): Quoted {
  const { text, spans } = marked(source)
  const { from = 0, to = 0 } = spans['A'] ?? {}
  const around = { prefix: text.slice(Math.max(0, from - 32), from), suffix: text.slice(to, to + 32) }
  return { from, to, revision, quote: text.slice(from, to), ...around }
}

function found(source: string, evidence: Quoted, before?: string): string | undefined {
  const text = recordOf(source, before).text
  const place = placeEvidence(recordOf(source, before), evidence)
  return place && `${place.from}: ${text.slice(place.from, place.to)}`
}

describe('evidence', () => {
  it('stands where it says, in the text that it was chosen in', () => {
    expect(found('no, no and no', chosen('no, [A no] and no'))).toBe('4: no')
  })

  it.each([
    ['is found by its quotation where it stands once', 'The mayor opposed it.', '4: mayor'],
    [
      'is found by what stood before and behind it',
      'A mayor, and the mayor said. The mayor left',
      '17: mayor',
    ],
    ['has no place where nothing tells two apart', 'Some mayor or other mayor', undefined],
    ['has no place where it does not stand', 'The minister said', undefined],
  ])('%s', (_name, text, expected) => {
    expect(found(text, chosen('So the [A mayor] said. Then', 7))).toBe(expected)
  })

  it('of an earlier text goes by its words where all letters are others', () => {
    const before = 'xab xbc xcd, xab xbc\nxcd xab'
    const after = 'قاب قبج قجد، قاب قبج\nقجد قاب'
    expect(found(after, chosen('xab xbc xcd, [A xab] xbc\nxcd xab'), before)).toBe('13: قاب')
  })

  it('of an earlier text goes by its quotation where lines were taken away', () => {
    const before = 'Share this\nThe mayor opposed it.\nRead also'
    expect(
      found('The mayor opposed it.', chosen('Share this\nThe [A mayor] opposed it.\nRead also'), before),
    ).toBe('4: mayor')
  })

  it('of another text that had the same number is not taken for one of this', () => {
    const evidence = chosen('Once [A upon] a time')
    expect(found('قاب قبج قجد قاب', evidence, 'xab xbc xcd xab')).toBeUndefined()
  })
})

describe('a statement', () => {
  const source = 'The minister spoke.\n||The mayor left.\n||Rain.'
  const of = (article: number, ...evidence: Quoted[]) => ({
    id: statementId.parse('s1'),
    article: articleIdOf(record, article),
    evidence: evidence.map(each => ({ ...each, for: null })),
  })
  const ordinal = (statement: ReturnType<typeof of>) =>
    articleOfStatement(recordOf(source), statement)?.ordinal

  it('is of the article in which its first placed evidence begins, whatever it names', () => {
    expect(ordinal(of(1, chosen('The minister spoke.\nThe [A mayor] left.\nRain.')))).toBe(2)
    const lost = chosen('The [A queen] sang')
    expect(ordinal(of(1, lost, chosen('The minister spoke.\nThe mayor left.\n[A Rain].')))).toBe(3)
  })

  it('is of the article that it names where it has none, and of the first where that is gone', () => {
    expect(ordinal(of(3))).toBe(3)
    expect(ordinal(of(7))).toBe(1)
    expect(ordinal(of(7, chosen('The [A queen] sang')))).toBe(1)
  })

  it('is of no article where its record has none', () => {
    expect(articleOfStatement({ ...recordOf(source), articles: {} }, of(1))).toBeUndefined()
  })
})
