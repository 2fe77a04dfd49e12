/** Whatever is corrected of a record and however it is read again: no coding is written, and none is lost from sight. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Method, Request } from '../../core/contract.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { articlesInOrder, type RecordDocument, recordDocument } from '../../core/model/record.ts'
import { type TestStudy, withStudy } from '../support/a-study.ts'
import { holdSlowly, patience } from '../support/laws.ts'
import { encodeIn } from '../unit/import/encode-bytes.ts'

const line = fc.constantFrom(
  '',
  'قال الوزير أمس إن الجسر الجديد سيفتح يوم الاثنين، وإن العمل انتهى قبل موعده بأسبوع كامل.',
  'وعارض رئيس البلدية القرار، وقال إن أحداً لم يسأل المدينة عن ذلك قبل البدء فيه.',
  'الوزير يرحب بالجسر',
  'اقرأ أيضاً',
  'Tags: bridge, canal',
  'The mayor said (BBC) no.',
  '*********',
)
const text = fc.array(line, { minLength: 3, maxLength: 14 }).map(lines => `${lines.join('\n')}\nنهاية الخبر`)

const step = fc.record({
  do: fc.constantFrom('cut', 'join', 'mark', 'mark', 'reread', 'dismiss'),
  which: fc.nat(5),
  from: fc.nat(400),
  length: fc.nat(60),
  kind: fc.constantFrom('title' as const, 'body' as const, 'furniture' as const, 'embed' as const),
  encoding: fc.constantFrom(null, 'iso-8859-6', 'windows-1251', 'utf-8', 'utf-16le'),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const life = fc.record({ text, steps: fc.array(step, { minLength: 1, maxLength: 8 }) })

function recordOf(study: TestStudy): RecordDocument {
  const [found] = [...study.documents()].filter(([path]) => path.startsWith('records/'))
  return recordDocument.parse(found?.[1])
}

function withoutRev(study: TestStudy) {
  return [...study.documents()].map(([path, { rev: _rev, ...rest }]) => [path, rest])
}

/** Does a step; one that cannot be done is refused. Says whether the history has it. */
async function take(
  study: TestStudy,
  { do: what, which, from, length, kind, encoding }: Step,
): Promise<void> {
  const articles = articlesInOrder(recordOf(study))
  const chosen = articles[which % articles.length]
  if (chosen === undefined) throw new Error('The record has no article.')
  const { id: article } = chosen
  const own = chosen.to - chosen.from
  const at = Math.max(1, from % (own + 1))
  const dispatch = <M extends Method>(method: M, input: Request<M>) => study.program.dispatch(method, input)
  const result =
    what === 'cut'
      ? await dispatch('record.cut', { article, at })
      : what === 'join'
        ? await dispatch('record.join', { article })
        : what === 'dismiss'
          ? await dispatch('record.dismissCut', { article, at })
          : what === 'mark'
            ? await dispatch('record.markRegion', {
                ...{ article, from: at - 1, to: Math.min(own, at - 1 + length), kind },
                detail: kind === 'furniture' ? 'advert' : null,
              })
            : await dispatch('records.reread', { selection: { ids: [article] }, encoding })
  const refusals = ['begins-there', 'no-text-there', 'first-article', 'no-doubtful-cut', 'evidence-outside']
  if (!result.ok) expect(refusals).toContain(result.failure.kind)
}

function expectWhole({ text: all, regions, articles, corrections }: RecordDocument): void {
  for (const spans of [regions, articlesInOrder({ articles })]) {
    expect(spans.map(({ from, to }) => all.slice(from, to)).join('')).toBe(all)
    let end = 0
    for (const { from, to } of spans) {
      expect([from, to > from]).toEqual([end, true])
      end = to
    }
  }
  for (const { from } of articlesInOrder({ articles })) expect(all.slice(0, from)).toMatch(/(^|\n)$/)
  for (const each of corrections?.regions ?? []) expect(all.slice(each.from, each.to).trim()).not.toBe('')
}

/** Every statement is shown once, and what is shown as placed quotes the text that is there now. */
async function expectShown(study: TestStudy, statements: readonly string[]): Promise<void> {
  const shown: string[] = []
  for (const { id } of articlesInOrder(recordOf(study))) {
    const { text: own } = await study.call('article.read', { article: id })
    const coding = await study.call('coding.read', { article: id })
    shown.push(...coding.statements.map(each => each.id))
    for (const { evidence } of coding.statements)
      for (const { from, to, quote, isPlaced } of evidence)
        if (isPlaced) expect(own.slice(from, to)).toBe(quote)
  }
  expect(shown.sort()).toEqual([...statements].sort())
}

async function codeSome(study: TestStudy, article: ArticleId): Promise<string[]> {
  const { text: own } = await study.call('article.read', { article })
  const words = [...own.matchAll(/[^\s]+/gu)].filter((_, at) => at % 3 === 0)
  const lines = words.map(({ 0: quote, index }, at) => {
    const from = [...own.slice(0, index)].length
    return { id: `s${at}`, article, note: 'x', evidence: [{ quote, from }] }
  })
  const { added } = await study.call('statements.code', {
    group: 'g',
    lines: lines.map((statement, at) => ({ line: at + 1, statement })),
  })
  return lines.slice(0, added).map(({ id }) => id)
}

it(
  'corrections and re-readings write no coding, lose no statement from sight, and are undone without a trace',
  async () => {
    await holdSlowly(12, life, async ({ text: written, steps }) => {
      const files = { 'a.txt': encodeIn('windows-1256', written) }
      await withStudy({ coder: 'Amal', files }, async study => {
        const statements = (
          await Promise.all(
            articlesInOrder(recordOf(study))
              .slice(0, 1)
              .map(({ id }) => codeSome(study, id)),
          )
        ).flat()
        const before = withoutRev(study)
        const coding = before.filter(([path]) => String(path).startsWith('coding/'))
        const [first] = await study.call('history.recent', { limit: 1 })
        for (const each of steps) {
          await take(study, each)
          expectWhole(recordOf(study))
          await expectShown(study, statements)
          expect(withoutRev(study).filter(([path]) => String(path).startsWith('coding/'))).toEqual(coding)
        }
        const [last] = await study.call('history.recent', { limit: 1 })
        if (last?.seq !== first?.seq) await study.call('history.goTo', { seq: first?.seq ?? 0 })
        expect(withoutRev(study)).toEqual(before)
      })
    })
  },
  patience,
)
