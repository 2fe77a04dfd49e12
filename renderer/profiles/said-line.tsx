import { Button } from '../ui/controls/button.tsx'

/** What was done, and what can be done about it. In a dialog it stands in its foot: messages of the page lie under the dialog. */
export interface Said {
  /** A sentence, or one a line. */
  readonly text: string
  /** What could not be done, and why: a sentence each. */
  readonly failures?: readonly string[]
  readonly action?: { readonly text: string; readonly onSelect: () => void } | undefined
}

export function SaidLine({ said }: { readonly said: Said | null }) {
  return (
    <span className="profile-said">
      <span className="profile-said-text">
        <span role="status">{said?.text}</span>
        {said?.failures?.map(failure => (
          <span key={failure} role="alert" className="profile-said-failure">
            {failure}
          </span>
        ))}
      </span>
      {said?.action && (
        <Button look="quiet" onClick={said.action.onSelect}>
          {said.action.text}
        </Button>
      )}
    </span>
  )
}
