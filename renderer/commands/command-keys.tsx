import { Kbd } from '../ui/display/kbd.tsx'
import { useCaps } from './command-registry.ts'

export interface CommandKeysProps {
  /** The id of a command. */
  readonly of: string
}

/** The keys that a command has now; nothing where it has none. */
export function CommandKeys({ of }: CommandKeysProps) {
  const caps = useCaps(of)
  return caps.length > 0 ? <Kbd keys={caps} /> : null
}
