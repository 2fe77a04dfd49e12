import { Fragment } from 'react'
import { hitsIn } from '../../../core/text/text-hits.ts'
import type { TextQuery } from '../../../core/text/text-query.ts'

export interface MarkedTextProps {
  readonly text: string
  readonly query: TextQuery
}

/** A text with the words that are looked for marked: whole words, so that no letters are torn apart. */
export function MarkedText({ text, query }: MarkedTextProps) {
  const hits = hitsIn(text, query)
  if (hits.length === 0) return text
  const ends = [0, ...hits.map(({ to }) => to)]
  return (
    <>
      {hits.map(({ from, to }, at) => (
        <Fragment key={from}>
          {text.slice(ends[at], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  )
}
