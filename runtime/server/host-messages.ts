/** What the leader and its host threads say to each other. */
import type { PoolStatus } from '../host/status/status-page.ts';
import type { StartOptions } from './start-host.ts';

/** What a host thread is told at its start. */
export interface HostBoot {
  /** With the port all hosts share. */
  readonly options: Omit<StartOptions, 'log'>;
  readonly index: number;
  readonly hosts: number;
  /** Of `ServerCells`. */
  readonly cells: SharedArrayBuffer;
}

export type ToHost =
  | { readonly kind: 'stop' }
  /** Also when it is stopping already. */
  | { readonly kind: 'end' }
  | { readonly kind: 'giveBack'; readonly count: number; readonly isBelowFair: boolean }
  /** What is your status? */
  | { readonly kind: 'report'; readonly question: number }
  /** The answer to `gather`. */
  | { readonly kind: 'gathered'; readonly question: number; readonly parts: readonly PoolStatus[] };

export type FromHost =
  | { readonly kind: 'serving'; readonly port: number }
  /** It could not start. */
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
  | { readonly kind: 'log'; readonly text: string }
  /** Threads are wanted, and the server may have no more. */
  | { readonly kind: 'short'; readonly count: number; readonly isBelowFair: boolean }
  /** The status of all other hosts is wanted. */
  | { readonly kind: 'gather'; readonly question: number }
  | { readonly kind: 'report'; readonly question: number; readonly status: PoolStatus }
  /** A fault in the host's own code: it is going to exit. */
  | { readonly kind: 'broken'; readonly reason: string }
  /** It has stopped or ended as told; see `StartedServer.end`. */
  | { readonly kind: 'ended'; readonly isClean: boolean };
