/** Everything that crosses between a worker and the I/O thread. Bytes that come in go through a ring (wire/byte-ring.ts). */
import type { MessagePort } from 'node:worker_threads';
import type { ConnectTarget, IoProblem, TlsOptions } from '../php/io.ts';
import type { Generation, Slot } from '../wire/cells.ts';

/** Tells a worker's connections apart. */
export type ConnectionId = number & { readonly __brand: 'ConnectionId' };

/** Whose a connection is: who is woken, and what the status page shows. */
export interface IoOwner {
  readonly slot: Slot;
  readonly generation: Generation;
}

export type ToIo =
  | {
      readonly kind: 'open';
      readonly id: ConnectionId;
      readonly target: ConnectTarget;
      readonly owner: IoOwner;
      readonly ring: SharedArrayBuffer;
      /** For the status page: `mysql`, `tcp` … */
      readonly label: string;
    }
  | { readonly kind: 'write'; readonly id: ConnectionId; readonly bytes: Uint8Array }
  | { readonly kind: 'secure'; readonly id: ConnectionId; readonly tls: TlsOptions }
  /** The ring has space again. */
  | { readonly kind: 'resume'; readonly id: ConnectionId }
  /** A request has taken a kept connection. */
  | { readonly kind: 'own'; readonly id: ConnectionId; readonly owner: IoOwner }
  /** Nobody owns it for now; closed when nobody has taken it after so long. */
  | { readonly kind: 'keep'; readonly id: ConnectionId; readonly idleMs: number }
  /** What was written leaves first. */
  | { readonly kind: 'end'; readonly id: ConnectionId }
  | { readonly kind: 'destroy'; readonly id: ConnectionId };

export type FromIo =
  /** Told before the ring's state becomes `closed`; null when the other side ended it in order. */
  | { readonly kind: 'closed'; readonly id: ConnectionId; readonly problem: IoProblem | null }
  /** For a request that is put aside: something has come that it may wait for. */
  | { readonly kind: 'wake'; readonly owner: IoOwner };

/** The server to the I/O thread. */
export type ServerToIo =
  /** A worker's side of a channel. When it closes, the worker is gone, and so are its connections. */
  { readonly kind: 'worker'; readonly id: number; readonly port: MessagePort } | { readonly kind: 'status' };

/** One connection on the status page. */
export interface ConnectionStatus {
  readonly workerId: number;
  readonly label: string;
  readonly ageSeconds: number;
  /** True while no request has it. */
  readonly isIdle: boolean;
}

export interface IoBoot {
  readonly slotBuffer: SharedArrayBuffer;
  readonly slots: number;
}
