/**
 * A profile as a file that goes from one study to another: JSON with the fields of its document, but for what names it in its
 * own study, below a `format` that says what the file is and a `version` of that.
 */
import { isJsonObject } from '../../core/json.ts'
import { Refusal } from '../../core/model/failure.ts'
import { type ProfileContent, profileContent } from '../../core/model/profile.ts'

const format = 'tarmiz-profile'
const version = 1

/** The text of the file that a profile is written to. */
export function profileFileText(content: ProfileContent): string {
  return `${JSON.stringify({ format, version, ...profileContent.parse(content) }, null, 1)}\n`
}

/**
 * The profile in the text of a file. `path` is for messages.
 * @throws Refusal `profile-file-broken` with the line, `no-profile-file`, `newer-format`, `profile-file-value` with the field
 */
export function profileInFile(text: string, path: string): ProfileContent {
  const value = parsed(text.replace(/^\uFEFF/, ''), path)
  if (!isJsonObject(value) || value['format'] !== format) throw new Refusal({ kind: 'no-profile-file', path })
  const { format: _format, version: found, ...content } = value
  if (typeof found === 'number' && found > version)
    throw new Refusal({ kind: 'newer-format', path, found, known: version })
  if (found !== version) throw new Refusal({ kind: 'profile-file-value', path, key: 'version' })
  const read = profileContent.safeParse(content)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  const within = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  throw new Refusal({ kind: 'profile-file-value', path, key: [...(issue?.path ?? []), ...within].join('.') })
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const at = Number(/at position (\d+)/.exec(error.message)?.[1] ?? text.length)
    const line = text.slice(0, at).split('\n').length
    throw new Refusal({ kind: 'profile-file-broken', path, line }, { cause: error })
  }
}
