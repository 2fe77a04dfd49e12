import { describe, expect, it } from 'vitest'
import type { Region } from '../../../../../core/model/region.ts'
import { laidOver } from '../../../../../renderer/reader/correct/laid-over.ts'

/** A text of pieces: kind, detail, text. */
function laid(...pieces: [Region['kind'], Region['detail'], string][]) {
  let text = ''
  const regions = pieces.map(([kind, detail, piece]): Region => {
    const from = text.length
    text += piece
    return { from, to: text.length, kind, detail }
  })
  return { text, regions }
}
const sample = laid(
  ['title', null, 'عنوان\n\n'],
  ['body', null, 'فقرة أولى.\n\nفقرة ثانية.\n\nفقرة ثالثة.\n\n'],
  ['furniture', 'source', 'المصدر: جريدة\n'],
)
const lineOf = (words: string) => {
  const from = sample.text.indexOf(words)
  return { from, to: sample.text.indexOf('\n', from) }
}
const shape = (regions: readonly Region[]) =>
  regions.map(({ from, to, kind, detail }) => [kind, detail, sample.text.slice(from, to)])

describe('a mark that is laid over', () => {
  it('parts the region that it lies in, with the blank lines behind it', () => {
    const over = laidOver(sample.text, sample.regions, {
      lines: lineOf('فقرة ثانية'),
      mark: { kind: 'furniture', detail: 'advert' },
    })
    expect(shape(over)).toEqual([
      ['title', null, 'عنوان\n\n'],
      ['body', null, 'فقرة أولى.\n\n'],
      ['furniture', 'advert', 'فقرة ثانية.\n\n'],
      ['body', null, 'فقرة ثالثة.\n\n'],
      ['furniture', 'source', 'المصدر: جريدة\n'],
    ])
  })

  it('becomes one with what it is like beside it, and taken back leaves what was there', () => {
    const mark = { kind: 'furniture', detail: 'source' } as const
    const over = laidOver(sample.text, sample.regions, { lines: lineOf('فقرة ثالثة'), mark })
    expect(shape(over).at(-1)).toEqual(['furniture', 'source', 'فقرة ثالثة.\n\nالمصدر: جريدة\n'])
    const back = laidOver(sample.text, over, {
      lines: lineOf('فقرة ثالثة'),
      mark: { kind: 'body', detail: null },
    })
    expect(shape(back)).toEqual(shape(sample.regions))
  })

  it('leaves two posts two', () => {
    const post = { kind: 'embed', detail: null } as const
    const one = laidOver(sample.text, sample.regions, { lines: lineOf('فقرة أولى'), mark: post })
    const two = laidOver(sample.text, one, { lines: lineOf('فقرة ثانية'), mark: post })
    expect(two.filter(({ kind }) => kind === 'embed')).toHaveLength(2)
  })

  it('covers the text end to end, whichever line it is of', () => {
    for (const { lines } of sample.text.split('\n').flatMap((line, at, all) => {
      const from = all.slice(0, at).join('\n').length + (at > 0 ? 1 : 0)
      return line === '' ? [] : [{ lines: { from, to: from + line.length } }]
    })) {
      const over = laidOver(sample.text, sample.regions, { lines, mark: { kind: 'embed', detail: null } })
      expect(over.map(({ from, to }) => sample.text.slice(from, to)).join('')).toBe(sample.text)
    }
  })
})
