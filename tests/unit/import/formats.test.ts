import { describe, expect, it } from 'vitest'
import { extractorFor, isRead, mayBeRead } from '../../../main/import/formats.ts'

const formatOf = (name: string, text: string | Uint8Array): string | undefined =>
  extractorFor(name, typeof text === 'string' ? Buffer.from(text) : text)?.format

describe('a file whose name does not tell what is in it', () => {
  it.each([
    ['news.php', '<!DOCTYPE html>\n<html lang="ar"><body>', 'html'],
    ['show.asp@id=3', '\n\n<html><head>', 'html'],
    ['12841', '<!-- saved from url=(0014)about:internet -->\n<html>', 'html'],
    ['article.aspx?id=7', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html>', 'html'],
    ['feed', '\ufeff<?xml version="1.0"?><rss version="2.0">', 'xml'],
    ['خبر من النهر', 'قال الوزير إن المياه تكفي الجميع.', 'text'],
    ['كلمة د. سلمى الحدّاد', 'قالت سلمى الحدّاد.', 'text'],
    ['records', '{"title":"a","text":"b"}\n{"title":"c","text":"d"}\n', 'jsonl'],
    ['records.2024', '[\n{"title":"a","text":"b"}]', 'json'],
    ['one', '{\n "title": "a"\n}', 'json'],
  ])('%s is read by how it begins', (name, text, format) => {
    expect(formatOf(name, text)).toBe(format)
    expect(mayBeRead(name)).toBe(true)
    expect(isRead(name, () => Buffer.from(text))).toBe(true)
  })

  it('is read as text in two-byte characters after a byte order mark', () => {
    expect(formatOf('notes', Buffer.from('\ufeffخبر\u0000', 'utf16le'))).toBe('text')
  })

  it.each([
    ['index.php', '<?php echo "<html>";'],
    ['page.aspx', '<%@ Page Language="C#" %>\n<html>'],
    ['page.php', 'a line of text'],
    ['picture', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
    ['paper', '%PDF-1.7\n%\u00e2\u00e3'],
    ['run', '#!/bin/sh\necho'],
    ['nothing', ' \n\n'],
  ])('%s is not read where it begins as something else', (name, text) => {
    expect(formatOf(name, Buffer.from(text, 'latin1'))).toBeUndefined()
  })
})

it('goes by the name where that tells, and asks for no bytes', () => {
  const never = () => {
    throw new Error('asked')
  }
  expect(formatOf('a.md', '<html>')).toBe('text')
  expect(isRead('a.HTML', never)).toBe(true)
  expect(isRead('a.json.gz', never)).toBe(true)
  for (const name of ['film.mp4', 'style.css', 'doc.pdf', 'x.log']) {
    expect(isRead(name, never)).toBe(false)
    expect(mayBeRead(name)).toBe(false)
  }
})

describe('a text by its name', () => {
  const record = '{"title":"أ","text":"قال الوزير إن المياه تكفي."}'
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
  it.each([
    ['a page', '\n<!DOCTYPE html>\n<html><body><p>قال</p>', 'html'],
    ['a page that a browser saved', '<!-- saved from url=(0014)about:internet -->\n<HTML lang="ar">', 'html'],
    ['a page in two-byte characters', utf16('<html><body>'), 'html'],
    ['a record', record, 'json'],
    ['a list of records', `[${record}, ${record}]`, 'json'],
    ['a record with a number that is none', record.replace('}', ',"score":NaN}'), 'json'],
    ['records in an answer', `{"status":"ok","articles":[${record}]}`, 'json'],
    ['a record on each line', `${record}\n\n${record},\n`, 'jsonl'],
    ['records in two-byte characters', utf16(`${record}\n${record}`), 'jsonl'],
  ])('that is %s is read as one', (_, text, format) => {
    expect(formatOf('خبر.txt', text)).toBe(format)
    expect(formatOf('خبر.TEXT', text)).toBe(format)
  })

  it.each([
    ['a brace', '{قال الوزير} إن المياه تكفي.'],
    ['a bracket', '[رويترز] قال الوزير إن المياه تكفي.'],
    ['a list of words', '["قال", "الوزير"]'],
    ['an object that is no record', '{"count": 3}'],
    ['a record, and goes on in words', `${record}\nقال الوزير إن المياه تكفي.`],
    ['a sign', '<< قال الوزير >>'],
    ['a tag of a corpus', '<DOC>\n<TEXT>قال</TEXT>\n</DOC>'],
    ['the word of a tag', '<htmlish> قال'],
  ])('stays one that begins with %s', (_, text) => {
    expect(formatOf('خبر.txt', text)).toBe('text')
  })
})
