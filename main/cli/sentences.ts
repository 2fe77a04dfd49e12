/** What a failure is in plain English, for people at a terminal: what it is about, and what to do. */
import type { CodebookFlaw } from '../../core/model/codebook-check.ts'
import type { Failure, FailureKind, ValueFlaw } from '../../core/model/failure.ts'
import type { FileNameFlaw } from '../../core/model/file-name.ts'
import { profileField } from '../../core/model/profile.ts'
import type { NamePatternFlaw } from '../../core/profiles/name-pattern.ts'

const fileNameFlaws: Readonly<Record<FileNameFlaw, string>> = {
  empty: 'it is empty',
  'has-separator': 'it has a slash or backslash in it',
  'has-forbidden-character': 'it has a character that some systems do not take, such as : * ? " < > |',
  'ends-in-dot-or-blank': 'it ends in a dot or a blank',
  reserved: 'it means something else to some systems',
  'too-long': 'it is too long',
}

const valueFlaws: Readonly<Record<ValueFlaw, string>> = {
  'unknown-variable': 'the codebook has no such variable',
  'wrong-kind': 'it is of another kind',
  'unknown-member': 'it is not among the values that the codebook has',
  'unknown-entity': 'there is no such entity',
  'wrong-list': 'it is from another list',
  'only-one': 'there may be only one',
  'no-date': 'it is no date that a calendar has',
}

const codebookFlaws: Readonly<Record<CodebookFlaw, string>> = {
  'unknown-list': 'it draws on a list that is not there',
  'unknown-scale': 'it draws on a scale that is not there',
  'unknown-categories': 'it draws on categories that are not there',
  'unknown-parent': 'it stands below something that is not there',
  circle: 'it would stand below itself',
  'id-twice': 'its name stands there twice',
  'id-differs': 'it is filed under another name than its own',
  'reserved-id': 'that name means something else to the command line',
  'no-label': 'it has no label in any language',
  'order-twice': 'another variable has the same place in the form',
}

const patternFlaws: Readonly<Record<NamePatternFlaw, string>> = {
  empty: 'there is nothing in it',
  'empty-name': 'a name between two strokes is empty',
  'open-brace': 'a brace is opened and not closed',
  'stray-brace': 'a brace is closed that was not opened; write }} for the sign',
  'unknown-field': `there is no such field; there is ${profileField.options.join(', ')} and *`,
  'field-twice': 'the field stands there twice',
  'no-date-form': 'the field needs the form of its date: published:ymd, :dmy, :mdy or :unix',
  'fields-touch': 'nothing stands between two fields by which they could be told apart',
}

type Sentences = { readonly [K in FailureKind]: (failure: Extract<Failure, { kind: K }>) => string }

const sentences: Sentences = {
  'unknown-method': failure => `There is no method "${failure.method}".`,
  'bad-input': failure =>
    failure.issues.map(({ path, message }) => `${path || failure.method}: ${message}`).join('; '),
  unexpected: failure => `Something unexpected happened (${failure.doing}): ${failure.message}`,
  'no-study-open': () => 'No study is open.',
  'unknown-pick': () => 'That file or folder was not picked here.',
  'bad-file-name': failure =>
    `"${failure.name}" cannot be the name of a file or folder: ${fileNameFlaws[failure.reason]}.`,
  'not-a-study': failure => `${failure.path} is not a study: ${failure.reason}. Make one with "tarmiz init".`,
  'study-exists': failure =>
    `${failure.path} is a study already. Choose another folder, or work in this one.`,
  'folder-not-empty': failure =>
    `${failure.path} is not empty. Choose a folder that is empty or not there yet.`,
  'newer-format': failure =>
    `${failure.path} was made by a newer version (format ${failure.found}; this one knows ${failure.known}). Nothing was changed; update Tarmiz to open it.`,
  'study-locked': failure =>
    `The study is open for coder "${failure.coder}" elsewhere (${failure.holder}). Close it there first.`,
  'import-locked': failure =>
    `An import into this study is under way elsewhere (${failure.holder}). Wait until it is done.`,
  'unknown-template': failure =>
    `There is no codebook template "${failure.template}"; there is ${failure.known.join(', ')}.`,
  'bad-coder-name': failure => `"${failure.name}" cannot be a coder's name: it needs a letter or a digit.`,
  'unknown-coder': failure => `The study has no coder "${failure.name}"; it has ${failure.known.join(', ')}.`,
  'no-coder': () => 'The study is open for reading. Say who codes with --coder NAME.',
  'not-found': failure => `${failure.path} is not there.`,
  'disk-full': failure =>
    `The disk is full: ${failure.path} could not be written. What was saved before is safe; make room and try again.`,
  'not-writable': failure => `${failure.path} may not be written to. Nothing was changed.`,
  'not-readable': failure => `${failure.path} cannot be read.`,
  'disk-error': failure => `The disk refused ${failure.path} (${failure.code}).`,
  'damaged-document': failure =>
    `${failure.path} is damaged (${failure.reason}). It is left as it is; "tarmiz check --repair" sets it aside and makes it again.`,
  'damaged-history': failure =>
    `${failure.path}${failure.line > 0 ? `, line ${failure.line},` : ''} cannot be read (${failure.reason}).`,
  'document-moved': failure =>
    `${failure.path} has been changed by somebody else in the meantime. Nothing was saved over it; try again.`,
  'cannot-decode': failure => `${failure.path} cannot be read as text: ${failure.detail ?? failure.reason}.`,
  'import-into-itself': failure => `${failure.path} lies in the study itself and cannot be imported into it.`,
  'folder-vanished': failure =>
    `${failure.path} is gone. ${failure.stored} records are stored; import it again when it is back, and it goes on from there.`,
  'import-cancelled': failure =>
    failure.kept.length === 0
      ? 'The import was cancelled; nothing of it is left in the study.'
      : `The import was cancelled; these stay because they are coded: ${failure.kept.join(', ')}.`,
  'import-coded': failure =>
    `The import holds ${failure.statements} statements in ${failure.articles.length} records. Undo or delete them first.`,
  'preview-stopped': () => 'The preview was stopped.',
  'nothing-to-retry': () =>
    'None of these files can be read again: that import read them, or left them alone by their name or place.',
  'unknown-import': failure => `The study has no import ${failure.import}.`,
  'unknown-profile': failure => `The study has no profile "${failure.profile}".`,
  'bad-name-pattern': failure =>
    `The file-name pattern "${failure.pattern}" cannot be read at "${failure.rest}": ${patternFlaws[failure.flaw]}.`,
  'unknown-encoding': failure =>
    `There is no encoding "${failure.encoding}". Names are those of WHATWG, such as utf-8, windows-1256, iso-8859-6, utf-16le.`,
  'no-profile-file': failure => `${failure.path} is no profile that Tarmiz wrote. Nothing was changed.`,
  'profile-file-broken': failure =>
    `${failure.path} is broken at line ${failure.line}: it is not JSON from there on. Nothing was changed.`,
  'profile-file-value': failure =>
    `${failure.path} cannot be taken: "${failure.key}" is not what a profile has there. Nothing was changed.`,
  'unknown-article': failure => `The study has no article ${failure.article}.`,
  'unknown-statement': failure => `There is no statement ${failure.statement}.`,
  'empty-statement': () => 'There is nothing in the statement yet.',
  'incomplete-statement': failure => `The statement still lacks: ${failure.missing.join(', ')}.`,
  'value-does-not-fit': failure =>
    `The value does not fit the variable "${failure.variable}": ${valueFlaws[failure.reason]}.`,
  'evidence-outside': failure =>
    `The passage from ${failure.from} to ${failure.to} does not lie in the article, whose text has ${failure.length} UTF-16 units.`,
  'evidence-splits-character': failure => `The passage begins or ends within a character, at ${failure.at}.`,
  'text-changed': failure =>
    `The article was read again since "${failure.quote}" was chosen, and it cannot be told where that stands now. Nothing was changed.`,
  'unknown-entity': failure => `There is no entity ${failure.entity}.`,
  'ambiguous-entity': failure => `"${failure.name}" may be any of ${failure.entities.join(', ')}.`,
  'unknown-list': failure => `There is no list "${failure.list}"; there is ${failure.known.join(', ')}.`,
  'entity-exists': failure => `"${failure.name}" is in ${failure.list} already (${failure.entity}).`,
  'merge-into-itself': failure => `"${failure.name}" cannot be merged into itself.`,
  'merge-across-lists': failure =>
    `An entity of ${failure.from} cannot be merged into one of ${failure.into}.`,
  'empty-name': () => 'A name cannot be empty.',
  'parent-circle': failure =>
    `"${failure.name}" cannot stand below "${failure.parent}", which stands below it.`,
  'parent-elsewhere': failure => `"${failure.parent}" is not in the list ${failure.list}.`,
  'bad-date': failure =>
    `"${failure.text}" is not a date in EDTF, such as 2024-11-01, 2024-11, 2024? or 2024-11-01/2024-11-05.`,
  'role-ends-early': failure => `The role "${failure.role}" would end before it begins.`,
  'begins-there': () => 'An article begins there already.',
  'no-text-there': () => 'There is no text in these lines.',
  'first-article': () => 'This is the first article of its file: none stands before it to join it to.',
  'no-doubtful-cut': () => 'No cut is offered at that place.',
  'no-outlet': () => 'The article names no outlet.',
  'no-folder': () => 'The file of the article lay in no folder.',
  'codebook-flaw': failure =>
    `The codebook cannot be changed so: ${failure.at}: ${codebookFlaws[failure.flaw]}.`,
  'variable-in-use': failure =>
    `The variable "${failure.variable}" has values in ${failure.statements} statements, so its kind stays. Retire it and make another.`,
  'list-in-use': failure =>
    `The list "${failure.list}" has entities in it (${failure.entities}), so it stays.`,
  'nothing-to-undo': () => 'There is nothing to undo.',
  'nothing-to-redo': () => 'There is nothing to do again.',
  'not-newest': () => 'Something else was done since: take that back first.',
  overtaken: failure => `This can no longer be undone: ${failure.fields.join(', ')} has been changed since.`,
  'stopped-going-back': failure =>
    `${failure.done} steps were taken back, and ${failure.left} were not: ${sentenceOf(failure.because)}`,
  'export-cancelled': () => 'The export was cancelled; nothing of it was written.',
  'unknown-column': failure =>
    `There is no column "${failure.column}"; there is ${failure.known.join(', ')}.`,
}

/** One sentence, or two where the second says what to do. */
export function sentenceOf<K extends FailureKind>(failure: Extract<Failure, { kind: K }>): string {
  const sentence: (failure: Extract<Failure, { kind: K }>) => string = sentences[failure.kind as K] // the entry of this very kind
  return sentence(failure)
}
