import type { ArticleFacts } from './article-facts.ts'
import { statuses } from './article-facts.ts'
import { type ArticleTest, passes } from './article-test.ts'
import type { SortRanks } from './sort-ranks.ts'
import { sortedBy } from './sorted-by.ts'

/** What comes first among those of one family: work that has been done, then work that is still to do, then what is left out. */
const ranksOfStatus: Readonly<Record<(typeof statuses)[number], number>> = {
  done: 2,
  'in-progress': 3,
  'not-started': 4,
  excluded: 5,
}

/**
 * The numbers of the articles that are in families, those of one family together and in the order in which they stand for it;
 * see `oncePerFamily` of `ArticleFilter`. The facts must be fresh, here and below. A few passes over the articles.
 */
export function familiesInOrder(facts: ArticleFacts, ranks: SortRanks): Uint32Array {
  const byPath = ranks.inOrder.filter(number => facts.kin[number] !== 0)
  const byDate = sortedBy(byPath, ranks.of('published'), false)
  return sortedBy(sortedBy(byDate, workRanks(facts), false), facts.kin, false)
}

/** For each article, 1 where another of its family stands for it among those that pass all of a test but for the status. */
export function behindOthers(test: ArticleTest, facts: ArticleFacts, familyOrder: Uint32Array): Uint8Array {
  const narrow = { ...test, parts: test.parts.filter(({ facet }) => facet !== 'status') }
  const behind = new Uint8Array(facts.present.length)
  let stoodFor = 0
  for (const number of familyOrder) {
    const family = facts.kin[number] ?? 0
    if (family === stoodFor) behind[number] = 1
    else if (passes(narrow, number)) stoodFor = family
  }
  return behind
}

function workRanks({ status, statements }: ArticleFacts): Uint32Array {
  return Uint32Array.from(status, (code, number) => {
    const rank = ranksOfStatus[statuses[code] ?? 'not-started']
    return rank !== ranksOfStatus.excluded && (statements[number] ?? 0) > 0 ? 1 : rank
  })
}
