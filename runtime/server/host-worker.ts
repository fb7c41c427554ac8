/** One host thread as its leader sees it. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { ConfigError } from '../config/config-error.ts';
import { ListenError, PortInUseError } from '../host/exchange/listen-error.ts';
import type { FromHost, HostBoot, ToHost } from './host-messages.ts';

export interface HostWorkerEvents {
  /** It sent a message for the other hosts or for the log. */
  said(host: HostWorker, message: FromHost): void;
  /** It has exited, with the reason; null when it exited normally. */
  exited(host: HostWorker, reason: string | null): void;
}

/** The built package contains plain JavaScript. */
function ownEntry(): URL {
  const prebuilt = new URL('./host-thread.mjs', import.meta.url);
  return existsSync(prebuilt) ? prebuilt : new URL('./host-boot.mjs', import.meta.url);
}

export class HostWorker {
  readonly index: number;
  /** Resolves when requests can be answered; rejects when it cannot start. */
  readonly serving: Promise<void>;
  /** Resolves when it has completed `stop` or `end`, or has exited; see `StartedServer.end`. */
  readonly ended: Promise<boolean>;
  readonly exited: Promise<void>;
  isServing = false;
  readonly #worker: Worker;

  constructor(boot: HostBoot, events: HostWorkerEvents) {
    this.index = boot.index;
    // A parent's loader flags (tsx) do not load TypeScript in a thread.
    this.#worker = new Worker(boot.options.hostEntry ?? ownEntry(), {
      workerData: boot,
      execArgv: [],
      name: `host ${boot.index + 1}`,
    });
    let problem: string | null = null;
    let end: (isClean: boolean) => void = () => {};
    let start: { resolve(): void; reject(error: Error): void } = { resolve: () => {}, reject: () => {} };
    this.ended = new Promise((resolve) => {
      end = resolve;
    });
    this.serving = new Promise((resolve, reject) => {
      start = { resolve, reject };
    });
    this.serving.catch(() => {});
    this.#worker.on('message', (message: FromHost) => {
      if (message.kind === 'serving') start.resolve();
      else if (message.kind === 'failed') start.reject(startError(message, boot));
      else if (message.kind === 'ended') end(message.isClean);
      else if (message.kind === 'broken') problem = message.reason;
      if (message.kind === 'serving') this.isServing = true;
      if (message.kind === 'failed') problem = message.message;
      events.said(this, message);
    });
    this.#worker.on('error', (error: Error) => {
      problem = error.stack ?? error.message;
    });
    this.exited = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.isServing = false;
        if (problem === null && code !== 0) problem = `exit code ${code}`;
        start.reject(new Error(`A host could not start: ${problem}`));
        end(true);
        events.exited(this, problem);
        resolve();
      });
    });
  }

  tell(message: ToHost): void {
    this.#worker.postMessage(message);
  }
}

/** An error of the thread, as it is reported here. */
function startError({ name, message }: { name: string; message: string }, { options }: HostBoot): Error {
  if (name === 'PortInUseError') return new PortInUseError(options.host, options.port);
  if (name === 'ListenError') return new ListenError(message);
  return name === 'ConfigError' ? new ConfigError(message) : new Error(message);
}
