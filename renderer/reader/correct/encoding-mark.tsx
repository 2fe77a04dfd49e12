import { Tooltip } from 'radix-ui'
import { useMemo, useState } from 'react'
import type { ArticleView } from '../../../core/model/views.ts'
import type { Command } from '../../commands/command.ts'
import { useCaps, useCommands } from '../../commands/command-registry.ts'
import { RereadDialog } from '../../reread/reread-dialog.tsx'
import { mendingTexts } from '../../text/provenance.ts'
import { useWords } from '../../text/words-context.ts'
import { Kbd } from '../../ui/display/kbd.tsx'

export interface EncodingMarkProps {
  readonly article: ArticleView
  readonly isActive: boolean
  readonly isReadOnly: boolean
}

const none: readonly Command[] = []

/** Says in which encoding the file was read and what of it is damaged, and leads to reading it again. */
export function EncodingMark({ article, isActive, isReadOnly }: EncodingMarkProps) {
  const words = useWords()
  const [isAsking, setAsking] = useState(false)
  const caps = useCaps('reader.reread')
  const { rereading: says, reader } = words.all
  const { encoding, mojibake, damage, reading } = article
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'reader.reread',
        text: words => words.all.rereading.command,
        keys: [{ code: 'KeyR', shift: true }],
        mode: 'reading',
        run: () => setAsking(true),
      },
    ],
    [],
  )
  useCommands(isActive && !isReadOnly ? commands : none)
  // What UTF-8 has whole needs no word, as long as nobody chose it.
  const isUsual =
    encoding === 'utf-8' && mojibake === null && reading?.encoding == null && damage.length === 0
  const readAs = words.say(reading?.encoding == null ? says.readAs : says.readAsChosen, {
    encoding: `\u2068${encoding}\u2069`,
  })
  const lost = damage.length > 0 && (
    <span className="article-damage">{words.say(reader.lost, { count: damage.length })}</span>
  )
  if (isUsual) return isAsking && <RereadDialog article={article} onClose={() => setAsking(false)} />
  if (isReadOnly)
    return (
      <span className="encoding-mark">
        {readAs}
        {lost}
      </span>
    )
  return (
    <>
      <Tooltip.Root>
        <Tooltip.Trigger asChild>
          <button type="button" className="meta-value encoding-mark" onClick={() => setAsking(true)}>
            {readAs}
            {lost}
          </button>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className="tooltip fact-tooltip" side="bottom" sideOffset={6} collisionPadding={8}>
            {mojibake !== null && mendingTexts(mojibake, words).map(text => <span key={text}>{text}</span>)}
            <span>
              {says.command} {caps.length > 0 && <Kbd keys={caps} />}
            </span>
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
      {isAsking && <RereadDialog article={article} onClose={() => setAsking(false)} />}
    </>
  )
}
