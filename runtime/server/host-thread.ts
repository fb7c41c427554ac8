/** A host thread: a whole host (start-host.ts), controlled by messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { HostShare } from '../host/host-share.ts';
import { ServerCells } from '../host/server-cells.ts';
import { type PoolStatus, wholeStatus } from '../host/status/status-page.ts';
import type { FromHost, HostBoot, ToHost } from './host-messages.ts';
import { type HostPlace, type RunningHost, startHost } from './start-host.ts';

/** Shortest time between two messages that ask for threads: the leader passes each to all other hosts. */
const SHORT_INTERVAL_MS = 20;
/** Time for the library to close its handles: a thread that exits with open ones takes the process down. */
const CLOSING_MS = 20;

const boot = workerData as HostBoot;
const questions = new Map<number, (parts: readonly PoolStatus[]) => void>();
let lastQuestion = 0;
let lastShortMs = 0;
let isBroken = false;

function tell(message: FromHost): void {
  parentPort!.postMessage(message);
}

const place: HostPlace = {
  share: new HostShare(new ServerCells(boot.hosts, boot.cells), boot.index),
  short: (count, isBelowFair) => {
    const nowMs = performance.now();
    if (nowMs - lastShortMs < SHORT_INTERVAL_MS) return;
    lastShortMs = nowMs;
    tell({ kind: 'short', count, isBelowFair });
  },
  status: (own) =>
    new Promise((resolve) => {
      const question = ++lastQuestion;
      questions.set(question, (parts) => resolve(wholeStatus(parts.toSpliced(boot.index, 0, own))));
      tell({ kind: 'gather', question });
    }),
};

function heard(message: ToHost, host: RunningHost): void {
  switch (message.kind) {
    case 'stop':
      void host.stop().then(ended);
      break;
    case 'end':
      void host.end().then(ended);
      break;
    case 'giveBack':
      host.giveBack(message.count, message.isBelowFair);
      break;
    case 'report':
      tell({ kind: 'report', question: message.question, status: host.status() });
      break;
    case 'gathered':
      questions.get(message.question)?.(message.parts);
      questions.delete(message.question);
      break;
  }
}

function ended(isClean: boolean): void {
  setTimeout(() => {
    tell({ kind: 'ended', isClean });
    // With a stuck worker thread, exit() would wait here for ever.
    if (isClean) process.exit(0);
  }, CLOSING_MS);
}

/** The sockets must be closed before the thread exits, whatever has failed. */
function broken(error: unknown, starting: Promise<RunningHost>): void {
  if (isBroken) return;
  isBroken = true;
  tell({ kind: 'broken', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  const exit = (): void => void setTimeout(() => process.exit(1), CLOSING_MS);
  starting.then((host) => host.end()).then(exit, exit);
}

const starting = startHost({ ...boot.options, log: (text) => tell({ kind: 'log', text }) }, place);
process.on('uncaughtException', (error) => broken(error, starting));
starting.then(
  ({ port }) => tell({ kind: 'serving', port }),
  (error: Error) => {
    tell({ kind: 'failed', name: error.name, message: error.message });
    setTimeout(() => process.exit(1), CLOSING_MS);
  },
);
parentPort!.on('message', (message: ToHost) => void starting.then((host) => heard(message, host)).catch(() => {}));
