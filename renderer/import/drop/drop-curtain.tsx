import { FolderDown } from 'lucide-react'
import { createPortal } from 'react-dom'
import { useWords } from '../../text/words-context.ts'
import './drop.css'

/** Lies over everything while something is held over the page that could be imported. */
export function DropCurtain() {
  const { drop } = useWords().all.importing
  return createPortal(
    <div className="drop-curtain" role="status">
      <p>
        <FolderDown size={28} strokeWidth={1.5} aria-hidden />
        {drop.here}
      </p>
    </div>,
    document.body,
  )
}
