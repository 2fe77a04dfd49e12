import { BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Asker, PickedPaths, PickQuestion } from '../../ports.ts'

/** The dialogs of the system, over the window that asks. What is new is picked with the dialog that saves. */
export const systemDialogs: Asker = {
  ask({ for: purpose, suggestedName }: PickQuestion): Promise<PickedPaths> {
    switch (purpose) {
      case 'import-folder':
        return open({ properties: ['openDirectory', 'multiSelections'] })
      case 'import-files':
        return open({ properties: ['openFile', 'multiSelections'] })
      case 'open-study':
        return open({ properties: ['openDirectory'] })
      case 'new-study':
      case 'export-file':
        return save({
          ...(suggestedName === undefined ? {} : { defaultPath: suggestedName }),
          properties: ['createDirectory', 'showOverwriteConfirmation'],
        })
    }
  },
}

async function open(options: OpenDialogOptions): Promise<PickedPaths> {
  const window = BrowserWindow.getFocusedWindow()
  const { filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return filePaths.length > 0 ? { answer: 'picked', paths: filePaths } : { answer: 'cancelled' }
}

async function save(options: SaveDialogOptions): Promise<PickedPaths> {
  const window = BrowserWindow.getFocusedWindow()
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return filePath ? { answer: 'picked', paths: [filePath] } : { answer: 'cancelled' }
}
