/** `Ministers meet | The Daily` without its last part, where that is known to be the name of the site. */
export function withoutSite(title: string, siteName: string | undefined): string {
  if (siteName === undefined || siteName === '' || !title.endsWith(siteName)) return title
  const rest = title.slice(0, title.length - siteName.length)
  const [ending] = /\s*[-|–—:»·]\s*$/.exec(rest) ?? []
  return ending === undefined || rest.length === ending.length
    ? title
    : rest.slice(0, rest.length - ending.length)
}
