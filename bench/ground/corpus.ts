import * as fs from 'node:fs'
import { join } from 'node:path'
import { arabicArticle } from './arabic-text.ts'
import { madeOnce, placeFor, versionOf } from './places.ts'

const filesPerFolder = 100

/** A folder of `articles` text files in sub-folders of a hundred, as a scraper leaves them; made once. */
export async function corpusOf(articles: number): Promise<string> {
  const folder = join(placeFor(articles), 'corpus')
  await madeOnce(folder, versionOf('bench/ground/{arabic-text,corpus,random}.ts'), () => {
    for (let number = 0; number < articles; number += 1) {
      const place = join(folder, `outlet-${pad(Math.floor(number / filesPerFolder), 4)}`)
      if (number % filesPerFolder === 0) fs.mkdirSync(place, { recursive: true })
      fs.writeFileSync(join(place, `${pad(number, 7)}.txt`), arabicArticle(number))
    }
  })
  return folder
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
