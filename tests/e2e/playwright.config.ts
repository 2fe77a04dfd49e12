import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { root } from '../../scripts/ground.mjs'
import { testBrowser } from '../../scripts/machine.mjs'
import type { Options } from './support/test.ts'

const browser = testBrowser()

export default defineConfig<Options>({
  testDir: '.',
  testMatch: '*.test.ts',
  outputDir: join(root, 'node_modules/.cache/tarmiz/e2e'),
  globalSetup: './support/setup.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses to be sandboxed as root
    },
    actionTimeout: 20_000,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Nothing moves, so that nothing has to be waited for.
    contextOptions: { reducedMotion: 'reduce' },
  },
})
