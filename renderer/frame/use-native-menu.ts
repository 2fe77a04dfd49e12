import { use, useEffect, useRef } from 'react'
import { useProgram } from '../bridge/program-context.ts'
import { CommandContext } from '../commands/command-registry.ts'
import { isMac } from '../commands/key-chord.ts'
import { nativeMenu } from '../commands/native-menu.ts'
import { useWords } from '../text/words-context.ts'

/** Keeps the menu of the system as the commands are, and runs what is chosen in it. Does nothing in a browser. */
export function useNativeMenu(): void {
  const { bridge } = useProgram()
  const registry = use(CommandContext)
  const words = useWords()
  const told = useRef('')
  // Syncs with the menu of the system. Commands come and go in bursts, and a menu that is replaced closes: so once per
  // burst, and only where something in it is different.
  useEffect(() => {
    if (!bridge.hasNativeMenu) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      const groups = nativeMenu(registry.all(), words, isMac)
      const text = JSON.stringify(groups)
      if (text === told.current) return
      told.current = text
      void bridge.call('window.menu', {
        groups: groups.map(group => ({ ...group, items: [...group.items] })),
      })
    }
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(tell)
    }
    soon()
    const unsubscribe = registry.subscribe(soon)
    return () => {
      clearTimeout(timer)
      unsubscribe()
    }
  }, [bridge, registry, words])
  // Syncs with what is chosen in that menu.
  useEffect(() => {
    if (!bridge.hasNativeMenu) return
    return bridge.subscribe(event => {
      if (event.kind !== 'command') return
      const command = registry.all().findLast(({ id }) => id === event.id)
      if (command?.isAvailable ?? true) command?.run()
    })
  }, [bridge, registry])
}
