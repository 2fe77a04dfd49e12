/**
 * A rule says which lines of a page are furniture, by the words that they have. Rules stand in tables, one per language, and
 * all tables are asked about every line: pages mix languages. Words are compared folded (core/text/fold.ts), and a line
 * without what stands before its first letter, so that one spelling of a phrase is enough.
 */
import type { FurnitureDetail } from '../../../../core/model/region.ts'

/** The field of an article that a line states by its label; `updated` is a date that is none of publication. */
export type StatedField =
  | 'title'
  | 'source'
  | 'author'
  | 'published'
  | 'updated'
  | 'url'
  | 'keywords'
  | 'section'

export interface Rule {
  readonly as: FurnitureDetail | null
  /**
   * Where the words stand. `label`: at the beginning, before a colon and a value. `header`: they are the line, or its label,
   * and what follows is a list of that kind. `line`: they are the line. `start`, `end`, `within`: of a line of at most
   * `longest` units, at its beginning, its end, anywhere. `call`: at the beginning or the end of a line that speaks of what the
   * site has for its readers: channels, letters, an app. `name`: before the name of a person.
   */
  readonly form: 'label' | 'header' | 'line' | 'start' | 'end' | 'within' | 'call' | 'name'
  /** Phrases, as they are written. */
  readonly words: readonly string[]
  readonly states?: StatedField
  /** Whether a header is none before a text on the same line: `Latest: ten hurt` is a headline. */
  readonly isAlone?: true
  /** Whether articles end with such a line; counts for where one article may be cut from the next. */
  readonly isEnd?: true
  /** A line of the kind, which a test reads. */
  readonly example: string
}

/** The longest line that each form takes, in UTF-16 units. Lists of keywords run on. */
export const longest: Readonly<Record<Rule['form'], number>> = {
  label: 240,
  header: 400,
  line: 80,
  start: 200,
  end: 200,
  within: 240,
  call: 160,
  name: 100,
}
export const longestKeywords = 4_000
