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
    here.go({ article: second, ending: 'the rest' })
    expect(opened).toEqual([second])
    expect(here.takeOffset(first, 'all of the rest')).toBeUndefined()
    expect(here.takeOffset(second, 'all of the rest')).toBe('all of '.length)
    expect(here.takeOffset(second, 'all of the rest')).toBeUndefined()
  })

  it('waits for the text that an article has once it is joined', () => {
    const here = new Here()
    here.go({ article: first, ending: 'the rest' })
    expect(here.takeOffset(first, 'the beginning, ')).toBeUndefined()
    expect(here.takeOffset(first, 'the beginning, the rest')).toBe('the beginning, '.length)
  })

  it('is the beginning where nothing else was said', () => {
    const here = new Here()
    here.go({ article: second, ending: null })
    expect(here.takeOffset(second, 'all of it')).toBe(0)
  })

  it('is where an article was cut off, once that is no more', () => {
    const here = new Here()
    here.remember(third, { article: second, ending: 'the rest' })
    expect(here.insteadOf(third)).toEqual({ article: second, ending: 'the rest' })
  })

  it('is in the first article of the text where nobody knows better, and nowhere where that is gone', () => {
    const here = new Here()
    expect(here.insteadOf(third)).toEqual({ article: first, ending: null })
    expect(here.insteadOf(first)).toBeNull()
  })
})
