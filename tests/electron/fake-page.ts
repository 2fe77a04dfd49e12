/** The part of the stand-in for `electron` that a preload meets the page with. */

export const contextBridge = {
  exposed: {} as Record<string, unknown>,
  exposeInMainWorld(name: string, value: unknown): void {
    contextBridge.exposed[name] = value
  },
}

const pathsOfFiles = new WeakMap<File, string>()

/** A file as the browser makes it of what somebody dropped; with an empty path, one that a page made. */
export function droppedFile(path: string): File {
  const file = new File([], path.slice(path.lastIndexOf('/') + 1))
  pathsOfFiles.set(file, path)
  return file
}

export const webUtils = {
  getPathForFile: (file: File) => pathsOfFiles.get(file) ?? '',
}
