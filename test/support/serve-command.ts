/** The command line in a process of its own, as a user starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { until } from './serving.ts';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const START_LIMIT_MS = 20_000;

export class Command implements AsyncDisposable {
  output = '';
  errors = '';
  /** Exit status once it has ended; -1 when a signal ended it. */
  exitCode: number | null = null;
  readonly #child: ChildProcess;

  constructor(args: readonly string[]) {
    this.#child = spawn(process.execPath, ['--import', TSX, join(REPOSITORY, 'runtime/index.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      this.output += text;
    });
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      this.errors += text;
    });
    this.#child.on('close', (code) => {
      this.exitCode = code ?? -1;
    });
  }

  get pid(): number {
    return this.#child.pid!;
  }

  /** Port of the line that says where it serves. */
  async port(): Promise<number> {
    const line = /serves .* on http:\/\/\S+:(\d+)/;
    await until('the start', () => line.test(this.output) || this.exitCode !== null, START_LIMIT_MS);
    const match = line.exec(this.output);
    if (match === null) throw new Error(`It ended with ${this.exitCode}: ${this.output}${this.errors}`);
    return Number(match[1]);
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }

  async untilExit(limitMs = START_LIMIT_MS): Promise<number> {
    await until('the end', () => this.exitCode !== null, limitMs);
    return this.exitCode!;
  }

  /** Resident memory now. Linux only: 0 elsewhere. */
  get rssBytes(): number {
    return 1024 * this.#status('VmRSS');
  }

  get threads(): number {
    return this.#status('Threads');
  }

  #status(name: string): number {
    if (process.platform !== 'linux') return 0;
    const match = new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${this.pid}/status`, 'utf8'));
    return Number(match?.[1] ?? 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.exitCode === null) this.signal('SIGKILL');
    await this.untilExit();
  }
}

/** Starts `serve` on any free port. */
export function serveCommand(root: string, ...options: readonly string[]): Command {
  return new Command(['serve', root, '--port', '0', ...options]);
}
