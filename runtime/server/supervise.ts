/** `serve --supervise`: a small parent process that restarts the server immediately if it dies. */
import { type ChildProcess, spawn } from 'node:child_process';

/** The message from the server to its supervisor when it serves. */
export interface ServingMessage {
  readonly kind: 'serving';
  readonly port: number;
}

/** Delay before the third start within a short time; the second one is immediate. */
const FIRST_DELAY_MS = 100;
const MAX_DELAY_MS = 30_000;
/** A server that lived this long did not die because of its configuration. */
const HEALTHY_MS = 10_000;
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGQUIT'] as const;

export interface SupervisorOptions {
  /** Arguments of this process without `--supervise`. */
  readonly args: readonly string[];
  log(text: string): void;
}

export class Supervisor {
  readonly #options: SupervisorOptions;
  #child: ChildProcess | null = null;
  #isStopping = false;
  #port = 0;
  /** Null until the current server has begun to serve. */
  #servingSinceMs: number | null = null;
  #quickDeaths = 0;

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  /** Runs until a signal stops it; ends this process. */
  run(): void {
    for (const signal of SIGNALS) process.on(signal, () => this.#stop(signal));
    this.#start();
  }

  #start(): void {
    this.#servingSinceMs = null;
    // Restarts keep the port, even if any free one was requested.
    const port = this.#port === 0 ? [] : ['--port', String(this.#port)];
    const args = [...process.execArgv, process.argv[1]!, ...this.#options.args, ...port];
    // In a group of its own: Ctrl-C is for this process, which passes it on.
    const child = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], detached: true });
    this.#child = child;
    child.on('message', (message: ServingMessage) => {
      this.#port = message.port;
      this.#servingSinceMs = performance.now();
    });
    child.on('exit', (code, signal) => this.#ended(code, signal));
  }

  #stop(signal: NodeJS.Signals): void {
    this.#isStopping = true;
    if (this.#child === null) process.exit(0);
    this.#child.kill(signal);
  }

  #ended(code: number | null, signal: NodeJS.Signals | null): void {
    this.#child = null;
    // It failed to start and has reported why, or it was stopped.
    if (this.#isStopping || this.#port === 0) process.exit(code ?? 1);
    const livedMs = this.#servingSinceMs === null ? 0 : performance.now() - this.#servingSinceMs;
    this.#quickDeaths = livedMs < HEALTHY_MS ? this.#quickDeaths + 1 : 0;
    const delayMs = restartDelayMs(this.#quickDeaths);
    const when = delayMs === 0 ? 'at once' : `in ${delayMs} ms`;
    this.#options.log(`the server ended (${signal ?? `exit code ${code}`}): starting it again ${when}`);
    setTimeout(() => this.#start(), delayMs);
  }
}

/** @param quickDeaths deaths in a row that came soon after the start, this one included */
export function restartDelayMs(quickDeaths: number): number {
  return quickDeaths <= 1 ? 0 : Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (quickDeaths - 2));
}
