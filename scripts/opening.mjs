/** How `npm start` opens the workbench: from what there is on the machine to what is opened, and the line that says why. */

/**
 * @typedef {object} Machine what is there
 * @property {string} platform as `process.platform` names it
 * @property {boolean} hasDisplay
 * @property {boolean} isRoot
 * @property {string | undefined} electron the binary of Electron
 * @property {string | undefined} appBrowser a browser that opens an address in a window of its own
 * @property {readonly string[] | undefined} opener the command that opens an address in the browser that the person has chosen
 * @property {boolean} isOpenWanted false with `--no-open`
 * @property {boolean} isPortWanted true with `--port`
 */

/**
 * @typedef {object} Opening
 * @property {'electron' | 'app-browser' | 'browser' | 'address'} with what the workbench is opened with
 * @property {string} sentence one line for the person: what is opened, and why
 */

/**
 * What is opened on such a machine: Electron where it can run, else a browser, else the address is printed.
 *
 * @param {Machine} machine
 * @returns {Opening}
 */
export function openingFor(machine) {
  const { hasDisplay, isOpenWanted, electron, appBrowser, opener } = machine
  if (!isOpenWanted) return { with: 'address', sentence: 'Nothing is opened, as you asked with --no-open.' }
  if (!hasDisplay) return { with: 'address', sentence: 'Nothing is opened: there is no display here.' }
  const hindrance = hindranceToElectron(machine)
  if (electron && !hindrance)
    return { with: 'electron', sentence: 'Opening in its own window, with Electron.' }
  // Chromium refuses to run as root, as Electron does.
  if (appBrowser && !isRootOnLinux(machine)) {
    return { with: 'app-browser', sentence: `Opening in a window of the browser: ${hindrance}.` }
  }
  if (opener) return { with: 'browser', sentence: `Opening in the browser: ${hindrance}.` }
  return { with: 'address', sentence: `Nothing is opened: ${hindrance}, and no browser was found.` }
}

/**
 * Whether it is worth asking for Electron's binary: where it would be used if it were there.
 *
 * @param {Machine} machine
 */
export function wantsElectron(machine) {
  return openingFor({ ...machine, electron: machine.electron ?? 'wanted' }).with === 'electron'
}

/**
 * Why Electron is not used; `undefined` where nothing is in its way.
 *
 * @param {Machine} machine
 */
function hindranceToElectron(machine) {
  if (machine.isPortWanted) return 'you asked for a port with --port'
  if (isRootOnLinux(machine)) return 'Electron does not run as root'
  return machine.electron ? undefined : 'there is no Electron binary here'
}

/** @param {Machine} machine */
function isRootOnLinux({ platform, isRoot }) {
  return platform === 'linux' && isRoot
}
