/**
 * `npm run package`: installers for the platform it is run on, into `dist/`; words after `--` go to electron-builder
 * (`--linux deb`, `--dir`). It has packages of its own, in `packaging/`, which are installed when they are missing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { continueUnderModernNode, installMissing, isInstalled, isModern, root, runNpm } from './ground.mjs'
import { noticesFile } from './notices.mjs'

const folder = join(root, 'packaging')

function packageAll() {
  installPackager()
  if (!build()) fail('Tarmiz could not be built; the reason stands above.')
  if (!existsSync(join(root, 'out', noticesFile))) fail('The notices of what is built in are missing.')
  const builder = join(folder, 'node_modules/electron-builder/cli.js')
  const config = join(folder, 'electron-builder.yml')
  const words = ['--projectDir', root, '--config', config, '--publish', 'never', ...process.argv.slice(2)]
  const made = spawnSync(process.execPath, [builder, ...words], { cwd: root, stdio: 'inherit' })
  if (made.status !== 0) {
    fail('No installer was made; the reason stands above. It needs the binary of Electron, and so a network.')
  }
}

function installPackager() {
  if (isInstalled(folder)) return
  process.stderr.write('Installing what makes installers...\n')
  // Relative to the project: on Windows a shell would take a blank in an absolute path for its end.
  const { status } = runNpm(['ci', '--prefix', 'packaging', '--no-audit', '--no-fund', '--loglevel=error'])
  if (status !== 0) fail('The packages could not be installed; npm says why above.')
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

installMissing()
if (isModern()) packageAll()
else continueUnderModernNode()
