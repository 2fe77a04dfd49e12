import './display.css'

export interface KbdProps {
  /** The caps to press together, as they are printed: `['Ctrl', 'K']`. */
  readonly keys: readonly string[]
}

/** Keys of the keyboard. They stand in the order in which they are pressed, in either direction. */
export function Kbd({ keys }: KbdProps) {
  return (
    <span className="keys" dir="ltr">
      {keys.map(key => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}
