/**
 * News text that nobody wrote: Arabic-looking words whose lengths, frequencies and compressibility are those of real
 * articles (a word of five letters on average, the commonest words everywhere, a long tail), so that decoding, hashing,
 * packing and indexing have the work that they have in life. It says nothing, and every article is another.
 */
import type { Random } from './random.ts'
import { between, oneOf, randomFrom } from './random.ts'

/** Letters, the common ones as often as text has them, roughly. */
const letters =
  'ااااااااااااااللللللللللييييييييممممممموووووونننننررررررتتتتتبببببعععععددددسسسسففففهههههككككققققأأأححححججشششصصططخخضذثزغظئء'

/** The words that no text does without, the commonest first. */
const smallWords =
  'في من على إلى أن التي عن مع الذي بعد هذا هذه إن كما قال خلال ما لا بين أو ذلك قد كان وقال كانت حيث أكثر قبل حول عبر لم كل وفي ومن بأن دون ضد'.split(
    ' ',
  )

const stems = 40_000
const words = [...smallWords, ...vocabulary()]

const englishLines = [
  'BREAKING: Ministers meet again on Thursday, the spokesman told reporters in a short statement.',
  'We stand by what we said last week: the talks go on, and nobody has left the table. pic.twitter.com/x7Qd2',
  'Follow our live coverage for updates and analysis from our correspondents in the region.',
]
const emoji = ['🔴', '🇪🇬🇸🇩', '👍🏽', '📷', '⚡️', '🕊️']
const cities = ['القاهرة', 'الخرطوم', 'بغداد', 'أنقرة', 'موسكو', 'الدوحة', 'عمان', 'بيروت']
const outlets = ['الشروق', 'الخليج', 'النهار', 'الوطن', 'البيان', 'الأهرام', 'الرأي', 'المدى']

/** An article of about five kilobytes of UTF-8: title, dateline, paragraphs. The same seed gives the same article. */
export function arabicArticle(seed: number): string {
  const random = randomFrom(seed)
  const title = wordsOf(random, between(random, 6, 12)).join(' ')
  const paragraphs: string[] = []
  const wanted = between(random, 240, 640)
  for (let count = 0; count < wanted; ) {
    const paragraph = paragraphOf(random)
    count += paragraph.words
    paragraphs.push(paragraph.text)
  }
  if (random() < 0.015) paragraphs.splice(1, 0, foreignLine(random))
  const dateline = `${oneOf(random, cities)} – ${oneOf(random, outlets)}`
  const body = `${title}\n\n${dateline}\n\n${paragraphs.join('\n\n')}\n`
  return random() < 0.25 ? tagged(random, title, body) : body
}

/** A name of two words that no other `number` gives, for actors and issues. */
export function arabicName(number: number): string {
  const [first = '', second = ''] = [
    stemAt(number % 997),
    stemAt(1_000 + Math.floor(number / 997) * 991 + number),
  ]
  return `${first} ${second}`
}

/** Words one after the other, the common ones as often as in life: the n-th commonest has the n-th part of the chance. */
function wordsOf(random: Random, count: number): string[] {
  const picked: string[] = []
  for (let at = 0; at < count; at += 1) picked.push(words[Math.floor(words.length ** random()) - 1] ?? '')
  return picked
}

function paragraphOf(random: Random): { text: string; words: number } {
  const sentences: string[] = []
  let count = 0
  for (let left = between(random, 2, 4); left > 0; left -= 1) {
    const length = between(random, 8, 26)
    count += length
    sentences.push(sentenceOf(random, wordsOf(random, length)))
  }
  return { text: sentences.join(' '), words: count }
}

function sentenceOf(random: Random, picked: string[]): string {
  const middle = picked.length >> 1
  const chance = random()
  if (chance < 0.4) picked[middle] = `${picked[middle]}،`
  else if (chance < 0.55) {
    picked[middle] = `«${picked[middle]}`
    picked[picked.length - 1] = `${picked.at(-1)}»`
  } else if (chance < 0.65) picked[middle] = String(between(random, 2, 2_030))
  return `${picked.join(' ')}.`
}

function foreignLine(random: Random): string {
  return random() < 0.5
    ? oneOf(random, englishLines)
    : `${oneOf(random, emoji)} ${wordsOf(random, 8).join(' ')}`
}

/** The same in the form of text corpora, which name their parts: so that sources and dates have values to sort by. */
function tagged(random: Random, title: string, body: string): string {
  const day = new Date(Date.UTC(2015, 0, between(random, 1, 3_650))).toISOString().slice(0, 10)
  return `<DOC>\n<SRC>${oneOf(random, outlets)}</SRC>\n<TIME>${day}</TIME>\n<TITLE>${title}</TITLE>\n<TEXT>\n${body}</TEXT>\n</DOC>\n`
}

function vocabulary(): string[] {
  const random = randomFrom(7)
  return Array.from({ length: stems }, (_, at) => dressed(random, stemAt(at)))
}

/** A stem with the clitics and endings that about half of all words carry. */
function dressed(random: Random, stem: string): string {
  const chance = random()
  const before =
    chance < 0.3
      ? 'ال'
      : chance < 0.36
        ? 'و'
        : chance < 0.4
          ? 'وال'
          : chance < 0.43
            ? 'بال'
            : chance < 0.46
              ? 'لل'
              : ''
  return before + stem + (random() < 0.3 ? oneOf(random, ['ة', 'ات', 'ين', 'ها', 'ه', 'ية', 'ون']) : '')
}

/** The `number`-th stem: of two to six letters, mostly three to five. */
function stemAt(number: number): string {
  const random = randomFrom(1_000_003 + number)
  const chance = random()
  const length = chance < 0.04 ? 2 : chance < 0.3 ? 3 : chance < 0.65 ? 4 : chance < 0.92 ? 5 : 6
  return Array.from({ length }, () => oneOf(random, [...letters])).join('')
}
