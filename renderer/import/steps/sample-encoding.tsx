import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { Pick } from '../../../core/model/pick.ts'
import type { ProfileDocument } from '../../../core/model/profile.ts'
import type { ArticleView } from '../../../core/model/views.ts'
import { useCommand } from '../../bridge/use-command.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useProfiles } from '../../profiles/profiles-context.ts'
import { encodingName, offeredEncodings } from '../../text/encodings.ts'
import { useWords } from '../../text/words-context.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Select } from '../../ui/controls/select.tsx'
import { Popover } from '../../ui/overlays/popover.tsx'
import { type Reach, reachesOf, withEncoding } from './encoding-reach.ts'

export interface SampleEncodingProps {
  readonly path: string
  readonly article: ArticleView
  readonly picks: readonly Pick[]
  /** Hears that it is read differently now. */
  readonly onChanged: () => void
}

/** In which encoding a sample was read, and the way to choose another for its file, folder or outlet. */
export function SampleEncoding(props: SampleEncodingProps) {
  const words = useWords()
  const { preview: say } = words.all.importing
  const { encoding } = props.article
  if (useProfiles() === null) return <span dir="ltr">{encoding}</span>
  return (
    <Popover
      label={say.encoding}
      trigger={
        <button
          type="button"
          className="import-encoding"
          aria-label={words.say(say.encodingIs, { encoding: `\u2066${encoding}\u2069` })}
        >
          <span dir="ltr">{encoding}</span>
          <ChevronDown size={12} aria-hidden />
        </button>
      }
    >
      {close => <EncodingForm {...props} onDone={close} />}
    </Popover>
  )
}

function EncodingForm({
  path,
  article,
  picks,
  onChanged,
  onDone,
}: SampleEncodingProps & { readonly onDone: () => void }) {
  const words = useWords()
  const { preview: say } = words.all.importing
  const { value: profiles = [] } = useQuery('profiles.list', {})
  const { run: save, isRunning } = useCommand('profiles.save')
  const reaches = reachesOf(path, article.source.value, picks)
  const [kind, setKind] = useState<Reach['kind']>(
    reaches.some(each => each.kind === 'folder') ? 'folder' : 'file',
  )
  const [encoding, setEncoding] = useState(article.encoding)
  const reach = reaches.find(each => each.kind === kind)
  const known: readonly string[] = offeredEncodings
  const offered = known.includes(article.encoding) ? known : [article.encoding, ...known]
  async function choose(): Promise<void> {
    if (!reach) return
    // frozen by type alone
    const { id, content } = withEncoding(profiles as readonly ProfileDocument[], reach, encoding)
    const result = await save({ id, content })
    if (!result.ok) return
    onDone()
    onChanged()
  }
  return (
    <div className="import-encoding-form">
      <Select
        label={say.encodingChoose}
        value={encoding}
        options={offered.map(name => ({ value: name, text: encodingName(name, words) }))}
        onChange={setEncoding}
      />
      <Select
        label={say.encodingFor}
        value={kind}
        options={reaches.map(each => ({
          value: each.kind,
          text: words.say(say.encodingReach[each.kind], { name: isolated(each) }),
        }))}
        onChange={setKind}
      />
      <p className="import-small">{say.encodingHint}</p>
      <Button
        look="primary"
        disabled={isRunning || encoding === article.encoding}
        onClick={() => void choose()}
      >
        {say.encodingConfirm}
      </Button>
    </div>
  )
}

function isolated({ kind, name }: Reach): string {
  return kind === 'outlet' ? `\u2068${name}\u2069` : `\u2066${name}\u2069`
}
