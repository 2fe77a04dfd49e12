import { Command as Cmdk } from 'cmdk'
import { Search } from 'lucide-react'
import { Kbd } from '../display/kbd.tsx'
import './overlays.css'

/** A line that can be chosen. */
export interface CommandListItem {
  readonly id: string
  readonly text: string
  readonly keys: readonly string[]
}

export interface CommandListProps {
  readonly label: string
  readonly placeholder: string
  /** Said where nothing matches. */
  readonly none: string
  readonly items: readonly CommandListItem[]
  readonly onChoose: (id: string) => void
}

/** A list that narrows as one types; Enter chooses. */
export function CommandList({ label, placeholder, none, items, onChoose }: CommandListProps) {
  return (
    <Cmdk className="command-list" label={label} loop>
      <div className="command-search">
        <Search size={16} aria-hidden />
        <Cmdk.Input placeholder={placeholder} dir="auto" />
      </div>
      <Cmdk.List className="command-items" label={label}>
        {items.map(({ id, text, keys }) => (
          // A line that comes to say something else is another line: one that was chosen by its words, or by none, is chosen anew.
          <Cmdk.Item
            key={`${id} ${text}`}
            value={text}
            className="command-item"
            onSelect={() => onChoose(id)}
          >
            <span>{text}</span>
            {keys.length > 0 && <Kbd keys={keys} />}
          </Cmdk.Item>
        ))}
      </Cmdk.List>
      {/* A list without options may hold nothing else, so this stands beside it, and is read out. */}
      <div role="status">
        <Cmdk.Empty className="command-none">{none}</Cmdk.Empty>
      </div>
    </Cmdk>
  )
}
