import type { Answer } from '../../../core/contract.ts'
import type { ProgramBridge } from '../../bridge/bridge.ts'
import type { CallResult } from '../../bridge/call.ts'
import type { LedgerFilter } from './ledger-filter.ts'

const rowsAtOnce = 10_000

/** The paths of all rows that a filter lets through; of those that could not be asked for, none. */
export async function rowPaths(bridge: ProgramBridge, filter: LedgerFilter): Promise<string[]> {
  const paths: string[] = []
  let offset: number | null = 0
  while (offset !== null) {
    const page: CallResult<Answer<'ledger.page'>> = await bridge.call('ledger.page', {
      ...filter,
      offset,
      limit: rowsAtOnce,
    })
    if (!page.ok) break
    paths.push(...page.value.rows.map(({ path }) => path))
    offset = page.value.next
  }
  return paths
}

/** At most so many of some paths, spread over all of them. */
export function spread(paths: readonly string[], most: number): string[] {
  if (paths.length <= most) return [...paths]
  return Array.from({ length: most }, (_, at) => paths[Math.floor((at * paths.length) / most)] ?? '')
}
