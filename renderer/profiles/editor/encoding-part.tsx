import { encodingName, offeredEncodings } from '../../text/encodings.ts'
import { useWords } from '../../text/words-context.ts'
import { Select } from '../../ui/controls/select.tsx'
import type { PartProps } from './part-props.ts'

/** In which encoding the files are read: the one that each is recognised in, or one that is chosen. */
export function EncodingPart({ draft, change, tried }: PartProps) {
  const words = useWords()
  const { encoding: say } = words.all.profiles
  const { encoding } = draft
  const known: readonly string[] = offeredEncodings
  const offered = encoding === null || known.includes(encoding) ? known : [encoding, ...known]
  return (
    <section className="profile-group" aria-label={say.label}>
      <Select
        label={say.choose}
        value={encoding ?? ''}
        options={[
          { value: '', text: say.recognised },
          ...offered.map(name => ({ value: name, text: encodingName(name, words) })),
        ]}
        onChange={value => change({ encoding: value === '' ? null : value })}
      />
      <p className="profile-hint">{encoding === null ? say.recognisedHint : say.chosenHint}</p>
      <ReadIn tried={tried} isChosen={encoding !== null} />
    </section>
  )
}

/** Which encodings the files at hand are read in now, and how many. */
function ReadIn({ tried, isChosen }: Pick<PartProps, 'tried'> & { readonly isChosen: boolean }) {
  const words = useWords()
  const { encoding: say } = words.all.profiles
  const counts = new Map<string, number>()
  for (const { encoding } of tried.files ?? [])
    if (encoding !== null) counts.set(encoding, (counts.get(encoding) ?? 0) + 1)
  if (counts.size === 0 || isChosen) return null
  return (
    <table className="profile-counts">
      <caption>{say.seen}</caption>
      <tbody>
        {[...counts].map(([name, count]) => (
          <tr key={name}>
            <th scope="row">{encodingName(name, words)}</th>
            <td>{words.say(words.all.profiles.preview.files, { count })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
