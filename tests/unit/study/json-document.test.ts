import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { documentText, JsonDocument, parseDocument, stampOf } from '../../../main/study/json-document.ts'
import { failureOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const schema = z.strictObject({
  name: z.string(),
  parts: z.array(z.strictObject({ at: z.int() })),
})
type Shape = z.output<typeof schema>

const shape: Shape = { name: 'جسر 🌉', parts: [{ at: 1 }] }

function documentIn(folder: string, name = 'ab/document.json'): JsonDocument<Shape> {
  return new JsonDocument<Shape>(join(folder, name), schema)
}

describe('reading', () => {
  it('gives null where there is no file', () => {
    expect(documentIn(temporaryFolder()).read()).toBeNull()
  })

  it('gives what was written', () => {
    const document = documentIn(temporaryFolder())
    document.write(shape)
    expect(document.read()).toEqual(shape)
  })

  it('gives something that nobody can change, however deep', () => {
    const document = documentIn(temporaryFolder())
    document.write(shape)
    const read = document.read() as Shape
    expect(() => Object.assign(read, { name: 'other' })).toThrow(TypeError)
    expect(() => read.parts.push({ at: 2 })).toThrow(TypeError)
    expect(() => Object.assign(read.parts[0] ?? {}, { at: 2 })).toThrow(TypeError)
    expect(document.read()).toEqual(shape)
  })

  it.each([
    ['is empty', '', /not JSON/],
    ['is cut short', documentText(shape).slice(0, 20), /not JSON/],
    ['holds noughts, as after a power cut', '\0'.repeat(40), /not JSON/],
    ['is a list', '[]', /document: /],
    ['lacks a field', '{"name":"x"}', /^parts: /],
    ['has a field that the format does not know', '{"name":"x","parts":[],"more":1}', /more/],
    ['has the wrong kind of value deep inside', '{"name":"x","parts":[{"at":"1"}]}', /^parts\.0\.at: /],
  ])('refuses a document that %s, names it, and leaves it as it is', (_name, text, reason) => {
    const document = documentIn(temporaryFolder(), 'document.json')
    fs.writeFileSync(document.path, text)
    const failure = failureOf(() => document.read())
    expect(failure).toMatchObject({ kind: 'damaged-document', path: document.path })
    expect('reason' in failure && failure.reason).toMatch(reason)
    expect(fs.readFileSync(document.path, 'utf8')).toBe(text)
  })

  it('refuses a folder that stands in the place of the document', () => {
    const folder = temporaryFolder()
    fs.mkdirSync(join(folder, 'document.json'))
    const path = join(folder, 'document.json')
    expect(failureOf(() => documentIn(folder, 'document.json').read())).toMatchObject({ path })
  })
})

describe('writing', () => {
  it('makes the folders on the way, and leaves nothing beside the document', () => {
    const folder = temporaryFolder()
    documentIn(folder, 'a/b/document.json').write(shape)
    expect(fs.readdirSync(join(folder, 'a/b'))).toEqual(['document.json'])
  })

  it('writes text that people can read: a field a line, letters as they are, a line end at the end', () => {
    const document = documentIn(temporaryFolder())
    document.write(shape)
    const text = fs.readFileSync(document.path, 'utf8')
    expect(text).toContain('\n "name": "جسر 🌉",\n')
    expect(text.endsWith('}\n')).toBe(true)
  })

  it('writes nothing of the wrong shape', () => {
    const document = documentIn(temporaryFolder())
    document.write(shape)
    expect(() => document.write({ name: 1 } as never)).toThrow(z.ZodError)
    expect(document.read()).toEqual(shape)
    expect(fs.readdirSync(join(document.path, '..'))).toEqual(['document.json'])
  })

  it('says which path cannot be written, and leaves nothing behind', () => {
    const folder = temporaryFolder()
    fs.writeFileSync(join(folder, 'ab'), 'a file where a folder is wanted')
    const document = documentIn(folder)
    expect(failureOf(() => document.write(shape))).toMatchObject({ path: document.path })
    expect(fs.readdirSync(folder)).toEqual(['ab'])
  })
})

describe('a staged text', () => {
  it('changes nothing until it is published', () => {
    const document = documentIn(temporaryFolder())
    document.write(shape)
    const staged = document.stage({ ...shape, name: 'next' })
    expect(document.read()).toEqual(shape)
    staged.publish()
    expect(document.read()?.name).toBe('next')
    expect(fs.readdirSync(join(document.path, '..'))).toEqual(['document.json'])
  })

  it('leaves no trace where it is discarded', () => {
    const document = documentIn(temporaryFolder())
    document.write(shape)
    document.stage({ ...shape, name: 'next' }).discard()
    expect(document.read()).toEqual(shape)
    expect(fs.readdirSync(join(document.path, '..'))).toEqual(['document.json'])
  })

  it('that is a removal takes the document away once it is published, and not before', () => {
    const document = documentIn(temporaryFolder())
    document.write(shape)
    document.stageRemoval().discard()
    const staged = document.stageRemoval()
    expect(document.read()).toEqual(shape)
    staged.publish()
    expect(document.read()).toBeNull()
  })
})

describe('the stamp of a file', () => {
  it('is another once the file is, even where the size stays', () => {
    const document = documentIn(temporaryFolder())
    expect(stampOf(document.path)).toBeUndefined()
    document.write({ ...shape, name: 'aaaa' })
    const before = stampOf(document.path)
    expect(stampOf(document.path)).toBe(before)
    document.write({ ...shape, name: 'bbbb' })
    expect(stampOf(document.path)).not.toBe(before)
  })

  it('is none below something that is no folder', () => {
    const folder = temporaryFolder()
    fs.writeFileSync(join(folder, 'file'), '')
    expect(stampOf(join(folder, 'file', 'below'))).toBeUndefined()
  })
})

describe('the text of a document', () => {
  it('is read back as the document', () => {
    expect(parseDocument(documentText(shape), schema, 'x')).toEqual(shape)
  })
})

describe('a document of many entries', () => {
  const many = z.strictObject({
    rev: z.int(),
    entries: z.record(z.string(), z.strictObject({ at: z.int(), note: z.string().optional() })),
  })
  const base = Object.freeze({ rev: 1, entries: Object.freeze({ a: { at: 1 }, b: { at: 2 } }) })
  const document = () => {
    const made = new JsonDocument<z.output<typeof many>>(join(temporaryFolder(), 'd.json'), many, 'entries')
    made.write(base)
    return made
  }

  it('comes out as it went in, changed, added and removed entries included', () => {
    const staged = document()
    const next = { rev: 2, entries: { c: { at: 3 }, b: { note: undefined, at: 5 } } }
    const writing = staged.stage(next, staged.read())
    writing.publish()
    expect(writing.content()).toStrictEqual({ rev: 2, entries: { c: { at: 3 }, b: { at: 5 } } })
    expect(staged.read()).toStrictEqual(writing.content())
    expect(fs.readFileSync(staged.path, 'utf8')).toBe(documentText(writing.content()))
  })

  it('is held to the schema in what has changed since it was read', () => {
    const staged = document()
    const read = staged.read()
    const wrong = { rev: 2, entries: { ...read?.entries, b: { at: 'two' } } } as never
    expect(() => staged.stage(wrong, read)).toThrow(/two|number/)
    expect(() => staged.stage({ ...base, more: 1 } as never, read)).toThrow(/more/)
    expect(staged.read()).toEqual(base)
  })

  it('keeps an entry that nobody touched without going through it again, frozen as it was', () => {
    const staged = document()
    const read = staged.read()
    const next = { rev: 2, entries: { ...read?.entries, c: { at: 3 } } }
    const content = staged.stage(next, read).content() as { entries: Record<string, object> }
    expect(content.entries['a']).toBe(read?.entries['a'])
    expect(() => Object.assign(content.entries['c'] ?? {}, { at: 4 })).toThrow(TypeError)
  })
})
