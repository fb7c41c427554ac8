/**
 * One connection of the listener on node:net: splits the bytes into requests and passes them on one at a time, each after the
 * response to the previous one was sent. So whatever follows a request, even garbage, never loses its response.
 */
import type { Socket } from 'node:net';
import { monotonicMs } from '../../wire/clock.ts';
import { removeBody } from '../bodies/body.ts';
import type { BodyClock, PacedBody } from '../bodies/body-clock.ts';
import type { ListenOptions, RouteDecision } from '../exchange/listener.ts';
import { MAX_DRAIN_BYTES, refusal } from '../exchange/refusal.ts';
import { plainAddress } from '../exchange/remote-address.ts';
import { checkRequestLine, type HeadReader } from '../exchange/request-checks.ts';
import type { Stallable } from '../exchange/stall-clock.ts';
import { NodeBody } from './node-body.ts';
import { type ExchangeConnection, type ExchangeShared, NodeExchange } from './node-exchange.ts';
import { checkUnfinishedHead, MAX_HEAD_BYTES, type NodeRequestLine, readFields, splitHead } from './node-head.ts';

/** What all connections of one listener share. */
export interface NodeShared<Route extends RouteDecision> extends ExchangeShared {
  readonly options: ListenOptions<Route>;
  readonly head: HeadReader;
  readonly bodyClock: BodyClock;
  /** True once the listener accepts no more connections: every response closes its connection. */
  isClosing: boolean;
}

/** The same timeout as in uWebSockets.js, for a head and between two requests. */
const HEAD_MS = 10_000;
/** After the last response: timeouts for each further byte of the client and for all of them; they are discarded. */
const LINGER_MS = 2000;
const LINGER_TOTAL_MS = 10_000;
/** Bytes of further requests that are read ahead while one is being answered. */
const MAX_AHEAD_BYTES = MAX_HEAD_BYTES;
/** Unsent response bytes up to which the next request is processed. */
const MAX_UNSENT_BYTES = 64 * 1024;
const HEAD_END = '\r\n\r\n';
const EMPTY = Buffer.alloc(0);
const CONTINUE = 'HTTP/1.1 100 Continue\r\n\r\n';

/** What the next bytes belong to. */
type Phase = 'head' | 'body' | 'answering' | 'lingering' | 'over';

export class NodeConnection<Route extends RouteDecision> implements ExchangeConnection, PacedBody, Stallable {
  /** Monotonic milliseconds at which `expire` is due; 0 for never. */
  deadlineMs = monotonicMs() + HEAD_MS;
  progressMs = 0;
  readonly socket: Socket;
  readonly remoteAddress: string;
  readonly #shared: NodeShared<Route>;
  #phase: Phase = 'head';
  /** Bytes not parsed yet, or the start of a head. */
  #pending: Buffer = EMPTY;
  /** Bytes of `#pending` that were searched for the end of a head. */
  #searchedBytes = 0;
  #hasEnded = false;
  #isAdvancing = false;
  #exchange: NodeExchange<Route> | null = null;
  #body: NodeBody | null = null;
  #drainedBytes = 0;
  #lingerEndMs = 0;

  constructor(socket: Socket, shared: NodeShared<Route>) {
    this.socket = socket;
    this.remoteAddress = plainAddress(socket.remoteAddress ?? '');
    this.#shared = shared;
    socket.on('data', (bytes) => this.#take(bytes as Buffer));
    socket.on('end', () => this.#ended());
    socket.on('close', () => this.#closed());
    // An error is followed by 'close'.
    socket.on('error', () => {});
  }

  /** True when no response after the current one can be wanted. */
  get isLast(): boolean {
    return this.#shared.isClosing || (this.#hasEnded && this.#pending.length === 0);
  }

  /** True when the client has closed its half of the connection. */
  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  /** The response is complete. */
  answered(closes: boolean): void {
    this.#exchange = null;
    this.#stopReading();
    if (closes || this.#phase !== 'answering') {
      this.#linger();
      return;
    }
    this.#phase = 'head';
    this.deadlineMs = monotonicMs() + HEAD_MS;
    this.#advance();
  }

  /** True when nothing is in progress: a stopping listener can close the connection. */
  closeIfIdle(): void {
    if (this.#phase === 'head' && this.#pending.length === 0) this.#linger();
  }

  destroy(): void {
    this.socket.destroy();
  }

  /** The deadline has passed. */
  expire(): void {
    if (this.#phase === 'head' && this.#pending.length > 0) this.#refuseHead(408);
    else this.destroy();
  }

  #take(bytes: Buffer): void {
    switch (this.#phase) {
      case 'lingering':
        this.#drainedBytes += bytes.length;
        if (this.#drainedBytes > MAX_DRAIN_BYTES) this.destroy();
        else if (this.deadlineMs !== 0) this.deadlineMs = Math.min(monotonicMs() + LINGER_MS, this.#lingerEndMs);
        return;
      case 'over':
        return;
      default:
        this.#pending = this.#pending.length === 0 ? bytes : Buffer.concat([this.#pending, bytes]);
    }
    if (this.#phase === 'answering') {
      if (this.#pending.length > MAX_AHEAD_BYTES) this.socket.pause();
      return;
    }
    this.#advance();
  }

  /** A loop, not a recursion: a request that is answered immediately is followed by the next one. */
  #advance(): void {
    if (this.#isAdvancing) return;
    this.#isAdvancing = true;
    try {
      while (this.#advanceOnce());
    } catch (error) {
      this.#shared.options.onNotice(`Request failed: ${String(error)}`);
      this.destroy();
    }
    this.#isAdvancing = false;
  }

  /** @returns true when there may be more to do */
  #advanceOnce(): boolean {
    if (this.#phase === 'body') return this.#advanceBody();
    if (this.#phase !== 'head') return false;
    if (this.socket.writableLength > MAX_UNSENT_BYTES) {
      this.#waitForDrain();
      return false;
    }
    if (this.#pending.length > 0 && this.#advanceHead()) return true;
    if (this.#phase === 'head' && this.#hasEnded) this.#linger();
    else if (this.#phase === 'head' && this.socket.isPaused()) this.socket.resume();
    return false;
  }

  /** The client sends requests but accepts no responses. */
  #waitForDrain(): void {
    this.deadlineMs = 0;
    this.socket.pause();
    this.#shared.stalls.touch(this);
    this.socket.once('drain', () => {
      this.#shared.stalls.clear(this);
      this.deadlineMs = monotonicMs() + HEAD_MS;
      this.socket.resume();
      this.#advance();
    });
  }

  stalled(): void {
    this.destroy();
  }

  #advanceHead(): boolean {
    this.#skipEmptyLines();
    const bytes = this.#pending;
    const end = bytes.indexOf(HEAD_END, Math.max(0, this.#searchedBytes - HEAD_END.length), 'latin1');
    if (end < 0 || end > MAX_HEAD_BYTES) return this.#headToCome(end < 0 ? bytes.length : end);
    this.#pending = bytes.subarray(end + HEAD_END.length);
    this.#searchedBytes = 0;
    const head = splitHead(bytes.toString('latin1', 0, end));
    if (typeof head === 'number') this.#refuseHead(head);
    else this.#accept(head.line, head.fields);
    return true;
  }

  /** Old clients send an extra line end after a body (RFC 9112 §2.2). */
  #skipEmptyLines(): void {
    const bytes = this.#pending;
    let start = 0;
    while (bytes[start] === 0x0d && bytes[start + 1] === 0x0a) start += 2;
    if (start > 0) this.#pending = bytes.subarray(start);
  }

  /** Bytes that cannot become a request are refused before they are complete. */
  #headToCome(length: number): boolean {
    const bytes = this.#pending;
    if (length > MAX_HEAD_BYTES) {
      this.#refuseHead(431);
      return true;
    }
    if (bytes.length === 0) return false;
    const status = checkUnfinishedHead(bytes, this.#searchedBytes);
    this.#searchedBytes = bytes.length;
    if (status !== 0) this.#refuseHead(status);
    return status !== 0;
  }

  /** For bytes that are not an HTTP/1 request: the response is made without one. */
  #refuseHead(status: number): void {
    this.#pending = EMPTY;
    const { options } = this.#shared;
    const line: NodeRequestLine = { method: 'GET', path: '/', query: null, protocol: 'HTTP/1.1', authority: null };
    const exchange = new NodeExchange({ ...line, route: options.route('/') }, this, this.#shared);
    this.#begin(exchange);
    refusal(exchange, status, true);
  }

  #begin(exchange: NodeExchange<Route>): void {
    this.#exchange = exchange;
    this.#phase = 'answering';
    this.deadlineMs = 0;
  }

  #accept(line: NodeRequestLine, fields: string): void {
    const { options, head } = this.#shared;
    const exchange = new NodeExchange({ ...line, route: options.route(line.path) }, this, this.#shared);
    this.#begin(exchange);
    head.begin(exchange.route.needsHeaders);
    const broken = readFields(fields, line.authority, head);
    exchange.headerLines = head.lines;
    exchange.clientWantsClose = head.wantsClose;
    exchange.clientWantsKeepAlive = head.wantsKeepAlive;
    const isOld = line.protocol === 'HTTP/1.0';
    const status = broken || head.finish(!isOld) || checkRequestLine(line.method, line);
    if (status !== 0) refusal(exchange, status, true);
    // HTTP/1.0 has no transfer codings: a proxy in front may have read the body differently (RFC 9112 §6.1).
    else if (isOld && head.isChunked) refusal(exchange, 400, true);
    else if (head.hasBody) this.#expectBody(exchange, isOld);
    else options.onRequest(exchange);
  }

  #expectBody(exchange: NodeExchange<Route>, isOld: boolean): void {
    const { options, head, bodyClock } = this.#shared;
    const announcedBytes = head.contentLength;
    if (announcedBytes > options.bodies.limits.maxBytes) {
      refusal(exchange, 413, true);
      return;
    }
    if (head.awaitsContinue && !isOld) this.socket.write(CONTINUE);
    const flow = { pause: () => this.#setFlow(false), resume: () => this.#setFlow(true) };
    const reader = options.bodies.reader({ announcedBytes, keeps: exchange.route.needsBody }, flow, (status, body) => {
      if (exchange.isGone) {
        removeBody(body);
        return;
      }
      exchange.body = body;
      if (status === 0) options.onRequest(exchange);
      else refusal(exchange, status, true);
    });
    exchange.watcher = { gone: () => reader.discard(), acked: () => {}, responded: () => reader.discard() };
    this.#body = new NodeBody(reader, announcedBytes);
    this.#phase = 'body';
    bodyClock.begin(this);
  }

  #setFlow(isFlowing: boolean): void {
    if (this.#phase !== 'body') return;
    this.#shared.bodyClock.paused(this, !isFlowing);
    if (isFlowing) this.socket.resume();
    else this.socket.pause();
  }

  /** @returns true when the body is over */
  #advanceBody(): boolean {
    const bytes = this.#pending;
    const body = this.#body!;
    if (bytes.length > 0) {
      this.#shared.bodyClock.received(this, bytes.length);
      const taken = body.take(bytes);
      if (taken < 0) {
        this.#refuseBody(-taken);
        return false;
      }
      this.#pending = bytes.subarray(taken);
    }
    if (body.isDone) {
      this.#stopReading();
      this.#phase = 'answering';
      this.socket.resume();
      body.end();
    } else if (this.#hasEnded) {
      this.destroy();
    }
    return body.isDone;
  }

  /** The rest of the body is discarded while the connection lingers. */
  #refuseBody(status: number): void {
    this.#pending = EMPTY;
    if (this.#exchange !== null) refusal(this.#exchange, status, true);
  }

  waiting(): void {}

  late(): void {
    this.#refuseBody(408);
  }

  #stopReading(): void {
    if (this.#body === null) return;
    this.#body = null;
    this.#shared.bodyClock.end(this);
  }

  /** Closing on unread bytes is a reset, which can take the last answer with it: they are read for a while. */
  #linger(): void {
    this.#phase = 'lingering';
    this.#pending = EMPTY;
    this.deadlineMs = 0;
    // Until the client has received everything, send_timeout applies.
    this.#shared.stalls.touch(this);
    this.socket.end(() => {
      this.#shared.stalls.clear(this);
      this.deadlineMs = monotonicMs() + LINGER_MS;
      this.#lingerEndMs = monotonicMs() + LINGER_TOTAL_MS;
    });
    this.socket.resume();
  }

  /** The client sends no more, but may still read. */
  #ended(): void {
    this.#hasEnded = true;
    if (this.#phase === 'head' || this.#phase === 'body') this.#advance();
    else this.#exchange?.clientEnded();
  }

  #closed(): void {
    this.#phase = 'over';
    this.#pending = EMPTY;
    this.#stopReading();
    this.#shared.stalls.clear(this);
    this.#exchange?.lost();
    this.#exchange = null;
  }
}
