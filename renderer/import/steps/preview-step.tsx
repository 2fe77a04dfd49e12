import type { ArticleView } from '../../../core/model/views.ts'
import { useProfiles } from '../../profiles/profiles-context.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import type { ImportFlow } from '../import-flow.ts'
import type { ImportActions } from '../use-import-flow.ts'
import { PreviewFacts } from './preview-facts.tsx'
import { PreviewProfiles } from './preview-profiles.tsx'
import { SampleArticle } from './sample-article.tsx'
import { SampleEncoding } from './sample-encoding.tsx'
import { sizeIn } from './size.ts'
import { FirstButton, StepActions } from './step-actions.tsx'

export interface PreviewStepProps {
  readonly flow: Extract<ImportFlow, { step: 'preview' }>
  readonly actions: ImportActions
}

/** What an import would bring, before anything is copied. */
export function PreviewStep({ flow, actions }: PreviewStepProps) {
  const words = useWords()
  const { preview: say } = words.all.importing
  const { picks, preview, profile, isLooking } = flow
  const { files, bytes, isWholeFolderCounted, unfinished, samples } = preview
  const counted = isWholeFolderCounted ? say.files : say.filesAtLeast
  const start =
    unfinished !== null
      ? say.resume
      : isWholeFolderCounted
        ? words.say(say.start, { count: files })
        : say.startAll
  const lookAgain = () => actions.lookAgain(picks, profile)
  return (
    <>
      <p className="import-lead numeric" role="status">
        {isLooking ? say.lookingAgain : words.say(counted, { count: files, size: sizeIn(bytes, words) })}
        {!isWholeFolderCounted && <span className="import-small"> {say.notCounted}</span>}
      </p>
      {unfinished !== null && (
        <p className="import-note" role="note">
          {say.unfinished}
        </p>
      )}
      <Unmapped flow={flow} onMapped={lookAgain} />
      {files === 0 ? (
        <p className="import-text import-empty">{say.nothing}</p>
      ) : (
        <div className="import-preview" aria-busy={isLooking}>
          <PreviewFacts preview={preview}>
            <PreviewProfiles flow={flow} actions={actions} />
          </PreviewFacts>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <section className="import-samples" aria-label={say.sampleNames} tabIndex={0}>
            <h3>{say.samples}</h3>
            {samples.length === 0 && <p className="import-text">{say.noSamples}</p>}
            {samples.flatMap(({ path, articles }) =>
              articles.map((article: ArticleView) => (
                <SampleArticle key={article.id} path={path} article={article}>
                  <SampleEncoding path={path} article={article} picks={picks} onChanged={lookAgain} />
                </SampleArticle>
              )),
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
          <FirstButton look="primary" onClick={() => actions.start(picks, profile)}>
            {start}
          </FirstButton>
        )}
      </StepActions>
    </>
  )
}

interface UnmappedProps {
  readonly flow: Extract<ImportFlow, { step: 'preview' }>
  readonly onMapped: () => void
}

/** Records whose text nobody has named, with the way to name it. */
function Unmapped({ flow: { preview, picks }, onMapped }: UnmappedProps) {
  const words = useWords()
  const { preview: say } = words.all.importing
  const openProfiles = useProfiles()
  if (preview.unmapped === 0 || openProfiles === null) return null
  return (
    <div className="import-note import-note-act" role="note">
      <p>{words.say(say.unmapped, { count: preview.unmapped })}</p>
      <Button
        onClick={() =>
          openProfiles({
            at: { kind: 'new', part: 'mapping' },
            on: { picks: picks.map(({ token }) => token) },
            onSaved: onMapped,
          })
        }
      >
        {say.map}
      </Button>
    </div>
  )
}
