import { describe, expect, it } from 'vitest'
import type { CallFailure } from '../../../renderer/bridge/call.ts'
import { placesOf, sentenceOf } from '../../../renderer/text/failures.ts'
import { languageFor, languages } from '../../../renderer/text/languages.ts'
import { Words } from '../../../renderer/text/words.ts'

type Tree = { readonly [name: string]: string | Tree }

/** Every text of a tree, by the names that lead to it. */
function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string'
      ? [[`${path}${name}`, value] as [string, string]]
      : texts(value, `${path}${name}.`),
  )
}

/** The messages of a tree: a text, or the texts of its plural forms; by the names that lead to them. */
function messages(tree: Tree, path = ''): [string, Readonly<Record<string, string>>][] {
  return Object.entries(tree).flatMap(([name, value]): [string, Readonly<Record<string, string>>][] => {
    if (typeof value === 'string') return [[`${path}${name}`, { other: value }]]
    const isPlural = typeof value['other'] === 'string'
    return isPlural
      ? [[`${path}${name}`, value as Readonly<Record<string, string>>]] // plural forms are texts
      : messages(value, `${path}${name}.`)
  })
}

const places = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort()
const english = new Map(messages(languages[0].messages as Tree))

describe.each(languages.map(language => [language.name, language] as const))(
  'the words in %s',
  (_, language) => {
    const own = new Map(messages(language.messages as unknown as Tree))

    it('have every message of English, and no other', () => {
      expect([...own.keys()].sort()).toEqual([...english.keys()].sort())
    })

    it('leave nothing empty and nothing with blanks around it', () => {
      const all = texts(language.messages as unknown as Tree)
      expect(all.filter(([, text]) => text === '' || text !== text.trim())).toEqual([])
    })

    it('have the places of the English message in their main form, and no others in any', () => {
      const wrong = [...own].filter(([name, forms]) => {
        const expected = places(english.get(name)?.['other'] ?? '')
        const others = Object.values(forms).flatMap(places)
        return (
          places(forms['other'] ?? '').join() !== expected.join() ||
          others.some(place => !expected.includes(place))
        )
      })
      expect(wrong).toEqual([])
    })

    it('have all plural forms of their language, or one that agrees with every number', () => {
      const categories = new Intl.PluralRules(language.locale).resolvedOptions().pluralCategories.toSorted()
      const wrong = [...own].filter(([, forms]) => {
        const given = Object.keys(forms).toSorted()
        return given.length > 1 && given.join() !== categories.join()
      })
      expect(wrong).toEqual([])
    })
  },
)

describe('a sentence', () => {
  const [en, ar] = languages.map(language => new Words(language)) as [Words, Words]

  it.each([
    [0, 'لا مقالات'],
    [1, 'مقالة واحدة'],
    [2, 'مقالتان'],
    [3, '3 مقالات'],
    [11, '11 مقالة'],
    [100, '100 مقالة'],
    [3041, '3,041 مقالة'],
  ])('counts %d articles in Arabic', (count, expected) => {
    expect(ar.say(ar.all.library.articles, { count })).toBe(expected)
  })

  it.each([
    [1, '1 article'],
    [3041, '3,041 articles'],
  ])('counts %d articles in English', (count, expected) => {
    expect(en.say(en.all.library.articles, { count })).toBe(expected)
  })

  it('fills a place with what looks like a place without filling it again', () => {
    expect(en.say(en.all.app.title, { study: '{study}' })).toBe('{study} · Tarmiz')
  })
})

describe('the sentence of a failure', () => {
  const words = languages.map(language => new Words(language))
  const failures: readonly CallFailure[] = [
    { kind: 'connection-lost' },
    { kind: 'bad-input', method: 'study.open', issues: [{ path: 'folder', message: 'is missing' }] },
    { kind: 'newer-format', path: '/a/study.json', found: 3, known: 1 },
    { kind: 'study-locked', coder: 'Lamia', holder: 'process 12' },
    { kind: 'folder-vanished', path: '/media/x', stored: 2 },
    { kind: 'import-coded', articles: ['article:1'], statements: 1 },
    { kind: 'overtaken', label: 'statement-added', fields: ['actor', 'stance'] },
    { kind: 'damaged-history', path: 'history/a/2024-10.jsonl', line: 4, reason: 'no JSON' },
  ]

  it.each(
    failures.flatMap(failure => words.map(word => [failure.kind, word.language.tag, failure, word] as const)),
  )('%s leaves no place open in %s', (_kind, _tag, failure, word) => {
    expect(sentenceOf(failure, word)).not.toMatch(/\{\w+\}/)
  })

  it('keeps a path in its own direction', () => {
    const [, ar] = words as [Words, Words]
    expect(placesOf({ kind: 'not-found', path: '/a/b' }, ar)['path']).toBe('\u2066/a/b\u2069')
  })
})

describe('the language of the interface', () => {
  it.each([
    [null, ['ar-EG', 'en'], 'ar'],
    [null, ['de', 'ar'], 'ar'],
    [null, ['de'], 'en'],
    ['ar', ['en'], 'ar'],
  ])('is, for the setting %s on a machine that asks for %j, %s', (tag, preferred, expected) => {
    expect(languageFor(tag, preferred).tag).toBe(expected)
  })
})
