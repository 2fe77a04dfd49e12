/** Where the keyboard is in a list, and how many rows are in sight. */
export interface GridPlace {
  readonly at: number
  readonly total: number
  readonly rowsInSight: number
}

/** Where a key leads in a list of rows; undefined for keys that lead nowhere. */
export function gridMove(key: string, { at, total, rowsInSight }: GridPlace): number | undefined {
  const page = Math.max(1, rowsInSight - 1)
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: total - 1,
  }[key]
  return to === undefined || total === 0 ? undefined : Math.max(0, Math.min(total - 1, to))
}
