import { MousePointerClick, Tags } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { type CodebookDocument, variablesInOrder } from '../../core/model/codebook.ts'
import type { ArticleStatus } from '../../core/model/coding.ts'
import type { CodingView, StatementView } from '../../core/model/coding-views.ts'
import type { ArticleId, StatementId } from '../../core/model/ids.ts'
import type { ArticleView } from '../../core/model/views.ts'
import { useProgram } from '../bridge/program-context.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useCoding, useCodingStore } from '../coding/coding-context.ts'
import { useDesk, useDeskStore } from '../desk/desk-context.ts'
import type { TagPanelProps } from '../frame/slots.ts'
import { sentenceOf } from '../text/failures.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { EmptyState } from '../ui/display/empty-state.tsx'
import { Kbd } from '../ui/display/kbd.tsx'
import { AlertDialog } from '../ui/overlays/alert-dialog.tsx'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import { ArticleStrip } from './article/article-strip.tsx'
import { StatementCards } from './cards/statement-cards.tsx'
import { slotKeys } from './draft/slot-keys.ts'
import { Fields, FieldsContext } from './fields.ts'
import { StatementForm } from './form/statement-form.tsx'
import { entityQuestion } from './form/use-entity-rows.ts'
import { type Completion, Tagging } from './tagging.ts'
import { TaggingContext, type TaggingScene, useLabel, useTagging } from './tagging-context.ts'
import { type AskedSplit, useStatementDeeds } from './use-statement-deeds.ts'
import { useTaggingCommands } from './use-tagging-commands.ts'
import './tagging.css'

/** The tag panel: the form of the active statement, and the statements of the article in the active pane. */
export function TagPanel({ article, isReadOnly }: TagPanelProps) {
  const { tagging: says } = useWords().all
  const [fields] = useState(() => new Fields())
  const scene = useScene(article, isReadOnly)
  const view = useCoding(article)
  const { deeds, asked, closeSplit } = useStatementDeeds(scene?.tagging ?? null)
  const setStatus = useSetStatus(article)
  const [missing, setMissing] = useState<{ statement: StatementId; variables: readonly string[] } | null>(
    null,
  )
  const onCompleted = useCallback((completion: Completion) => {
    setMissing(
      completion.kind === 'missing'
        ? { statement: completion.statement, variables: completion.variables.map(({ id }) => id) }
        : null,
    )
  }, [])
  useNamesAhead(scene)
  useTaggingCommands({ scene, fields, deeds, onCompleted, setStatus })
  if (article === null) return <EmptyState icon={Tags} title={says.chooseTitle} text={says.chooseText} />
  if (scene === null || view === undefined) return <CannotRead article={article} />
  return (
    <TaggingContext value={scene}>
      <FieldsContext value={fields}>
        <div className="tag-scroll">
          {isReadOnly && <p className="tag-reading">{says.reading}</p>}
          <ActiveStatement key={article} view={view} missing={missing} />
          <ArticleStrip view={view} onStatus={setStatus} />
          <StatementCards view={view} deeds={deeds} />
          <ConfirmSplit asked={asked} onClose={closeSplit} />
        </div>
      </FieldsContext>
    </TaggingContext>
  )
}

/** Says why what was coded cannot be shown; nothing while it is only on its way. */
function CannotRead({ article }: { readonly article: ArticleId }) {
  const words = useWords()
  const { failure } = useQuery('coding.read', { article })
  if (!failure) return null
  return (
    <p className="tag-failure" role="alert">
      {sentenceOf(failure, words)}
    </p>
  )
}

/** What works on the article's statements; null until the codebook is there. The same one until article or codebook is another. */
function useScene(article: ArticleId | null, isReadOnly: boolean): TaggingScene | null {
  const { bridge } = useProgram()
  const coding = useCodingStore()
  const desk = useDeskStore()
  const words = useWords()
  const toasts = useToasts()
  const { value: codebook } = useQuery('codebook.read', {})
  const read = useArticle(article)
  const reference = /^\d{4}-\d{2}-\d{2}/.exec(read?.published.value ?? '')?.[0] ?? null
  const language = read?.language.value ?? null
  const text = read?.text ?? ''
  const [from, to, revision] = [read?.ground.from, read?.ground.to, read?.ground.revision]
  return useMemo(() => {
    if (article === null || codebook === undefined) return null
    const tagging = new Tagging({
      bridge,
      coding,
      desk,
      article,
      codebook: codebook as CodebookDocument, // frozen by type alone
      reference,
      language,
      text,
      ground:
        from === undefined || to === undefined || revision === undefined ? null : { from, to, revision },
      onFailure: failure => toasts.show({ kind: 'failure', text: sentenceOf(failure, words) }),
    })
    return { tagging, isReadOnly, keys: slotKeys(tagging.variables) }
  }, [
    bridge,
    coding,
    desk,
    article,
    codebook,
    reference,
    language,
    text,
    from,
    to,
    revision,
    isReadOnly,
    toasts,
    words,
  ])
}

/** Has the program read its entities before the first name is typed: of ten thousand that takes it most of a second. */
function useNamesAhead(scene: TaggingScene | null): void {
  const { cache } = useProgram()
  const codebook = scene?.tagging.codebook
  // Syncs with the program, which reads them once.
  useEffect(() => {
    const variable = codebook && variablesInOrder(codebook).find(({ kind }) => kind === 'entity')
    if (variable?.kind === 'entity') cache.prefetch('entities.search', entityQuestion(variable.lists, ''))
  }, [cache, codebook])
}

/** The article that is read, for what the panel needs to know of it: the reader has asked for it already. */
function useArticle(article: ArticleId | null): ArticleView | undefined {
  const { cache } = useProgram()
  const subscribe = useCallback(
    (listener: () => void) =>
      article === null ? () => undefined : cache.watch('article.read', { article }, listener),
    [cache, article],
  )
  return useSyncExternalStore(subscribe, () =>
    article === null ? undefined : cache.peek('article.read', { article }).value,
  ) as ArticleView | undefined // frozen by type alone
}

function useSetStatus(
  article: ArticleId | null,
): (status: ArticleStatus, reason?: string) => Promise<boolean> {
  const { run } = useCommand('articles.setStatus')
  return useCallback(
    async (status, reason) => {
      if (article === null) return false
      const more = reason === undefined ? {} : { reason }
      return (await run({ selection: { ids: [article] }, status, ...more })).ok
    },
    [run, article],
  )
}

interface ActiveStatementProps {
  readonly view: CodingView
  readonly missing: { readonly statement: StatementId; readonly variables: readonly string[] } | null
}

/** The form, or how to come by a statement that it is of. */
function ActiveStatement({ view, missing }: ActiveStatementProps) {
  const { tagging, isReadOnly } = useTagging()
  const coding = useCodingStore()
  const { tagging: says } = useWords().all
  const active = useDesk(state => (state.active?.article === tagging.article ? state.active.statement : null))
  const found = view.statements.find(({ id }) => id === active)
  if (active === null || (isReadOnly && !found))
    return isReadOnly ? null : (
      <section className="form form-begin" aria-label={says.beginTitle}>
        <EmptyState icon={MousePointerClick} title={says.beginTitle} text={says.beginText}>
          <div className="empty-actions">
            <Button onClick={() => tagging.begin()}>
              {says.begin} <Kbd keys={['S']} />
            </Button>
          </div>
        </EmptyState>
      </section>
    )
  return (
    <StatementForm
      key={active}
      view={view}
      statement={found ?? unmade(active)}
      isMade={found !== undefined}
      isSaving={coding.isSaving(tagging.article)}
      missing={missing?.statement === active ? missing.variables : []}
    />
  )
}

/** A statement that is only begun, as the form shows it. */
function unmade(id: StatementId): StatementView {
  return { id, status: 'draft', values: {}, evidence: [], created: '', updated: '' }
}

/** Says what becomes of a statement that is to be split, before it is. */
function ConfirmSplit({
  asked,
  onClose,
}: {
  readonly asked: AskedSplit | null
  readonly onClose: () => void
}) {
  const { tagging } = useTagging()
  const words = useWords()
  const labelOf = useLabel()
  const { split: says } = words.all.tagging
  if (asked === null) return null
  const { split, statement } = asked
  const variable = split.by === 'entities' ? tagging.codebook.variables[split.variable] : undefined
  const text = variable
    ? words.say(says.entities, { count: split.count, variable: labelOf(variable) })
    : words.say(says.passages, { count: split.count })
  return (
    <AlertDialog
      title={says.title}
      text={text}
      confirm={says.confirm}
      isOpen
      onConfirm={() => void tagging.split(statement, split)}
      onClose={onClose}
    />
  )
}
