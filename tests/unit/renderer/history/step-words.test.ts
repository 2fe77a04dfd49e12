import { describe, expect, it } from 'vitest'
import { stepText, type ToldStep } from '../../../../renderer/history/step-words.ts'
import { languageFor } from '../../../../renderer/text/languages.ts'
import { Words } from '../../../../renderer/text/words.ts'

const [en, ar] = ['en', 'ar'].map(tag => new Words(languageFor(tag))) as [Words, Words]
const step = (
  kind: ToldStep['label']['kind'],
  subject: string | null,
  more: Partial<ToldStep> = {},
): ToldStep => ({ label: { kind, subject }, variables: [], parts: [], ...more })
const names = { stance: 'stance', reportedBy: 'reported by' }

describe('a step in words', () => {
  it.each([
    [step('statement-added', 'we welcome it'), 'statement “\u2068we welcome it\u2069” added'],
    [step('statement-added', null), 'statement added'],
    [
      step('statement-changed', 'we welcome it', {
        variables: ['stance', 'reportedBy'],
        parts: ['evidence'],
      }),
      'stance, reported by, evidence of “\u2068we welcome it\u2069” changed',
    ],
    [step('statement-changed', null, { variables: ['stance'] }), 'stance of a statement changed'],
    [step('statement-changed', 'a', { variables: ['mood'] }), 'mood of “\u2068a\u2069” changed'],
    [step('entity-changed', 'Sarwan', { parts: ['aliases'] }), 'other names of “\u2068Sarwan\u2069” changed'],
    [
      step('article-corrected', 'River Post', { parts: ['source'] }),
      'source corrected: “\u2068River Post\u2069”',
    ],
    [step('article-status', 'in-progress'), 'article marked as in progress'],
  ])('%#: %j', (given, expected) => {
    expect(stepText(given, en, names)).toBe(expected)
  })

  it('shortens a long subject without halving a character, and keeps it on one line', () => {
    const text = stepText(step('statement-added', `a\nb ${'🌊'.repeat(60)}`), en)
    expect(text).toMatch(/“\u2068a b 🌊+…\u2069”/u)
    expect(text.isWellFormed()).toBe(true)
    expect(text.length).toBeLessThan(100)
  })

  it('names a status in the language of the interface', () => {
    expect(stepText(step('article-status', 'done'), ar)).toContain(ar.all.articleStatus.done)
  })
})
