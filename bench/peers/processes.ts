/** Starts and ends the processes of a peer. */
import { type ChildProcess, spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
const POLL_MS = 2;
const KEPT_OUTPUT = 8000;

const alive = new Set<PeerProcess>();
process.once('exit', () => {
  for (const one of alive) one.kill();
});

export class PeerProcess {
  readonly child: ChildProcess;
  readonly #startedMs = performance.now();
  #output = '';

  constructor(command: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    // A process group of its own: some servers leave their children behind when they are told to end.
    this.child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
      detached: true,
    });
    alive.add(this);
    const keep = (bytes: Buffer): void => {
      this.#output = (this.#output + bytes.toString()).slice(-KEPT_OUTPUT);
    };
    this.child.stdout!.on('data', keep);
    this.child.stderr!.on('data', keep);
  }

  get pid(): number {
    return this.child.pid!;
  }

  get ageMs(): number {
    return performance.now() - this.#startedMs;
  }

  /** Resolves with the port that the program prints as `127.0.0.1:<port>`. */
  async printedPort(): Promise<number> {
    for (;;) {
      const port = /127\.0\.0\.1:(\d+)/.exec(this.#output)?.[1];
      if (port !== undefined) return Number(port);
      this.#refuseDead('printed no address');
      await wait(POLL_MS);
    }
  }

  /** Resolves when something accepts connections there. */
  async accepting(target: { readonly port: number } | { readonly path: string }): Promise<void> {
    while (!(await isOpen(target))) {
      this.#refuseDead(`does not listen at ${JSON.stringify(target)}`);
      await wait(POLL_MS);
    }
  }

  #refuseDead(what: string): void {
    const isDead = this.child.exitCode !== null || this.child.signalCode !== null;
    if (isDead || this.ageMs > START_LIMIT_MS) throw new Error(`${this.child.spawnfile} ${what}:\n${this.#output}`);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    const force = setTimeout(() => this.kill(), STOP_LIMIT_MS);
    this.child.kill('SIGTERM');
    await ended;
    clearTimeout(force);
    this.kill();
    this.child.stdout!.destroy();
    this.child.stderr!.destroy();
    alive.delete(this);
  }

  /** Ends all processes of its group at once. */
  kill(): void {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // All of them have ended.
    }
  }
}

function isOpen(target: { readonly port: number } | { readonly path: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect('port' in target ? { port: target.port, host: '127.0.0.1' } : target);
    socket.on('error', () => resolve(false));
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
