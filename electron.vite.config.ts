import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { notices } from './scripts/notices.mjs'

// One for all three, so that its file names what any of them holds.
const gathered = notices()

export default defineConfig({
  main: {
    plugins: [gathered],
    build: {
      // Bundled whole: a package then carries no node_modules, and the command line opens a few files, not hundreds.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          index: 'main/hosts/electron/index.ts',
          cli: 'main/cli/index.ts',
          'import-worker': 'main/import/worker.ts',
          'index-worker': 'main/search/worker.ts',
        },
      },
    },
  },
  preload: {
    plugins: [gathered],
    build: {
      // A sandboxed preload is one CommonJS file that may require nothing but `electron`.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), gathered],
    build: {
      minify: true,
      // The page's policy allows no data: addresses.
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'renderer/index.html' },
    },
  },
})
