/** What was made on one day, in the order in which it was given. */
export interface Day<T> {
  /** A moment of that day, in milliseconds since the epoch. */
  readonly moment: number
  readonly items: readonly T[]
}

/** Splits a list where the day changes, by the clock of whoever looks at it. */
export function byDay<T extends { readonly at: string }>(items: readonly T[]): Day<T>[] {
  const days: { moment: number; items: T[] }[] = []
  for (const item of items) {
    const moment = Date.parse(item.at)
    const last = days.at(-1)
    if (last && startOfDay(last.moment) === startOfDay(moment)) last.items.push(item)
    else days.push({ moment, items: [item] })
  }
  return days
}

/** When the day of a moment began there, in milliseconds since the epoch. */
export function startOfDay(moment: number): number {
  return new Date(moment).setHours(0, 0, 0, 0)
}
