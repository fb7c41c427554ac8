/**
 * A server of the suite's own: an ordinary process of an ordinary user, on a free port, with all of its files in a temporary folder. It
 * ends with the test, or with the process that started it.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../tools/free-port.ts';
import { programPath } from './requirements.ts';

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const POLL_MS = 5;

export interface Place {
  /** Absolute; belongs to the user that the server runs as. */
  readonly folder: string;
  readonly port: number;
}

export interface ServerProgram {
  readonly program: string;
  /** Makes what the server needs in its folder; `run` starts programs as the server's user. */
  prepare?(place: Place, run: (program: string, args: readonly string[]) => void): void;
  args(place: Place): readonly string[];
  /** Whether it serves already; when absent it does once it takes connections. */
  serves?(place: Place): Promise<boolean>;
  /** SIGTERM when absent. */
  readonly stopSignal?: NodeJS.Signals;
}

/** Who the server runs as: databases refuse to be root's. */
function ordinaryUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export class OwnServer implements Place {
  readonly folder: string;
  readonly port: number;
  readonly #program: ServerProgram;
  readonly #user = ordinaryUser();
  #child: ChildProcess | null = null;
  readonly #atExit = (): void => {
    this.#child?.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  };

  private constructor(program: ServerProgram, port: number) {
    this.#program = program;
    this.port = port;
    this.folder = mkdtempSync(join(tmpdir(), `${program.program}-`));
    const { uid, gid } = this.#user;
    if (uid !== undefined && gid !== undefined) chownSync(this.folder, uid, gid);
    chmodSync(this.folder, 0o700);
    process.once('exit', this.#atExit);
  }

  /** Resolves when it takes connections. */
  static async start(program: ServerProgram): Promise<OwnServer> {
    const server = new OwnServer(program, await freePort());
    try {
      program.prepare?.(server, (name, args) => server.#run(name, args));
      await server.start();
    } catch (error) {
      await server[Symbol.asyncDispose]();
      throw error;
    }
    return server;
  }

  get #log(): string {
    return join(this.folder, 'log');
  }

  #run(name: string, args: readonly string[]): void {
    execFileSync(pathOf(name), args, { ...this.#user, cwd: this.folder, stdio: 'pipe' });
  }

  /** On Linux the kernel ends it with the process that started it, however that ends. */
  #commandLine(): [string, readonly string[]] {
    const own = [pathOf(this.#program.program), ...this.#program.args(this)];
    const setpriv = programPath('setpriv');
    if (setpriv === null) return [own[0]!, own.slice(1)];
    return [setpriv, ['--pdeathsig', (this.#program.stopSignal ?? 'SIGTERM').slice('SIG'.length), '--', ...own]];
  }

  /** After stop(): on the same port, with the same files. */
  async start(): Promise<void> {
    const [program, args] = this.#commandLine();
    const child = spawn(program, args, {
      ...this.#user,
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => appendFileSync(this.#log, text));
    const deadline = performance.now() + START_LIMIT_MS;
    const serves = this.#program.serves ?? takesConnections;
    while (!(await serves(this))) {
      if (child.exitCode !== null || performance.now() > deadline) {
        throw new Error(`${this.#program.program} does not serve: ${readFileSync(this.#log, 'utf8')}`);
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** Closes its connections and ends it. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.kill(this.#program.stopSignal ?? 'SIGTERM');
    await gone;
    clearTimeout(limit);
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    process.off('exit', this.#atExit);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function pathOf(name: string): string {
  const path = programPath(name);
  if (path === null) throw new Error(`${name} is not installed`);
  return path;
}

function takesConnections({ port }: Place): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const end = (isOpen: boolean) => () => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.once('connect', end(true));
    socket.once('error', end(false));
  });
}
