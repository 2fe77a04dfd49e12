import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { transformWithOxc } from 'vite'
import type { Probe } from './seen.ts'

/** A script of the page, without its types. */
export async function pageScript(name: string): Promise<string> {
  const path = `${name}.ts`
  const { code } = await transformWithOxc(
    readFileSync(new URL(`page/${path}`, import.meta.url), 'utf8'),
    path,
  )
  return code.replace(/^export \{\};?$/m, '') // left behind by its imports of types
}

/** Asks the probe in a page. */
export function asked<K extends keyof Probe>(
  page: Page,
  name: K,
  ...input: Parameters<Probe[K]>
): ReturnType<Probe[K]> {
  const words = input.map(each => JSON.stringify(each)).join()
  return page.evaluate(`probe.${name}(${words})`) as ReturnType<Probe[K]> // which is what the probe has under that name
}
