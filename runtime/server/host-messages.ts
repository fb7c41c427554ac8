/** Messages between the leader and its host threads. */
import type { PoolStatus } from '../host/status/status-page.ts';
import type { StartOptions } from './start-host.ts';

/** What a host thread receives at its start. */
export interface HostBoot {
  /** With the port that all hosts share. */
  readonly options: Omit<StartOptions, 'log'>;
  readonly index: number;
  readonly hosts: number;
  /** Of `ServerCells`. */
  readonly cells: SharedArrayBuffer;
}

export type ToHost =
  | { readonly kind: 'stop' }
  /** Ends everything; also valid while stopping. */
  | { readonly kind: 'end' }
  | { readonly kind: 'giveBack'; readonly count: number; readonly isBelowFair: boolean }
  /** Asks for the host's status. */
  | { readonly kind: 'report'; readonly question: number }
  /** The answer to `gather`. */
  | { readonly kind: 'gathered'; readonly question: number; readonly parts: readonly PoolStatus[] };

export type FromHost =
  | { readonly kind: 'serving'; readonly port: number }
  /** It could not start. */
  | { readonly kind: 'failed'; readonly name: string; readonly message: string }
  | { readonly kind: 'log'; readonly text: string }
  /** The host needs threads, but the server has reached its limit. */
  | { readonly kind: 'short'; readonly count: number; readonly isBelowFair: boolean }
  /** Asks for the status of all other hosts. */
  | { readonly kind: 'gather'; readonly question: number }
  | { readonly kind: 'report'; readonly question: number; readonly status: PoolStatus }
  /** A bug in the host's own code: it is about to exit. */
  | { readonly kind: 'broken'; readonly reason: string }
  /** It has stopped or ended as requested; see `StartedServer.end`. */
  | { readonly kind: 'ended'; readonly isClean: boolean };
