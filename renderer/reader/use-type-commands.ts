import { useMemo } from 'react'
import type { Settings } from '../../core/model/settings.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import { useSettings } from '../settings/settings-store.ts'

/** Sizes that can be stepped through, in CSS pixels. */
export const readingSizes = [14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 28, 32] as const
/** Heights of a line over the size of its letters. */
export const leadings = [1.5, 1.65, 1.8, 1.95, 2.1, 2.25, 2.4] as const

const usual: Pick<Settings, 'readerFontSize' | 'readerLeading'> = { readerFontSize: 19, readerLeading: 1.95 }

/** The step after a value, or before it; the value itself at the end of the steps. */
export function nextStep(steps: readonly number[], value: number, by: 1 | -1): number {
  return (by === 1 ? steps.find(step => step > value) : steps.findLast(step => step < value)) ?? value
}

/** Size and leading of the text that is read, as commands. */
export function useTypeCommands(): void {
  const { settings, change } = useSettings()
  const { readerFontSize: size, readerLeading: leading } = settings
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` is new each time and does the same
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'reader.larger',
        text: words => words.all.reader.commands.larger,
        keys: [
          { code: 'Equal', primary: true },
          { code: 'Equal', primary: true, shift: true },
        ],
        run: () => change({ readerFontSize: nextStep(readingSizes, size, 1) }),
      },
      {
        id: 'reader.smaller',
        text: words => words.all.reader.commands.smaller,
        keys: [{ code: 'Minus', primary: true }],
        run: () => change({ readerFontSize: nextStep(readingSizes, size, -1) }),
      },
      {
        id: 'reader.usual-size',
        text: words => words.all.reader.commands.usualSize,
        keys: [{ code: 'Digit0', primary: true }],
        run: () => change(usual),
      },
      {
        id: 'reader.more-leading',
        text: words => words.all.reader.commands.moreLeading,
        run: () => change({ readerLeading: nextStep(leadings, leading, 1) }),
      },
      {
        id: 'reader.less-leading',
        text: words => words.all.reader.commands.lessLeading,
        run: () => change({ readerLeading: nextStep(leadings, leading, -1) }),
      },
    ],
    [size, leading],
  )
  useCommands(commands)
}
