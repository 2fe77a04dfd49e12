import { setTimeout } from 'node:timers/promises'
import { Host } from './host.ts'
import type { ImportTask, WatchedDone } from './tasks.ts'

/** How often somebody asks for articles who waits for the first, in milliseconds. */
const askMilliseconds = 20
/** How often the process is looked at whether it answers, in milliseconds. */
const lookMilliseconds = 5

/**
 * Imports a folder with its index, as the window does, and waits until everything can be found. Meanwhile somebody asks for the first article
 * until it is there.
 */
export async function importWatched(task: ImportTask): Promise<Omit<WatchedDone, 'peakMegabytes'>> {
  const host = new Host(task.cache)
  await host.call('study.create', { folder: host.pick(task.target) })
  const picks = [host.pick(task.corpus)]
  const delays = new Delays()
  const started = performance.now()
  const running = host.call('import.run', { picks })
  const firstMilliseconds = (await timeOfFirstArticle(host)) - started
  const { files } = await running
  await host.call('index.settled', {})
  const milliseconds = performance.now() - started
  const blockedMilliseconds = delays.longest()
  await host.close()
  return { files, milliseconds, firstMilliseconds, blockedMilliseconds }
}

async function timeOfFirstArticle(host: Host): Promise<number> {
  for (;;) {
    const { rows } = await host.call('articles.page', { offset: 0, limit: 100 })
    const [first] = rows
    if (first !== undefined) {
      await host.call('article.read', { article: first.id })
      return performance.now()
    }
    await setTimeout(askMilliseconds)
  }
}

/** How late timers come: as long as the process was kept from answering. */
class Delays {
  #longest = 0
  #expected = performance.now() + lookMilliseconds
  readonly #timer = setInterval(() => this.#look(), lookMilliseconds)

  /** The longest until now; nothing is looked at any more. */
  longest(): number {
    this.#look()
    clearInterval(this.#timer)
    return this.#longest
  }

  #look(): void {
    const now = performance.now()
    this.#longest = Math.max(this.#longest, now - this.#expected)
    this.#expected = now + lookMilliseconds
  }
}
