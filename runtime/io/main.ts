/**
 * Entry of the I/O thread. It owns all outgoing connections of the process and is never terminated, so connections of a killed
 * worker are closed.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { SlotCells } from '../wire/cells.ts';
import type { ConnectionStatus, IoBoot, ServerToIo } from './messages.ts';
import { WorkerConnections } from './worker-connections.ts';

const { slotBuffer, slots } = workerData as IoBoot;
const cells = new SlotCells(slotBuffer, slots);
const workers = new Set<WorkerConnections>();
const server = parentPort!;

server.on('message', (message: ServerToIo) => {
  switch (message.kind) {
    case 'worker': {
      const { id, port } = message;
      const worker = new WorkerConnections(id, port, cells);
      workers.add(worker);
      port.on('message', (asked) => worker.take(asked));
      port.on('close', () => {
        workers.delete(worker);
        worker.closeAll();
      });
      break;
    }
    case 'status': {
      const status: ConnectionStatus[] = [...workers].flatMap((worker) => worker.status());
      server.postMessage(status);
      break;
    }
  }
});
