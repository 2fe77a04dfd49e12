import { expect, test } from 'vitest'
import { textOf } from '../../../../../main/import/extract/record/values.ts'

test.each([
  ['paragraphs in lists', [['One.', 'Two.'], ['Three.']], 'One.\n\nTwo.\n\nThree.'],
  [
    'sentences of paragraphs',
    [{ id: 0, sentences: [{ text: 'One.' }, { text: 'Two.' }] }, { sentences: ['Three.'] }],
    'One. Two.\n\nThree.',
  ],
  [
    'more paragraphs than lists lie in one another',
    [...'abcdefgh'].map(text => ({ type: 'paragraph', text })),
    [...'abcdefgh'].join('\n\n'),
  ],
  [
    'blocks that are no text',
    [
      { type: 'p', text: 'One.' },
      { type: 'related', items: ['Other news'] },
    ],
    'One.',
  ],
])('%s', (_, value, text) => {
  expect(textOf(value, '\n\n')).toBe(text)
})

test('lists that lie in one another without end are given up', () => {
  const deep = Array.from({ length: 50 }).reduce<unknown[]>(inner => [inner], ['One.'])
  expect(textOf(deep as never, '\n\n')).toBeUndefined() // a list of lists is JSON
})

test('blocks with a kind and a content are the paragraphs of a text', () => {
  const blocks = [
    { type: 'paragraph', content: 'The pump broke.' },
    { type: 'image', content: 'A pump' },
    { type: 'list', content: [{ type: 'item', content: 'Nobody came.' }] },
  ]
  expect(textOf(blocks, '\n\n')).toBe('The pump broke.\n\nNobody came.')
})
