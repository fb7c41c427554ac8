/** One request on node:http and the response to it. Behaves like uws-response.ts as far as node:http allows. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type BodyMessage, type ReplyBody, ReplyFlag, type ReplyHead } from '../../wire/messages.ts';
import { forbidsBody, headerPairs, mayNameLength, reasonOf, statusCodeOf } from '../exchange/head-check.ts';
import type { Exchange, ExchangeWatcher, RouteDecision } from '../exchange/listener.ts';
import { plainAddress } from '../exchange/remote-address.ts';
import { emptyBytes, SendQueue, toBytes } from '../exchange/send-queue.ts';
import type { Stallable, StallClock } from '../exchange/stall-clock.ts';

/** What all exchanges of one listener share. */
export interface NodeShared {
  readonly stalls: StallClock;
  /** True once the listener accepts no more: every answer closes its connection. */
  isClosing: boolean;
}

/** What is known before the head is read. */
export interface NodeRequestLine<Route extends RouteDecision> {
  readonly route: Route;
  readonly target: string;
  readonly path: string;
}

/** Up to here a whole body is handed over at once. */
const WHOLE_BYTES = 64 * 1024;
/** One piece is with the kernel at a time, so that a client that takes nothing is noticed. */
const PIECE_BYTES = 64 * 1024;

export class NodeExchange<Route extends RouteDecision> implements Exchange<Route>, Stallable {
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly target: string;
  readonly protocol: string;
  readonly remoteAddress: string;
  readonly remotePort: number;
  headerLines = '';
  readonly isHttps = false;
  body: BodyMessage = null;
  watcher: ExchangeWatcher | null = null;
  isResponded = false;
  isGone = false;
  statusCode = 0;
  sentBytes = 0;
  progressMs = 0;
  clientWantsClose = false;
  clientWantsKeepAlive = false;

  readonly #shared: NodeShared;
  readonly #response: ServerResponse;
  readonly #queue = new SendQueue();
  #head: ReplyHead | null = null;
  /** Bytes of the body that will be sent in all; -1 when unknown, as in a chunked body. */
  #totalBytes = -1;
  #hasHeadLeft = false;
  #isWriting = false;
  #isEnded = false;
  #isOver = false;
  readonly #onEnd = (): void => this.stalled();

  constructor(line: NodeRequestLine<Route>, request: IncomingMessage, response: ServerResponse, shared: NodeShared) {
    this.route = line.route;
    this.target = line.target;
    this.path = line.path;
    this.query = line.target.slice(line.path.length + 1);
    this.method = request.method!;
    this.protocol = `HTTP/${request.httpVersion}`;
    this.remoteAddress = plainAddress(request.socket.remoteAddress ?? '');
    this.remotePort = request.socket.remotePort ?? 0;
    this.#response = response;
    this.#shared = shared;
    response.once('close', () => this.#lost());
    // Errors of the socket come with its close.
    response.on('error', () => {});
  }

  complete(head: ReplyHead, body: ReplyBody): void {
    if (this.#isOver || this.#head !== null) return;
    this.#begin(head);
    const bytes = toBytes(body);
    const total = head.declaredLength >= 0 ? head.declaredLength : bytes.length;
    if (this.#answersWithoutBody(this.method === 'HEAD' ? total : head.declaredLength)) return;
    this.#totalBytes = total;
    this.#writeHead(total);
    if (bytes.length !== total || total > WHOLE_BYTES) {
      this.#isEnded = true;
      this.#push(bytes);
      this.#pump();
      return;
    }
    this.sentBytes = total;
    this.#response.end(bytes);
    this.#respond();
  }

  start(head: ReplyHead, body: ReplyBody): void {
    if (this.#isOver || this.#head !== null) return;
    this.#begin(head);
    if (this.#answersWithoutBody(head.declaredLength)) return;
    this.#totalBytes = head.declaredLength;
    this.#listenForLeaving();
    if (head.declaredLength >= 0) {
      this.#writeHead(head.declaredLength);
      this.#response.flushHeaders();
    }
    this.#push(toBytes(body));
    this.#pump();
  }

  /** As nginx does, a client that says no more while a response streams to it is taken to have left. */
  #listenForLeaving(): void {
    const { socket } = this.#response;
    if (socket?.readableEnded) setImmediate(() => this.stalled());
    else socket?.once('end', this.#onEnd);
  }

  chunk(body: ReplyBody): void {
    const bytes = toBytes(body);
    if (bytes.length === 0) return;
    if (this.#isOver || this.#isEnded || this.#head === null) {
      this.watcher?.acked(bytes.length);
      return;
    }
    this.#push(bytes);
    this.#pump();
  }

  end(): void {
    if (this.#isOver || this.#isEnded || this.#head === null) return;
    this.#isEnded = true;
    if (!this.#hasHeadLeft && this.#queue.isEmpty) {
      this.#totalBytes = 0;
      this.#writeHead(0);
    }
    this.#pump();
  }

  cut(): void {
    if (!this.#leave()) return;
    this.isGone = true;
    this.#response.destroy();
  }

  stalled(): void {
    if (!this.#leave()) return;
    this.isGone = true;
    this.#response.destroy();
    this.watcher?.gone();
  }

  #lost(): void {
    if (!this.#leave()) return;
    this.isGone = true;
    this.watcher?.gone();
  }

  #begin(head: ReplyHead): void {
    this.#head = head;
    this.statusCode = statusCodeOf(head.status);
  }

  /** @param length Content-Length; -1 for a chunked or bodiless response */
  #writeHead(length: number): void {
    const head = this.#head!;
    const pairs = headerPairs(head.block);
    if (this.#closes(head, length)) {
      pairs.push('Connection', 'close');
    } else if (this.protocol === 'HTTP/1.0') {
      pairs.push('Connection', this.clientWantsKeepAlive ? 'keep-alive' : 'close');
    } else {
      // Otherwise node:http announces keep-alive and a timeout, which HTTP/1.1 clients take for granted.
      this.#response.removeHeader('Connection');
    }
    if (length >= 0) pairs.push('Content-Length', String(length));
    this.#hasHeadLeft = true;
    const isWritable = this.statusCode <= 999;
    this.#response.writeHead(isWritable ? this.statusCode : 500, isWritable ? reasonOf(head.status) : '', pairs);
  }

  #closes(head: ReplyHead, length: number): boolean {
    const lastsUntilClose = length < 0 && this.protocol === 'HTTP/1.0' && this.method !== 'HEAD';
    const isClientDone = this.clientWantsClose || this.#response.socket?.readableEnded === true;
    return (head.flags & ReplyFlag.close) !== 0 || isClientDone || this.#shared.isClosing || lastsUntilClose;
  }

  #answersWithoutBody(reportedLength: number): boolean {
    if (this.method !== 'HEAD' && !forbidsBody(this.statusCode)) return false;
    this.#writeHead(mayNameLength(this.statusCode, reportedLength) ? reportedLength : -1);
    this.#response.end();
    this.#respond();
    return true;
  }

  #push(bytes: Uint8Array): void {
    const kept =
      this.#totalBytes < 0 ? bytes : bytes.subarray(0, this.#totalBytes - this.sentBytes - this.#queue.bytes);
    if (kept.length < bytes.length) this.watcher?.acked(bytes.length - kept.length);
    this.#queue.push(kept);
  }

  /** Gives the next piece to the socket when the last one is out. */
  #pump(): void {
    if (this.#isWriting || this.#isOver) return;
    if (this.#queue.isEmpty) {
      this.#settle();
      return;
    }
    if (!this.#hasHeadLeft) this.#writeHead(-1);
    const piece = this.#queue.first.subarray(0, PIECE_BYTES);
    this.#queue.drop(piece.length);
    this.#isWriting = true;
    this.#shared.stalls.touch(this);
    this.#response.write(piece, () => this.#wrote(piece.length));
    this.sentBytes += piece.length;
  }

  #wrote(bytes: number): void {
    this.#isWriting = false;
    if (this.#isOver) return;
    this.watcher?.acked(bytes);
    this.#pump();
  }

  #settle(): void {
    this.#shared.stalls.clear(this);
    const hasAll = this.#totalBytes >= 0 && this.sentBytes === this.#totalBytes;
    if (!hasAll && !this.#isEnded) return;
    // Fewer bytes than declared: only the end of the connection can tell the client.
    if (hasAll || this.#totalBytes < 0) this.#response.end(emptyBytes);
    else this.#response.socket?.destroySoon();
    this.#respond();
  }

  #respond(): void {
    if (!this.#leave()) return;
    this.isResponded = true;
    this.watcher?.responded();
  }

  #leave(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#response.socket?.off('end', this.#onEnd);
    this.#queue.clear();
    this.#shared.stalls.clear(this);
    return true;
  }
}

/** What node:http gives as one character per byte, as text. */
export function utf8(binary: string): string {
  return /[\x80-\xff]/.test(binary) ? Buffer.from(binary, 'latin1').toString() : binary;
}
