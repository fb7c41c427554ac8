/** The worker's side of the I/O thread: its connections, and those that it keeps from one request to the next. */
import { MessageChannel, type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { ConnectionId, FromIo, IoOwner, ToIo } from '../../io/messages.ts';
import type { ConnectTarget, IoProblem, KeptConnection } from '../../php/io.ts';
import type { Generation, Slot } from '../../wire/cells.ts';
import { WorkerConnection } from './worker-connection.ts';

/** What the client needs of its worker. */
export interface IoSurroundings {
  /** Sends one end of a channel to the I/O thread, which the server starts if necessary. */
  openChannel(port: MessagePort): void;
  wake(slot: Slot, generation: Generation): void;
  /** Connections that may be kept for one key (io.pool.max_idle); 0 for none. */
  readonly maxIdle: number;
  /** How long a kept connection waits for a request (io.pool.idle_timeout). */
  readonly idleMs: number;
}

export class IoClient {
  readonly #surroundings: IoSurroundings;
  readonly #connections = new Map<ConnectionId, WorkerConnection>();
  readonly #kept = new Map<string, (KeptConnection & { readonly connection: WorkerConnection })[]>();
  #port: MessagePort | null = null;
  #lastId = 0;

  constructor(surroundings: IoSurroundings) {
    this.#surroundings = surroundings;
  }

  connect(target: ConnectTarget, owner: IoOwner, label: string): WorkerConnection {
    const id = ++this.#lastId as ConnectionId;
    const connection = new WorkerConnection(id, this);
    this.#connections.set(id, connection);
    this.post({ kind: 'open', id, target, owner, label, ring: connection.ring.buffer });
    return connection;
  }

  post(message: ToIo): void {
    this.#port ??= this.#openPort();
    this.#port.postMessage(message);
  }

  #openPort(): MessagePort {
    const { port1, port2 } = new MessageChannel();
    this.#surroundings.openChannel(port2);
    port1.on('message', (message: FromIo) => this.#hear(message));
    port1.unref();
    return port1;
  }

  /**
   * Reads messages of the I/O thread without returning to the event loop. A script is running: other requests are woken
   * when it has paused.
   */
  listen(): void {
    if (this.#port === null) return;
    for (let next = receiveMessageOnPort(this.#port); next !== undefined; next = receiveMessageOnPort(this.#port)) {
      const message = next.message as FromIo;
      if (message.kind === 'wake') setImmediate(() => this.#hear(message));
      else this.#hear(message);
    }
  }

  #hear(message: FromIo): void {
    if (message.kind === 'wake') this.#surroundings.wake(message.owner.slot, message.owner.generation);
    else this.#closed(message.id, message.problem);
  }

  #closed(id: ConnectionId, problem: IoProblem | null): void {
    const connection = this.#connections.get(id);
    if (connection === undefined) return;
    this.#connections.delete(id);
    connection.closed(problem);
  }

  forget(id: ConnectionId): void {
    this.#connections.delete(id);
  }

  /** Ends all connections, as the end of the thread does. */
  close(): void {
    this.#port?.close();
    this.#port = null;
  }

  /** The last one kept that is still open. */
  takeKept(key: string, owner: IoOwner): (KeptConnection & { readonly connection: WorkerConnection }) | null {
    this.listen();
    const kept = this.#kept.get(key);
    for (let next = kept?.pop(); next !== undefined; next = kept?.pop()) {
      if (next.connection.isClosed) continue;
      this.post({ kind: 'own', id: next.connection.id, owner });
      return next;
    }
    return null;
  }

  keep(key: string, connection: WorkerConnection, state: unknown): void {
    const { maxIdle, idleMs } = this.#surroundings;
    const kept = (this.#kept.get(key) ?? []).filter((one) => !one.connection.isClosed);
    this.#kept.set(key, kept);
    if (connection.isClosed || kept.length >= maxIdle) {
      connection.end();
      return;
    }
    kept.push({ connection, state });
    this.post({ kind: 'keep', id: connection.id, idleMs });
  }
}
