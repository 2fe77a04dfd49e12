import { type ComponentType, useLayoutEffect, useState } from 'react'
import type { ProfileId } from '../../../core/model/ids.ts'
import type { ProfileContent, ProfileDocument } from '../../../core/model/profile.ts'
import { FurniturePart } from '../furniture/furniture-part.tsx'
import { HeaderPart } from '../header/header-part.tsx'
import { MappingPart } from '../mapping/mapping-part.tsx'
import { NamePart } from '../name/name-part.tsx'
import { Preview } from '../preview/preview.tsx'
import { useTried } from '../preview/use-tried.ts'
import type { TriedOn } from '../profiles-context.ts'
import { AboutPart } from './about-part.tsx'
import { DatesPart } from './dates-part.tsx'
import { EditorFoot } from './editor-foot.tsx'
import { EncodingPart } from './encoding-part.tsx'
import { triable } from './flaws.ts'
import type { PartProps } from './part-props.ts'
import { PartTabs } from './part-tabs.tsx'
import type { EditorPart } from './parts.ts'
import { useEditing } from './use-editing.ts'
import type { Found } from './use-found.ts'

export interface EditorProps {
  /** Null for a new one. */
  readonly id: ProfileId | null
  readonly initial: ProfileContent
  readonly part: EditorPart
  /** Whether it is there to say which field holds the text. */
  readonly needsText?: boolean
  readonly on: TriedOn | null
  /** What the program says of those files by itself. */
  readonly found: Found
  readonly onTryOn: (on: TriedOn) => void
  readonly onSaved: (profile: ProfileDocument) => void
  /** Hears whether something would be lost if it closed now. */
  readonly onChanged: (isChanged: boolean) => void
  /** Leaves it; asks first where something would be lost. */
  readonly onLeave: () => void
}

const parts: Readonly<Record<EditorPart, ComponentType<PartProps>>> = {
  about: AboutPart,
  encoding: EncodingPart,
  name: NamePart,
  header: HeaderPart,
  dates: DatesPart,
  furniture: FurniturePart,
  mapping: MappingPart,
}

/** A profile: its parts at the side, the one that is worked on in the middle, and what it makes of ten files beside it. */
export function Editor(props: EditorProps) {
  const { id, initial, needsText = false, on, found, onTryOn, onSaved, onChanged, onLeave } = props
  const [part, setPart] = useState(props.part)
  const editing = useEditing(id, initial, needsText)
  const { draft, change, isChanged, flaws } = editing
  const tried = useTried(triable(draft), on)
  // Syncs with the dialog, which must not close on what is not saved: before another key can be heard.
  useLayoutEffect(() => onChanged(isChanged), [onChanged, isChanged])
  const Part = parts[part]
  async function save(): Promise<void> {
    const saved = await editing.save()
    if (saved) onSaved(saved)
    else setPart(now => editing.flaws[0]?.part ?? now)
  }
  return (
    <div className="profile-editor">
      <PartTabs part={part} draft={draft} flaws={flaws} onChange={setPart}>
        <Part
          draft={draft}
          change={change}
          flaws={flaws.filter(flaw => flaw.part === part)}
          tried={tried}
          suggested={found.suggested}
          shapes={found.shapes}
        />
      </PartTabs>
      <Preview draft={draft} part={part} tried={tried} on={on} onChoose={onTryOn} />
      <EditorFoot editing={editing} onSave={() => void save()} onLeave={onLeave} />
    </div>
  )
}
