import type { Page } from '@playwright/test'

/** The keyboard, counting. Chords count as one key; what is typed into a field is counted apart. */
export interface CountedKeys {
  readonly pressed: number
  readonly typed: number
  press(chord: string): Promise<void>
  type(text: string): Promise<void>
  reset(): void
}

export function countedKeys({ keyboard }: Page): CountedKeys {
  let pressed = 0
  let typed = 0
  return {
    get pressed() {
      return pressed
    },
    get typed() {
      return typed
    },
    async press(chord) {
      pressed += 1
      await keyboard.press(chord)
    },
    async type(text) {
      typed += [...text].length
      await keyboard.type(text)
    },
    reset() {
      pressed = 0
      typed = 0
    },
  }
}
