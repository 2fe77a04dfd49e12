import { describe, expect, it } from 'vitest'
import { othersThan } from '../../../../main/correcting/reread/encodings.ts'
import { aStudy } from '../../../support/a-study.ts'
import { encodeIn, encodeUtf16 } from '../../import/encode-bytes.ts'

const arabic = 'خبر\nقال الوزير أمس إن الجسر الجديد سيفتح يوم الاثنين، وإن العمل انتهى قبل موعده بأسبوع.\n'
const russian =
  'Новости\nМинистр сказал вчера, что новый мост откроют в понедельник, раньше намеченного срока.\n'
const turkish =
  'Haber\nBakan dün köprünün pazartesi açılacağını, işin gününden önce bittiğini söyledi. Şimdi ışık.\n'

describe('the likeliest other encoding', () => {
  it.each([
    ['windows-1256', arabic, 'iso-8859-6', encodeIn('windows-1256', arabic)],
    ['windows-1251', russian, 'windows-1256', encodeIn('windows-1251', russian)],
    ['koi8-r', russian, 'windows-1251', encodeIn('koi8-r', russian)],
    ['windows-1254', turkish, 'windows-1252', encodeIn('windows-1254', turkish)],
    ['utf-8', arabic, 'windows-1256', Buffer.from(arabic)],
    ['utf-16le', arabic, 'utf-8', encodeUtf16(arabic)],
  ])('is %s for what was written in it', (encoding, text, now, bytes) => {
    const [best] = othersThan(now, bytes)
    expect(best).toMatchObject({ encoding, damaged: 0 })
    expect(best?.sample).toBe(text.split('\n')[1])
  })
})

describe('the others', () => {
  const others = othersThan('windows-1256', encodeIn('windows-1256', arabic))

  it('are each another reading, and none is the one that there is', () => {
    expect(others.map(({ encoding }) => encoding)).not.toContain('windows-1256')
    expect(new Set(others.map(({ sample }) => sample)).size).toBe(others.length)
  })

  it('say how much of them is damaged', () => {
    expect(others.find(({ encoding }) => encoding === 'utf-8')?.damaged).toBeGreaterThan(20)
    expect(others.find(({ encoding }) => encoding === 'windows-1252')?.damaged).toBeLessThan(5)
  })

  it('show lines of a page without its tags', () => {
    const page = encodeIn('windows-1256', `<html><head><style>p {}</style></head><p class="x">${arabic}</p>`)
    expect(othersThan('iso-8859-6', page)[0]?.sample).toContain('قال الوزير أمس')
    expect(othersThan('iso-8859-6', page)[0]?.sample).not.toMatch(/[<>{}]/)
  })
})

it('are asked for by an article', async () => {
  const files = {
    'page.txt': encodeIn('windows-1256', arabic),
    'plain.txt': 'Only ASCII in this one, and long.',
  }
  const study = await aStudy({ coder: 'Amal', files })
  const answer = await study.call('record.encodings', { article: await study.article('page.txt') })
  expect(answer.now).toBe('windows-1256')
  expect(answer.others[0]?.sample).not.toBe('')
  const plain = await study.call('record.encodings', { article: await study.article('plain.txt') })
  expect(plain.others).toEqual([])
})
