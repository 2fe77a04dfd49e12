import { use, useMemo } from 'react'
import { flushSync } from 'react-dom'
import type { ArticleStatus } from '../../core/model/coding.ts'
import { useCodingStore } from '../coding/coding-context.ts'
import type { CodingStore } from '../coding/coding-store.ts'
import type { Command } from '../commands/command.ts'
import { CommandContext, useCommands } from '../commands/command-registry.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useWords } from '../text/words-context.ts'
import { useToasts } from '../ui/overlays/toasts-context.ts'
import { memberKeys } from './draft/slot-keys.ts'
import { splitsOf } from './draft/split.ts'
import { textIn } from './draft/text-in.ts'
import { firstUnplaced, nextUnplaced } from './evidence/unplaced.ts'
import type { Fields } from './fields.ts'
import type { Completion, Tagging } from './tagging.ts'
import type { TaggingScene } from './tagging-context.ts'
import type { StatementDeeds } from './use-statement-deeds.ts'

export interface TaggingCommandsOptions {
  /** Null where no article is open. */
  readonly scene: TaggingScene | null
  readonly fields: Fields
  readonly deeds: StatementDeeds
  readonly onCompleted: (completion: Completion) => void
  readonly setStatus: (status: ArticleStatus, reason?: string) => Promise<boolean>
}

/** The commands of the tag panel. */
export function useTaggingCommands(options: TaggingCommandsOptions): void {
  const { scene, fields, deeds, onCompleted, setStatus } = options
  const registry = use(CommandContext)
  const { settings, change } = useSettings()
  const coding = useCodingStore()
  const words = useWords()
  const toasts = useToasts()
  const commands = useMemo<readonly Command[]>(() => {
    if (scene === null || scene.isReadOnly) return []
    const { tagging, keys } = scene
    const unfold = () => {
      // A field that is out of sight cannot take the focus, so the panel is drawn before anything is asked of it.
      if (settings.folded['tags']) flushSync(() => change({ folded: { ...settings.folded, tags: false } }))
    }
    return [
      ...slotCommands({ tagging, keys, fields, unfold }),
      ...memberCommands(tagging),
      {
        id: 'tagging.newStatement',
        text: words => words.all.tagging.commands.newStatement,
        keys: [{ code: 'KeyS' }],
        mode: 'reading',
        run: () => void tagging.begin(),
      },
      {
        id: 'tagging.complete',
        text: words => words.all.tagging.commands.complete,
        keys: [{ code: 'Enter', primary: true }],
        run: async () => {
          const confirmed = fields.confirm()
          leaveField() // at once, and not when all is saved: by then another field may have the focus
          const completion = await tagging.complete(confirmed)
          onCompleted(completion)
          const [first] = completion.kind === 'missing' ? completion.variables : []
          if (completion.kind !== 'missing' || !first) return
          unfold()
          fields.open(completion.statement, first.id)
          const names = completion.variables.map(({ id, label }) => textIn(label, words.language.tag) || id)
          const { missing } = words.all.tagging
          toasts.show({
            kind: 'notice',
            text: words.say(missing, { count: names.length, names: words.list(names) }),
          })
        },
      },
      {
        id: 'tagging.articleDone',
        text: words => words.all.tagging.commands.articleDone,
        keys: [{ code: 'Enter', primary: true, shift: true }],
        run: async () => {
          const confirmed = fields.confirm()
          leaveField()
          await confirmed
          await tagging.idle()
          await coding.settled()
          if (await setStatus('done'))
            registry
              .all()
              .find(({ id }) => id === 'queue.next')
              ?.run()
        },
      },
      ...statementCommands(tagging, deeds, coding),
      ...unplacedCommands(tagging, coding, () =>
        toasts.show({ kind: 'notice', text: words.all.tagging.evidence.placeHint }),
      ),
    ]
  }, [scene, fields, deeds, onCompleted, setStatus, settings.folded, change, coding, registry, words, toasts])
  useCommands(commands)
}

interface SlotCommandsOptions {
  readonly tagging: Tagging
  readonly keys: TaggingScene['keys']
  readonly fields: Fields
  readonly unfold: () => void
}

function slotCommands({ tagging, keys, fields, unfold }: SlotCommandsOptions): readonly Command[] {
  return tagging.variables.map(variable => {
    const code = keys.get(variable.id)
    return {
      id: `tagging.slot.${variable.id}`,
      text: words =>
        words.say(words.all.tagging.commands.slot, {
          variable: textIn(variable.label, words.language.tag) || variable.id,
        }),
      keys: code === undefined ? [] : [{ code }],
      mode: 'reading',
      run: async () => {
        const outcome = await tagging.fill(variable)
        if (outcome.kind === 'filled') return
        unfold()
        fields.open(outcome.statement, variable.id, outcome.text)
      },
    }
  })
}

/** The digits choose on the first scale of the form, or on the one that has the focus. */
function memberCommands(tagging: Tagging): readonly Command[] {
  const scales = tagging.variables.filter(({ kind }) => kind === 'scale')
  const scaleNow = () => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-variable]')?.dataset['variable']
    return scales.find(({ id }) => id === focused) ?? scales[0]
  }
  const membersOf = (variable: (typeof scales)[number] | undefined) =>
    variable?.kind === 'scale' ? (tagging.codebook.scales[variable.scale]?.members ?? []) : []
  const codes = new Set(scales.flatMap(scale => [...memberKeys(membersOf(scale)).keys()]))
  return [...codes].map(code => {
    const shown = memberKeys(membersOf(scales[0])).get(code)
    return {
      id: `tagging.member.${code.slice('Digit'.length)}`,
      text: words =>
        words.say(words.all.tagging.commands.member, {
          variable: textIn(scales[0]?.label ?? {}, words.language.tag),
          member: textIn(shown?.label ?? {}, words.language.tag) || code,
        }),
      keys: [{ code }],
      mode: 'reading',
      run: () => {
        const scale = scaleNow()
        const member = memberKeys(membersOf(scale)).get(code)
        if (!scale || !member) return
        void tagging.setValue(tagging.activeOrNew(), scale.id, { kind: 'member', id: member.id })
      },
    }
  })
}

function statementCommands(tagging: Tagging, deeds: StatementDeeds, coding: CodingStore): readonly Command[] {
  const withActive = (run: (id: NonNullable<Tagging['active']>) => void) => () => {
    const { active } = tagging
    if (active !== null) run(active)
  }
  return [
    {
      id: 'tagging.clone',
      text: words => words.all.tagging.commands.clone,
      keys: [{ code: 'KeyD', primary: true }],
      run: withActive(id => tagging.clone(id)),
    },
    {
      id: 'tagging.split',
      text: words => words.all.tagging.commands.split,
      run: withActive(id => {
        const [split] = splitsOf(tagging.codebook, tagging.draft(id))
        if (split) deeds.askSplit(id, split)
      }),
    },
    {
      id: 'tagging.delete',
      text: words => words.all.tagging.commands.delete,
      keys: [{ code: 'Delete' }],
      mode: 'reading',
      run: withActive(id => deeds.delete(id)),
    },
    {
      id: 'tagging.doubt',
      text: words => words.all.tagging.commands.doubt,
      run: () => {
        const isDoubtful = (coding.view(tagging.article)?.doubt ?? null) !== null
        void coding.setDoubt(tagging.article, isDoubtful ? null : '')
      },
    },
  ]
}

/** What puts evidence that has no place any more into the text again: that of the active statement first. */
function unplacedCommands(
  tagging: Tagging,
  coding: CodingStore,
  onNothingSelected: () => void,
): readonly Command[] {
  const statements = () => coding.view(tagging.article)?.statements ?? []
  return [
    {
      id: 'tagging.nextUnplaced',
      text: words => words.all.tagging.commands.nextUnplaced,
      keys: [{ code: 'KeyW', shift: true }],
      mode: 'reading',
      run: () => {
        const next = nextUnplaced(statements(), tagging.active)
        if (next !== null) tagging.activate(next)
      },
    },
    {
      id: 'tagging.placeAgain',
      text: words => words.all.tagging.commands.placeAgain,
      keys: [{ code: 'KeyA', shift: true }],
      mode: 'reading',
      run: () => {
        const isActive = ({ id }: { readonly id: string }) => id === tagging.active
        const inOrder = statements().toSorted((one, other) => Number(isActive(other)) - Number(isActive(one)))
        const statement = inOrder.find(each => firstUnplaced(each) !== undefined)
        const evidence = statement && firstUnplaced(statement)
        if (!evidence) return
        if (tagging.selection === null) return onNothingSelected()
        tagging.activate(statement.id)
        void tagging.placeAgain(statement.id, evidence)
      },
    },
  ]
}

function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
