import * as fs from 'node:fs'
import { importId } from '../../core/model/ids.ts'
import { decode } from '../../main/import/decode.ts'
import { describe } from '../../main/import/describe.ts'
import type { Extraction } from '../../main/import/extract/extractor.ts'
import { plainText } from '../../main/import/extract/plain-text.ts'
import { readScrape } from '../../main/import/read-scrape.ts'
import { type ArticlePart, segment } from '../../main/import/segment/segment.ts'
import type { Bench } from '../bench.ts'
import { corpusOf } from '../ground/corpus.ts'
import { filesBelow } from '../ground/places.ts'
import { decodePlainly } from '../limits.ts'
import { measurement, median } from '../measurement.ts'

const files = 2_000
const rounds = 3
const thisImport = importId.parse('import:20240101-000000-bench0')

const unknown = { title: null, isOneByItself: false }

/** A file on its way through the stages. */
interface Passing {
  readonly path: string
  readonly bytes: Uint8Array
  readonly extracted: Extract<Extraction, { outcome: 'record' }>
  /** Its first article. */
  readonly part: ArticlePart
}

const plainly = 'plainly'

/** Each stage by the name of its measurement; what it gives is counted, so that none is optimised away. */
const stages: Readonly<Record<string, (file: Passing) => unknown>> = {
  [plainly]: ({ bytes }) => decodePlainly(bytes),
  'import.decode': ({ bytes }) => decode(bytes),
  'import.extract': ({ bytes }) => [...plainText.extract(bytes)],
  'import.describe': ({ path, extracted, part }) =>
    describe(extracted.text, part, extracted.findings, {
      path,
      modifiedDay: undefined,
      importDay: undefined,
    }),
  'import.segment': ({ extracted }) => segment(extracted.text, unknown),
  'import.read': ({ path, bytes }) => [...readScrape({ path, bytes, import: thisImport })],
}

/** What each stage of reading costs for one file: all in one thread, from bytes in memory. */
export const importStages: Bench = {
  names: Object.keys(stages).filter(name => name !== plainly),
  async measure({ articles, say }) {
    const paths = filesBelow(await corpusOf(articles), '.txt').slice(0, files)
    say(`import stages: ${paths.length} files, ${rounds} times each`)
    const passing = paths.map(passingOf)
    const samples = new Map(Object.keys(stages).map(name => [name, [] as number[]]))
    for (let round = -1; round < rounds; round += 1) {
      for (const [name, stage] of Object.entries(stages)) {
        const taken = timesOf(stage, passing)
        if (round >= 0) samples.get(name)?.push(...taken) // the first round is for the compiler
      }
    }
    const middle = (name: string): number => median(samples.get(name) ?? [])
    return [...samples]
      .filter(([name]) => name !== plainly)
      .map(([name, taken]) => {
        const limit = middle(name === 'import.decode' ? plainly : 'import.decode')
        return measurement({ name, unit: 'ms', samples: taken, limit })
      })
  },
}

function timesOf(stage: (file: Passing) => unknown, passing: readonly Passing[]): number[] {
  return passing.map(file => {
    const started = performance.now()
    const given = stage(file)
    const taken = performance.now() - started
    if (given === undefined) throw new Error(`${file.path} gave nothing`)
    return taken
  })
}

function passingOf(path: string): Passing {
  const bytes = fs.readFileSync(path)
  const [extracted] = plainText.extract(bytes)
  if (extracted?.outcome !== 'record') throw new Error(`${path} is no text`)
  const [part] = segment(extracted.text, unknown).articles
  if (part === undefined) throw new Error(`${path} has no article`)
  return { path, bytes, extracted, part }
}
