/** The figures of the status page: what hosts tell each other, what a program gets from `status()`. */
import type { StageName } from './stages.ts';

/** What the server is doing now and has done since it started: the figures of the page at `pm.status_path`. */
export interface ServerStatus {
  /** The directive `pm`: `static`, `dynamic` or `ondemand`. */
  readonly processManager: string;
  /** When the server started, in Unix seconds. */
  readonly startedSeconds: number;
  /** Requests accepted so far, without those for static files. */
  readonly acceptedRequests: number;
  /** Requests now waiting for a worker thread. */
  readonly waiting: number;
  /** The highest number of requests that waited at the same time. */
  readonly maxWaiting: number;
  /** The directive `queue.max`: how many requests may wait. */
  readonly queueMax: number;
  /** Worker threads without a request. */
  readonly idleThreads: number;
  /** Worker threads with at least one request. */
  readonly activeThreads: number;
  /** The highest number of threads that had requests at the same time; with several hosts, the sum of theirs. */
  readonly maxActiveThreads: number;
  /** Scripts that run, or wait in the middle of their work. */
  readonly runningScripts: number;
  /** The highest number of scripts that ran or waited at the same time. */
  readonly maxRunningScripts: number;
  /** How often requests had to wait because the pool had reached `pm.max_children` or `pm.max_threads`. */
  readonly maxChildrenReached: number;
  /** Requests that took longer than `request_slowlog_timeout`. */
  readonly slowRequests: number;
  /** Requests in flight, including scripts that go on working after their response. */
  readonly requests: readonly RunningRequest[];
}

/** One request in flight. */
export interface RunningRequest {
  /** Number of the worker thread that runs it; 0 while it waits for one. */
  readonly threadId: number;
  /** `responded`: the client has everything while the script works on. */
  readonly stage: StageName;
  /** Milliseconds since the request was accepted. */
  readonly ageMs: number;
  /** `GET` */
  readonly method: string;
  /** Path and query, as the client sent them. */
  readonly target: string;
  /** Absolute path of the script. */
  readonly script: string;
}
