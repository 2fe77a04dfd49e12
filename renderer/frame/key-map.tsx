import { use, useState, useSyncExternalStore } from 'react'
import { type ChangedKeys, changedTo, ownerOf, refusalOf, takenFrom } from '../commands/changed-keys.ts'
import { type Command, listedCommands } from '../commands/command.ts'
import { CommandContext } from '../commands/command-registry.ts'
import { chordOf, isMac, type KeyChord } from '../commands/key-chord.ts'
import { useCapturedKeys } from '../commands/use-captured-keys.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'
import { type KeyQuestion, KeyRow } from './key-row.tsx'

export interface KeyMapProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Every command with its keys, and what gives it others. */
export function KeyMap({ isOpen, onClose }: KeyMapProps) {
  const words = useWords()
  const { settings, change } = useSettings()
  const { keyMap } = words.all
  return (
    <Dialog
      title={keyMap.title}
      text={keyMap.hint}
      isOpen={isOpen}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button
            look="quiet"
            disabled={Object.keys(settings.keys).length === 0}
            onClick={() => change({ keys: {} })}
          >
            {keyMap.resetAll}
          </Button>
          <Button onClick={onClose}>{words.all.common.close}</Button>
        </>
      }
    >
      <KeyList />
    </Dialog>
  )
}

function KeyList() {
  const words = useWords()
  const registry = use(CommandContext)
  const commands = useSyncExternalStore(registry.subscribe, registry.all)
  const { settings, change } = useSettings()
  const [question, setQuestion] = useState<KeyQuestion | null>(null)
  const latest = [...new Map(commands.map(command => [command.id, command])).values()]
  const asked = latest.find(({ id }) => id === question?.id)
  const set = (keys: ChangedKeys) => {
    change({ keys: { ...keys } as typeof settings.keys }) // the same lists, frozen by type
    setQuestion(null)
  }
  const give = (id: string, keys: readonly KeyChord[]) =>
    set(changedTo(settings.keys, registry.usual(), id, keys))
  useCapturedKeys(asked !== undefined && question?.kind === 'press', event => {
    if (!asked) return
    if (event.code === 'Escape') return setQuestion(null)
    if (/^(Delete|Backspace)$/.test(event.code) && !event.ctrlKey && !event.shiftKey)
      return give(asked.id, [])
    const chord = chordOf(event, isMac)
    if (!chord) return
    const refused = refusalOf(event, chord, { mode: asked.mode, isMac })
    if (refused) return setQuestion({ kind: 'press', id: asked.id, refused: { why: refused, chord } })
    const other = ownerOf(latest, chord, asked.id)
    if (other) setQuestion({ kind: 'taken', id: asked.id, chord, other: other.id })
    else give(asked.id, [chord])
  })
  const row = (command: Command) => (
    <KeyRow
      key={command.id}
      command={command}
      question={question?.id === command.id ? question : null}
      isChanged={command.id in settings.keys}
      clash={clashOf(command, latest)?.text(words) ?? null}
      other={
        question?.kind === 'taken' ? (latest.find(({ id }) => id === question.other)?.text(words) ?? '') : ''
      }
      onAsk={() => setQuestion({ kind: 'press', id: command.id })}
      onLeave={() => setQuestion(null)}
      onReset={() => give(command.id, registry.usual().findLast(({ id }) => id === command.id)?.keys ?? [])}
      onTake={() => {
        if (question?.kind !== 'taken') return
        const { chord, id, other } = question
        set(takenFrom(settings.keys, { usual: registry.usual(), now: latest }, chord, { id, from: other }))
      }}
    />
  )
  const all = listedCommands(latest.map(command => ({ ...command, isAvailable: true })))
  const groups = [
    { title: words.all.keyMap.reading, commands: all.filter(({ mode }) => mode === 'reading') },
    { title: words.all.keyMap.always, commands: all.filter(({ mode }) => mode !== 'reading') },
  ]
  return (
    <div className="key-map">
      {groups.map(({ title, commands }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>{commands.map(row)}</ul>
        </section>
      ))}
    </div>
  )
}

/** Another command with a key of this one: only one of them hears it. */
function clashOf(command: Command, all: readonly Command[]): Command | undefined {
  for (const chord of command.keys ?? []) {
    const owner = ownerOf(all, chord, command.id)
    if (owner) return owner
  }
  return undefined
}
