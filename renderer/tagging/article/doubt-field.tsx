import { useId } from 'react'
import { useCodingStore } from '../../coding/coding-context.ts'
import { useWords } from '../../text/words-context.ts'
import { useHeldText } from '../form/use-held-text.ts'
import { useTagging } from '../tagging-context.ts'

/** What is doubtful in the article, in the coder's words. */
export function DoubtField({ doubt }: { readonly doubt: string }) {
  const { tagging, isReadOnly } = useTagging()
  const coding = useCodingStore()
  const { article: says, text } = useWords().all.tagging
  const id = useId()
  const { article } = tagging
  const held = useHeldText(`${article} doubt`, doubt, async (words, group) => {
    // The doubt may have been settled while its words were still on their way.
    if (coding.view(article)?.doubt === null) return true
    return (await coding.setDoubt(article, words, group)).ok
  })
  return (
    <>
      <textarea
        id={id}
        className="slot-box slot-text"
        dir="auto"
        rows={1}
        maxLength={10_000}
        readOnly={isReadOnly}
        aria-label={says.doubtNote}
        placeholder={says.doubtPlaceholder}
        value={held.text}
        onChange={event => held.type(event.target.value)}
        onBlur={held.leave}
      />
      {held.isRefused && (
        <p className="field-problem" role="alert">
          {text.failed}
        </p>
      )}
    </>
  )
}
