/**
 * The listener on uWebSockets.js: the fast one.
 *
 * Every request passes two native routes. The first is registered per method and may keep its response object as a spare
 * (the twin) and yield; the second, for any method, gets another object for the same response and handles the request.
 */
import { removeBody } from '../bodies/body.ts';
import { BodyClock } from '../bodies/body-clock.ts';
import { HeadText } from '../exchange/head-check.ts';
import { ListenError, PortInUseError } from '../exchange/listen-error.ts';
import type { Listener, ListenOptions, RouteDecision } from '../exchange/listener.ts';
import { refusal } from '../exchange/refusal.ts';
import { checkRequestLine, HeadReader } from '../exchange/request-checks.ts';
import { StallClock } from '../exchange/stall-clock.ts';
import { HoldPolicy } from './hold-policy.ts';
import { freePort, isPortTaken } from './port-check.ts';
import { type RequestLine, UwsExchange } from './uws-exchange.ts';
import { UwsIntake } from './uws-intake.ts';
import type { Uws } from './uws-library.ts';
import type { NativeRequest, NativeResponse } from './uws-native.ts';
import type { UwsShared } from './uws-shared.ts';

type Handler = (native: NativeResponse, request: NativeRequest) => void;

const SHARED_PORT = 0;
const EXCLUSIVE_PORT = 1;
/** The library's names and HTTP's: one route per method, so the method need not be read from each request. */
const METHODS = [
  ['get', 'GET'],
  ['post', 'POST'],
  ['head', 'HEAD'],
  ['put', 'PUT'],
  ['patch', 'PATCH'],
  ['del', 'DELETE'],
  ['options', 'OPTIONS'],
] as const;
const MAY_EXPECT = /^P(?:OST|UT|ATCH)$/;

/**
 * Starts listening.
 * @throws PortInUseError, ListenError
 */
export async function listenUws<Route extends RouteDecision>(
  uws: Uws,
  options: ListenOptions<Route>,
): Promise<Listener> {
  const listener = new UwsListener(uws, options);
  await listener.listen();
  return listener;
}

class UwsListener<Route extends RouteDecision> implements Listener {
  port = 0;
  readonly host: string;
  readonly #uws: Uws;
  readonly #app: ReturnType<Uws['App']>;
  readonly #options: ListenOptions<Route>;
  readonly #shared: UwsShared;
  readonly #head = new HeadReader();
  readonly #holds = new HoldPolicy();
  readonly #bodyClock: BodyClock;
  #token: unknown = null;
  #twin: NativeResponse | null = null;
  #line: RequestLine<Route> | null = null;

  constructor(uws: Uws, options: ListenOptions<Route>) {
    this.#uws = uws;
    this.#options = options;
    this.host = options.host;
    this.#bodyClock = new BodyClock(options.bodyPace);
    const stalls = new StallClock(options.sendTimeoutMs);
    this.#shared = {
      heads: new HeadText({ keepsDate: false }),
      stalls,
      isClosing: false,
      isInHandler: false,
      notice: (text) => options.onNotice(text),
    };
    this.#app = uws.App();
    for (const [register, method] of METHODS) this.#app[register]('/*', this.#firstOf(method) as never);
    this.#app.any('/*', this.#second as Handler as never);
    this.#app.filter(this.#connectionChanged);
  }

  async listen(): Promise<void> {
    const { host, port } = this.#options;
    let token = await this.#tryListen(port || (await freePort(host)));
    // Another process has taken the free port meanwhile.
    if (token === false && port === 0) token = await this.#tryListen(await freePort(host));
    if (token === false) throw await this.#listenError();
    this.#token = token;
    this.port = this.#uws.us_socket_local_port(token as never);
  }

  #tryListen(port: number): Promise<unknown> {
    return new Promise<unknown>((resolve) => {
      // The four-argument form is not declared; without the option a second server on the port would start silently.
      const listen = this.#app.listen as unknown as (...rest: unknown[]) => void;
      const { host, isShared } = this.#options;
      listen.call(this.#app, host, port, isShared === true ? SHARED_PORT : EXCLUSIVE_PORT, resolve);
    });
  }

  async #listenError(): Promise<Error> {
    const { host, port } = this.#options;
    return (await isPortTaken(host, port))
      ? new PortInUseError(host, port)
      : new ListenError(`Cannot listen on ${host}:${port}`);
  }

  stopAccepting(): void {
    this.#shared.isClosing = true;
    if (this.#token !== null) this.#uws.us_listen_socket_close(this.#token as never);
    this.#token = null;
  }

  close(): void {
    this.#shared.isClosing = true;
    this.#token = null;
    this.#holds.stop();
    this.#app.close();
  }

  readonly #connectionChanged = (_native: unknown, change: number | object): void => {
    if ((change as number) > 0) this.#holds.connected();
  };

  /** Decides; lets the second route have the request when its response may need the twin. */
  #firstOf(method: string): Handler {
    const mayExpect = MAY_EXPECT.test(method);
    return (native, request) => {
      const line = this.#read(method, request);
      // The library answers `100 Continue` once per route, so such a request must not pass two routes.
      const isDone = line?.route.mayFrame === false || (mayExpect && request.getHeader('expect') !== '');
      if (isDone) {
        this.#handle(line, native, null, request);
        return;
      }
      this.#line = line;
      this.#twin = native;
      request.setYield(true);
    };
  }

  readonly #second: Handler = (native, request) => {
    const twin = this.#twin;
    const line = twin === null ? this.#read(request.getCaseSensitiveMethod(), request) : this.#line;
    this.#twin = null;
    this.#line = null;
    this.#handle(line, native, twin, request);
  };

  /** Null when the host's own code failed: an exception must not reach the library, which would abort the process. */
  #read(method: string, request: NativeRequest): RequestLine<Route> | null {
    try {
      const path = request.getUrl();
      return { route: this.#options.route(path), method, path, query: request.getQuery() ?? null };
    } catch (error) {
      this.#shared.notice(`Routing failed: ${String(error)}`);
      return null;
    }
  }

  #handle(
    line: RequestLine<Route> | null,
    native: NativeResponse,
    twin: NativeResponse | null,
    request: NativeRequest,
  ): void {
    // First of all: a handler that returns without an answer and without this aborts the process.
    let exchange: UwsExchange<Route> | null = null;
    native.onAborted(() => exchange?.lost());
    if (line === null) {
      native.writeStatus('500 Internal Server Error').end('', true);
      return;
    }
    const accepted = new UwsExchange(line, native, twin, this.#shared);
    exchange = accepted;
    accepted.inHandler(() => this.#accept(accepted, native, request));
  }

  #accept(exchange: UwsExchange<Route>, native: NativeResponse, request: NativeRequest): void {
    const head = this.#head;
    head.begin(exchange.route.needsHeaders);
    request.forEach(head.visit);
    // The library parses chunks leniently: a proxy in front may see the next request begin elsewhere.
    exchange.clientWantsClose = head.wantsClose || head.isChunked;
    exchange.libraryCloses = head.connectionLength === 'close'.length;
    exchange.headerLines = head.lines;
    const status = head.finish(true) || checkRequestLine(exchange.method, exchange);
    if (status !== 0) {
      this.#refuse(exchange, native, status);
      return;
    }
    if (head.hasBody) this.#receive(exchange, native, head.contentLength);
    else this.#deliver(exchange);
  }

  #deliver(exchange: UwsExchange<Route>): void {
    this.#options.onRequest(exchange);
    this.#holds.waiting(exchange);
  }

  #receive(exchange: UwsExchange<Route>, native: NativeResponse, announcedBytes: number): void {
    const { bodies } = this.#options;
    const keeps = exchange.route.needsBody;
    const intake = new UwsIntake(exchange, native, this.#bodyClock);
    const reader = bodies.reader({ announcedBytes, keeps }, intake, (status, body) => {
      if (exchange.isGone) return removeBody(body);
      exchange.body = body;
      if (status === 0) this.#deliver(exchange);
      else refusal(exchange, status, false);
    });
    const discard = (): void => {
      intake.lost();
      reader.discard();
    };
    exchange.watcher = { gone: discard, acked: () => {}, responded: discard };
    if (announcedBytes <= bodies.limits.maxBytes) intake.read(reader);
    else if (exchange.closesConnection) intake.refuse(413);
    else refusal(exchange, 413, false);
  }

  #refuse(exchange: UwsExchange<Route>, native: NativeResponse, status: number): void {
    if (this.#head.hasBody) new UwsIntake(exchange, native, this.#bodyClock).refuse(status);
    else refusal(exchange, status, true);
  }
}
