/** One outgoing connection: a socket of this thread, whose bytes a worker reads from a ring. */
import { connect, isIP, type Socket } from 'node:net';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import type { ConnectTarget, IoProblem, TlsOptions } from '../php/io.ts';
import { Awaited, ByteRing, ConnectionState } from '../wire/byte-ring.ts';
import { monotonicMs } from '../wire/clock.ts';
import type { ConnectionStatus, IoOwner } from './messages.ts';

/** Events of a connection. */
interface ConnectionEvents {
  /** Something has happened that the owner waits for. */
  news(owner: IoOwner): void;
  /** It is closed. Sent before the owner is woken. */
  closed(problem: IoProblem | null): void;
}

interface ConnectionParts {
  readonly ring: SharedArrayBuffer;
  readonly label: string;
  readonly owner: IoOwner;
}

export class Connection {
  readonly #ring: ByteRing;
  readonly #label: string;
  readonly #events: ConnectionEvents;
  readonly #openedMs = monotonicMs();
  /** Null while it is kept for the next request. */
  #owner: IoOwner | null;
  #socket: Socket | null = null;
  #problem: IoProblem | null = null;
  /** Received bytes for which the ring has no space. */
  #held: Uint8Array | null = null;
  #hasEnded = false;
  #isClosed = false;
  #idleTimer: NodeJS.Timeout | null = null;

  constructor({ ring, label, owner }: ConnectionParts, events: ConnectionEvents) {
    this.#ring = new ByteRing(ring);
    this.#label = label;
    this.#owner = owner;
    this.#events = events;
  }

  open(target: ConnectTarget): void {
    try {
      const socket =
        target.kind === 'unix'
          ? connect({ path: target.path })
          : connect({ host: target.host, port: target.port, noDelay: true });
      this.#use(socket, 'connect');
    } catch (thrown) {
      // Node throws for invalid arguments, such as a port above 65535.
      this.#fail(thrown as NodeJS.ErrnoException);
      this.#close();
    }
  }

  #use(socket: Socket, opened: 'connect' | 'secureConnect'): void {
    this.#socket = socket;
    socket.once(opened, () => this.#opened());
    socket.on('data', (bytes) => this.#received(bytes));
    socket.on('end', () => {
      this.#hasEnded = true;
      this.#pass();
    });
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#close());
  }

  #opened(): void {
    this.#ring.state = ConnectionState.open;
    this.#tellNews();
  }

  #received(bytes: Uint8Array): void {
    const written = this.#ring.write(bytes);
    if (written < bytes.length) this.#hold(bytes.subarray(written));
    this.#tellNews();
  }

  /** The reader sends `resume` when it has made space; it may have done so already. */
  #hold(rest: Uint8Array): void {
    this.#held = rest;
    this.#socket?.pause();
    this.#ring.markFull();
    if (this.#ring.length === 0) this.resume();
  }

  resume(): void {
    const held = this.#held;
    if (held === null) return;
    this.#held = null;
    const written = this.#ring.write(held);
    if (written < held.length) this.#hold(held.subarray(written));
    else if (this.#hasEnded || this.#isClosed) this.#pass();
    else this.#socket?.resume();
    this.#tellNews();
  }

  write(bytes: Uint8Array): void {
    this.#socket?.write(bytes, () => {
      this.#ring.addSent(bytes.length);
      this.#tellNews(Awaited.departure);
    });
  }

  secure(tls: TlsOptions): void {
    const plain = this.#socket;
    if (plain === null || this.#isClosed) return;
    plain.removeAllListeners('data');
    plain.removeAllListeners('end');
    plain.removeAllListeners('close');
    plain.removeAllListeners('error');
    plain.on('error', (error) => this.#fail(error));
    try {
      this.#use(connectTls(optionsOf(tls, plain)), 'secureConnect');
    } catch (thrown) {
      // Certificates and keys that cannot be read.
      this.#fail(thrown as NodeJS.ErrnoException);
      plain.destroy();
      this.#close();
    }
  }

  own(owner: IoOwner): void {
    this.#owner = owner;
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#idleTimer = null;
    // Bytes may have come before the new owner was known, which waits for them.
    this.#tellNews(Awaited.arrival | Awaited.departure);
  }

  keep(idleMs: number): void {
    this.#owner = null;
    this.#idleTimer = setTimeout(() => this.destroy(), idleMs);
  }

  end(): void {
    this.#owner = null;
    this.#socket?.end();
    // A server that does not close its side must not keep the socket open.
    this.#idleTimer ??= setTimeout(() => this.destroy(), END_MS);
    this.#socket?.resume();
  }

  destroy(): void {
    this.#owner = null;
    this.#held = null;
    this.#socket?.destroy();
    this.#close();
  }

  #fail({ code, message }: NodeJS.ErrnoException): void {
    this.#problem ??= { code: code ?? '', message };
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#pass();
  }

  /** The end is reported after all bytes before it are in the ring. */
  #pass(): void {
    if (this.#held !== null || this.#ring.state === ConnectionState.closed) return;
    if (!this.#isClosed && !this.#hasEnded) return;
    this.#events.closed(this.#problem);
    this.#ring.state = ConnectionState.closed;
    this.#tellNews(Awaited.arrival | Awaited.departure);
    if (!this.#isClosed) this.#socket?.destroy();
  }

  #tellNews(what: number = Awaited.arrival): void {
    if (this.#owner !== null && this.#ring.takeAwaited(what)) this.#events.news(this.#owner);
  }

  status(): Omit<ConnectionStatus, 'workerId'> {
    return {
      label: this.#label,
      ageSeconds: (monotonicMs() - this.#openedMs) / 1000,
      isIdle: this.#owner === null,
    };
  }
}

/** Longest wait for the other side's end. */
const END_MS = 2000;

function optionsOf(tls: TlsOptions, socket: Socket): ConnectionOptions {
  const { serverName, verifies, verifiesName, ...rest } = tls;
  return {
    ...rest,
    socket,
    rejectUnauthorized: verifies,
    // TLS has no server name indication for IP addresses.
    ...(isIP(serverName) === 0 ? { servername: serverName } : { host: serverName }),
    ...(verifiesName ? {} : { checkServerIdentity: () => undefined }),
  };
}
