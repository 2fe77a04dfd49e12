import { use } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import { useQuery } from '../bridge/use-query.ts'
import { SideBySideContext } from './side-by-side.ts'

/** The text of the article beside, where that is another telling of this one; `undefined` where it is not, or not yet read. */
export function useTellingBeside({ id }: { readonly id: ArticleId }): string | undefined {
  const beside = use(SideBySideContext)?.shown.find(shown => shown !== null && shown !== id) ?? id
  const { value: family } = useQuery('family.read', { article: id })
  const { value: other } = useQuery('article.read', { article: beside })
  const isKin = beside !== id && (family?.members.some(member => member.id === beside) ?? false)
  return isKin && other?.id === beside ? other.text : undefined
}
