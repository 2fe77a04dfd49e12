/**
 * A process that edits a study as a person at the workbench would, one edit after the other, and prints a line for each
 * once the door has answered it. What it has printed is what somebody may rely on.
 */
import { readFileSync, writeSync } from 'node:fs'
import type { Method, Request } from '../../../core/contract.ts'
import type { EntityDocument } from '../../../core/model/entity.ts'
import type { Result } from '../../../core/result.ts'
import { terminalPorts } from '../../../main/cli/ports.ts'
import { OfferedPicks } from '../../../main/hosts/local-ports.ts'
import { createProgram } from '../../../main/services.ts'
import type { DriverLine, DriverScript, Edit, EntityName } from './edits.ts'

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Which script?')
const script: DriverScript = JSON.parse(readFileSync(path, 'utf8'))
const picks = new OfferedPicks()
const program = createProgram(terminalPorts(picks), { checkOutputs: true })

async function ask<M extends Method>(method: M, input: Request<M>): Promise<unknown> {
  const result: Result<unknown> = await program.dispatch(method, input)
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.failure))
}

function say(line: DriverLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

async function idOf({ list, name }: EntityName): Promise<EntityDocument['id']> {
  const entities = (await ask('entities.list', { list })) as EntityDocument[] // the door answers with the method's output
  const found = entities.filter(entity => entity.name === name)
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} in ${list} are called ${name}`)
  return found[0].id
}

async function make(edit: Edit, number: number): Promise<void> {
  switch (edit.kind) {
    case 'code': {
      const lines = edit.lines.map((statement, index) => ({
        line: index + 1,
        statement: { ...statement } as never,
      }))
      const outcome = (await ask('statements.code', { group: `${script.run}-${number}`, lines })) as {
        refused: []
      } // as above
      if (outcome.refused.length > 0) throw new Error(JSON.stringify(outcome.refused))
      return
    }
    case 'delete':
      await ask('statement.delete', { article: edit.article as never, statement: edit.statement }) // the door parses it
      return
    case 'create':
      await ask('entity.create', { ...edit.entity, aliases: [...edit.aliases] })
      return
    case 'change': {
      const { kind: _kind, entity, aliases, ...fields } = edit
      const listed = aliases === undefined ? {} : { aliases: [...aliases] }
      await ask('entity.change', { entity: await idOf(entity), ...fields, ...listed })
      return
    }
    case 'merge':
      await ask('entity.merge', { entity: await idOf(edit.entity), into: await idOf(edit.into) })
      return
    case 'undo':
      await ask('history.undo', {})
      return
    case 'redo':
      await ask('history.redo', {})
      return
  }
}

const opened = (await ask('study.open', { folder: picks.offer(script.study), coder: script.coder })) as {
  notices: { notice: string }[]
} // as above
say({ ready: true, notices: opened.notices.map(({ notice }) => notice) })
for (const [index, edit] of script.edits.entries()) {
  let refusal: string | null = null
  try {
    await make(edit, index)
  } catch (error) {
    refusal = error instanceof Error ? error.message : String(error)
  }
  say({ answered: index + 1, refusal })
  if (script.dieAfter === index + 1) process.kill(process.pid, 'SIGKILL')
}
await program.close()
