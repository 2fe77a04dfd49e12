import { previewExport } from '../export/preview.ts'
import { writeExport } from '../export/write-export.ts'
import type { Ports } from '../ports.ts'
import { exportSourceOf, rowsIn } from '../reading/export-source-of.ts'
import type { Session } from '../session.ts'
import { type Part, picked } from './parts.ts'

export function exportHandlers(session: Session, ports: Ports): Part<'export'> {
  return {
    'export.preview': async ({ import: of, ...request }) => {
      const { study } = session
      const { index } = study
      if (request.table !== 'ledger') await index.settled()
      const source = exportSourceOf(study, { import: of, page: Math.max(1, request.rows) })
      const preview = await previewExport(request, source, ports.ids)
      return { ...preview, total: await rowsIn(request.table, study), damaged: await damagedIn(session) }
    },
    'export.write': ({ target, import: of, ...request }) =>
      session.exporting(async signal => {
        const { study } = session
        if (request.table !== 'ledger') await study.index.settled()
        const total = await rowsIn(request.table, study)
        const tell = (done: number, of: number | null): void =>
          session.emit({ kind: 'progress', task: 'export', done, total: of })
        try {
          const file = await writeExport(
            {
              ...request,
              target: picked(ports, target),
              signal,
              onRows: rows => {
                if (rows !== total) tell(rows, total) // that it is over is said once it is on disk
              },
            },
            exportSourceOf(study, { import: of }),
            ports.ids,
          )
          return { files: [file], damaged: await damagedIn(session) }
        } finally {
          tell(total ?? 0, total ?? 0)
        }
      }),
    'export.cancel': () => {
      session.cancelExports()
      return {}
    },
  }
}

async function damagedIn(session: Session): Promise<string[]> {
  return (await session.study.index.damaged()).map(({ path }) => path)
}
