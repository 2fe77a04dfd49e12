import { type RefObject, useMemo, useSyncExternalStore } from 'react'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-registry.ts'
import type { Find } from '../find/use-find.ts'
import type { Evidence } from '../paint/use-evidence.ts'
import type { TextSurface } from '../text/text-surface.ts'
import { motionCommands } from './motion-commands.ts'

export interface CaretCommandsOptions {
  readonly surface: TextSurface
  readonly isActive: boolean
  /** Whether the text has the focus, and so the caret the keys. */
  readonly hasFocus: boolean
  readonly find: Find
  readonly evidence: Evidence
  readonly field: RefObject<HTMLInputElement | null>
}

const none: readonly Command[] = []

/** The commands of the text in the active pane: finding, caret and selection, and walking the highlights. */
export function useCaretCommands({ surface, isActive, hasFocus, ...options }: CaretCommandsOptions): void {
  const { find, evidence, field } = options
  const { take, close, purpose } = find
  const { walk, hasAny } = evidence
  const { cursor } = surface
  const hasCaret = useSyncExternalStore(cursor.subscribe, () => cursor.now().caret !== null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening and closing are new each time and do the same
  const finding = useMemo<readonly Command[]>(() => findCommands({ surface, find, field }), [surface, field])
  const reading = useMemo<readonly Command[]>(
    () => [...selectionCommands(surface), ...walkCommands(walk, hasAny)],
    [surface, walk, hasAny],
  )
  const motions = useMemo(() => motionCommands(surface), [surface])
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening and closing are new each time and do the same
  const going = useMemo<readonly Command[]>(
    () => goingCommands({ surface, take, close, isFinding: purpose !== null, hasCaret, hasFocus }),
    [surface, take, purpose, hasCaret, hasFocus],
  )
  useCommands(isActive ? finding : none)
  useCommands(isActive ? reading : none)
  useCommands(isActive && hasFocus ? motions : none)
  useCommands(isActive ? going : none)
}

function findCommands({
  surface,
  find,
  field,
}: Pick<CaretCommandsOptions, 'surface' | 'find' | 'field'>): readonly Command[] {
  const open = (purpose: 'go' | 'extend') => () => {
    if (document.activeElement?.closest('[role=dialog], [role=alertdialog]')) return
    find.open(surface.cursor.now().caret === null ? 'go' : purpose)
    field.current?.focus()
    field.current?.select()
  }
  return [
    {
      id: 'reader.find',
      text: words => words.all.reader.commands.find,
      keys: [{ code: 'KeyF' }],
      mode: 'reading',
      run: open('go'),
    },
    // The same while one writes: without it the browser would look through the whole page.
    {
      id: 'reader.find-always',
      text: words => words.all.reader.commands.find,
      keys: [{ code: 'KeyF', primary: true }],
      isKeysOnly: true,
      run: open('go'),
    },
    {
      id: 'reader.find-end',
      text: words => words.all.reader.commands.findEnd,
      keys: [{ code: 'KeyF', shift: true }],
      mode: 'reading',
      run: open('extend'),
    },
  ]
}

function selectionCommands(surface: TextSurface): readonly Command[] {
  const { cursor } = surface
  const place = () => {
    const { caret } = cursor.now()
    surface.focus()
    if (!caret) cursor.move({ offset: surface.firstInSight, side: 'after' })
    else surface.reveal(caret.offset, caret.offset)
  }
  return [
    {
      id: 'reader.caret',
      text: words => words.all.reader.commands.caret,
      keys: [{ code: 'KeyV' }],
      mode: 'reading',
      run: place,
    },
    {
      id: 'reader.widen',
      text: words => words.all.reader.commands.widen,
      keys: [{ code: 'KeyE' }],
      mode: 'reading',
      run: () => {
        place()
        cursor.widen()
      },
    },
    {
      id: 'reader.narrow',
      text: words => words.all.reader.commands.narrow,
      keys: [{ code: 'KeyE', shift: true }],
      mode: 'reading',
      run: () => cursor.narrow(),
    },
  ]
}

function walkCommands(walk: Evidence['walk'], isAvailable: boolean): readonly Command[] {
  return [
    {
      id: 'reader.next-highlight',
      text: words => words.all.reader.commands.nextHighlight,
      keys: [{ code: 'Period' }],
      mode: 'reading',
      isAvailable,
      run: () => walk(1),
    },
    {
      id: 'reader.previous-highlight',
      text: words => words.all.reader.commands.previousHighlight,
      keys: [{ code: 'Comma' }],
      mode: 'reading',
      isAvailable,
      run: () => walk(-1),
    },
  ]
}

interface GoingOptions extends Pick<Find, 'take' | 'close'> {
  readonly surface: TextSurface
  readonly isFinding: boolean
  readonly hasCaret: boolean
  readonly hasFocus: boolean
}

/** What goes on from a hit, and what leaves again: the bar first, then what is selected, then the caret. */
function goingCommands(options: GoingOptions): readonly Command[] {
  const { take, close, isFinding, hasCaret, hasFocus } = options
  const { cursor } = options.surface
  return [
    {
      id: 'reader.next-hit',
      text: words => words.all.reader.commands.nextHit,
      keys: [{ code: 'Enter' }],
      mode: 'reading',
      isKeysOnly: true,
      isAvailable: isFinding && hasFocus,
      run: () => take(1),
    },
    {
      id: 'reader.previous-hit',
      text: words => words.all.reader.commands.previousHit,
      keys: [{ code: 'Enter', shift: true }],
      mode: 'reading',
      isKeysOnly: true,
      isAvailable: isFinding && hasFocus,
      run: () => take(-1),
    },
    {
      id: 'reader.leave',
      text: words => words.all.reader.commands.leave,
      keys: [{ code: 'Escape' }],
      mode: 'reading',
      isKeysOnly: true,
      isAvailable: isFinding || hasCaret,
      run: () => {
        if (isFinding) close()
        else if (cursor.selection) cursor.collapse()
        else cursor.leave()
      },
    },
  ]
}
