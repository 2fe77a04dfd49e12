/** A study for somebody at the desk: short articles, long ones full of coding, and a registry that has grown for years. */
import * as fs from 'node:fs'
import { join } from 'node:path'
import { Host } from '../host.ts'
import { arabicArticle } from './arabic-text.ts'
import { codingOf, writeCoding } from './coding.ts'
import { entities, moreActors, writeEntities } from './entities.ts'
import { madeOnce, passingFolder, placeFor, remove, versionOf } from './places.ts'
import type { BenchStudy } from './study.ts'
import { benchCoder, makers, openOnceMore, recordAt, recordPaths } from './study.ts'

/** Articles of either kind; the long ones come first by their paths. */
export const deskArticles = 40
/** Entities in the registry. */
export const deskEntities = 10_000
/** Statements on a long article; each has two pieces of evidence, so that 500 are painted. */
const statementsOnLong = 250
/** At least so many ranges are painted on a long article: evidence that overlaps is painted in pieces, or at once. */
export const passagesOnLong = 400
/** Articles of 5 kB that a long one is made of. */
const partsOfLong = 10

/** The study, made once. Its place is beside the others', under the number of its articles. */
export async function deskStudy(): Promise<BenchStudy> {
  const place = placeFor(2 * deskArticles)
  const study = { articles: 2 * deskArticles, folder: join(place, 'desk'), cache: join(place, 'desk-cache') }
  await madeOnce(study.folder, versionOf(...makers), async () => {
    remove(study.cache)
    const corpus = join(passingFolder(study.articles), 'desk-corpus')
    fs.mkdirSync(corpus, { recursive: true })
    for (let number = 0; number < deskArticles; number += 1) {
      const name = `${String(number).padStart(3, '0')}.txt`
      fs.writeFileSync(join(corpus, `long-${name}`), longArticle(number))
      fs.writeFileSync(join(corpus, `short-${name}`), arabicArticle(number))
    }
    const host = new Host(study.cache)
    await host.call('study.create', { folder: host.pick(study.folder) })
    await host.call('import.run', { picks: [host.pick(corpus)] })
    await host.close()
    writeEntities(study.folder, moreActors(deskEntities - Object.values(entities).flat().length))
    for (const record of recordPaths(study).map(recordAt)) {
      if (record.path.includes('long-'))
        writeCoding(study.folder, codingOf(record, benchCoder, statementsOnLong))
    }
    await openOnceMore(study)
  })
  return study
}

/** About 50 kB of UTF-8 without tags, and without a line that looks like the head of another article. */
function longArticle(number: number): string {
  const parts = Array.from({ length: 2 * partsOfLong }, (_, part) =>
    arabicArticle(10_000 + number * 2 * partsOfLong + part),
  )
  const [first = '', ...more] = parts.filter(text => !text.includes('<')).slice(0, partsOfLong)
  const paragraphs = more.flatMap(text => text.split('\n\n').filter(paragraph => paragraph.length > 200))
  return [first.trim(), ...paragraphs].join('\n\n')
}

/** The names of all actors. */
export function deskEntityNames(): string[] {
  return [...entities.actors, ...moreActors(deskEntities - Object.values(entities).flat().length)].map(
    ({ name }) => name,
  )
}
