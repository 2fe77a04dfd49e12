/**
 * Sorts by ranks, 0 of which stands for no value and comes last either way; equals stay in the order in which they are. By
 * counting, which takes the same few milliseconds whatever the ranks are.
 */
export function sortedBy(list: Uint32Array, ranks: Uint32Array, descending: boolean): Uint32Array {
  let most = 0
  for (const number of list) most = Math.max(most, ranks[number] ?? 0)
  const bucketOf = (number: number): number => {
    const rank = ranks[number] ?? 0
    return rank === 0 ? most : descending ? most - rank : rank - 1
  }
  const starts = new Uint32Array(most + 2)
  for (const number of list) {
    const next = bucketOf(number) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  const sorted = new Uint32Array(list.length)
  for (const number of list) {
    const bucket = bucketOf(number)
    const at = starts[bucket] ?? 0
    sorted[at] = number
    starts[bucket] = at + 1
  }
  return sorted
}
