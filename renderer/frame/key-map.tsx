import { use, useSyncExternalStore } from 'react'
import { type Command, listedCommands } from '../commands/command.ts'
import { CommandContext } from '../commands/command-registry.ts'
import { capsOf, isMac } from '../commands/key-chord.ts'
import { useWords } from '../text/words-context.ts'
import { Kbd } from '../ui/display/kbd.tsx'
import { Dialog } from '../ui/overlays/dialog.tsx'

export interface KeyMapProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Every key that does something now. */
export function KeyMap({ isOpen, onClose }: KeyMapProps) {
  const words = useWords()
  const registry = use(CommandContext)
  const commands = useSyncExternalStore(registry.subscribe, registry.all)
  const { keyMap } = words.all
  const withKeys = listedCommands(commands).filter(({ keys = [] }) => keys.length > 0)
  return (
    <Dialog title={keyMap.title} text={keyMap.hint} isOpen={isOpen} onClose={onClose} width="wide">
      <div className="key-map">
        <KeyGroup title={keyMap.reading} commands={withKeys.filter(({ mode }) => mode === 'reading')} />
        <KeyGroup title={keyMap.always} commands={withKeys.filter(({ mode }) => mode !== 'reading')} />
      </div>
    </Dialog>
  )
}

function KeyGroup({ title, commands }: { readonly title: string; readonly commands: readonly Command[] }) {
  const words = useWords()
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {commands.map(({ id, text, keys = [] }) => (
          <div key={id}>
            <dt>{text(words)}</dt>
            <dd>
              {keys.map(chord => (
                <Kbd key={JSON.stringify(chord)} keys={capsOf(chord, isMac)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
