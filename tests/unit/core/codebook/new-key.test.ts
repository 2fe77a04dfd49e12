import { describe, expect, it } from 'vitest'
import { newKey } from '../../../../core/codebook/new-key.ts'

describe('the name of a new part in exports', () => {
  it.each([
    ['Degree of certainty', [], 'degree-of-certainty'],
    ['Déjà vu', [], 'deja-vu'],
    ['Actor', ['actor'], 'actor-2'],
    ['Status', [], 'status-2'],
    ['2nd actor', [], 'variable-1'],
    ['اليقين', ['variable-1'], 'variable-2'],
    ['Variable', [], 'variable-1'],
  ] as const)('%s, where %j are taken', (label, taken, key) => {
    expect(newKey(label, 'variable', taken)).toBe(key)
  })
})
