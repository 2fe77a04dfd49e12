import * as fs from 'node:fs'
import { expect, it } from 'vitest'
import type { TestStudy } from '../support/a-study.ts'
import { withStudy } from '../support/a-study.ts'
import { holdSlowly, patience } from '../support/laws.ts'
import { files, steps, take } from './life.ts'

/** Everything that the index answers. */
async function answers(study: TestStudy) {
  await study.call('index.settled', {})
  const page = { offset: 0, limit: 1_000 }
  const articles = await study.call('articles.page', page)
  return {
    articles,
    statements: await study.call('statements.page', page),
    coders: await study.call('articles.coders', { articles: articles.rows.map(({ id }) => id) }),
  }
}

it(
  'the index after any edits is the index made from scratch',
  async () => {
    await holdSlowly(5, steps(25), life =>
      withStudy({ coder: 'Amal', files }, async study => {
        for (const step of life) await take(study, study, step)
        const fed = await answers(study)
        await study.call('study.close', {})
        fs.rmSync(study.ports.cacheFolder, { recursive: true })
        await study.open('Amal')
        expect(await answers(study)).toEqual(fed)
      }),
    )
  },
  patience,
)

it(
  'the index has every statement that stands in a document of the study, once',
  async () => {
    await holdSlowly(3, steps(25), life =>
      withStudy({ coder: 'Amal', files }, async study => {
        for (const step of life) await take(study, study, step)
        const { statements, articles } = await answers(study)
        const records = new Set(articles.rows.map(({ record }) => record as string))
        const coding = [...study.documents().values()].filter(document => 'statements' in document)
        const stored = coding
          .filter(({ record }) => records.has(String(record)))
          .flatMap(document => Object.keys(document['statements'] as object))
        expect(statements.rows.map(({ id }) => id).sort()).toEqual(stored.sort())
        expect(statements.total).toBe(stored.length)
      }),
    )
  },
  patience,
)
