/**
 * The rival in scrolling: a list of the same rows, of the same height and with as many about those in sight, that has them
 * all in memory, asks nobody, and writes them into elements that it made once.
 */
type PlainRow = readonly [title: string | null, source: string | null, published: string | null]

const rowHeight = 51
const beside = 10

async function show(): Promise<void> {
  const rows = (await (await fetch('/rows')).json()) as readonly PlainRow[] // written by the bench's own server
  const list = document.createElement('div')
  const space = document.createElement('div')
  list.className = 'list'
  list.tabIndex = 0
  list.setAttribute('role', 'grid')
  list.setAttribute('aria-rowcount', String(rows.length + 1))
  space.className = 'space'
  space.style.blockSize = `${rows.length * rowHeight}px`
  list.append(space)
  document.body.append(list)
  const elements = Array.from({ length: Math.ceil(list.clientHeight / rowHeight) + 2 * beside + 1 }, plainRow)
  space.append(...elements)

  function draw(): void {
    const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - beside)
    for (let at = first; at < first + elements.length; at += 1) {
      const element = elements[at % elements.length]
      const row = rows[at]
      if (!element || element.dataset['at'] === String(at)) continue
      element.dataset['at'] = String(at)
      element.style.translate = `0 ${at * rowHeight}px`
      element.hidden = row === undefined
      const [title, source, published] = row ?? [null, null, null]
      const [name, place, date] = element.children
      if (!name || !place || !date) continue
      name.textContent = title
      place.textContent = source
      date.textContent = published
    }
  }
  list.addEventListener('scroll', draw, { passive: true })
  list.addEventListener('keydown', event => {
    if (event.key !== 'PageDown') return
    event.preventDefault()
    list.scrollTop += list.clientHeight - rowHeight
  })
  draw()
  list.focus()
}

function plainRow(): HTMLElement {
  const row = document.createElement('div')
  row.setAttribute('role', 'row')
  row.append(...['b', 'small', 'time'].map(name => document.createElement(name)))
  for (const part of row.children) part.setAttribute('dir', 'auto')
  return row
}

void show()
