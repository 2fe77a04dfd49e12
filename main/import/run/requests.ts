import type { Found } from './discover.ts'

const mostFiles = 200
/** Files that hold as many records as their scraper liked. */
const manyRecords = /\.(?:jsonl|ndjson|jl|jsonlines|csv|tsv|tab|xml|rss|atom|rdf|zip)(?:\.gz)?$/i

/**
 * What is found, in its order, cut into what a reader takes at once: many small files, since a message for each would cost
 * more than reading it, but at most one of many records. Progress is told and cancelling heard between requests alone.
 */
export function* requestsOf(found: Iterable<Found>): Generator<Found[]> {
  let request: Found[] = []
  for (const each of found) {
    request.push(each)
    const isLong = each.kind === 'file' && manyRecords.test(each.path)
    if (!isLong && request.length < mostFiles) continue
    yield request
    request = []
  }
  if (request.length > 0) yield request
}
