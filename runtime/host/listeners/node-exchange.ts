/** One request on node:net and the response to it. Behaves like uws-response.ts as far as HTTP/1.0 allows. */
import type { Socket } from 'node:net';
import { type BodyMessage, type ReplyBody, ReplyFlag, type ReplyHead } from '../../wire/messages.ts';
import type { RequestTarget } from '../../wire/request-head.ts';
import { forbidsBody, type HeadText, mayNameLength, statusCodeOf } from '../exchange/head-check.ts';
import type { Exchange, ExchangeWatcher, RouteDecision } from '../exchange/listener.ts';
import { SendQueue, toBytes } from '../exchange/send-queue.ts';
import type { Stallable, StallClock } from '../exchange/stall-clock.ts';
import { dateLine } from './date-line.ts';

/** The connection as its current exchange sees it. */
export interface ExchangeConnection {
  readonly socket: Socket;
  readonly remoteAddress: string;
  /** True when no response after this one can be wanted. */
  readonly isLast: boolean;
  /** True when the client has said that it sends no more. */
  readonly hasEnded: boolean;
  /** The response is complete. */
  answered(closes: boolean): void;
  destroy(): void;
}

/** What all exchanges of one listener share. */
export interface ExchangeShared {
  readonly heads: HeadText;
  readonly stalls: StallClock;
}

/** What is known from the request line. */
export interface RoutedLine<Route extends RouteDecision> extends RequestTarget {
  readonly route: Route;
  readonly method: string;
  readonly protocol: string;
}

/** Maximum size of a body that is written in one piece. */
const WHOLE_BYTES = 64 * 1024;
/** Only one piece is written at a time, so that a client that accepts nothing is detected. */
const PIECE_BYTES = 64 * 1024;
const LAST_CHUNK = '0\r\n\r\n';

export class NodeExchange<Route extends RouteDecision> implements Exchange<Route>, Stallable {
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly query: string | null;
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

  readonly #connection: ExchangeConnection;
  readonly #shared: ExchangeShared;
  readonly #queue = new SendQueue();
  #head: ReplyHead | null = null;
  #closes = false;
  /** Bytes of the body that will be sent in all; -1 when unknown. */
  #totalBytes = -1;
  #isChunked = false;
  #hasHeadLeft = false;
  #isStreamed = false;
  #isWriting = false;
  #isEnded = false;
  #isOver = false;

  constructor(line: RoutedLine<Route>, connection: ExchangeConnection, shared: ExchangeShared) {
    this.route = line.route;
    this.method = line.method;
    this.path = line.path;
    this.query = line.query;
    this.protocol = line.protocol;
    this.remoteAddress = connection.remoteAddress;
    this.remotePort = connection.socket.remotePort ?? 0;
    this.#connection = connection;
    this.#shared = shared;
  }

  complete(head: ReplyHead, body: ReplyBody): void {
    if (this.#isOver || this.#head !== null) return;
    this.#begin(head);
    const size = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
    const total = head.declaredLength >= 0 ? head.declaredLength : size;
    if (this.#answersWithoutBody(this.method === 'HEAD' ? total : head.declaredLength)) return;
    this.#totalBytes = total;
    if (size !== total || total > WHOLE_BYTES) {
      this.#isEnded = true;
      this.#push(toBytes(body));
      this.#pump();
      return;
    }
    this.sentBytes = total;
    this.#writeTogether(this.#headText(total), body);
    this.#respond();
  }

  start(head: ReplyHead, body: ReplyBody): void {
    if (this.#isOver || this.#head !== null) return;
    this.#begin(head);
    if (this.#answersWithoutBody(head.declaredLength)) return;
    this.#totalBytes = head.declaredLength;
    this.#isStreamed = true;
    // As in nginx, a client that closes its half while a response is streamed counts as disconnected.
    if (this.#connection.hasEnded) setImmediate(() => this.stalled());
    if (head.declaredLength >= 0) this.#connection.socket.write(this.#headText(head.declaredLength));
    this.#push(toBytes(body));
    this.#pump();
  }

  /** The client has closed its half of the connection. */
  clientEnded(): void {
    if (this.#isStreamed) this.stalled();
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
      this.#connection.socket.write(this.#headText(0));
    }
    this.#pump();
  }

  cut(): void {
    if (!this.#leave()) return;
    this.isGone = true;
    this.#connection.destroy();
  }

  stalled(): void {
    if (!this.#leave()) return;
    this.isGone = true;
    this.#connection.destroy();
    this.watcher?.gone();
  }

  /** The connection is closed. */
  lost(): void {
    if (!this.#leave()) return;
    this.isGone = true;
    this.watcher?.gone();
  }

  #begin(head: ReplyHead): void {
    this.#head = head;
    this.statusCode = statusCodeOf(head.status);
  }

  /**
   * The whole head, its empty line included.
   * @param length Content-Length; -1 for a body without one, or none
   */
  #headText(length: number): string | Uint8Array {
    this.#hasHeadLeft = true;
    const { heads } = this.#shared;
    const text = heads.of(this.#head!);
    this.#closes = this.#mustClose(this.#head!, length);
    const isOld = this.protocol === 'HTTP/1.0';
    let rest = heads.hasDate ? '' : dateLine();
    if (this.#closes) rest += 'Connection: close\r\n';
    else if (isOld) rest += 'Connection: keep-alive\r\n';
    if (length >= 0) rest += `Content-Length: ${length}\r\n`;
    else if (this.#isChunked) rest += 'Transfer-Encoding: chunked\r\n';
    if (typeof text === 'string') return `HTTP/1.1 ${text}\r\n${rest}\r\n`;
    return Buffer.concat([Buffer.from('HTTP/1.1 '), text, Buffer.from(`\r\n${rest}\r\n`)]);
  }

  #mustClose(head: ReplyHead, length: number): boolean {
    const isOld = this.protocol === 'HTTP/1.0';
    const lastsUntilClose = length < 0 && isOld && !this.#isBodiless;
    const wantsClose = this.clientWantsClose || (isOld && !this.clientWantsKeepAlive);
    return (head.flags & ReplyFlag.close) !== 0 || wantsClose || lastsUntilClose || this.#connection.isLast;
  }

  get #isBodiless(): boolean {
    return this.method === 'HEAD' || forbidsBody(this.statusCode);
  }

  #answersWithoutBody(reportedLength: number): boolean {
    if (!this.#isBodiless) return false;
    this.#connection.socket.write(this.#headText(mayNameLength(this.statusCode, reportedLength) ? reportedLength : -1));
    this.#respond();
    return true;
  }

  /** In one system call. */
  #writeTogether(head: string | Uint8Array, body: ReplyBody): void {
    const { socket } = this.#connection;
    if (typeof head === 'string' && typeof body === 'string') {
      socket.write(head + body);
      return;
    }
    socket.cork();
    socket.write(head);
    socket.write(body);
    socket.uncork();
  }

  #push(bytes: Uint8Array): void {
    const kept =
      this.#totalBytes < 0 ? bytes : bytes.subarray(0, this.#totalBytes - this.sentBytes - this.#queue.bytes);
    if (kept.length < bytes.length) this.watcher?.acked(bytes.length - kept.length);
    this.#queue.push(kept);
  }

  /** Writes the next piece when the last one was sent. */
  #pump(): void {
    if (this.#isWriting || this.#isOver) return;
    if (this.#queue.isEmpty) {
      this.#settle();
      return;
    }
    const { socket } = this.#connection;
    const piece = this.#queue.first.subarray(0, PIECE_BYTES);
    this.#queue.drop(piece.length);
    this.#isWriting = true;
    this.#shared.stalls.touch(this);
    const wrote = () => this.#wrote(piece.length);
    socket.cork();
    if (!this.#hasHeadLeft) {
      this.#isChunked = this.#totalBytes < 0 && this.protocol !== 'HTTP/1.0';
      socket.write(this.#headText(this.#totalBytes));
    }
    if (this.#isChunked) {
      socket.write(`${piece.length.toString(16)}\r\n`);
      socket.write(piece);
      socket.write('\r\n', wrote);
    } else {
      socket.write(piece, wrote);
    }
    socket.uncork();
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
    if (this.#isChunked) this.#connection.socket.write(LAST_CHUNK);
    // Fewer bytes than declared: only closing the connection can signal that.
    else if (!hasAll) this.#closes = true;
    this.#respond();
  }

  #respond(): void {
    if (!this.#leave()) return;
    this.isResponded = true;
    this.watcher?.responded();
    this.#connection.answered(this.#closes);
  }

  #leave(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#queue.clear();
    this.#shared.stalls.clear(this);
    return true;
  }
}
