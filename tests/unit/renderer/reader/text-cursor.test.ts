import { describe, expect, it } from 'vitest'
import { TextCursor } from '../../../../renderer/reader/caret/text-cursor.ts'

const text = 'قال الوزير نعم، ومضى أمس.'
const selected = (cursor: TextCursor) =>
  cursor.selection && text.slice(cursor.selection.from, cursor.selection.to)

describe('the cursor of a text', () => {
  it('selects from where it was when it is moved with Shift', () => {
    const cursor = new TextCursor(text)
    cursor.move({ offset: 4, side: 'after' })
    cursor.move({ offset: 11, side: 'before' }, { extends: true })
    expect(selected(cursor)).toBe('الوزير')
    cursor.move({ offset: 0, side: 'after' }, { extends: true })
    expect(selected(cursor)).toBe('قال')
  })

  it('selects more and then less again, back to where it began', () => {
    const cursor = new TextCursor(text)
    cursor.move({ offset: 6, side: 'after' })
    const seen = [0, 1, 2].map(() => {
      cursor.widen()
      return selected(cursor)
    })
    expect(seen).toEqual(['الوزير', 'قال الوزير نعم', text])
    cursor.narrow()
    cursor.narrow()
    expect(selected(cursor)).toBe('الوزير')
    cursor.narrow()
    expect(selected(cursor)).toBeNull()
    cursor.narrow()
    expect(cursor.now().caret?.offset).toBe(6)
  })

  it('says nothing where nothing is different', () => {
    const cursor = new TextCursor(text)
    cursor.move({ offset: 4, side: 'after' })
    let heard = 0
    cursor.subscribe(() => {
      heard += 1
    })
    cursor.move({ offset: 4, side: 'after' })
    cursor.collapse()
    expect(heard).toBe(0)
    cursor.leave()
    expect(heard).toBe(1)
  })
})
