import { RotateCcw } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyRefusal } from '../commands/changed-keys.ts'
import type { Command } from '../commands/command.ts'
import { capsOf, isMac, type KeyChord } from '../commands/key-chord.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { Kbd } from '../ui/display/kbd.tsx'

/** What is being asked of a command: which keys it shall have, or whether it may take them from another. */
export type KeyQuestion =
  | {
      readonly kind: 'press'
      readonly id: string
      readonly refused?: { readonly why: KeyRefusal; readonly chord: KeyChord }
    }
  | { readonly kind: 'taken'; readonly id: string; readonly chord: KeyChord; readonly other: string }

export interface KeyRowProps {
  readonly command: Command
  readonly question: KeyQuestion | null
  /** Whether its keys are not the usual ones. */
  readonly isChanged: boolean
  /** The words of another command that has its keys too. */
  readonly clash: string | null
  /** The words of the command that has the keys which were pressed. */
  readonly other: string
  readonly onAsk: () => void
  readonly onLeave: () => void
  readonly onReset: () => void
  readonly onTake: () => void
}

/** A command and its keys. Enter on it asks for new ones. */
export function KeyRow(props: KeyRowProps) {
  const { command, question, isChanged, clash, onAsk, onReset } = props
  const words = useWords()
  const { keyMap } = words.all
  const button = useRef<HTMLButtonElement>(null)
  const wasAsked = useRef(false)
  // Moves the focus: back to the line once its question is answered, whose buttons have gone.
  useEffect(() => {
    if (wasAsked.current && question === null) button.current?.focus()
    wasAsked.current = question !== null
  }, [question])
  const name = command.text(words)
  return (
    <li className="key-row">
      <div className="key-line">
        <button ref={button} type="button" className="key-button" onClick={onAsk}>
          <span className="truncate" title={name}>
            {name}
          </span>
          <span className="visually-hidden">{words.say(keyMap.change, { command: name })}</span>
          {question?.kind === 'press' ? (
            <span className="key-asked">{keyMap.press}</span>
          ) : (
            <KeysNow keys={command.keys ?? []} />
          )}
        </button>
        {isChanged && (
          <button
            type="button"
            className="icon-button key-reset"
            aria-label={words.say(keyMap.reset, { command: name })}
            title={words.say(keyMap.reset, { command: name })}
            onClick={onReset}
          >
            <RotateCcw size={14} strokeWidth={1.7} aria-hidden />
          </button>
        )}
      </div>
      {clash !== null && question === null && (
        <p className="key-problem">{words.say(keyMap.clash, { other: clash })}</p>
      )}
      {question !== null && <Question {...props} question={question} />}
    </li>
  )
}

function KeysNow({ keys }: { readonly keys: readonly KeyChord[] }) {
  const { keyMap } = useWords().all
  if (keys.length === 0) return <span className="key-none">{keyMap.none}</span>
  return (
    <span className="key-caps">
      {keys.map(chord => (
        <Kbd key={JSON.stringify(chord)} keys={capsOf(chord, isMac)} />
      ))}
    </span>
  )
}

function Question({ question, other, onTake, onLeave }: KeyRowProps & { readonly question: KeyQuestion }) {
  const words = useWords()
  const { keyMap } = words.all
  if (question.kind === 'press') {
    const { refused } = question
    return (
      <p className={refused ? 'key-problem' : 'key-hint'} role="status">
        {refused
          ? words.say(keyMap.refused[refused.why], { keys: namesOf(refused.chord) })
          : keyMap.pressHint}
      </p>
    )
  }
  return (
    <div className="key-taken" role="alert">
      <p>{words.say(keyMap.taken, { keys: namesOf(question.chord), other })}</p>
      <Button look="primary" autoFocus onClick={onTake}>
        {keyMap.take}
      </Button>
      <Button onClick={onLeave}>{keyMap.keep}</Button>
    </div>
  )
}

/** Keys in a sentence, in the order in which they are pressed. */
function namesOf(chord: KeyChord): string {
  return `\u2066${capsOf(chord, isMac).join('+')}\u2069`
}
