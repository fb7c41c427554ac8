/**
 * The only way from php/ to other servers. There are no promises: waiting for bytes is a wait like any other
 * (engine/waiting/wait.ts).
 */
import type { Wait } from './engine/waiting/wait.ts';

/** Where a connection goes. */
export type ConnectTarget =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'unix'; readonly path: string };

/** How a connection is made secure. Certificates and keys as PEM text. */
export interface TlsOptions {
  /** Name that the server's certificate must have, and that it is asked for; none is asked for when it is an address. */
  readonly serverName: string;
  /** False takes any certificate. */
  readonly verifies: boolean;
  /** False takes a trusted certificate of any name. */
  readonly verifiesName: boolean;
  /** Absent: those that Node trusts. */
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly ciphers?: string;
}

/** Why a connection could not be made, or has ended. */
export interface IoProblem {
  /** Node's code: `ECONNREFUSED`, `ENOTFOUND`, `CERT_HAS_EXPIRED` … */
  readonly code: string;
  readonly message: string;
}

/** A connection of the request. It is closed at the request's end, however that comes, unless it is kept. */
export interface Connection {
  readonly isOpening: boolean;
  /** True when nothing comes any more, and all that came has been taken. */
  readonly isClosed: boolean;
  /** Why it is closed; null when the other side ended it in order, and while it is not. */
  readonly problem: IoProblem | null;
  /** Bytes that were written and have not left yet. */
  readonly unsentBytes: number;
  /** All bytes that have come; none when there are none. */
  take(): Uint8Array;
  /** Sends bytes. They must not change afterwards. */
  write(bytes: Uint8Array): void;
  /** Begins TLS; the connection is opening until that has succeeded. */
  secure(tls: TlsOptions): void;
  /** Over when it is no longer opening. */
  opened(forMs: number): Wait;
  /** Over when bytes have come, or it is closed. */
  readable(forMs: number): Wait;
  /** Over when no more than so many bytes are left to be sent, or it is closed. */
  drained(forMs: number, leftBytes: number): Wait;
  /** Ends it when what was written has left. */
  end(): void;
  /** Ends it at once. */
  destroy(): void;
}

/** A connection that outlives its request, with what its protocol has to know about it. */
export interface KeptConnection {
  readonly connection: Connection;
  /** As it was given to `keep`. */
  readonly state: unknown;
}

export interface Io {
  /** @param label of the connection on the status page: `mysql`, `tcp` … */
  connect(target: ConnectTarget, label: string): Connection;
  /** A connection that some request of this thread has kept under this key; null when there is none. The last one kept comes first. */
  takeKept(key: string): KeptConnection | null;
  /** Leaves a connection of the request for others of its thread. It is closed when there are too many, or when nobody takes it. */
  keep(key: string, kept: KeptConnection): void;
}
