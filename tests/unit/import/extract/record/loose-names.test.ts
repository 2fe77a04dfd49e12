import { describe, expect, it } from 'vitest'
import { looseName } from '../../../../../main/import/extract/record/loose-names.ts'

describe('a name with something round a known one', () => {
  it.each([
    ['itemTitle', 'title'],
    ['news_body', 'body'],
    ['card__link href', 'href'],
    ['entry-title 2', 'title'],
    ['رابط_العنوان', 'url'],
    ['وقت النشر', 'date'],
    ['تفاصيل المادة', 'text'],
    ['اسم المحرر المناوب', 'author'],
  ])('%s goes back to %s', (name, known) => {
    expect(looseName(name)).toBe(known)
  })

  it.each([
    'title',
    'image_url',
    'card__img src',
    'authorBio',
    'updatedDate',
    'crawl_date',
    'comment_text',
    'related-title',
    'رابط الصورة',
    'تاريخ التحديث',
    'anything',
  ])('%s is none', name => {
    expect(looseName(name)).toBeUndefined()
  })
})
