/**
 * Families against what is known of texts that nobody here wrote: pairs that others planted, tellings that are made of real
 * articles by a seed (see tests/support/tellings.ts), and articles of words drawn by a seed that share a story, or nothing but
 * what is round them.
 */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CommandLine, shared } from '../support/cli.ts'
import { randomFrom, retold, ways } from '../support/tellings.ts'

const minutes = { timeout: 300_000 }

/** Imports texts, one file each, and gives the pairs that families make of them, by their names: `a b`, sorted. */
async function pairsFound(texts: ReadonlyMap<string, string>): Promise<Set<string>> {
  const cli = new CommandLine()
  for (const [name, text] of texts) cli.write(`sources/${name}`, text)
  await cli.one('init', cli.study)
  await cli.one('import', cli.at('sources'), '--study', cli.study)
  const rows = await cli.json<{ id: string; path: string }>('articles', '--study', cli.study)
  const nameOf = new Map(rows.map(({ id, path }) => [id, path]))
  const families = await cli.json<readonly { id: string; similarity: number }[]>(
    'families',
    '--study',
    cli.study,
  )
  return new Set(families.flatMap(family => pairsOf(family.map(({ id }) => nameOf.get(id) ?? id))))
}

function pairsOf(names: readonly string[]): string[] {
  const sorted = [...names].sort()
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map(other => `${one} ${other}`))
}

function expectGood(found: ReadonlySet<string>, truth: ReadonlySet<string>): void {
  const right = [...found].filter(pair => truth.has(pair)).length
  expect({ precision: right / found.size, recall: right / truth.size }).toEqual({
    precision: expect.toSatisfy((share: number) => share >= 0.95),
    recall: expect.toSatisfy((share: number) => share >= 0.95),
  })
}

describe.each([100, 1_000, 2_500])('pairs planted among %i articles', size => {
  const stem = shared === undefined ? '' : join(shared, 'corpora/neardup_minhash_en', `articles_${size}`)

  test.skipIf(!fs.existsSync(`${stem}.train`))(
    'are found, and no others (skipped where they are not there)',
    minutes,
    async () => {
      const lines = fs.readFileSync(`${stem}.train`, 'utf8').trim().split('\n')
      const texts = new Map(
        lines.map(line => [`${line.split(' ', 1)[0]}.txt`, line.slice(line.indexOf(' ') + 1)]),
      )
      const pairs = fs.readFileSync(`${stem}.truth`, 'utf8').trim().split('\n')
      const truth = pairs.flatMap(line =>
        pairsOf(
          line
            .trim()
            .split(/\s+/)
            .map(name => `${name}.txt`),
        ),
      )
      expectGood(await pairsFound(texts), new Set(truth))
    },
  )
})

const arabic = shared === undefined ? '' : join(shared, 'corpora/ar_ant_dev')
const isThere = arabic !== '' && fs.existsSync(arabic)

/** Every so manieth article of the Arabic ones, with its title and its text. */
function articles(every: number): { title: string; body: string }[] {
  const part = (text: string, tag: string) =>
    new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(text)?.[1]?.trim() ?? ''
  return (fs.readdirSync(arabic, { recursive: true }) as string[]) // names, as no buffers are asked for
    .filter(path => path.endsWith('.txt') && !path.includes('LICENSE'))
    .sort()
    .filter((_, at) => at % every === 0)
    .map(path => fs.readFileSync(join(arabic, path), 'utf8'))
    .map(text => ({ title: part(text, 'TITLE'), body: part(text, 'TEXT') }))
    .filter(({ body }) => body.split(/\s+/).length >= 20)
}

test.skipIf(!isThere).each([1, 2])(
  'articles cut, retitled, respelt, furnished and all of it are found again, seed %i (skipped where they are not there)',
  minutes,
  async seed => {
    const random = randomFrom(seed)
    const originals = articles(9)
    const headlines = originals.map(({ title }) => title)
    const texts = new Map<string, string>()
    const truth = new Set<string>()
    for (const [at, original] of originals.entries()) {
      const tellings = [original, ...ways.map(way => retold(original, way, { random, headlines }))]
      const named = tellings
        .map(({ title, body }, way) => [`${at}-${way}.txt`, `${title}\n\n${body}`] as const)
        // Without a third of its sentences hardly anything may be left of a short article.
        .filter(([, text]) => text.split(/\s+/).length >= 0.5 * original.body.split(/\s+/).length)
      for (const [name, text] of named) texts.set(name, text)
      for (const pair of pairsOf(named.map(([name]) => name))) truth.add(pair)
    }
    expectGood(await pairsFound(texts), truth)
  },
)

/** Words drawn by a seed, and sentences of them. */
function wordsFrom(seed: number) {
  const random = randomFrom(seed)
  const word = () => Array.from({ length: 5 }, () => 'ابتدرسعفقلمنهوي'[Math.floor(random() * 15)]).join('')
  const words = (count: number) => Array.from({ length: count }, word).join(' ')
  const paragraph = (sentences: number) => Array.from({ length: sentences }, () => `${words(14)}.`).join(' ')
  return { random, words, paragraph }
}

test('a thousand articles with the same long footer make no family of a thousand', minutes, async () => {
  const { words } = wordsFrom(7)
  const footer = words(300)
  const texts = new Map(
    Array.from({ length: 1_000 }, (_, at) => [`${at}.txt`, `${words(6)}\n\n${words(90)}.\n\n${footer}`]),
  )
  expect(await pairsFound(texts)).toEqual(new Set())
})

describe('one story told twelve times among twenty others', () => {
  const { words, paragraph } = wordsFrom(11)
  const story = [5, 5, 5, 5].map(paragraph).join('\n\n')
  const others = Array.from({ length: 20 }, (_, at): [string, string] => [
    `other-${at}.txt`,
    `${words(8)}\n\n${paragraph(12)}`,
  ])
  const led = () => `${words(8)}\n\n${paragraph(2)}\n\n${story}\n\n${paragraph(1)}`
  const continued = () => `${words(8)}\n\n${story}\n\n${paragraph(1)}`
  const halved = () => `${words(8)}\n\n${story.slice(0, story.length / 2)}\n\n${paragraph(3)}`
  const ofOutlet = () =>
    JSON.stringify({ title: words(8), source: words(2), text: `${story}\n\n${paragraph(1)}` })
  const outlet = words(2)
  const updated = () =>
    JSON.stringify({ title: words(8), source: outlet, text: `${story}\n\n${paragraph(1)}` })

  test.each<[string, (at: number) => string, () => string]>([
    ['in a folder for each outlet', at => `${words(1)}/${at}.txt`, led],
    ['by halves, in a folder for each outlet', at => `${words(1)}/${at}.txt`, halved],
    ['in one folder', at => `${at}.txt`, led],
    ['in one folder, each with an end of its own', at => `${at}.txt`, continued],
    ['by outlets that are named', at => `${at}.json`, ofOutlet],
    ['by one outlet that brings it up to date', at => `${at}.json`, updated],
  ])('%s, is one family', minutes, async (_name, place, telling) => {
    const tellings = Array.from({ length: 12 }, (_, at): [string, string] => [place(at), telling()])
    const found = await pairsFound(new Map([...tellings, ...others]))
    expect(found).toEqual(new Set(pairsOf(tellings.map(([path]) => path))))
  })
})

describe('thirty articles of one outlet that is not known, with nothing in common but furniture', () => {
  const { random, words, paragraph } = wordsFrom(13)
  const [above, below] = [words(150), words(150)]
  const inFolder = (at: number) => `harbour/${at}.txt`
  const byDay = (at: number) => `harbour/2024/${String(at % 28).padStart(2, '0')}/${at}.txt`

  test.each<[string, (text: string) => string, (at: number) => string]>([
    ['below', text => `${text}\n\n${above} ${below}`, inFolder],
    ['below, in a folder for each day', text => `${text}\n\n${above} ${below}`, byDay],
    ['above', text => `${above} ${below}\n\n${text}`, inFolder],
    ['above and below', text => `${above}\n\n${text}\n\n${below}`, inFolder],
  ])('%s, make no family', minutes, async (_name, around, place) => {
    const text = () => paragraph(2 + Math.floor(random() * 12))
    const texts = Array.from({ length: 30 }, (_, at): [string, string] => [
      place(at),
      `${words(6)}\n\n${around(text())}`,
    ])
    expect(await pairsFound(new Map(texts))).toEqual(new Set())
  })
})
