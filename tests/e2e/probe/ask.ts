import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../../../scripts/ground.mjs'
import type { Probe } from './asked.ts'

/** Only what nobody can see by role or name is asked this way: paint, and places in the window. */
export function ask<Name extends keyof Probe>(
  page: Page,
  name: Name,
  ...given: Parameters<Probe[Name]>
): Promise<Awaited<ReturnType<Probe[Name]>>> {
  source ??= stripTypeScriptTypes(readFileSync(join(root, 'tests/e2e/probe/page.ts'), 'utf8')).replace(
    'export const',
    'const',
  )
  // In a block, so that it can be put into the page again.
  return page.evaluate(`{ ${source}\nprobe.${name}(...${JSON.stringify(given)}) }`)
}

let source: string | undefined
