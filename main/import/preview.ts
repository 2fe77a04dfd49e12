/** What an import would make of one file, without a study. */
import * as fs from 'node:fs'
import { basename } from 'node:path'
import type { Output } from '../../core/contract.ts'
import { Refusal } from '../../core/model/failure.ts'
import { importId } from '../../core/model/ids.ts'
import { codePointLength } from '../../core/text/code-points.ts'
import { viewsOf } from '../reading/article-view.ts'
import { errorCode, refusalOf } from '../study/disk.ts'
import { decode } from './decode.ts'
import { dayOfFile } from './file-day.ts'
import { readScrape } from './read-scrape.ts'

/** No import: previews are of none. */
const noImport = importId.parse('import:00000000-000000-000000')

/** The text of a file and how it was decoded. @throws Refusal `cannot-decode` and what the disk refuses */
export function decodeFile(path: string): Output<'scrape.decode'> {
  const decoding = decode(readBytes(path))
  if (decoding.kind !== 'text')
    throw new Refusal({ kind: 'cannot-decode', path, reason: decoding.kind, detail: decoding.detail })
  const { encoding, certainty, mojibake, text, lost } = decoding
  return {
    encoding,
    certainty,
    mojibake: mojibake ?? false,
    lost: lost.reduce((sum, { from, to }) => sum + codePointLength(text.slice(from, to)), 0),
    text,
  }
}

/** What an import would make of a file, with the reason where it makes nothing of it or of some of its records. */
export function extractFile(path: string): Output<'scrape.extract'> {
  const bytes = readBytes(path)
  const modifiedDay = dayOfFile(fs.statSync(path).mtimeMs)
  const outcomes = [...readScrape({ path: basename(path), bytes, import: noImport, modifiedDay })]
  const articles = outcomes.flatMap(each => (each.outcome === 'record' ? viewsOf(each.document) : []))
  const others = outcomes.filter(each => each.outcome !== 'record')
  const reasons = others.map(({ path: place, reason, detail }) => {
    const record = /#\d+$/.exec(place)?.[0]
    return [record, reason, detail].filter(part => part !== undefined && part !== null).join(': ')
  })
  return {
    outcome: articles.length > 0 ? 'imported' : (others[0]?.outcome ?? 'skipped'),
    reason: reasons.length === 0 ? null : reasons.join('; '),
    articles,
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return fs.readFileSync(path)
  } catch (error) {
    if (errorCode(error) === 'EISDIR') throw new Refusal({ kind: 'not-readable', path }, { cause: error })
    throw refusalOf(error, path)
  }
}
