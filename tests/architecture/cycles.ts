/**
 * The cycles of a graph: for each knot of nodes that reach one another, one way round, from the first of them by name
 * and back to it. Empty where there is none.
 */
export function findCycles(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const cycles: string[][] = []
  const explained = new Set<string>()
  for (const start of [...graph.keys()].sort()) {
    const cycle = explained.has(start) ? undefined : shortestWay(graph, start)
    if (!cycle) continue
    cycles.push(cycle)
    for (const node of cycle) explained.add(node)
  }
  return cycles
}

/** The shortest way from `start` back to itself; `undefined` where none leads there. */
function shortestWay(graph: ReadonlyMap<string, readonly string[]>, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start) return [...wayTo(node, cameFrom), start]
      if (cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
  }
  return undefined
}

function wayTo(node: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const before = cameFrom.get(node)
  return before === undefined ? [node] : [...wayTo(before, cameFrom), node]
}
