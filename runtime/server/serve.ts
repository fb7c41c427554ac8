/** `serve(options)`: runs a server inside any program. The command line uses it as well. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../config/config-error.ts';
import {
  type DirectiveChanges,
  type DirectiveValue,
  directiveTexts,
  unknownDirectives,
} from '../config/directive-changes.ts';
import { readIniFile } from '../config/ini-file.ts';
import type { ServerStatus } from '../wire/server-status.ts';
import { logToStderr } from './error-log.ts';
import type { StartedServer } from './start-host.ts';
import { startServer } from './start-server.ts';
import type { Transport } from './transport.ts';

/** Options of `serve`. Only `root` is required. */
export interface ServeOptions {
  /** Folder of request scripts and static files: a path, relative to the working directory, or a `file:` URL. */
  readonly root: string | URL;
  /** Address or host name to listen on. Default `127.0.0.1`: this machine only. */
  readonly host?: string;
  /** Port to listen on, 0 to 65535; 0 takes any free one, see `RunningServer.port`. Default 8080. */
  readonly port?: number;
  /**
   * `uws` serves through uWebSockets.js, `node` through Node's own sockets; `auto` takes uWebSockets.js where it can be
   * loaded. Default `auto`.
   */
  readonly transport?: Transport;
  /**
   * Directives by PHP's names, such as `{ max_execution_time: 10, display_errors: false, 'pm.max_children': 8 }`; they win
   * over the php.ini. Strings are what a php.ini would say behind `=`, without quotes; numbers are written out, `true` is
   * `On`, `false` is `Off`. Unknown names are logged. Default: none.
   */
  readonly directives?: Readonly<Record<string, DirectiveValue>>;
  /**
   * php.ini to read, with its `[PATH=]` and `[HOST=]` sections: a file, or a folder whose php.ini is read when there is
   * one. A path, relative to the working directory, or a `file:` URL. Default: none is read.
   */
  readonly iniFile?: string | URL;
  /** Called with each entry of the error log, without time stamp and line end. Default: `logToStderr`. */
  readonly log?: (text: string) => void;
  /** When it is aborted the server is closed as by `close()`; if that happens during startup, `serve` rejects with its reason. */
  readonly signal?: AbortSignal;
}

/** Options of `close`. */
export interface CloseOptions {
  /**
   * True cuts running scripts, downloads and uploads immediately, even while an earlier close() waits for them.
   * Default false: they have `process_control_timeout` (10 seconds) to end.
   */
  readonly force?: boolean;
}

/** Result of `close`. */
export interface CloseResult {
  /** True when a worker thread is in a native call that does not end: `process.exit()` would wait for that call. */
  readonly hasStuckThreads: boolean;
}

/** A server that answers requests until it is closed. */
export interface RunningServer extends AsyncDisposable {
  /** Base URL without a trailing slash: `http://127.0.0.1:8080`. */
  readonly url: string;
  /** The port it listens on, even if port 0 was requested. */
  readonly port: number;
  /** The figures of the status page. Works with and without `pm.status_path`, until the server is closed. */
  status(): Promise<ServerStatus>;
  /**
   * Accepts no more connections, waits for running work, then releases port, threads and connections; never rejects. Work
   * that was cut is logged. May be called again: all calls wait for the same end, and `{ force: true }` hastens it.
   */
  close(options?: CloseOptions): Promise<CloseResult>;
}

/**
 * Serves a folder of request scripts. Several servers may run in one program. The program itself is left alone: no signal
 * handlers, no `process.exit()`, no V8 flags, no globals.
 * @returns resolves when requests can be answered
 * @throws ConfigError for options, directives, a php.ini or a root that cannot be used
 * @throws PortInUseError when the port is taken, ListenError when the address cannot be listened on for another reason
 */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', port = 8080, transport = 'auto', log = logToStderr, signal } = options;
  checkAddress(host, port, transport);
  const documentRoot = folderOf(options.root);
  const file = readIniFile(options.iniFile === undefined ? undefined : pathOf('iniFile', options.iniFile));
  const directives = { ...file.directives, ...directiveTexts(options.directives ?? {}) };
  tellUnknown(directives, log);
  signal?.throwIfAborted();
  const { sections } = file;
  const started = await startServer({ documentRoot, host, port, transport, directives, sections, log });
  const server = new EmbeddedServer(started);
  if (signal !== undefined) await server.closeOn(signal);
  return server;
}

class EmbeddedServer implements RunningServer {
  readonly url: string;
  readonly port: number;
  readonly #started: StartedServer;
  #closing: Promise<boolean> | null = null;
  #cutting: Promise<boolean> | null = null;
  #forget: () => void = () => {};

  constructor(started: StartedServer) {
    this.#started = started;
    this.url = started.url;
    this.port = started.port;
  }

  async status(): Promise<ServerStatus> {
    const { acceptedByHost: _, ...status } = await this.#started.status();
    return status;
  }

  /** @throws the signal's reason when it was aborted during the start */
  async closeOn(signal: AbortSignal): Promise<void> {
    if (signal.aborted) await this.close({ force: true });
    signal.throwIfAborted();
    const close = (): void => void this.close();
    signal.addEventListener('abort', close);
    this.#forget = () => signal.removeEventListener('abort', close);
  }

  async close({ force = false }: CloseOptions = {}): Promise<CloseResult> {
    this.#forget();
    if (force) this.#cutting ??= this.#started.end();
    else this.#closing ??= this.#cutting ?? this.#started.stop();
    const isClean = await (this.#cutting ?? this.#closing);
    return { hasStuckThreads: isClean === false };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

function checkAddress(host: string, port: number, transport: string): void {
  if (typeof host !== 'string' || host === '') throw new ConfigError(`host must be an address or a name: ${host}`);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigError(`port must be a whole number from 0 to 65535: ${port}`);
  if (!['auto', 'uws', 'node'].includes(transport))
    throw new ConfigError(`transport must be auto, uws or node: ${transport}`);
}

function folderOf(root: string | URL): string {
  const path = resolve(pathOf('root', root));
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new ConfigError(`${root}: no such folder`);
  if (!found.isDirectory()) throw new ConfigError(`${root}: not a folder`);
  return path;
}

/** Strings are kept as they are: messages show what was written. */
function pathOf(option: string, place: string | URL): string {
  if (typeof place === 'string' && place !== '') return place;
  if (place instanceof URL && place.protocol === 'file:') return fileURLToPath(place);
  throw new ConfigError(`${option} must be a path or a file: URL: ${place}`);
}

function tellUnknown(directives: DirectiveChanges, log: (text: string) => void): void {
  const names = unknownDirectives(directives);
  if (names.length > 0) log(`NOTICE: directives without effect here: ${names.join(', ')}`);
}
