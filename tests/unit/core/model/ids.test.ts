import { describe, expect, it } from 'vitest'
import {
  articleId,
  articleIdOf,
  codebookKey,
  coderSlug,
  coderSlugOf,
  entityId,
  importId,
  recordId,
  recordIdOf,
  recordOfArticle,
  statementId,
  stem,
} from '../../../../core/model/ids.ts'

const sha256 = '75916f6f561ab873d332a44b758aeea7c234dcfab7729c6b31329a3ab680d2f2'

describe('records and articles', () => {
  it('are named by the bytes and the place in them, and lead back to one another', () => {
    const record = recordIdOf(sha256)
    expect(record).toBe('record:75916f6f561ab873d332a44b')
    expect(articleIdOf(record, 12)).toBe('article:75916f6f561ab873d332a44b-12')
    expect(recordOfArticle(articleIdOf(record, 12))).toBe(record)
    expect(stem(record)).toBe('75916f6f561ab873d332a44b')
  })

  it('are not counted from nought', () => {
    expect(() => articleIdOf(recordIdOf(sha256), 0)).toThrow()
  })
})

describe('an id of another kind, or misspelt, is refused', () => {
  it.each([
    ['article', articleId, 'record:75916f6f561ab873d332a44b'],
    ['article without its ordinal', articleId, 'article:75916f6f561ab873d332a44b'],
    ['article with letters beyond f', articleId, 'article:75916g6f561ab873d332a44b-1'],
    ['record in capitals', recordId, 'record:75916F6F561AB873D332A44B'],
    ['record that climbs out of its folder', recordId, 'record:../../../../etc/passwd00'],
    ['entity of another length', entityId, 'entity:abc'],
    ['entity that climbs out of its folder', entityId, 'entity:../../../../abcd'],
    ['import without its time', importId, 'import:abcdef'],
    ['entity with a line behind it', entityId, 'entity:abcdefghijklmnop\n'],
  ])('%s', (_name, schema, text) => {
    expect(schema.safeParse(text).success).toBe(false)
  })
})

describe('the id of a statement', () => {
  it.each(['gold-1', 'statement:abcdefghijklmnop', 'تصريح-١', 'a', 'x'.repeat(120)])('may be %j', text => {
    expect(statementId.safeParse(text).success).toBe(true)
  })

  it.each([
    ['empty', ''],
    ['with a blank', 'gold 1'],
    ['with a line end', 'gold\n1'],
    ['with a comma', 'gold,1'],
    ['with a semicolon, which joins ids in exports', 'gold;1'],
    ['with a quotation mark', 'gold"1'],
    ['with an invisible mark', 'gold\u200f1'],
    ['too long', 'x'.repeat(121)],
    ['a name under which JavaScript objects keep nothing', '__proto__'],
  ])('may not be %s', (_name, text) => {
    expect(statementId.safeParse(text).success).toBe(false)
  })
})

describe('the folder of a coder', () => {
  it.each([
    ['Amal', 'amal'],
    ['Coder 1', 'coder-1'],
    ['AMAL', 'amal'],
    ['  Amal  Haddad ', 'amal-haddad'],
    ['أمل حدّاد', 'أمل-حد-اد'],
    ['Şükrü Işık', 'şükrü-işık'],
    ['Анна Петрова', 'анна-петрова'],
    ['Zoe\u0301', 'zoé'],
    ['../../etc', 'etc'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['name.', 'name'],
    ['con', 'con-coder'],
    ['NUL', 'nul-coder'],
    ['Com1', 'com1-coder'],
    ['lpt9', 'lpt9-coder'],
    ['Conny', 'conny'],
    ['٣', '٣'],
    ['x'.repeat(100), 'x'.repeat(50)],
    [`${'x'.repeat(49)} y`, 'x'.repeat(49)],
  ])('called %j is %s', (name, slug) => {
    expect(coderSlugOf(name)).toBe(slug)
    expect(coderSlug.safeParse(slug).success).toBe(true)
  })

  it.each(['', '   ', '...', '---', '🙂', '\u200f', 'ّ'])('called %j cannot be', name => {
    expect(coderSlugOf(name)).toBeUndefined()
  })

  it('is the same for names that differ only in case or in the form of their letters', () => {
    expect(coderSlugOf('ZOÉ')).toBe(coderSlugOf('zoe\u0301'))
    expect(coderSlugOf('İpek')).toBe(coderSlugOf('i\u0307pek'))
  })

  it('is its own folder again', () => {
    for (const name of ['Amal Haddad', 'أمل حدّاد', 'NUL', 'İpek']) {
      const slug = coderSlugOf(name)
      expect(coderSlugOf(slug ?? '')).toBe(slug)
    }
  })

  it('never cuts a character in two', () => {
    const slug = coderSlugOf(`${'x'.repeat(49)}𞤀𞤁`)
    expect(slug?.isWellFormed()).toBe(true)
  })
})

describe('the name of a variable or a list', () => {
  it.each(['actor', 'reportedBy', 'not-stated', 'a1'])('may be %s', key => {
    expect(codebookKey.safeParse(key).success).toBe(true)
  })

  it.each(['', '1a', 'a b', 'a.b', 'a/b', '__proto__', 'قضية', 'a'.repeat(61)])('may not be %j', key => {
    expect(codebookKey.safeParse(key).success).toBe(false)
  })
})
