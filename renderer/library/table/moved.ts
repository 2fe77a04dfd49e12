/** The order with `id` one place on among those that are shown, or one place back; as it is where there is no such place. */
export function moved(order: readonly string[], shown: readonly string[], id: string, by: 1 | -1): string[] {
  const beside = shown[shown.indexOf(id) + by]
  return beside === undefined || beside === 'status' ? [...order] : movedBeside(order, id, beside)
}

/** The order with `id` in the place of `to`, which gives way towards where `id` came from. */
export function movedBeside(order: readonly string[], id: string, to: string): string[] {
  const target = order.indexOf(to)
  if (target < 0 || !order.includes(id)) return [...order]
  const others = order.filter(each => each !== id)
  return [...others.slice(0, target), id, ...others.slice(target)]
}
