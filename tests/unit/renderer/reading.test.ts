import { describe, expect, it } from 'vitest'
import type { FolderView } from '../../../core/model/pick.ts'
import { pickToken } from '../../../core/model/pick.ts'
import type { Region } from '../../../core/model/region.ts'
import { matchingEntries } from '../../../renderer/pick/matching-entries.ts'
import { type Block, blocksOf } from '../../../renderer/reader/text/blocks.ts'

/** An article laid out of pieces: kind, detail, text. */
function article(...pieces: [Region['kind'], Region['detail'], string][]) {
  let text = ''
  const regions = pieces.map(([kind, detail, piece]) => {
    const from = text.length
    text += piece
    return { kind, detail, from, to: text.length }
  })
  return { text, regions, language: { value: 'ar' } }
}
const shapeOf = (blocks: readonly Block[]) =>
  blocks.map(({ kind, paragraphs }) => `${kind} ${paragraphs.length}`)

describe('the blocks of an article', () => {
  const sample = article(
    ['title', null, 'عنوان\n'],
    ['furniture', 'share', 'شارك عبر\n'],
    ['furniture', 'related', 'اقرأ أيضاً\nواقرأ\n'],
    ['body', null, 'فقرة أولى.\n\n(CNN) — قال الوزير.\n'],
    ['embed', null, '???? We welcome it.\n— River Commission\n'],
    ['body', null, 'فقرة أخيرة.'],
  )

  it('stand in the order of the text, without the title that the header shows', () => {
    expect(shapeOf(blocksOf(sample, 'عنوان'))).toEqual(['furniture 3', 'text 2', 'embed 2', 'text 1'])
  })

  it('keep a title region that says something else than the header', () => {
    expect(shapeOf(blocksOf(sample, 'عنوان مصحح'))[0]).toBe('text 1')
  })

  it('count furniture by what it is', () => {
    const [furniture] = blocksOf(sample, 'عنوان')
    expect(furniture?.kind === 'furniture' && furniture.counts).toEqual([
      { name: 'share', count: 1 },
      { name: 'related', count: 2 },
    ])
  })

  it('hold exactly the slices of the text that they say', () => {
    const lines = blocksOf(sample, null).flatMap(({ paragraphs }) => paragraphs)
    expect(lines.filter(({ from, text }) => sample.text.slice(from, from + text.length) !== text)).toEqual([])
    expect(lines.map(({ text }) => text)).toEqual(sample.text.split('\n').filter(line => line !== ''))
  })

  it('begin where a cut is offered, and hold every line once all the same', () => {
    const cut = { at: sample.text.indexOf('واقرأ'), reasons: [] }
    const later = { at: sample.text.indexOf('(CNN)'), reasons: [] }
    const blocks = blocksOf({ ...sample, doubtfulCuts: [cut, later] }, 'عنوان')
    expect(blocks.map(({ from }) => from)).toEqual(expect.arrayContaining([cut.at, later.at]))
    expect(blocks.flatMap(({ paragraphs }) => paragraphs)).toEqual(
      blocksOf(sample, 'عنوان').flatMap(({ paragraphs }) => paragraphs),
    )
    expect(blocks[0]?.kind === 'furniture' && blocks[0].counts).toEqual([
      { name: 'share', count: 1 },
      { name: 'related', count: 1 },
    ])
  })

  it('leave out the title once: where it is said twice, the second is text', () => {
    const twice = article(['title', null, 'عنوان\n'], ['body', null, 'فقرة.\n'], ['title', null, 'عنوان'])
    expect(blocksOf(twice, 'عنوان').flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))).toEqual([
      'فقرة.',
      'عنوان',
    ])
  })

  it('give each paragraph the direction of most of its letters', () => {
    const lines = blocksOf(sample, null).flatMap(({ paragraphs }) => paragraphs)
    expect(lines.find(({ text }) => text.startsWith('(CNN)'))?.direction).toBe('rtl')
    expect(lines.find(({ text }) => text.startsWith('????'))?.direction).toBe('ltr')
  })
})

describe('finding in a folder', () => {
  const entries = ['Documents', 'أخبار', 'المزيد من أخبار', 'My documents'].map(
    (name): FolderView['entries'][number] => ({
      token: pickToken.parse(name),
      name,
      kind: 'folder',
      isStudy: false,
    }),
  )
  const found = (typed: string) => matchingEntries(entries, typed).map(({ name }) => name)

  it.each([
    ['', ['Documents', 'أخبار', 'المزيد من أخبار', 'My documents']],
    ['doc', ['Documents', 'My documents']],
    ['اخبار', ['أخبار', 'المزيد من أخبار']],
    ['nothing', []],
  ])('%s finds %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })
})
