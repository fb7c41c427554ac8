/**
 * The whole server in this process, on a root of its own.
 *
 * ```ts
 * await using server = await serve({ 'hello.ts': `echo('Hello');` }, { max_execution_time: '1' });
 * const response = await server.get('/hello');
 * await server.untilLog(/PHP Warning/);
 * await server.untilFile('done.txt');
 * ```
 *
 * Scripts that have to be at work at a certain moment wait for a file that the test writes: see `gate`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundleWorker } from '../../runtime/compile/worker-bundle.ts';
import type { DirectiveChanges } from '../../runtime/config/directive-changes.ts';
import type { StartedServer, StartOptions } from '../../runtime/server/start-host.ts';
import { startServer } from '../../runtime/server/start-server.ts';
import { RawClient, type RawResponse } from './raw-client.ts';
import { testTransport } from './transport.ts';

const DEFAULT_LIMIT_MS = 10_000;
const POLL_MS = 2;

let workerEntry: Promise<string> | null = null;

/** Resolves when the condition holds; rejects at the limit, telling what was waited for. */
export async function until(what: string, condition: () => boolean, limitMs = DEFAULT_LIMIT_MS): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** A request without a body. */
export function getRequest(target: string, lines: readonly string[] = []): string {
  return [`GET ${target} HTTP/1.1`, 'Host: test', ...lines, '', ''].join('\r\n');
}

const HAS_FILE = (name: string): string =>
  `process.getBuiltinModule('node:fs').existsSync($_SERVER.DOCUMENT_ROOT + '/${name}')`;

/** Statement of a script that blocks until the test writes that file of the root: `server.write('go')`. */
export function gate(name: string): string {
  return `while (!${HAS_FILE(name)}) usleep(2000);`;
}

/** The same without blocking: the script shares its worker meanwhile. */
export function asyncGate(name: string): string {
  return `while (!${HAS_FILE(name)}) await new Promise((resolve) => setTimeout(resolve, 2));`;
}

/** Statement of a script that writes a file of the root; \`text\` is an expression. */
export function writing(name: string, text = `'done'`): string {
  return `process.getBuiltinModule('node:fs').writeFileSync($_SERVER.DOCUMENT_ROOT + '/${name}', String(${text}));`;
}

/** A temporary folder with these files. */
export class ScriptRoot {
  /** Absolute, symbolic links resolved. */
  readonly path: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), 'e2e-')));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  join(name: string): string {
    return join(this.path, name);
  }

  write(name: string, text = ''): void {
    mkdirSync(dirname(this.join(name)), { recursive: true });
    writeFileSync(this.join(name), text);
  }

  has(name: string): boolean {
    return existsSync(this.join(name));
  }

  read(name: string): string {
    return readFileSync(this.join(name), 'utf8');
  }

  remove(name = ''): void {
    rmSync(this.join(name), { recursive: true, force: true });
  }

  /** Resolves with the file's text once it is there and passes the test. */
  async untilFile(
    name: string,
    test: (text: string) => boolean = (text) => text !== '',
    limitMs?: number,
  ): Promise<string> {
    await until(`file ${name}`, () => this.has(name) && test(this.read(name)), limitMs);
    return this.read(name);
  }
}

/** `npm run test:modes` runs everything with and without suspension. */
const MODE: DirectiveChanges = process.env.SUSPEND === undefined ? {} : { suspend: process.env.SUSPEND };

export class Serving extends ScriptRoot {
  readonly logs: string[] = [];
  #running: StartedServer | null = null;

  /** @param more sections of a php.ini, for this root; what host threads start with; another root than the whole folder */
  async start(
    directives: DirectiveChanges,
    more: Partial<Pick<StartOptions, 'sections' | 'hostEntry' | 'transport' | 'documentRoot'>> = {},
  ): Promise<this> {
    workerEntry ??= bundleWorker();
    this.#running = await startServer({
      documentRoot: this.path,
      host: '127.0.0.1',
      port: 0,
      transport: testTransport(),
      directives: { ...MODE, ...directives },
      ...more,
      workerEntry: await workerEntry,
      log: (text) => this.logs.push(text),
    });
    return this;
  }

  get port(): number {
    return this.#running!.port;
  }

  connect(options?: Parameters<typeof RawClient.connect>[1]): Promise<RawClient> {
    return RawClient.connect(this.port, options);
  }

  /** One GET on a connection of its own. */
  async get(target: string, lines: readonly string[] = [], limitMs = DEFAULT_LIMIT_MS): Promise<RawResponse> {
    await using client = await this.connect();
    return await client.send(getRequest(target, lines)).response('GET', limitMs);
  }

  /** The body of one GET. */
  async text(target: string, limitMs?: number): Promise<string> {
    return (await this.get(target, [], limitMs)).text;
  }

  async untilLog(pattern: RegExp, limitMs?: number): Promise<string> {
    await until(
      `log line ${pattern} in ${JSON.stringify(this.logs)}`,
      () => this.logs.some((line) => pattern.test(line)),
      limitMs,
    );
    return this.logs.find((line) => pattern.test(line))!;
  }

  /** Lets scripts end, as the command does at SIGTERM; the root stays. */
  async stop(): Promise<void> {
    await this.#running?.stop();
    this.#running = null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    this.remove();
  }
}

/** What a test does not say: errors as plain text, and no waiting for scripts at the end. */
const TEST_DIRECTIVES: DirectiveChanges = { html_errors: '0', process_control_timeout: '0' };

/**
 * @param files of the root, by path
 * @param directives beside TEST_DIRECTIVES
 */
export function serve(
  files: Readonly<Record<string, string>>,
  directives: DirectiveChanges = {},
  more?: Parameters<Serving['start']>[1],
): Promise<Serving> {
  return new Serving(files).start({ ...TEST_DIRECTIVES, ...directives }, more);
}
