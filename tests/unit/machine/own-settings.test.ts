import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../core/model/settings.ts'
import { TestProgram } from '../../support/a-study.ts'
import { fakePorts } from '../../support/fake-ports.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** A program on a machine of its own; `on` is another program on that machine. */
function aMachine(locale = 'en-GB', on?: TestProgram): TestProgram {
  const ports = fakePorts(on?.ports.cacheFolder ?? join(temporaryFolder(), 'cache'))
  return new TestProgram({ ...ports, locale })
}

const file = (program: TestProgram) => join(program.ports.configFolder, 'settings.json')

function writeFile(program: TestProgram, text: string): void {
  mkdirSync(program.ports.configFolder, { recursive: true })
  writeFileSync(file(program), text)
}

describe('settings', () => {
  it('are what they are by default where nobody has chosen, and nothing is written for it', async () => {
    const program = aMachine()
    expect(await program.call('settings.read', {})).toEqual(defaultSettings('en-GB'))
    expect(readdirSync(join(program.ports.cacheFolder, '..'))).toEqual([])
  })

  it.each([
    ['ar-EG', 'ar'],
    ['ar', 'ar'],
    ['ar_SA.UTF-8', 'ar'],
    ['en-GB', 'en'],
    ['tr-TR', 'en'],
    ['arn-CL', 'en'],
    ['', 'en'],
  ])('on a machine set to %j speak %s', async (locale, language) => {
    expect(await aMachine(locale).call('settings.read', {})).toMatchObject({ language })
  })

  it('that are chosen are kept, and seen by other programs on the machine', async () => {
    const program = aMachine()
    const written = await program.call('settings.write', { theme: 'dark', folded: { imports: true } })
    expect(written).toEqual({ ...defaultSettings('en-GB'), theme: 'dark', folded: { imports: true } })
    expect(await aMachine('en-GB', program).call('settings.read', {})).toEqual(written)
  })

  it('that nobody chose go with the machine', async () => {
    const program = aMachine()
    await program.call('settings.write', { theme: 'dark' })
    expect(await aMachine('ar-EG', program).call('settings.read', {})).toMatchObject({
      theme: 'dark',
      language: 'ar',
    })
  })

  it('of a newer version stay where they are', async () => {
    const program = aMachine()
    writeFile(
      program,
      '{"theme":"dark","constellation":"Lyra","library":{"columns":["title"],"widths":{},"hidden":[],"sort":[],"density":2}}',
    )
    const library = { columns: ['source'], widths: {}, hidden: [], sort: [] }
    const written = await program.call('settings.write', { library })
    expect(written.library).toEqual(library)
    expect(JSON.parse(readFileSync(file(program), 'utf8'))).toEqual({
      theme: 'dark',
      constellation: 'Lyra',
      library: { ...library, density: 2 },
    })
  })

  it.each([
    ['no JSON', '{"theme":'],
    ['of another shape', '{"theme":"mauve"}'],
    ['no object', '[]'],
  ])('that are damaged (%s) are set aside, which is said, and begin anew', async (_, text) => {
    const program = aMachine()
    writeFile(program, text)
    expect(await program.call('settings.read', {})).toEqual(defaultSettings('en-GB'))
    expect(program.events).toMatchObject([{ kind: 'notice', path: file(program) }])
    const [aside = ''] = readdirSync(program.ports.configFolder)
    expect(aside).toMatch(/^settings\.json\.damaged-/)
    expect(readFileSync(join(program.ports.configFolder, aside), 'utf8')).toBe(text)
  })

  it('are refused where they are no settings', async () => {
    const program = aMachine()
    for (const input of [{ theme: 'mauve' }, { constellation: 'Lyra' }, { readerFontSize: 0 }]) {
      expect(await program.failure('settings.write', input as never)).toMatchObject({ kind: 'bad-input' })
    }
  })
})
