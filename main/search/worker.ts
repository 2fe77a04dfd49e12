/** The thread that has the index: the only one that opens its file, so that no query and no reading blocks the program. */
import { parentPort, workerData } from 'node:worker_threads'
import { IndexService } from './index-service.ts'
import type { IndexReply, IndexRequest, IndexWorkerOptions } from './protocol.ts'

const port = parentPort
if (port === null) throw new Error('main/search/worker is started as a worker thread')

const service: IndexService = new IndexService(workerData as IndexWorkerOptions, (reply: IndexReply) => {
  port.postMessage(reply)
  // With nothing left to listen to, the thread ends by itself. The request to close may have waited behind others.
  if (service.isClosed) port.close()
}) // by IndexClient
port.on('message', (request: IndexRequest) => service.receive(request))
service.start()
