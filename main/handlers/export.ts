import { writeExport } from '../export/write-export.ts'
import type { Ports } from '../ports.ts'
import { exportSourceOf } from '../reading/export-source-of.ts'
import type { Session } from '../session.ts'
import { type Part, picked } from './parts.ts'

export function exportHandlers(session: Session, ports: Ports): Part<'export'> {
  return {
    'export.write': async ({ target, import: of, ...request }) => {
      const { index } = session.study
      if (request.table !== 'ledger') await index.settled()
      const file = await writeExport(
        { ...request, target: picked(ports, target) },
        exportSourceOf(session.study, of),
        ports.ids,
      )
      return { files: [file], damaged: (await index.damaged()).map(({ path }) => path) }
    },
  }
}
