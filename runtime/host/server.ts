/** Routes a request to a script, a file or one of the server's own pages; replies return through requests/responder.ts. */

import type { CompileResult, Compiler } from '../compile/compiler.ts';
import { headBlindNames } from '../config/function-traits.ts';
import { monotonicMs } from '../wire/clock.ts';
import { packRequestHead, UNREAD_HEAD, UNREAD_HEAD_OF_HEAD } from '../wire/request-head.ts';
import type { CompiledScript, ScriptParameter } from '../wire/script.ts';
import type { Exchange, RouteDecision } from './exchange/listener.ts';
import { respondPlainly } from './exchange/plain-response.ts';
import type { RequestExecutor } from './request-executor.ts';
import { OpenAnswers } from './requests/open-answers.ts';
import { RouteCache } from './routing/route-cache.ts';
import type { Routes, RouteTarget } from './routing/routes.ts';
import { serveStatic } from './static/static-files.ts';

/** Superglobals, and code of others: import() and require(). */
const SEES_HEADERS: ReadonlySet<ScriptParameter> = new Set<ScriptParameter>(['__s', '__i', '__q']);

/** A page the server makes itself. */
export interface OwnPage {
  readonly type: string;
  readonly text: string;
}

/** A promise when the other hosts must be asked first. */
export type MakeOwnPage = (query: string) => OwnPage | Promise<OwnPage>;

/** What the host decided about a request before its head was read. */
export interface HostRoute extends RouteDecision {
  readonly target: RouteTarget | OwnTarget;
  /** The script, if its current version is compiled. */
  readonly script: CompiledScript | null;
}

export interface ServerOptions {
  readonly routes: Routes;
  /** How long a stat stays valid (opcache.revalidate_freq); 0 for one turn of the event loop. */
  readonly revalidateMs: number;
  /** Milliseconds; stands still during a turn of the event loop. */
  readonly now: () => number;
  readonly compiler: Compiler;
  readonly executor: RequestExecutor;
  readonly serverPort: () => number;
  /** True when directives make every script depend on request headers (compression, sessions). */
  readonly alwaysNeedsHeaders: boolean;
  /** True when files beside the script may set such directives (.user.ini). */
  readonly hasOwnDirectives: (filename: string) => boolean;
  /** Which script imports a file of the root (ScriptImports.importerOf). */
  readonly importerOf: (realPath: string) => string | null | Promise<string | null>;
  /** Writes a log line once per key. */
  readonly notice: (key: string, text: string) => void;
  /** The document root now leads to another folder. */
  readonly rootMoved: (path: string) => void;
  readonly displayErrors: boolean;
  /** Answers for paths of the server's own, such as the status page; they win over scripts. */
  readonly ownPages: ReadonlyMap<string, MakeOwnPage>;
  log(text: string): void;
}

interface OwnTarget {
  readonly kind: 'own';
  readonly page: MakeOwnPage;
}

/** One object shape: objects of the request path must not vary in their layout. */
function hostRoute(target: RouteTarget | OwnTarget, script: CompiledScript | null, needsAll: boolean): HostRoute {
  return { target, script, needsHeaders: needsAll, needsBody: needsAll, mayFrame: needsAll };
}

function answerOwn(exchange: Exchange, { type, text }: OwnPage): void {
  if (exchange.isGone) return;
  const lines = ['Cache-Control: no-cache, no-store, must-revalidate, max-age=0'];
  respondPlainly(exchange, 200, { type, text, lines });
}

export class Server {
  /** What a stopping server waits for besides its scripts. */
  readonly openAnswers = new OpenAnswers();
  readonly #options: ServerOptions;
  readonly #headBlind = new WeakMap<CompiledScript, boolean>();
  readonly #scripts: RouteCache<HostRoute>;

  constructor(options: ServerOptions) {
    this.#options = options;
    this.#scripts = new RouteCache({
      revalidateMs: options.revalidateMs,
      now: options.now,
      find: (path) => this.#find(path),
      isCurrent: (route) => this.#isCurrent(route),
      keeps: (route) => route.script !== null || route.target.kind === 'file',
      isShort: (route) => route.script === null,
    });
  }

  /** ListenOptions.route */
  readonly route = (path: string): HostRoute => {
    if (this.#options.routes.root.hasMoved(this.#options.now())) this.#followRoot();
    const page = this.#options.ownPages.size === 0 ? undefined : this.#options.ownPages.get(path);
    return page === undefined ? this.#scripts.route(path) : hostRoute({ kind: 'own', page }, null, true);
  };

  /** Running requests continue in their release. */
  #followRoot(): void {
    const { routes, rootMoved, log } = this.#options;
    log(`NOTICE: the document root is ${routes.root.path} now`);
    this.#scripts.clear();
    rootMoved(routes.root.path);
  }

  /** A script that its path names stays what the path leads to; one with PATH_INFO may get a deeper one beside it. */
  #isCurrent({ target, script, needsHeaders }: HostRoute): boolean {
    if (target.kind !== 'script' || target.pathInfo !== '' || script === null) return false;
    const { compiler, hasOwnDirectives } = this.#options;
    return compiler.cached(target.filename) === script && (needsHeaders || !hasOwnDirectives(target.filename));
  }

  #find(path: string): HostRoute {
    const target = this.#options.routes.resolve(path);
    if (target.kind !== 'script') return hostRoute(target, null, true);
    const script = this.#options.compiler.cached(target.filename);
    const isBlind =
      script !== null &&
      !this.#options.alwaysNeedsHeaders &&
      this.#isHeadBlind(script) &&
      !this.#options.hasOwnDirectives(target.filename);
    return hostRoute(target, script, !isBlind);
  }

  #isHeadBlind(script: CompiledScript): boolean {
    let isBlind = this.#headBlind.get(script);
    if (isBlind === undefined) {
      const looks =
        script.packages.length > 0 || script.modules.length > 0 || script.uses.some((name) => SEES_HEADERS.has(name));
      isBlind = !looks && script.freeNames.every((name) => headBlindNames.has(name));
      this.#headBlind.set(script, isBlind);
    }
    return isBlind;
  }

  /** ListenOptions.onRequest */
  readonly accept = (exchange: Exchange<HostRoute>): void => {
    const { target, script } = exchange.route;
    switch (target.kind) {
      case 'script':
        if (script !== null) this.#run(exchange, script, target);
        else this.openAnswers.hold(exchange, target.filename, this.#compileAndRun(exchange, target));
        break;
      case 'file':
        this.#serveFile(exchange, target);
        break;
      case 'redirect':
        respondPlainly(exchange, 301, {
          lines: [`Location: ${target.location}${exchange.query ? `?${exchange.query}` : ''}`],
        });
        break;
      case 'own': {
        const page = target.page(exchange.query ?? '');
        if (page instanceof Promise)
          this.openAnswers.hold(
            exchange,
            exchange.path,
            page.then((made) => answerOwn(exchange, made)),
          );
        else answerOwn(exchange, page);
        break;
      }
      case 'notFound':
        respondPlainly(exchange, 404, { text: 'File not found.\n' });
        break;
    }
  };

  #serveFile(exchange: Exchange<HostRoute>, target: RouteTarget & { kind: 'file' }): void {
    const importer = this.#options.importerOf(target.realPath);
    if (typeof importer === 'string') this.#refuseFile(exchange, target.filename, importer);
    else this.openAnswers.hold(exchange, target.filename, this.#sendFile(exchange, target.filename, importer));
  }

  /** @param importer known later when sources have to be read first */
  #sendFile(exchange: Exchange, filename: string, importer: Promise<string | null> | null): Promise<void> {
    if (importer === null) return serveStatic(exchange, filename);
    return importer.then(
      (script) => (script === null ? serveStatic(exchange, filename) : this.#refuseFile(exchange, filename, script)),
      () => respondPlainly(exchange, 503),
    );
  }

  /** What a script imports is part of the program. @param importer '' when only running it has shown */
  #refuseFile(exchange: Exchange, filename: string, importer: string): void {
    const why = importer === '' ? 'a script has imported it' : `${importer} imports it`;
    this.#options.notice(filename, `NOTICE: ${filename} is not served, although static.types lists its type: ${why}`);
    respondPlainly(exchange, 404, { text: 'File not found.\n' });
  }

  #run(exchange: Exchange<HostRoute>, script: CompiledScript, target: RouteTarget & { kind: 'script' }): void {
    const unread = exchange.method === 'HEAD' ? UNREAD_HEAD_OF_HEAD : UNREAD_HEAD;
    const head = exchange.route.needsHeaders ? this.#packHead(exchange, target) : unread;
    this.#options.executor.take(exchange, script, head, monotonicMs());
  }

  #packHead(exchange: Exchange<HostRoute>, target: RouteTarget & { kind: 'script' }): string {
    return packRequestHead(
      {
        method: exchange.method,
        path: exchange.path,
        query: exchange.query,
        scriptName: target.scriptName,
        pathInfo: target.pathInfo,
        remoteAddress: exchange.remoteAddress,
        remotePort: exchange.remotePort,
        serverPort: this.#options.serverPort(),
        isHttps: exchange.isHttps,
        protocol: exchange.protocol,
      },
      exchange.headerLines,
    );
  }

  async #compileAndRun(exchange: Exchange<HostRoute>, target: RouteTarget & { kind: 'script' }): Promise<void> {
    const result = await this.#options.compiler.compile(target.filename);
    if (exchange.isGone) return;
    if (result.kind === 'script') this.#run(exchange, result.script, target);
    else this.#tellCompileError(exchange, result);
  }

  #tellCompileError(exchange: Exchange, result: CompileResult & { kind: 'error' }): void {
    const { error } = result;
    this.#options.log(`PHP Parse error:  ${error.text} in ${error.file} on line ${error.line}`);
    const shown = `Parse error: ${error.text} in ${error.file}:${error.line}:${error.column}\n\n${error.frame}\n`;
    respondPlainly(exchange, 500, { text: this.#options.displayErrors ? shown : undefined });
  }
}
