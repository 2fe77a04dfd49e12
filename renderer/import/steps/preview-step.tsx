import type { ImportPreview } from '../../../core/model/import-views.ts'
import type { Pick } from '../../../core/model/pick.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import type { ImportActions } from '../use-import-flow.ts'
import { PreviewFacts } from './preview-facts.tsx'
import { SampleArticle } from './sample-article.tsx'
import { sizeIn } from './size.ts'
import { FirstButton, StepActions } from './step-actions.tsx'

export interface PreviewStepProps {
  readonly preview: ImportPreview
  readonly picks: readonly Pick[]
  readonly actions: ImportActions
}

/** What an import would bring, before anything is copied. */
export function PreviewStep({ preview, picks, actions }: PreviewStepProps) {
  const words = useWords()
  const { preview: say } = words.all.importing
  const { files, bytes, isWholeFolderCounted, unfinished, samples } = preview
  const counted = isWholeFolderCounted ? say.files : say.filesAtLeast
  const start =
    unfinished !== null
      ? say.resume
      : isWholeFolderCounted
        ? words.say(say.start, { count: files })
        : say.startAll
  return (
    <>
      <p className="import-lead numeric">
        {words.say(counted, { count: files, size: sizeIn(bytes, words) })}
        {!isWholeFolderCounted && <span className="import-small"> {say.notCounted}</span>}
      </p>
      {unfinished !== null && (
        <p className="import-note" role="note">
          {say.unfinished}
        </p>
      )}
      {files === 0 ? (
        <p className="import-text import-empty">{say.nothing}</p>
      ) : (
        <div className="import-preview">
          <PreviewFacts preview={preview} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <section className="import-samples" aria-label={say.sampleNames} tabIndex={0}>
            <h3>{say.samples}</h3>
            {samples.length === 0 && <p className="import-text">{say.noSamples}</p>}
            {samples.flatMap(({ path, articles }) =>
              articles.map(article => <SampleArticle key={article.id} path={path} article={article} />),
            )}
          </section>
        </div>
      )}
      <StepActions>
        {files === 0 ? (
          <FirstButton onClick={actions.restart}>{say.again}</FirstButton>
        ) : (
          <Button look="quiet" onClick={actions.restart}>
            {say.again}
          </Button>
        )}
        {files > 0 && (
          <FirstButton look="primary" onClick={() => actions.start(picks)}>
            {start}
          </FirstButton>
        )}
      </StepActions>
    </>
  )
}
