import { describe, expect, it } from 'vitest'
import { articleId } from '../../../../../core/model/ids.ts'
import { Here } from '../../../../../renderer/reader/correct/here.ts'

const [first, second, third] = [1, 2, 3].map(ordinal =>
  articleId.parse(`article:3f9a3f9a3f9a3f9a3f9a3f9a-${ordinal}`),
) as [
  ReturnType<typeof articleId.parse>,
  ReturnType<typeof articleId.parse>,
  ReturnType<typeof articleId.parse>,
]

describe('the place of a pane', () => {
  it('goes over to an article, and is told once where in it', () => {
    const here = new Here()
    const opened: string[] = []
    here.onOpen = article => opened.push(article)
    here.go({ article: second, fromEnd: 7 })
    expect(opened).toEqual([second])
    expect(here.takePlace(first)).toBeNull()
    expect(here.takePlace(second)).toEqual({ article: second, fromEnd: 7 })
    expect(here.takePlace(second)).toBeNull()
  })

  it('is where an article was cut off, once that is no more', () => {
    const here = new Here()
    here.remember(third, { article: second, fromEnd: 40 })
    expect(here.insteadOf(third)).toEqual({ article: second, fromEnd: 40 })
  })

  it('is in the first article of the text where nobody knows better, and nowhere where that is gone', () => {
    const here = new Here()
    expect(here.insteadOf(third)).toEqual({ article: first, fromEnd: null })
    expect(here.insteadOf(first)).toBeNull()
  })
})
