/** A thread of `importPlainly`: nothing but the calls. */
import { hash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'

/** What a thread of `importPlainly` is given. */
export interface PlainImport {
  readonly folders: readonly string[]
  readonly target: string
}

const { folders, target } = workerData as PlainImport // by `importPlainly`
let count = 0
for (const folder of folders) {
  for (const name of fs.readdirSync(folder)) {
    const bytes = fs.readFileSync(join(folder, name))
    const id = hash('sha256', bytes, 'hex')
    const document = JSON.stringify({ id, path: name, text: bytes.toString('utf8') })
    fs.writeFileSync(`${target}/${id.slice(0, 2)}/${id}.json`, document)
    count += 1
  }
}
parentPort?.postMessage(count)
