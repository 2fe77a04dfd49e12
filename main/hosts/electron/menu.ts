/**
 * The menu of the system. The page says what stands in it, in its own language and with what can be done now; here it is
 * drawn, and a choice goes back as the event `command`. Keys stay with the page, which goes by their place.
 */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuGroup, MenuItem } from '../../../core/model/menu.ts'
import type { NativeMenu } from '../../ports.ts'

/** The bar of the system, as the page describes it. */
export const systemMenu: NativeMenu = {
  show(groups, choose) {
    Menu.setApplicationMenu(Menu.buildFromTemplate(groups.map(group => drawn(group, choose))))
  },
}

/**
 * The bar before the page has said anything. macOS takes the keys for quitting and copying from it, so they stand there
 * from the first moment on; elsewhere there is none.
 */
export function showFirstMenu(platform: NodeJS.Platform = process.platform): void {
  app.setAboutPanelOptions({ applicationName: 'Tarmiz', applicationVersion: app.getVersion() })
  const template: MenuItemConstructorOptions[] = [
    { role: 'appMenu' },
    { role: 'editMenu' },
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate(template) : null)
}

function drawn({ label, role, items }: MenuGroup, choose: (id: string) => void): MenuItemConstructorOptions {
  return {
    label: plain(label),
    ...(role === null ? {} : { role }),
    submenu: items.map(item => drawnItem(item, choose)),
  }
}

function drawnItem(item: MenuItem, choose: (id: string) => void): MenuItemConstructorOptions {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' }
    case 'role':
      return { role: item.role, label: plain(item.label) }
    case 'command':
      return {
        label: plain(item.label),
        enabled: item.enabled,
        ...(item.accelerator === null ? {} : { accelerator: item.accelerator }),
        // Shown and not listened for: menus go by the letter that a layout puts on a key, which fails on an Arabic one.
        registerAccelerator: false,
        click: () => choose(item.id),
      }
  }
}

/** An `&` would underline the letter after it. */
function plain(label: string): string {
  return label.replaceAll('&', '&&')
}
