import { useState } from 'react'
import type { Request } from '../../core/contract.ts'
import { encodingName, offeredEncodings } from '../text/encodings.ts'
import { useWords } from '../text/words-context.ts'
import { Options } from '../ui/controls/options.tsx'
import { Select } from '../ui/controls/select.tsx'
import { RereadShell } from './reread-shell.tsx'
import { useRereading } from './use-rereading.ts'

export interface RereadArticlesDialogProps {
  readonly count: number
  readonly selection: Request<'records.reread'>['selection']
  /** Whether it stands over another dialog. */
  readonly isOver?: boolean
  readonly onClose: () => void
}

type How = 'as-now' | 'recognised' | 'chosen'

/** Reads the files of the chosen articles again: by what the study knows now, as they are recognised, or in one encoding. */
export function RereadArticlesDialog({
  count,
  selection,
  isOver = false,
  onClose,
}: RereadArticlesDialogProps) {
  const words = useWords()
  const { rereading: says } = words.all
  const [how, setHow] = useState<How>('as-now')
  const [encoding, setEncoding] = useState<string>(offeredEncodings[0])
  const rereading = useRereading(onClose, { alwaysShows: isOver })
  return (
    <RereadShell
      title={words.say(says.bulkTitle, { count })}
      text={says.bulkText}
      confirm={says.confirm}
      isReady
      rereading={rereading}
      onConfirm={() =>
        void rereading.reread({
          selection,
          ...(how === 'as-now' ? {} : { encoding: how === 'chosen' ? encoding : null }),
        })
      }
      onClose={onClose}
    >
      <Options
        label={says.encoding}
        value={how}
        options={[
          { value: 'as-now', text: says.asNow },
          { value: 'recognised', text: says.recognised },
          { value: 'chosen', text: says.chosen },
        ]}
        onChange={setHow}
      />
      {how === 'chosen' && (
        <Select
          label={says.which}
          value={encoding}
          options={offeredEncodings.map(name => ({ value: name, text: encodingName(name, words) }))}
          onChange={setEncoding}
        />
      )}
    </RereadShell>
  )
}
