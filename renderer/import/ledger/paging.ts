/** Rows are of one height, so that where each stands is known without drawing it. */
export const rowPixels = 32
export const rowsPerPage = 50

/** The pages of rows that are in sight, and what is just beyond it. */
export function pagesInSight(
  sight: { readonly from: number; readonly height: number },
  total: number,
): number[] {
  const first = Math.floor(Math.max(0, sight.from - sight.height) / rowPixels / rowsPerPage)
  const end = Math.min(total, Math.ceil((sight.from + 2 * sight.height) / rowPixels))
  const pages: number[] = []
  for (let page = Math.max(0, first); page * rowsPerPage < end; page++) pages.push(page)
  return pages
}

/** The row that a key leads to; null where it leads nowhere. */
export function steppedTo(
  key: string,
  at: { readonly current: number; readonly total: number; readonly rowsInSight: number },
): number | null {
  const { current, total, rowsInSight } = at
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    PageDown: current + rowsInSight,
    PageUp: current - rowsInSight,
    Home: 0,
    End: total - 1,
  }
  const next = steps[key]
  return next === undefined || total === 0 ? null : Math.min(total - 1, Math.max(0, next))
}
