/** A connection as the worker sees it: bytes come through shared memory, everything else by message. */
import type { ConnectionId, ToIo } from '../../io/messages.ts';
import type { Wait } from '../../php/engine/waiting/wait.ts';
import type { Connection, IoProblem, TlsOptions } from '../../php/io.ts';
import { Awaited, ByteRing, ConnectionState } from '../../wire/byte-ring.ts';

/** The way to the I/O thread. */
interface IoPost {
  post(message: ToIo): void;
  /** Reads messages of the I/O thread. */
  listen(): void;
  forget(id: ConnectionId): void;
}

export class WorkerConnection implements Connection {
  readonly id: ConnectionId;
  readonly ring = new ByteRing();
  readonly #io: IoPost;
  #problem: IoProblem | null = null;
  #givenBytes = 0;
  #isDropped = false;

  constructor(id: ConnectionId, io: IoPost) {
    this.id = id;
    this.#io = io;
  }

  get isOpening(): boolean {
    return this.ring.state === ConnectionState.opening && !this.#isDropped;
  }

  get isClosed(): boolean {
    return this.#isDropped || (this.ring.state === ConnectionState.closed && this.ring.length === 0);
  }

  get problem(): IoProblem | null {
    if (this.ring.state === ConnectionState.closed) this.#io.listen();
    return this.#problem;
  }

  get unsentBytes(): number {
    return this.ring.unsentOf(this.#givenBytes);
  }

  closed(problem: IoProblem | null): void {
    this.#problem = problem;
  }

  take(): Uint8Array {
    const bytes = this.ring.take();
    if (this.ring.takeFull()) this.#io.post({ kind: 'resume', id: this.id });
    return bytes;
  }

  write(bytes: Uint8Array): void {
    if (this.isClosed) return;
    this.#givenBytes += bytes.length;
    this.#io.post({ kind: 'write', id: this.id, bytes });
  }

  secure(tls: TlsOptions): void {
    if (this.ring.state !== ConnectionState.open) return;
    // Before the message leaves: the handshake may be over as soon as it has.
    this.ring.state = ConnectionState.opening;
    this.#io.post({ kind: 'secure', id: this.id, tls });
  }

  opened(forMs: number): Wait {
    return this.#until(forMs, Awaited.arrival, () => !this.isOpening);
  }

  readable(forMs: number): Wait {
    return this.#until(forMs, Awaited.arrival, () => this.ring.length > 0 || this.isClosed);
  }

  drained(forMs: number, leftBytes: number): Wait {
    return this.#until(forMs, Awaited.departure, () => this.unsentBytes <= leftBytes || this.isClosed);
  }

  /** Marks what is waited for before checking, so that whatever happens after the check causes a wake-up. */
  #until(forMs: number, awaited: number, isTrue: () => boolean): Wait {
    const isOver = (): boolean => {
      this.ring.await(awaited);
      return isTrue();
    };
    return { what: 'outside', forMs, isOver };
  }

  end(): void {
    this.#drop('end');
  }

  destroy(): void {
    this.#drop('destroy');
  }

  #drop(kind: 'end' | 'destroy'): void {
    if (this.#isDropped) return;
    this.#isDropped = true;
    this.#io.forget(this.id);
    this.#io.post({ kind, id: this.id });
  }
}
