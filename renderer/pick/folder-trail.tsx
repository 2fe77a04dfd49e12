import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'
import type { FolderView, Pick } from '../../core/model/pick.ts'
import { useWords } from '../text/words-context.ts'

export interface FolderTrailProps {
  readonly trail: FolderView['trail']
  /** The whole path, for the tooltip. */
  readonly place: string
  readonly onOpen: (folder: Pick['token']) => void
}

/** The folders that lead to this one, each a way back. Paths run from left to right in either direction. */
export function FolderTrail({ trail, place, onOpen }: FolderTrailProps) {
  const { pick } = useWords().all
  return (
    <nav className="trail" aria-label={pick.path} dir="ltr" title={place}>
      {trail.map(({ token, name }, at) => (
        <Fragment key={token}>
          {at > 0 && <ChevronRight size={13} aria-hidden />}
          <button
            type="button"
            aria-current={at === trail.length - 1 ? 'location' : undefined}
            onClick={() => onOpen(token)}
          >
            <bdi>{name}</bdi>
          </button>
        </Fragment>
      ))}
    </nav>
  )
}
