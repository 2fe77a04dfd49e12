import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ArticleStatus } from '../../../core/model/coding.ts'
import { codingRef, importRef, recordRef } from '../../../main/study/layout.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import type { ArticleDraft, StatementDraft } from './a-study-folder.ts'
import {
  anImport,
  articleOf,
  aStatement,
  coder,
  recordNamed,
  recordOf,
  StudyFolder,
} from './a-study-folder.ts'
import { everything, expectAgreement, finish, settledIndex } from './everything.ts'

const report =
  'قال وزير المياه إن المحادثات حول السد ستستأنف في الأسبوع المقبل بعد انقطاع دام ثلاثة أشهر وأضاف أن بلاده مستعدة لتبادل البيانات'
/** Tellings of two reports: whole, cut, spelt otherwise, with furniture, with another end. */
const stories = [
  report,
  report.split(' ').slice(0, 15).join(' '),
  report.replaceAll('أ', 'ا').replaceAll('ة', 'ه'),
  `${report}\nاقرأ أيضا: أسعار الخضار ترتفع`,
  'The river commission met on Monday in the capital and agreed to publish its figures every month, its spokesman said',
  'The river commission met on Monday in the capital and agreed to publish its figures every month, THE chairman said today',
] as const

const seeds = [1, 2, 3, 4, 5, 6, 7, 8]
const rounds = 25

describe('after random edits, the index is what the documents say', () => {
  test.each(seeds)('seed %i', seed => {
    const folder = temporaryFolder()
    const study = new StudyFolder(join(folder, 'study'))
    const editor = new RandomEditor(study, seed)
    let open = settledIndex(study, join(folder, 'index.sqlite'))
    for (let round = 0; round < rounds; round += 1) {
      const edits = editor.pick([1, 1, 2, 8])
      for (let edit = 0; edit < edits; edit += 1) editor.edit()
      if (editor.pick([true, true, false])) {
        open.feed.apply(study.takeTouched())
        finish(open.feed.catchUp())
      } else {
        open.index.close()
        study.takeTouched()
        open = settledIndex(study, join(folder, 'index.sqlite'))
      }
      expectAgreement(open.index, study)
    }
    const anew = settledIndex(study, join(folder, 'anew.sqlite'))
    expect(everything(open.index)).toEqual(everything(anew.index))
    finish(open.feed.reconcile())
    expect(everything(open.index)).toEqual(everything(anew.index))
    open.index.close()
    anew.index.close()
  })

  test.each(seeds)('and also where the edits come between the slices of a comparison, seed %i', seed => {
    const folder = temporaryFolder()
    const study = new StudyFolder(join(folder, 'study'))
    const editor = new RandomEditor(study, seed)
    for (let edit = 0; edit < 60; edit += 1) editor.edit()
    study.takeTouched()
    const { index, feed } = settledIndex(study, join(folder, 'index.sqlite'))
    for (let edit = 0; edit < 20; edit += 1) editor.edit()
    study.takeTouched()
    for (const _slice of feed.reconcile()) {
      if (!editor.pick([true, false])) continue
      editor.edit()
      feed.apply(study.takeTouched())
    }
    finish(feed.catchUp())
    expectAgreement(index, study)
    index.close()
  })
})

/** Does to a study whatever people, programs and synchronisers may do. */
class RandomEditor {
  readonly #study: StudyFolder
  readonly #revisions = new Map<string, number>()
  readonly #names: string[] = []
  readonly #imports = [anImport(1), anImport(2)] as const
  #state: number

  constructor(study: StudyFolder, seed: number) {
    this.#study = study
    this.#state = seed
    for (const id of this.#imports) study.list([], id)
  }

  pick<T>(choices: readonly [T, ...T[]]): T {
    return choices[Math.floor(this.#random() * choices.length)] ?? choices[0]
  }

  edit(): void {
    const edits: readonly [() => void, ...(() => void)[]] = [
      () => this.#addRecord(),
      () => this.#addRecord(),
      () => this.#addRecord(),
      () => this.#study.finishBatch(this.pick(this.#imports), this.pick(['running', 'finished'])),
      () =>
        this.#study.finishBatch(
          this.pick(this.#imports),
          this.pick(['running', 'finished', 'undone', 'cancelling']),
        ),
      () => this.#study.remove(importRef(this.pick(this.#imports)).path),
      () => this.#study.list([this.#name()], this.pick(this.#imports)),
      () => this.#writeRecord(this.#name()),
      () =>
        this.#study.write(recordRef(recordNamed(this.#name())).path, this.pick(['', '{"id":', '{}', '[1]'])),
      () => this.#study.remove(recordRef(recordNamed(this.#name())).path),
      () => this.#code(),
      () => this.#code(),
      () => this.#code(),
      () => this.#code(),
      () => this.#study.remove(codingRef(this.#coder(), recordNamed(this.#name())).path),
      () =>
        this.#study.write(
          codingRef(this.#coder(), recordNamed(this.#name())).path,
          this.pick(['nothing', '{}']),
        ),
      () => this.#study.write(`coding/amal/aa/${this.pick(['note', 'record (copy)'])}.json`, '{}'),
      () => this.#study.coders({ amal: this.pick(['Amal', 'Amal H.']), ...this.pick([{}, { omar: 'عمر' }]) }),
    ]
    this.pick(edits)()
  }

  #addRecord(): void {
    const name = `r${this.#names.length}`
    this.#names.push(name)
    this.#writeRecord(name)
    const into = this.pick(this.#imports)
    this.#study.list([name], into)
    if (this.pick([true, true, false])) this.#study.finishBatch(into)
  }

  #writeRecord(name: string): void {
    const revision = (this.#revisions.get(name) ?? 0) + this.pick([0, 0, 1])
    this.#revisions.set(name, revision)
    const path = `${this.pick(['a', 'a b', 'B', 'خبر'])}/${this.pick(['x', 'X', 'y'])}${this.pick(['2', '10', '', '٣', '007'])}.txt`
    const articles: [ArticleDraft, ...ArticleDraft[]] = [
      this.#article(),
      ...(this.pick([true, false]) ? [this.#article()] : []),
    ]
    this.#study.record({
      name,
      path,
      revision: revision + 1,
      articles,
      ...this.pick([{}, {}, { position: 3 }]),
    })
  }

  #article(): ArticleDraft {
    return {
      text: this.pick([
        'قال 😀 الوزير',
        'short',
        '😀😀 two',
        'a\nb',
        'وللوَزير قالت',
        'وبوزير',
        'قال: الوزيرة',
        ...stories,
      ]),
      title: this.pick([undefined, 'News 9', 'news 10', 'أخبار', '😀', 'ﷺ']),
      source: this.pick([undefined, 'RT', 'SANA']),
      published: this.pick([undefined, '2024-09-01', '2024-09-01T10:00:00+03:00', '2023-01-01']),
      language: this.pick([undefined, 'ar', 'ar', 'en']),
    }
  }

  #code(): void {
    const name = this.#name()
    const statements = Array.from({ length: this.pick([0, 1, 2]) }, () => aStatement(this.#statement(name)))
    const status = this.pick<ArticleStatus | undefined>([
      undefined,
      'done',
      'excluded',
      'in-progress',
      'not-started',
    ])
    const articles = status === undefined ? {} : { [articleOf(name)]: { status } }
    this.#study.coding(coder(this.#coder()), name, { articles, statements })
  }

  #statement(name: string): StatementDraft {
    const { text } = recordOf({ name, articles: [{ text: 'قال 😀 الوزير' }] })
    const at = this.pick([0, 4, 7])
    return {
      id: `s${this.pick(['1', '2', '3'])}-${name}`,
      article: articleOf(name, this.pick([1, 1, 2])),
      created: this.pick(['2024-11-03T09:00:00.000Z', '2024-11-04T09:00:00.000Z']),
      values: this.pick([{}, { stance: { kind: 'member', id: 'supports' } }]),
      evidence: [{ from: at, quote: text.slice(at, at + 2), revision: this.pick([1, 1, 2]) }],
    }
  }

  #coder(): ReturnType<typeof coder> {
    return coder(this.pick(['amal', 'omar', 'عمر']))
  }

  #name(): string {
    const [first = 'r0', ...rest] = this.#names
    return this.pick([first, ...rest])
  }

  /** Mulberry32. */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
