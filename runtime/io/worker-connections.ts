/** The connections of one worker. */
import type { MessagePort } from 'node:worker_threads';
import type { IoProblem } from '../php/io.ts';
import type { SlotCells } from '../wire/cells.ts';
import { Connection } from './connection.ts';
import type { ConnectionId, ConnectionStatus, FromIo, IoOwner, ToIo } from './messages.ts';

export class WorkerConnections {
  readonly #id: number;
  readonly #port: MessagePort;
  readonly #cells: SlotCells;
  readonly #connections = new Map<ConnectionId, Connection>();

  constructor(id: number, port: MessagePort, cells: SlotCells) {
    this.#id = id;
    this.#port = port;
    this.#cells = cells;
  }

  take(message: ToIo): void {
    if (message.kind === 'open') {
      this.#open(message);
      return;
    }
    const connection = this.#connections.get(message.id);
    switch (message.kind) {
      case 'write':
        connection?.write(message.bytes);
        break;
      case 'secure':
        connection?.secure(message.tls);
        break;
      case 'resume':
        connection?.resume();
        break;
      case 'own':
        connection?.own(message.owner);
        break;
      case 'keep':
        connection?.keep(message.idleMs);
        break;
      case 'end':
        connection?.end();
        break;
      case 'destroy':
        connection?.destroy();
        break;
    }
  }

  #open({ id, target, owner, ring, label }: Extract<ToIo, { kind: 'open' }>): void {
    const connection = new Connection(
      { ring, label, owner },
      {
        news: (whose) => this.#wake(whose),
        closed: (problem) => this.#closed(id, problem),
      },
    );
    this.#connections.set(id, connection);
    connection.open(target);
  }

  #closed(id: ConnectionId, problem: IoProblem | null): void {
    this.#connections.delete(id);
    this.#tell({ kind: 'closed', id, problem });
  }

  /** A request that blocks its thread is woken through its cell; a suspended one needs a message to its worker. */
  #wake(owner: IoOwner): void {
    this.#cells.wake(owner.slot);
    if (!this.#cells.isAsleep(owner.slot)) this.#tell({ kind: 'wake', owner });
  }

  #tell(message: FromIo): void {
    this.#port.postMessage(message);
  }

  closeAll(): void {
    for (const connection of [...this.#connections.values()]) connection.destroy();
  }

  status(): ConnectionStatus[] {
    return [...this.#connections.values()].map((connection) => ({ workerId: this.#id, ...connection.status() }));
  }
}
