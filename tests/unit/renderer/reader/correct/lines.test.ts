import { describe, expect, it } from 'vitest'
import { canBeginAt, countLines, linesOf, markOf } from '../../../../../renderer/reader/correct/lines.ts'

const text = 'عنوان\n\nفقرة أولى.\nفقرة ثانية.\n'
const at = (words: string) => text.indexOf(words)
const said = ({ from, to }: { from: number; to: number }) => text.slice(from, to)

describe('the lines of a stretch', () => {
  it.each([
    ['a caret in a line', at('أولى'), at('أولى'), 'فقرة أولى.'],
    ['a caret at the end of a line', at('\n\n'), at('\n\n'), 'عنوان'],
    ['a caret at the beginning of a line', at('فقرة ثانية'), at('فقرة ثانية'), 'فقرة ثانية.'],
    ['words over two lines', at('أولى'), at('ثانية'), 'فقرة أولى.\nفقرة ثانية.'],
    ['a line with its end', at('فقرة أولى'), at('فقرة ثانية'), 'فقرة أولى.'],
    ['all of it', 0, text.length, text.trimEnd()],
  ])('are, for %s, whole', (_, from, to, expected) => {
    expect(said(linesOf(text, { from, to }))).toBe(expected)
  })

  it('are counted without blank ones', () => {
    expect(countLines(text, { from: 0, to: text.length })).toBe(3)
  })
})

describe('what lines are', () => {
  const title = { from: 0, to: at('فقرة'), kind: 'title', detail: null } as const
  const body = { from: at('فقرة'), to: text.length, kind: 'body', detail: null } as const

  it('is said where all of them are the same', () => {
    expect(markOf(text, [title, body], linesOf(text, { from: at('أولى'), to: at('ثانية') }))).toEqual({
      kind: 'body',
      detail: null,
    })
  })

  it('is not said where they differ', () => {
    expect(markOf(text, [title, body], { from: 0, to: text.length })).toBeNull()
  })

  it('does not go by the blanks between them, which are of the region before', () => {
    expect(markOf(text, [title, body], { from: at('\n\n') + 1, to: text.length })?.kind).toBe('body')
  })
})

it('an article can begin where something stands above', () => {
  expect(canBeginAt(text, at('فقرة أولى'))).toBe(true)
  expect(canBeginAt(text, 0)).toBe(false)
  expect(canBeginAt(`\n \n${text}`, 3)).toBe(false)
})
