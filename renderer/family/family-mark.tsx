import { Files } from 'lucide-react'
import { use } from 'react'
import type { ArticleId } from '../../core/model/ids.ts'
import { useQuery } from '../bridge/use-query.ts'
import { useSettings } from '../settings/settings-store.ts'
import { useWords } from '../text/words-context.ts'
import { Button } from '../ui/controls/button.tsx'
import { Checkbox } from '../ui/controls/checkbox.tsx'
import { Kbd } from '../ui/display/kbd.tsx'
import { Popover } from '../ui/overlays/popover.tsx'
import { PopoverClose } from '../ui/overlays/popover-close.tsx'
import { otherOutlets } from './next-telling.ts'
import { SideBySideContext } from './side-by-side.ts'
import { Tellings } from './tellings.tsx'
import { useCodeOnce } from './use-code-once.ts'
import { useCanCodeOnce } from './use-code-once-command.ts'
import './family.css'

export interface FamilyMarkProps {
  readonly article: ArticleId
  readonly canChange: boolean
}

/** Says where else the text of an article is told, and opens the list of these; nothing where it is told once. */
export function FamilyMark({ article, canChange }: FamilyMarkProps) {
  const words = useWords()
  const { value, isEarlier } = useQuery('family.read', { article })
  const { settings, change } = useSettings()
  const side = use(SideBySideContext)
  const shown = side?.shown ?? []
  const { family } = words.all
  const members = value?.members ?? []
  const others = members.filter(({ id }) => id !== article)
  const isBeside = others.some(({ id }) => shown.includes(id))
  if (isEarlier || others.length === 0) return null
  const outlets = otherOutlets(members, article)
  const text =
    outlets !== null && outlets === others.length
      ? words.say(family.outlets, { count: outlets })
      : words.say(family.others, { count: others.length })
  return (
    <Popover
      label={family.label}
      trigger={
        <button type="button" className="family-mark">
          <Files size={13} aria-hidden />
          {text}
        </button>
      }
    >
      <h3 className="popover-head">{family.label}</h3>
      <Tellings members={others} shown={shown} onChoose={telling => side?.openBeside(telling)} />
      <p className="family-hint">
        <Kbd keys={['G']} /> {family.hint}
      </p>
      {isBeside && (
        <Checkbox
          label={family.together}
          checked={settings.linksScrolling}
          onChange={linksScrolling => change({ linksScrolling })}
        />
      )}
      {canChange && <CodeOnceButton article={article} />}
    </Popover>
  )
}

/** Lets the coding of the article do for the others, once there is any. */
function CodeOnceButton({ article }: { readonly article: ArticleId }) {
  const { codeOnce } = useWords().all.family
  const canCode = useCanCodeOnce(article)
  const { run } = useCodeOnce()
  if (!canCode) return null
  return (
    <div className="family-once">
      <p>{codeOnce.explained}</p>
      <PopoverClose>
        <Button onClick={() => void run({ ids: [article] })}>{codeOnce.button}</Button>
      </PopoverClose>
    </div>
  )
}
