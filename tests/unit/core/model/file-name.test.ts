import { describe, expect, it } from 'vitest'
import { fileNameFlawOf } from '../../../../core/model/file-name.ts'

describe('the name of a new file or folder', () => {
  it.each([
    'study',
    'دراسة السد',
    'dam 2024.csv',
    'Étude',
    'com',
    'console',
    '.hidden',
    'می‌خواهم',
    'x'.repeat(255),
  ])('may be %s', name => expect(fileNameFlawOf(name)).toBeUndefined())

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['a/b', 'has-separator'],
    ['..\\b', 'has-separator'],
    ['.', 'reserved'],
    ['..', 'reserved'],
    ['NUL', 'reserved'],
    ['com1.csv', 'reserved'],
    ['12:30', 'has-forbidden-character'],
    ['what?', 'has-forbidden-character'],
    ['a\u0000b', 'has-forbidden-character'],
    ['a\nb', 'has-forbidden-character'],
    ['half\ud83d', 'has-forbidden-character'],
    ['study.', 'ends-in-dot-or-blank'],
    ['study ', 'ends-in-dot-or-blank'],
    ['x'.repeat(256), 'too-long'],
    ['س'.repeat(128), 'too-long'],
  ] as const)('may not be %j: %s', (name, flaw) => expect(fileNameFlawOf(name)).toBe(flaw))
})
