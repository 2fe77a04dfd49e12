import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'
import type { ProfileContent } from '../../../core/model/profile.ts'
import { useWords } from '../../text/words-context.ts'
import { saysIn } from '../list/says.ts'
import type { Flaw } from './flaws.ts'
import { type EditorPart, editorParts } from './parts.ts'

export interface PartTabsProps {
  readonly part: EditorPart
  readonly draft: ProfileContent
  readonly flaws: readonly Flaw[]
  readonly onChange: (part: EditorPart) => void
  /** The part that is shown. */
  readonly children: ReactNode
}

/** The parts of a profile, each with what is said in it, and the one that is worked on. */
export function PartTabs({ part, draft, flaws, onChange, children }: PartTabsProps) {
  const words = useWords()
  const { profiles } = words.all
  return (
    <Tabs.Root
      className="profile-tabs"
      orientation="vertical"
      value={part}
      // The triggers below have no other names.
      onValueChange={next => onChange(next as EditorPart)}
    >
      <Tabs.List className="profile-tab-list" aria-label={profiles.parts.label}>
        {editorParts.map(each => (
          <Tabs.Trigger
            key={each}
            value={each}
            className="profile-tab"
            data-flawed={flaws.some(flaw => flaw.part === each) || undefined}
          >
            <span>{profiles.parts[each]}</span>
            <small className="truncate">{saysIn(each, draft, words) ?? profiles.says.nothing}</small>
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content key={part} value={part} className="profile-part-body">
        {children}
      </Tabs.Content>
    </Tabs.Root>
  )
}
