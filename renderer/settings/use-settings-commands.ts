import { useMemo } from 'react'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-registry.ts'
import { languages } from '../text/languages.ts'
import { useSettings } from './settings-store.ts'

/** Theme and language as commands; of the languages, those that the interface is not in. */
export function useSettingsCommands(): void {
  const { settings, change } = useSettings()
  const { theme, language } = settings
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` is new each time and does the same
  const commands = useMemo<readonly Command[]>(
    () => [
      ...(
        [
          ['light', 'themeLight'],
          ['dark', 'themeDark'],
          ['system', 'themeSystem'],
        ] as const
      ).map(([value, name]) => ({
        id: `theme.${value}`,
        text: (words: Parameters<Command['text']>[0]) => words.all.commands[name],
        isAvailable: theme !== value,
        run: () => change({ theme: value }),
      })),
      ...languages.map(({ tag, name }) => ({
        id: `language.${tag}`,
        text: (words: Parameters<Command['text']>[0]) =>
          words.say(words.all.commands.language, { language: name }),
        isAvailable: language !== tag,
        run: () => change({ language: tag }),
      })),
    ],
    [theme, language],
  )
  useCommands(commands)
}
