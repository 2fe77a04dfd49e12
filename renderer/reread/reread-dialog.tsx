import { useState } from 'react'
import type { Reach } from '../../core/contract/record-methods.ts'
import type { ArticleView } from '../../core/model/views.ts'
import { useQuery } from '../bridge/use-query.ts'
import { encodingName } from '../text/encodings.ts'
import { useWords } from '../text/words-context.ts'
import { Options } from '../ui/controls/options.tsx'
import { EncodingSample } from './encoding-sample.tsx'
import { RereadShell } from './reread-shell.tsx'
import { sampleOf } from './sample-of.ts'
import { useRereading } from './use-rereading.ts'

export interface RereadDialogProps {
  readonly article: ArticleView
  readonly onClose: () => void
}

/** No encoding is called so. */
const asNow = ''
const recognised = '?'

/** Reads the file of an article again, or all of its folder or outlet: in another encoding, of which each shows how the text would look. */
export function RereadDialog({ article, onClose }: RereadDialogProps) {
  const words = useWords()
  const { rereading: says } = words.all
  const { value } = useQuery('record.encodings', { article: article.id })
  const { value: reach } = useQuery('record.reach', {
    article: article.id,
    from: 0,
    to: Math.min(1, article.text.length),
  })
  const [encoding, setEncoding] = useState(asNow)
  const [where, setWhere] = useState<'file' | Reach>('file')
  const rereading = useRereading(onClose)
  const isChosen = article.reading?.encoding != null
  const damage = (count: number) => (count === 0 ? says.undamaged : words.say(says.damaged, { count }))
  function confirm(): void {
    const selection = where === 'file' ? { ids: [article.id] } : { article: article.id, reach: where }
    void rereading.reread({
      selection,
      ...(encoding === asNow ? {} : { encoding: encoding === recognised ? null : encoding }),
    })
  }
  return (
    <RereadShell
      title={says.title}
      text={says.text}
      confirm={says.confirm}
      isReady
      rereading={rereading}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Options
        label={says.encoding}
        value={encoding}
        options={[
          {
            value: asNow,
            text: words.say(isChosen ? says.nowChosen : says.now, {
              encoding: encodingName(article.encoding, words),
            }),
            aside: damage(article.damage.length),
            more: <EncodingSample text={sampleOf(article.text)} />,
          },
          ...(isChosen ? [{ value: recognised, text: says.recognised }] : []),
          ...(value?.others ?? []).map(other => ({
            value: other.encoding,
            text: encodingName(other.encoding, words),
            aside: damage(other.damaged),
            more: <EncodingSample text={other.sample} />,
          })),
        ]}
        onChange={setEncoding}
      />
      <Options
        label={says.where}
        value={where}
        options={[
          { value: 'file' as const, text: says.file, aside: undefined },
          ...(reach?.choices ?? []).map(choice => ({
            value: choice.reach,
            text: words.say(words.all.correcting.inAll.reach[choice.reach], {
              name: `\u2068${choice.name}\u2069`,
            }),
            aside: words.say(words.all.library.articles, { count: choice.articles }),
          })),
        ]}
        onChange={setWhere}
      />
    </RereadShell>
  )
}
