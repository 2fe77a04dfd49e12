import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: {
    // The real package starts a download where its binary is missing; by an alias no test can forget the stand-in.
    alias: { electron: fileURLToPath(new URL('./tests/electron/fake-electron.ts', import.meta.url)) },
  },
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: [...configDefaults.exclude, 'tests/architecture/fixtures/**', 'tests/e2e/**'],
    execArgv: ['--wasm-wrapper-tiering-budget=2000000000'], // see main/thread.ts
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
