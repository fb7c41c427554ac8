/** Assembles a host from its parts: the whole server, or one of several hosts on the same port. */
import { resolve } from 'node:path';
import { compileAnswer } from '../compile/compile-answer.ts';
import { Compiler } from '../compile/compiler.ts';
import { bundleWorker } from '../compile/worker-bundle.ts';
import type { DirectiveChanges } from '../config/directive-changes.ts';
import { suspendableNames } from '../config/function-traits.ts';
import { iniBool } from '../config/ini-values.ts';
import type { IniSections } from '../config/php-ini.ts';
import { type ServerSettings, serverSettings } from '../config/settings.ts';
import { BodyStore } from '../host/bodies/body.ts';
import { ListenError } from '../host/exchange/listen-error.ts';
import type { Listener, ListenOptions } from '../host/exchange/listener.ts';
import type { HostShare } from '../host/host-share.ts';
import { listenUws } from '../host/listeners/uws.ts';
import { findUws, type Uws, type UwsSearch, whyNoUws } from '../host/listeners/uws-library.ts';
import { AccessLog } from '../host/logs/access-log.ts';
import { Notices } from '../host/notices.ts';
import { RequestExecutor } from '../host/request-executor.ts';
import { cutTexts, drain } from '../host/requests/drain.ts';
import { DocumentRoot } from '../host/routing/document-root.ts';
import { Routes } from '../host/routing/routes.ts';
import { TurnClock } from '../host/routing/turn-clock.ts';
import { UserIniFiles } from '../host/routing/user-ini-files.ts';
import { type HostRoute, type MakeOwnPage, Server } from '../host/server.ts';
import { Shared } from '../host/server-cells.ts';
import { ScriptImports } from '../host/static/script-imports.ts';
import { whyNotServed } from '../host/static/servable.ts';
import { type PoolStatus, statusPage } from '../host/status/status-page.ts';
import type { ThreadShare } from '../host/threads/thread-limit.ts';
import type { Transport } from './transport.ts';

export interface StartOptions {
  /** Absolute path. */
  readonly documentRoot: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly transport: Transport;
  readonly directives: DirectiveChanges;
  /** `[PATH=]` and `[HOST=]` sections of the php.ini. */
  readonly sections?: IniSections;
  /** Bundled worker to run instead of the one built at start: for tests and measurements. */
  readonly workerEntry?: string;
  /** Module to start host threads with instead of their own: for tests. */
  readonly hostEntry?: string;
  /** Takes one entry of the error log, without a time stamp. */
  log(text: string): void;
}

/** A running server with one host or several. */
export interface StartedServer {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly port: number;
  /** The status of all hosts together. */
  status(): PoolStatus | Promise<PoolStatus>;
  /** Stops accepting, lets scripts and downloads end for process_control_timeout, then `end`. */
  stop(): Promise<boolean>;
  /**
   * Ends everything immediately and logs what was cut.
   * @returns false when a thread is in a native call that does not end: process.exit() would wait for it
   */
  end(): Promise<boolean>;
}

/** What a host shares with the other hosts of its server. */
export interface HostPlace {
  readonly share: HostShare;
  /** See `ThreadShare.short`. */
  readonly short: ThreadShare['short'];
  /** The status of all hosts together. */
  status(own: PoolStatus): Promise<PoolStatus>;
}

/** One host of several, as seen by the leader. */
export interface RunningHost extends StartedServer {
  status(): PoolStatus;
  /** See `Pool.giveBack`. */
  giveBack(count: number, isBelowFair: boolean): void;
}

/** @param host as it was requested */
export function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function openAccessLog({ accessLog }: ServerSettings, log: (text: string) => void): AccessLog | null {
  if (accessLog === null) return null;
  const { path, format } = accessLog;
  return new AccessLog(resolve(path), format, (error) =>
    log(`ERROR: the access log cannot be written: ${error.message}`),
  );
}

/** Shortest time between two checks of the files that scripts import. */
const IMPORTS_HOLD_MS = 1000;
/** How long to wait for threads to exit: many of them take a while on a busy machine. */
const LAST_PATIENCE_MS = 1500;

/**
 * Starts serving; resolves when the first request can be answered.
 * @param place set when there are several hosts, which share the port
 * @throws PortInUseError, ListenError, ConfigError for an invalid directive
 */
export async function startHost(options: StartOptions, place: HostPlace | null = null): Promise<RunningHost> {
  const whole = serverSettings(options.directives);
  const settings = place === null ? whole : place.share.settingsOf(whole);
  const clock = new TurnClock();
  const waiting = settings.suspends ? suspendableNames : null;
  const root = new DocumentRoot(options.documentRoot);
  const imports = new ScriptImports({
    documentRoot: root.path,
    holdMs: Math.max(IMPORTS_HOLD_MS, revalidateMsOf(settings)),
    log: options.log,
  });
  const inputsRead = (paths: readonly string[]): void => imports.tell(paths);
  const compiler = new Compiler({ ...settings, waiting, inputsRead, now: clock.now, log: options.log });
  const userIni = new UserIniFiles(root, { ...settings.userIni });
  const bodies = bodyStore(settings, place);
  const accessLog = openAccessLog(settings, options.log);
  const notices = new Notices(options.log);
  const executor = new RequestExecutor({
    accessLog,
    settings,
    share: place === null ? null : { host: place.share, threads: place.share.threads(whole.pool, place.short) },
    workerEntry: options.workerEntry ?? (await bundleWorker()),
    ioEntry: () => bundleWorker({ purpose: 'io' }),
    documentRoot: root.path,
    serverAddress: options.host,
    directives: options.directives,
    sections: hasSections(options.sections) ? options.sections : null,
    compile: (question) => compileAnswer(compiler, question),
    included: (filename) => imports.tell([filename]),
    notice: (key, text) => notices.once(key, text),
    log: options.log,
  });
  // Threads take the longest to start: they start in parallel, and requests may arrive before they are ready.
  const ready = executor.start();
  // It may fail before it is awaited.
  ready.catch(() => {});
  let port = 0;
  const server = new Server({
    routes: new Routes(root, {
      ...settings.staticFiles,
      refused: (filename) => notices.once(filename, whyNotServed(filename)),
    }),
    importerOf: (realPath) => imports.importerOf(realPath),
    notice: (key, text) => notices.once(key, text),
    rootMoved: (path) => {
      imports.useDocumentRoot(path);
      compiler.keepOnly(path);
      executor.useDocumentRoot(path);
    },
    revalidateMs: revalidateMsOf(settings),
    now: clock.now,
    compiler,
    executor,
    serverPort: () => port,
    alwaysNeedsHeaders:
      accessLog?.needsHead === true || dependsOnHeaders(options.directives) || hasSections(options.sections),
    hasOwnDirectives: (filename) => userIni.isAbove(filename),
    displayErrors: iniBool(options.directives.display_errors ?? '1'),
    ownPages: ownPages(settings, executor, place),
    log: options.log,
  });
  const listener = await startListening(options, settings, { bodies, server, isShared: place !== null }).catch(
    async (error: unknown) => {
      bodies.close();
      await executor.stop();
      throw error;
    },
  );
  port = listener.port;
  if (settings.cacheDirectory === null) compiler.warmUp();
  let ending: Promise<boolean> | null = null;
  const end = (): Promise<boolean> => {
    ending ??= endNow();
    return ending;
  };
  const endNow = async (): Promise<boolean> => {
    for (const text of cutTexts([...executor.openWork(), ...server.openAnswers.openWork()])) options.log(text);
    listener.close();
    const threadsEnded = executor.stop().then(() => true);
    bodies.close();
    const tooLong = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LAST_PATIENCE_MS).unref());
    await accessLog?.flush();
    return await Promise.race([threadsEnded, tooLong]);
  };
  await ready.catch(async (error: unknown) => {
    await end();
    throw error;
  });
  return {
    port,
    end,
    status: () => executor.status(),
    giveBack: (count, isBelowFair) => executor.giveBack(count, isBelowFair),
    url: urlOf(options.host, port),
    stop: async () => {
      listener.stopAccepting();
      const parts = [bodies, server.openAnswers, executor];
      await drain(
        place === null ? parts : [place.share.stoppingWith(parts)],
        settings.stopTimeoutMs,
        () => ending !== null,
      );
      return await end();
    },
  };
}

function revalidateMsOf(settings: ServerSettings): number {
  return settings.validateTimestamps ? settings.revalidateFreqSeconds * 1000 : Number.POSITIVE_INFINITY;
}

function bodyStore({ bodies }: ServerSettings, place: HostPlace | null): BodyStore {
  if (place === null) return new BodyStore(bodies);
  return new BodyStore(bodies, {
    memory: place.share.budget(Shared.bodyMemory, bodies.memoryBudgetBytes),
    files: place.share.budget(Shared.bodyFiles, bodies.spoolBudgetBytes),
  });
}

/** pm.status_path and ping.path */
function ownPages(
  settings: ServerSettings,
  executor: RequestExecutor,
  place: HostPlace | null,
): ReadonlyMap<string, MakeOwnPage> {
  const pages = new Map<string, MakeOwnPage>();
  const status: MakeOwnPage = (query) =>
    place === null
      ? statusPage(executor.status(), query)
      : place.status(executor.status()).then((whole) => statusPage(whole, query));
  if (settings.statusPath !== '') pages.set(settings.statusPath, status);
  if (settings.pingPath !== '')
    pages.set(settings.pingPath, () => ({ type: 'text/plain', text: settings.pingResponse }));
  return pages;
}

function hasSections(sections: IniSections | undefined): boolean {
  return sections !== undefined && sections.paths.size + sections.hosts.size > 0;
}

/** Directives that make every response depend on the request's headers. */
function dependsOnHeaders(directives: DirectiveChanges): boolean {
  const names = [
    'zlib.output_compression',
    'output_handler',
    'auto_prepend_file',
    'auto_append_file',
    'session.auto_start',
  ];
  return names.some((name) => (directives[name] ?? '') !== '');
}

async function startListening(
  { documentRoot, host, port, transport, log }: StartOptions,
  settings: ServerSettings,
  { bodies, server, isShared }: { bodies: BodyStore; server: Server; isShared: boolean },
): Promise<Listener> {
  const listenOptions: ListenOptions<HostRoute> = {
    host,
    port,
    isShared,
    sendTimeoutMs: settings.sendTimeoutMs,
    bodies,
    bodyPace: settings.bodyPace,
    route: server.route,
    onRequest: server.accept,
    onNotice: log,
  };
  const search = transport === 'node' ? null : await findUws([documentRoot, process.cwd()]);
  const library = search === null ? null : chosenLibrary(search, transport, log);
  if (library !== null) return await listenUws(library, listenOptions);
  const { listenNode } = await import('../host/listeners/node.ts');
  return await listenNode(listenOptions);
}

/** @throws ListenError when there has to be one and is none */
function chosenLibrary(search: UwsSearch, transport: Transport, log: StartOptions['log']): Uws | null {
  const { found, failures } = search;
  if (found !== null) {
    const { name, version, folder, isProjects } = found.package;
    if (isProjects) log(`NOTICE: serving through the project's own uWebSockets.js (${name} ${version}, ${folder})`);
    else if (failures.length > 0) log(`NOTICE: the project's uWebSockets.js cannot be loaded: ${whyNoUws(search)}`);
    return found.library;
  }
  const reason = `uWebSockets.js cannot be loaded: ${whyNoUws(search)}`;
  if (transport === 'uws') throw new ListenError(reason);
  log(`${reason}; serving through node:net, which is slower`);
  return null;
}
