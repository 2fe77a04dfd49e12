/** The rival in going on to the next article: the same texts in memory, in elements of their own, with as many highlights. */
export {}

interface PlainArticle {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** How many passages are highlighted. */
  readonly passages: number
}

async function show(): Promise<void> {
  const articles = (await (await fetch('/articles')).json()) as readonly PlainArticle[] // written by the bench's own server
  const main = document.createElement('main')
  const article = document.createElement('article')
  main.append(article)
  document.body.append(main)
  let at = -1
  function next(): void {
    at += 1
    const { title, paragraphs, passages } = articles[at] ?? { title: '', paragraphs: [], passages: 0 }
    const head = document.createElement('h2')
    head.textContent = title
    const lines = paragraphs.map(text => {
      const line = document.createElement('p')
      line.dir = 'auto'
      line.textContent = text
      return line
    })
    article.replaceChildren(head, ...lines)
    CSS.highlights.set('plain', new Highlight(...rangesIn(lines, passages)))
  }
  window.addEventListener('keydown', event => event.code === 'KeyJ' && next())
  next()
}

function rangesIn(lines: readonly HTMLElement[], count: number): Range[] {
  return Array.from({ length: count }, (_, each) => {
    const text = lines[each % lines.length]?.firstChild
    const range = document.createRange()
    if (!text) return range
    const length = text.textContent?.length ?? 0
    const from = (each * 37) % Math.max(1, length)
    range.setStart(text, from)
    range.setEnd(text, Math.min(length, from + 60))
    return range
  })
}

void show()
