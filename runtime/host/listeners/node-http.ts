/**
 * The listener on node:http: for systems without a build of uWebSockets.js, for clients that speak HTTP/1.0, and as the
 * second opinion in the conformance tests.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type BodyReader, removeBody } from '../bodies/body.ts';
import { ListenError, PortInUseError } from '../exchange/listen-error.ts';
import type { Listener, ListenOptions, RouteDecision } from '../exchange/listener.ts';
import { DRAIN_MS, refusal } from '../exchange/refusal.ts';
import { checkRequestLine, HeadReader } from '../exchange/request-checks.ts';
import { StallClock } from '../exchange/stall-clock.ts';
import { NodeExchange, type NodeShared, utf8 } from './node-exchange.ts';

const MAX_HEAD_BYTES = 65536;
/** The same times as uWebSockets.js has built in. */
const IDLE_MS = 10_000;
const BROKEN_STATUS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/**
 * Starts listening.
 * @throws PortInUseError, ListenError
 */
export async function listenNodeHttp<Route extends RouteDecision>(options: ListenOptions<Route>): Promise<Listener> {
  const listener = new NodeListener(options);
  await listener.listen();
  return listener;
}

class NodeListener<Route extends RouteDecision> implements Listener {
  port = 0;
  readonly host: string;
  readonly #options: ListenOptions<Route>;
  readonly #server: Server;
  readonly #shared: NodeShared;
  readonly #head = new HeadReader();

  constructor(options: ListenOptions<Route>) {
    this.#options = options;
    this.host = options.host;
    this.#shared = { stalls: new StallClock(options.sendTimeoutMs), isClosing: false };
    this.#server = createServer({
      maxHeaderSize: MAX_HEAD_BYTES,
      headersTimeout: IDLE_MS,
      keepAliveTimeout: IDLE_MS,
      connectionsCheckingInterval: 1000,
      noDelay: true,
      // Checked with everything else.
      requireHostHeader: false,
    });
    this.#listenToServer();
  }

  #listenToServer(): void {
    const server = this.#server;
    // Not documented, but what makes a client that half-closes after its request get its response.
    Object.assign(server, { httpAllowHalfOpen: true });
    server.on('request', (request, response) => this.#handle(request, response, false));
    server.on('checkContinue', (request, response) => this.#handle(request, response, true));
    server.on('checkExpectation', (request, response) => this.#handle(request, response, false));
    server.on('connect', (_request, socket) => socket.end(brokenAnswer('405 Method Not Allowed')));
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => answerBroken(error, socket as Socket));
  }

  listen(): Promise<void> {
    const { host, port } = this.#options;
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'EADDRINUSE' ? new PortInUseError(host, port) : new ListenError(error.message));
      });
      this.#server.listen({ host, port, exclusive: true }, () => {
        this.port = (this.#server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  stopAccepting(): void {
    this.#shared.isClosing = true;
    this.#server.close();
  }

  close(): void {
    this.#shared.isClosing = true;
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #handle(request: IncomingMessage, response: ServerResponse, awaitsContinue: boolean): void {
    const target = utf8(request.url!);
    const question = target.indexOf('?');
    const path = question < 0 ? target : target.slice(0, question);
    try {
      const route = this.#options.route(path);
      const exchange = new NodeExchange({ route, target, path }, request, response, this.#shared);
      this.#accept(exchange, request, awaitsContinue ? response : null);
    } catch (error) {
      this.#options.onNotice(`Request failed: ${String(error)}`);
      request.socket.destroy();
    }
  }

  /** @param continueOn set when the client waits for `100 Continue` */
  #accept(exchange: NodeExchange<Route>, request: IncomingMessage, continueOn: ServerResponse | null): void {
    const head = this.#head;
    head.begin(exchange.route.needsHeaders);
    const raw = request.rawHeaders;
    for (let index = 0; index < raw.length; index += 2) head.visit(raw[index]!.toLowerCase(), utf8(raw[index + 1]!));
    exchange.clientWantsClose = head.wantsClose;
    exchange.clientWantsKeepAlive = head.wantsKeepAlive;
    exchange.headerLines = head.lines;
    const isKnown = exchange.protocol === 'HTTP/1.1' || exchange.protocol === 'HTTP/1.0';
    const status = isKnown
      ? head.finish(exchange.protocol !== 'HTTP/1.0') || checkRequestLine(exchange.method, exchange.path)
      : 505;
    if (status !== 0) {
      this.#refuse(exchange, request, status);
      return;
    }
    this.#receive(exchange, request, continueOn);
  }

  #receive(exchange: NodeExchange<Route>, request: IncomingMessage, continueOn: ServerResponse | null): void {
    const { hasBody, contentLength } = this.#head;
    if (hasBody && contentLength > this.#options.bodies.limits.maxBytes) {
      // A client that waits may or may not send the body after this: what follows could be either.
      if (continueOn !== null) refusal(exchange, 413, true);
      else this.#refuseBody(exchange, request, 413);
      return;
    }
    continueOn?.writeContinue();
    if (hasBody) {
      this.#readBody(exchange, request, contentLength);
      return;
    }
    request.resume();
    this.#options.onRequest(exchange);
  }

  #readBody(exchange: NodeExchange<Route>, request: IncomingMessage, announcedBytes: number): void {
    const { bodies } = this.#options;
    const plan = { announcedBytes, keeps: exchange.route.needsBody };
    const reader: BodyReader = bodies.reader(plan, request, (status, body) => {
      if (exchange.isGone) {
        removeBody(body);
        return;
      }
      exchange.body = body;
      if (status === 0) this.#options.onRequest(exchange);
      else refusal(exchange, status, false);
    });
    exchange.watcher = { gone: () => reader.discard(), acked: () => {}, responded: () => reader.discard() };
    request.on('data', (chunk: Buffer) => {
      const status = reader.add(chunk);
      if (status !== 0) this.#refuseBody(exchange, request, status);
    });
    request.on('end', () => reader.end());
  }

  /** On a connection that stays, node:http itself throws away the rest of the body. */
  #refuseBody(exchange: NodeExchange<Route>, request: IncomingMessage, status: number): void {
    if (exchange.clientWantsClose || this.#shared.isClosing) this.#refuse(exchange, request, status);
    else refusal(exchange, status, false);
  }

  /** Reads what a broken request sent before its connection is closed: closing on unread bytes is a reset. */
  #refuse(exchange: NodeExchange<Route>, request: IncomingMessage, status: number): void {
    const answer = (): void => {
      clearTimeout(timer);
      refusal(exchange, status, true);
    };
    const timer = setTimeout(answer, DRAIN_MS);
    request.resume();
    request.once('end', answer);
    request.once('close', () => clearTimeout(timer));
  }
}

function brokenAnswer(status: string): string {
  return `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
}

/**
 * For what the parser does not take at all. The answer must not be mixed with, or taken for, the response to an earlier
 * request on the connection.
 */
function answerBroken(error: NodeJS.ErrnoException, socket: Socket & { _httpMessage?: ServerResponse | null }): void {
  const pending = socket._httpMessage;
  const belongsToPending = pending?.headersSent === false && !pending.req.complete;
  if (!socket.writable || (pending && !belongsToPending)) socket.destroy();
  else socket.end(brokenAnswer(BROKEN_STATUS[error.code ?? ''] ?? '400 Bad Request'));
}
