/**
 * Text that nobody here wrote, cut at random, written in the encodings that its language came in and read back. The
 * encoders are Node's decoders turned round; Mac OS Arabic, which Node has not, is checked byte by byte elsewhere.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { charactersOf } from '../../main/import/decode/pages.ts'
import { decode } from '../../main/import/decode.ts'
import { shared } from '../support/cli.ts'
import { encodeUtf16, mangled } from '../unit/import/encode-bytes.ts'

const corpora = shared === undefined ? '' : join(shared, 'corpora')
const samplesPerCell = 100
const sizes = [300, 1_000, 5_000]

/** The texts that `part` finds in the files under a folder, in the order of their names. */
function textsUnder(folder: string, ending: string, part: RegExp): string[] {
  const root = join(corpora, folder)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(each => each.endsWith(ending))
    .sort()
    .flatMap(each => [...readFileSync(join(root, each), 'utf8').matchAll(part)])
    .map(([, text = '']) => text.replaceAll('\r', '').trim())
    .filter(each => each.length > 600)
}

/** Stretches of about so many bytes, from places that a seed of arithmetic picks. */
function cuts(texts: readonly string[], units: number): string[] {
  return Array.from({ length: samplesPerCell }, (_, at) => {
    const text = texts[(at * 7919) % texts.length] ?? ''
    const from = (at * 104_729) % Math.max(1, text.length - units)
    return text.slice(from, from + units).trim()
  })
}

function writable(text: string, page: string): string {
  const has = new Set(charactersOf(page))
  return Array.from(text, character => (has.has(character) && character !== '\ufffd' ? character : '')).join(
    '',
  )
}

function encode(text: string, page: string): Uint8Array {
  const bytes = new Map(
    charactersOf(page)
      .map((character, byte) => [character, byte])
      .reverse() as [string, number][],
  )
  return Uint8Array.from(text, character => bytes.get(character) ?? 0x3f)
}

describe.skipIf(!existsSync(corpora) || corpora === '')(
  'texts of other people (skipped where they are not there)',
  () => {
    describe.each([
      [
        'Arabic',
        'ar_ant_dev/xml',
        '.txt',
        /<TEXT>(.*?)<\/TEXT>/gs,
        ['windows-1256', 'iso-8859-6', 'x-mac-arabic'],
      ],
      [
        'Arabic with all its vowel signs',
        'ar_wikinews_diacritised',
        '2014.txt.diac',
        /((?:[^\n]+\n+){8})/g,
        ['windows-1256', 'iso-8859-6', 'x-mac-arabic'],
      ],
      ['Russian', 'lang_ru_factrueval/devset', '.txt', /^(.*)$/gs, ['windows-1251', 'koi8-r']],
      [
        'Turkish',
        'lang_tr_financial/raw',
        '.json',
        /"(?:text|content|body|article)"\s*:\s*"((?:[^"\\]|\\.)*)"/gs,
        ['windows-1254'],
      ],
    ] as const)('%s', (_, folder, ending, part, pages) => {
      test.each(pages)('is read in %s from 300 bytes on, every time', page => {
        const texts = textsUnder(folder, ending, part).map(text => writable(text, page))
        expect(texts.length).toBeGreaterThan(20)
        const wrong = sizes.flatMap(size =>
          cuts(texts, size).filter(text => {
            const decoded = decode(encode(text, page))
            return (
              decoded.kind !== 'text' ||
              decoded.text.replaceAll('\u00a0', ' ') !== text.replaceAll('\u00a0', ' ')
            )
          }),
        )
        expect(wrong).toEqual([])
      })
    })

    test.each([
      [
        'UTF-16 of either order',
        [(text: string) => encodeUtf16(text), (text: string) => encodeUtf16(text, true)],
      ],
      [
        'mojibake',
        ['windows-1252', 'windows-1256', 'windows-1251', 'macintosh'].map(
          page => (text: string) => mangled(text, page),
        ),
      ],
      [
        'an Arabic page read as a Western one',
        [
          (text: string) =>
            Buffer.from(
              new TextDecoder('windows-1252').decode(encode(writable(text, 'windows-1256'), 'windows-1256')),
            ),
        ],
      ],
    ] as const)('Arabic is read out of %s', (_, writers) => {
      const texts = textsUnder('ar_ant_dev/xml', '.txt', /<TEXT>(.*?)<\/TEXT>/gs).map(text =>
        writable(text, 'windows-1256'),
      )
      for (const write of writers) {
        for (const text of cuts(texts, 300)) expect(decode(write(text))).toMatchObject({ text })
      }
    })
  },
)
