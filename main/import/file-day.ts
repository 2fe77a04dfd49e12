/** The days that an archive can keep; times outside of them are none that a file was written at. */
const [first, last] = [Date.UTC(1980, 0, 2), Date.UTC(2107, 11, 31)]

/** The ISO day, in UTC, of a file's time in milliseconds since 1970; `undefined` where it is none that a scrape could have. */
export function dayOfFile(milliseconds: number): string | undefined {
  if (!(milliseconds >= first && milliseconds < last)) return undefined
  return new Date(milliseconds).toISOString().slice(0, 10)
}
