/** The status page's figures as data for a program. */
import type { StageName } from '../wire/stages.ts';

/** What the server does now, and has done since its start. The figures are those of `pm.status_path`. */
export interface ServerStatus {
  /** The directive `pm`: `static`, `dynamic` or `ondemand`. */
  readonly processManager: string;
  /** Start of the server, in Unix seconds. */
  readonly startedSeconds: number;
  /** Requests taken so far, those of static files not among them. */
  readonly acceptedRequests: number;
  /** Requests that wait for a worker thread now. */
  readonly waiting: number;
  /** The most that have waited at a time. */
  readonly maxWaiting: number;
  /** The directive `queue.max`: requests that may wait. */
  readonly queueMax: number;
  /** Worker threads without a request. */
  readonly idleThreads: number;
  /** Worker threads with at least one request. */
  readonly activeThreads: number;
  /** The most threads that have been active at a time. */
  readonly maxActiveThreads: number;
  /** How many times requests had to wait because `pm.max_children` threads were there. */
  readonly maxChildrenReached: number;
  /** Requests that took longer than `request_slowlog_timeout`. */
  readonly slowRequests: number;
  /** Requests in flight, scripts that work on after their response among them. */
  readonly requests: readonly RunningRequest[];
}

/** One request in flight. */
export interface RunningRequest {
  /** Number of the worker thread that has it; 0 while it waits for one. */
  readonly threadId: number;
  /** `responded`: the client has everything while the script works on. */
  readonly stage: StageName;
  /** Milliseconds since it was taken. */
  readonly ageMs: number;
  /** `GET` */
  readonly method: string;
  /** Path and query as the client sent them. */
  readonly target: string;
  /** Absolute path of the script. */
  readonly script: string;
}
