/** Other processes, for what only another process can show: locks that outlive nobody, and kills. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'

/** A process that runs a TypeScript module, killed when the test ends. Resolves once it has printed a line. */
export async function otherProcess(
  module: URL,
  words: readonly string[],
): Promise<{ readonly child: ChildProcessWithoutNullStreams; readonly line: string }> {
  const child = spawn(process.execPath, [module.pathname, ...words])
  onTestFinished(() => void child.kill('SIGKILL'))
  let errors = ''
  child.stderr.on('data', chunk => {
    errors += String(chunk)
  })
  const line = await new Promise<string>((resolve, reject) => {
    let text = ''
    child.stdout.on('data', chunk => {
      text += String(chunk)
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '')
    })
    child.once('exit', code => reject(new Error(`The process ended with code ${code}: ${errors}`)))
  })
  return { child, line }
}

/** Kills a process without any warning, and waits until it is gone. */
export async function kill(child: ChildProcessWithoutNullStreams): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
