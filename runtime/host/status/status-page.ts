/** The operator's view of the pool, in PHP-FPM's format (sapi/fpm/fpm/fpm_status.c): plain text, JSON, and per request. */
import type { RunningRequest, ServerStatus } from '../../wire/server-status.ts';

/** The status of one host, or of all hosts of a server together. */
export interface PoolStatus extends ServerStatus {
  /** Requests that each host has taken; absent when there is one. */
  readonly acceptedByHost?: readonly number[];
}

/** Media type and text of the page; the query may contain `json` and `full`, as with FPM. */
export function statusPage(status: PoolStatus, query: string): { readonly type: string; readonly text: string } {
  const flags = new URLSearchParams(query);
  const isFull = flags.has('full');
  if (!flags.has('json')) return { type: 'text/plain', text: plainText(status, isFull) };
  const pool = Object.fromEntries(rows(status));
  const processes = status.requests.map((request) => Object.fromEntries(requestRows(request)));
  return { type: 'application/json', text: `${JSON.stringify(isFull ? { ...pool, processes } : pool)}\n` };
}

function plainText(status: PoolStatus, isFull: boolean): string {
  const pool = rows(status).map(
    ([name, value]) => `${`${name}:`.padEnd(22)}${name === 'start time' ? date(value) : value}\n`,
  );
  if (!isFull) return pool.join('');
  const requests = status.requests.map((request) => {
    const lines = requestRows(request).map(([name, value]) => `${`${name}:`.padEnd(22)}${value}\n`);
    return `\n************************\n${lines.join('')}`;
  });
  return pool.join('') + requests.join('');
}

type Row = readonly [name: string, value: string | number];

function rows(status: PoolStatus): Row[] {
  return [
    ['pool', 'ts-sapi'],
    ['process manager', status.processManager],
    ['start time', status.startedSeconds],
    ['start since', Math.floor(Date.now() / 1000) - status.startedSeconds],
    ['accepted conn', status.acceptedRequests],
    ['listen queue', status.waiting],
    ['max listen queue', status.maxWaiting],
    ['listen queue len', status.queueMax],
    ['idle processes', status.idleThreads],
    ['active processes', status.runningScripts],
    ['total processes', status.idleThreads + status.runningScripts],
    ['max active processes', status.maxRunningScripts],
    ['max active threads', status.maxActiveThreads],
    ['max children reached', status.maxChildrenReached],
    ['slow requests', status.slowRequests],
    ...hostRows(status),
  ];
}

function hostRows({ acceptedByHost }: PoolStatus): Row[] {
  if (acceptedByHost === undefined) return [];
  return [
    ['hosts', acceptedByHost.length],
    ['accepted by hosts', acceptedByHost.join(' ')],
  ];
}

/** Combines the status of several hosts. */
export function wholeStatus(parts: readonly PoolStatus[]): PoolStatus {
  const sum = (figure: (part: PoolStatus) => number): number => parts.reduce((all, part) => all + figure(part), 0);
  const most = (figure: (part: PoolStatus) => number): number => Math.max(...parts.map(figure));
  return {
    processManager: parts[0]!.processManager,
    queueMax: parts[0]!.queueMax,
    startedSeconds: Math.min(...parts.map((part) => part.startedSeconds)),
    acceptedRequests: sum((part) => part.acceptedRequests),
    waiting: sum((part) => part.waiting),
    idleThreads: sum((part) => part.idleThreads),
    activeThreads: sum((part) => part.activeThreads),
    maxActiveThreads: sum((part) => part.maxActiveThreads),
    runningScripts: sum((part) => part.runningScripts),
    slowRequests: sum((part) => part.slowRequests),
    // Each host knows these for the whole server.
    maxWaiting: most((part) => part.maxWaiting),
    maxRunningScripts: most((part) => part.maxRunningScripts),
    maxChildrenReached: most((part) => part.maxChildrenReached),
    requests: parts.flatMap((part) => part.requests),
    acceptedByHost: parts.map((part) => part.acceptedRequests),
  };
}

function requestRows(request: RunningRequest): Row[] {
  return [
    ['pid', request.threadId],
    ['state', request.stage],
    ['request duration', Math.round(request.ageMs * 1000)],
    ['request method', request.method],
    ['request URI', request.target],
    ['script', request.script],
  ];
}

/** FPM's format: 23/Nov/2026:01:29:07 +0000 */
function date(seconds: string | number): string {
  const [, day, month, year, time] = /, (\d+) (\w+) (\d+) ([\d:]+)/.exec(
    new Date(Number(seconds) * 1000).toUTCString(),
  )!;
  return `${day}/${month}/${year}:${time} +0000`;
}
