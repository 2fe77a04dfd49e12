/** What `tarmiz dates` prints is an interface that others measure through: exactly these keys, in code points. */
import { afterAll, describe, expect, it } from 'vitest'
import { CommandLine } from '../support/cli.ts'

const cli = new CommandLine({ whenOver: afterAll })
const text = '👩🏽‍🌾 قال الوزير أمس إن الاجتماع في 27 أيلول (أكتوبر) 2024'
const place = (part: string) => [...text.slice(0, text.indexOf(part))].length

describe('tarmiz dates', () => {
  it('prints the dates of a text, with code points', async () => {
    const months = '27 أيلول (أكتوبر) 2024'
    expect(await cli.one('dates', text, '--reference', '2024-11-01', '--language', 'ar')).toEqual({
      dates: [
        {
          text: 'أمس',
          from: place('أمس'),
          to: place('أمس') + 3,
          edtf: '2024-10-31',
          kind: 'relative',
          conflict: false,
        },
        {
          text: months,
          from: place(months),
          to: place(months) + months.length,
          edtf: '[2024-09-27,2024-10-27]',
          kind: 'day',
          conflict: { kind: 'months', months: [9, 10] },
        },
      ],
    })
  })

  it('finds the language by itself', async () => {
    expect(await cli.one('dates', 'hier, le ministre a dit', '--reference', '2024-11-01')).toMatchObject({
      dates: [{ text: 'hier', edtf: '2024-10-31' }],
    })
  })

  it('prints a line for each line of a file, in order', async () => {
    const file = cli.writeLines('dates.jsonl', [
      { text: 'أمس', reference: '2024-11-01', language: 'ar' },
      { text: 'no date', reference: '2024-11-01', language: 'en' },
      { text: '27 September 2024', reference: null, language: null },
      { text: 'كل يوم جمعة', reference: '2024-11-01T10:00:00Z', language: 'ar' },
    ])
    const printed = await cli.json<{ dates: { edtf: string | null; kind: string }[] }>(
      'dates',
      '--from',
      file,
    )
    expect(printed.map(({ dates }) => dates.map(({ edtf, kind }) => [edtf, kind]))).toEqual([
      [['2024-10-31', 'relative']],
      [],
      [['2024-09-27', 'day']],
      [[null, 'recurring']],
    ])
  })

  it('prints a table for people', async () => {
    const { code, stdout } = await cli.run('dates', 'قال أمس', '--reference', '2024-11-01')
    expect([code, stdout]).toEqual([0, 'أمس\t2024-10-31\trelative\t\n'])
  })

  it.each([
    [['dates'], 'a text is missing'],
    [['dates', 'أمس'], '--reference is missing'],
    [['dates', 'أمس', '--reference', '2024-02-30'], 'takes a day'],
    [['dates', 'أمس', 'غدا', '--reference', '2024-11-01'], 'quotation marks'],
    [['dates', 'أمس', '--from', 'x.jsonl'], 'stand in the lines'],
    [['dates', '--from', 'missing.jsonl'], 'is not there'],
  ])('refuses %j with one sentence', async (words, said) => {
    const { code, stdout, stderr } = await cli.run(...words)
    expect([code, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1])
    expect(stderr).toContain(said)
  })

  it.each([
    ['{"text": 1}', 'line 1 has no "text"'],
    ['{"text"', 'line 1 is not JSON'],
    ['{"text": "أمس", "reference": "soon"}', 'takes a day'],
    ['null', 'line 1 has no "text"'],
  ])('refuses the line %s', async (line, said) => {
    const { code, stderr } = await cli.run('dates', '--from', cli.write('bad.jsonl', line))
    expect(code).toBe(1)
    expect(stderr).toContain(said)
  })
})
