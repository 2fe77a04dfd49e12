import { Button } from '../ui/controls/button.tsx'

/** What was done, and what can be done about it. In a dialog it stands in its foot: messages of the page lie under the dialog. */
export interface Said {
  readonly text: string
  readonly action?: { readonly text: string; readonly onSelect: () => void } | undefined
}

export function SaidLine({ said }: { readonly said: Said | null }) {
  return (
    <span className="profile-said">
      <span role="status">{said?.text}</span>
      {said?.action && (
        <Button look="quiet" onClick={said.action.onSelect}>
          {said.action.text}
        </Button>
      )}
    </span>
  )
}
