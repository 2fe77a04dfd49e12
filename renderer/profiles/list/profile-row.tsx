import { Copy, FolderOutput, MoreHorizontal, RefreshCw, Trash2 } from 'lucide-react'
import type { ProfileDocument } from '../../../core/model/profile.ts'
import { isolated } from '../../text/isolated.ts'
import { useWords } from '../../text/words-context.ts'
import { DropdownMenu } from '../../ui/overlays/menu.tsx'
import { editorParts } from '../editor/parts.ts'
import { conditionKey, conditionText } from './condition-words.ts'
import { saysIn } from './says.ts'
import type { ProfileDeeds } from './use-profile-deeds.ts'

export interface ProfileRowProps {
  readonly profile: ProfileDocument
  readonly onOpen: () => void
  readonly onDuplicate: () => void
  readonly onReread: () => void
  readonly deeds: ProfileDeeds
}

const conditionsShown = 3

/** A profile in the list: its name, what it applies to, what it says; it opens as a whole. */
export function ProfileRow({ profile, onOpen, onDuplicate, onReread, deeds }: ProfileRowProps) {
  const words = useWords()
  const { list, parts, about } = words.all.profiles
  const { name, appliesTo } = profile
  const said = editorParts.flatMap(part => {
    const text = part === 'about' ? null : saysIn(part, profile, words)
    return text === null ? [] : [{ part, text }]
  })
  const more = appliesTo.length - conditionsShown
  return (
    <li className="profile-row">
      <button type="button" className="profile-open" onClick={onOpen}>
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className="profile-row-conditions">
          {appliesTo.slice(0, conditionsShown).map(condition => (
            <span key={conditionKey(condition)} className="profile-tag">
              {conditionText(condition, words)}
            </span>
          ))}
          {more > 0 && <span className="profile-tag">{words.say(list.more, { count: more })}</span>}
          {appliesTo.length === 0 && <span className="profile-missing">{about.appliesToNothingShort}</span>}
        </span>
        <span className="profile-row-says">
          {said.length === 0
            ? list.saysNothing
            : said.map(({ part, text }) => (
                <span key={part}>{words.say(list.partSays, { part: parts[part], text })}</span>
              ))}
        </span>
      </button>
      <DropdownMenu
        label={words.say(list.menuOf, { name: isolated(name) })}
        entries={[
          { kind: 'action', id: 'duplicate', text: list.duplicate, icon: Copy, onSelect: onDuplicate },
          {
            kind: 'action',
            id: 'write',
            text: list.write,
            icon: FolderOutput,
            onSelect: () => void deeds.write(profile),
          },
          {
            kind: 'action',
            id: 'reread',
            text: list.reread,
            icon: RefreshCw,
            onSelect: onReread,
          },
          { kind: 'rule', id: 'before-remove' },
          {
            kind: 'action',
            id: 'remove',
            text: list.remove,
            icon: Trash2,
            onSelect: () => void deeds.remove(profile),
          },
        ]}
      >
        <button
          type="button"
          className="icon-button"
          aria-label={words.say(list.menuOf, { name: isolated(name) })}
        >
          <MoreHorizontal size={17} strokeWidth={1.7} aria-hidden />
        </button>
      </DropdownMenu>
    </li>
  )
}
