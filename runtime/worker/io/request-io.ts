/** The connections of one request: closed when it is over, but for those that it keeps for others. */
import type { IoOwner } from '../../io/messages.ts';
import type { Connection, ConnectTarget, Io, KeptConnection } from '../../php/io.ts';
import type { IoClient } from './io-client.ts';
import type { WorkerConnection } from './worker-connection.ts';

export class RequestIo implements Io {
  readonly #client: IoClient;
  readonly #owner: IoOwner;
  readonly #connections = new Set<WorkerConnection>();
  #isOver = false;

  constructor(client: IoClient, owner: IoOwner) {
    this.#client = client;
    this.#owner = owner;
  }

  connect(target: ConnectTarget, label: string): Connection {
    this.#assertRunning();
    const connection = this.#client.connect(target, this.#owner, label);
    this.#connections.add(connection);
    return connection;
  }

  takeKept(key: string): KeptConnection | null {
    this.#assertRunning();
    const kept = this.#client.takeKept(key, this.#owner);
    if (kept !== null) this.#connections.add(kept.connection);
    return kept;
  }

  keep(key: string, { connection, state }: KeptConnection): void {
    const own = connection as WorkerConnection;
    if (this.#connections.delete(own)) this.#client.keep(key, own, state);
  }

  #assertRunning(): void {
    if (this.#isOver) throw new Error('The request has ended: no connection can be opened for it');
  }

  /** Called once, when the request is over. */
  close(): void {
    this.#isOver = true;
    for (const connection of this.#connections) connection.destroy();
    this.#connections.clear();
  }
}
