import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { transformWithOxc } from 'vite'
import { root } from '../../../scripts/ground.mjs'
import type { Probe } from './asked.ts'

/** Only what nobody can see by role or name is asked this way: paint, and places in the window. */
export async function ask<Name extends keyof Probe>(
  page: Page,
  name: Name,
  ...given: Parameters<Probe[Name]>
): Promise<Awaited<ReturnType<Probe[Name]>>> {
  code ??= await codeOfPage()
  // In a block, so that it can be put into the page again.
  const answer: unknown = await page.evaluate(`{ ${code}\nprobe.${name}(...${JSON.stringify(given)}) }`)
  return answer as Awaited<ReturnType<Probe[Name]>> // what a page answers is what its probe says
}

let code: string | undefined

async function codeOfPage(): Promise<string> {
  const path = join(root, 'tests/e2e/probe/page.ts')
  const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path)
  return code.replace('export const', 'const')
}
