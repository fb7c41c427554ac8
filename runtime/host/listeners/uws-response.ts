/**
 * The response side of one exchange on uWebSockets.js. Facts it builds on, all measured on the pinned build:
 * - `end(body, true)` adds `Connection: close` and closes after the last byte, but only as the first body call; after a
 *   write it would insert the header into the body.
 * - A second object for the same response (the twin, see uws.ts) can send the head with a length and the wish to close, and
 *   leave the body to the first object.
 * - A request whose Connection value has five characters is closed by the library, without saying so in a header.
 * - The library times out no reader, and a response it has been given whole can no longer be cut: long ones go in pieces.
 */
import { type ReplyBody, ReplyFlag, type ReplyHead } from '../../wire/messages.ts';
import { forbidsBody, mayNameLength, statusCodeOf } from '../exchange/head-check.ts';
import type { ExchangeWatcher } from '../exchange/listener.ts';
import { emptyBytes, toBytes } from '../exchange/send-queue.ts';
import type { Stallable } from '../exchange/stall-clock.ts';
import { Postponed } from './postponed.ts';
import type { NativeResponse } from './uws-native.ts';
import { type PumpEvents, UwsPump } from './uws-pump.ts';
import type { UwsShared } from './uws-shared.ts';

/** Maximum size of a body that is written in one piece: the kernel accepts at least this much for any live client. */
const WHOLE_BYTES = 64 * 1024;

export class UwsResponse implements Stallable, PumpEvents {
  watcher: ExchangeWatcher | null = null;
  isResponded = false;
  isGone = false;
  statusCode = 0;
  progressMs = 0;

  /** Set by the listener when it has read the head. */
  isHead = false;
  clientWantsClose = false;
  /** The library will close the connection by itself. */
  libraryCloses = false;

  protected readonly shared: UwsShared;
  /** Null once the response is complete or the client has disconnected. */
  protected native: NativeResponse | null;
  /** Valid as long as `native` is, and in the turn in which the response completes. */
  #twin: NativeResponse | null;
  /** Null until the answer begins. */
  #head: ReplyHead | null = null;
  #closes = false;
  #isHeld = false;
  /** Set when the body is streamed. */
  #pump: UwsPump | null = null;
  #isHeadOut = false;
  #isEnded = false;
  #wholeBytes = 0;
  #postponed: Postponed | null = null;

  constructor(native: NativeResponse, twin: NativeResponse | null, shared: UwsShared) {
    this.native = native;
    this.#twin = twin;
    this.shared = shared;
  }

  /** True until a response has begun, while the client is connected. */
  get isOpen(): boolean {
    return this.native !== null && this.#head === null;
  }

  get sentBytes(): number {
    return this.#pump === null ? this.#wholeBytes : this.#pump.sentBytes;
  }

  /** True when the connection ends with this response whatever the script wants. */
  get closesConnection(): boolean {
    return this.clientWantsClose || this.libraryCloses || this.shared.isClosing;
  }

  /** Nothing more is read from the connection until the response begins, so that a further request is not lost. */
  hold(): void {
    if (!this.isOpen || this.#isHeld) return;
    this.#isHeld = true;
    this.native!.pause();
  }

  complete(head: ReplyHead, body: ReplyBody): void {
    const native = this.native;
    if (native === null || this.#head !== null) return;
    const statusCode = statusCodeOf(head.status);
    const size = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
    const isPlain = head.declaredLength < 0 && size <= WHOLE_BYTES && !this.isHead && !forbidsBody(statusCode);
    const mayBeNow = isPlain && !this.#wantsClose(head);
    if (!mayBeNow && this.#postpones(() => this.complete(head, body))) return;
    this.#begin(native, head, statusCode);
    const total = head.declaredLength >= 0 ? head.declaredLength : size;
    if (isPlain || (size === total && size <= WHOLE_BYTES && !this.#isBodiless)) {
      this.#answerWhole(native, body, size);
      return;
    }
    this.#isEnded = true;
    if (this.#isBodiless) this.#answerBodiless(native, this.isHead ? total : head.declaredLength);
    else this.#startDeclared(native, total, toBytes(body));
  }

  start(head: ReplyHead, body: ReplyBody): void {
    if (this.#postpones(() => this.start(head, body))) return;
    const native = this.native;
    if (native === null || this.#head !== null) return;
    this.#begin(native, head, statusCodeOf(head.status));
    if (this.#isBodiless) this.#answerBodiless(native, head.declaredLength);
    else if (head.declaredLength >= 0) this.#startDeclared(native, head.declaredLength, toBytes(body));
    else {
      // Without a length the head cannot leave before the first byte: the library sends it incomplete.
      this.#pump = new UwsPump(-1, this);
      this.chunk(body);
    }
  }

  chunk(body: ReplyBody): void {
    if (this.#postpones(() => this.chunk(body))) return;
    const bytes = toBytes(body);
    if (bytes.length === 0) return;
    const native = this.native;
    const pump = this.#pump;
    if (native === null || pump === null || this.#isEnded) {
      this.watcher?.acked(bytes.length);
      return;
    }
    pump.push(bytes);
    if (!pump.isBlocked) this.#send(native, pump);
  }

  end(): void {
    if (this.#postpones(() => this.end())) return;
    const native = this.native;
    const pump = this.#pump;
    if (native === null || pump === null || this.#isEnded) return;
    this.#isEnded = true;
    if (this.#isHeadOut) this.#settle(native, pump);
    else this.#answerWhole(native, emptyBytes, 0);
  }

  cut(): void {
    this.#abandon()?.close();
  }

  stalled(): void {
    this.#abandon()?.close();
    this.watcher?.gone();
  }

  /** The library reports that the connection is closed. */
  lost(): void {
    if (this.#abandon() !== null) this.watcher?.gone();
  }

  acked(bytes: number): void {
    this.watcher?.acked(bytes);
  }

  writable(): void {
    const native = this.native;
    if (native === null || this.#pump === null) return;
    try {
      this.shared.stalls.touch(this);
      // Even with nothing to send: corking alone sends what the library has buffered, which with a handler for writable
      // it does not do by itself.
      this.#send(native, this.#pump);
    } catch (error) {
      this.shared.notice(`Response failed: ${String(error)}`);
      this.cut();
    }
  }

  get #isBodiless(): boolean {
    return this.isHead || forbidsBody(this.statusCode);
  }

  #wantsClose({ flags }: ReplyHead): boolean {
    return (flags & ReplyFlag.close) !== 0 || this.closesConnection;
  }

  /**
   * In a request handler, closing would overtake what was just written, and what follows in the same packet would still be
   * handled: all but plain answers wait for its end.
   */
  #postpones(operation: () => void): boolean {
    if (!this.shared.isInHandler && this.#postponed?.isWaiting !== true) return false;
    this.#postponed ??= new Postponed();
    this.#postponed.add(operation);
    return true;
  }

  #begin(native: NativeResponse, head: ReplyHead, statusCode: number): void {
    this.#head = head;
    this.statusCode = statusCode;
    this.#closes = this.#wantsClose(head);
    if (this.#isHeld) native.resume();
  }

  /** Status and header lines in one call: each call costs a third of a microsecond. */
  #writeHead(native: NativeResponse, withClose: boolean): void {
    this.#isHeadOut = true;
    const text = this.shared.heads.of(this.#head!);
    if (text !== '200 OK') native.writeStatus(text);
    if (withClose) native.writeHeader('Connection', 'close');
  }

  #answerWhole(native: NativeResponse, body: ReplyBody, size: number): void {
    const byFlag = this.#closes && !this.libraryCloses;
    native.cork(() => {
      this.#writeHead(native, this.#closes && !byFlag);
      native.end(body, byFlag);
    });
    this.#wholeBytes = size;
    this.#respond();
  }

  #answerBodiless(native: NativeResponse, reportedLength: number): void {
    const hasLength = mayNameLength(this.statusCode, reportedLength);
    native.cork(() => {
      this.#writeHead(native, this.#closes);
      if (hasLength) native.writeHeader('Content-Length', String(reportedLength));
      native.endWithoutBody();
    });
    this.#closeAfterwards();
    this.#respond();
  }

  #startDeclared(native: NativeResponse, total: number, bytes: Uint8Array): void {
    if (total === 0) {
      this.watcher?.acked(bytes.length);
      this.#answerWhole(native, emptyBytes, 0);
      return;
    }
    const pump = new UwsPump(total, this);
    this.#pump = pump;
    pump.push(bytes);
    const byTwin = this.#closes && !this.libraryCloses ? this.#twin : null;
    native.cork(() => {
      this.#writeHead(native, this.#closes && byTwin === null);
      if (byTwin !== null) byTwin.endWithoutBody(total, true);
      else if (pump.isEmpty) native.tryEnd(emptyBytes, total);
      pump.send(native);
    });
    this.#settle(native, pump);
  }

  #send(native: NativeResponse, pump: UwsPump): void {
    native.cork(() => {
      if (!this.#isHeadOut) this.#writeHead(native, this.#closes);
      pump.send(native);
    });
    this.#settle(native, pump);
  }

  /** After every attempt to send: is the response complete, over, or waiting? */
  #settle(native: NativeResponse, pump: UwsPump): void {
    if (pump.isBlocked) this.shared.stalls.touch(this);
    else this.shared.stalls.clear(this);
    if (pump.isComplete) this.#respond();
    else if (!this.#isEnded || !pump.isEmpty) return;
    else if (pump.isChunked) this.#endChunked(native, pump);
    else {
      // Fewer bytes than declared: only the end of the connection can tell the client.
      this.#respond();
      native.close();
    }
  }

  #endChunked(native: NativeResponse, pump: UwsPump): void {
    native.cork(() => {
      native.end();
    });
    // With bytes still buffered, closing would lose them: the client closes, or the library's idle timeout.
    if (!pump.isBlocked) this.#closeAfterwards();
    this.#respond();
  }

  #closeAfterwards(): void {
    if (this.#closes && !this.libraryCloses) this.#twin?.close();
  }

  #respond(): void {
    this.#leave();
    this.isResponded = true;
    this.watcher?.responded();
  }

  #abandon(): NativeResponse | null {
    const native = this.#leave();
    if (native !== null) this.isGone = true;
    return native;
  }

  /** From here on the native response is not used any more. */
  #leave(): NativeResponse | null {
    const native = this.native;
    this.native = null;
    this.#twin = null;
    if (this.#pump !== null) {
      this.#pump.clear();
      this.shared.stalls.clear(this);
    }
    return native;
  }
}
