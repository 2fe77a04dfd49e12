/**
 * The licences of what is built in. A bundle carries code and fonts of other people, whose licences ask to be carried
 * along; which packages they are only the bundler knows, since it leaves out what is not used.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** The file, beside the folders of what was built. */
export const noticesFile = 'NOTICES.txt'

const licenceFile = /^(licen[cs]e|copying|notice|ofl)([-.].*)?$/i

/**
 * A plugin for the bundler that writes `NOTICES.txt` into the folder above each one that is built into, with every package
 * that any of them took something from. One instance serves all the builds of a run.
 *
 * @returns {import('vite').Plugin}
 */
export function notices() {
  /** @type {Set<string>} */
  const folders = new Set()
  return {
    name: 'tarmiz-notices',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (dir === undefined) return
      const files = Object.values(bundle).flatMap(part =>
        part.type === 'chunk'
          ? Object.keys(part.modules)
          : part.originalFileNames.map(name => resolve(this.environment.config.root, name)),
      )
      for (const file of files) {
        const folder = packageFolder(file)
        if (folder !== undefined) folders.add(folder)
      }
      writeFileSync(join(dirname(dir), noticesFile), noticesOf([...folders]))
    },
  }
}

/**
 * The folder of the package that a file belongs to; `undefined` for our own, and for what the bundler made up. The file
 * may have a query after it.
 *
 * @param {string} file
 * @returns {string | undefined}
 */
export function packageFolder(file) {
  const parts = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file)
  const folder = parts?.[1]
  return folder !== undefined && existsSync(join(folder, 'package.json')) ? folder : undefined
}

/**
 * The notices of these packages, by name: who made it, under which licence, and what its licence file says.
 *
 * @param {readonly string[]} folders
 */
export function noticesOf(folders) {
  const entries = folders
    .map(folder => entryOf(folder))
    .sort((one, other) => (one.title < other.title ? -1 : 1))
  const different = entries.filter(({ title }, at) => title !== entries[at - 1]?.title)
  const intro = `Tarmiz is built with the works of others, each under the licence that stands with it. Electron, Chromium and
Node.js, which a package of Tarmiz brings along, have files of their own: LICENSE.electron.txt and
LICENSES.chromium.html.
`
  return [intro, ...different.map(({ title, text }) => `${'-'.repeat(80)}\n${title}\n\n${text}\n`)].join('\n')
}

/** @param {string} folder */
function entryOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter(file => file.isFile() && licenceFile.test(file.name))
    .map(file => readFileSync(join(folder, file.name), 'utf8').trim())
  if (license === undefined && texts.length === 0) {
    throw new Error(`${name} ${version} says nowhere under which licence it may be passed on.`)
  }
  const by = typeof author === 'string' ? author : author?.name
  const none = `Its package says ${license}${by === undefined ? '' : `, by ${by}`}, and brings no text of that licence.`
  return {
    title: `${name} ${version} (${license ?? 'see below'})`,
    text: texts.length > 0 ? texts.join('\n\n') : none,
  }
}
