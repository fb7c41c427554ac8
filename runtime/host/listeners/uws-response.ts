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
import { forbidsBody, type HeadText, statusCodeOf } from '../response-head.ts';
import type { Stallable, StallClock } from '../stall-clock.ts';
import type { ExchangeWatcher } from './listener.ts';
import { emptyBytes, SendQueue, toBytes } from './send-queue.ts';
import type { NativeResponse } from './uws-native.ts';

/** What all exchanges of one listener share. */
export interface UwsShared {
  readonly heads: HeadText;
  readonly stalls: StallClock;
  /** True once the listener accepts no more: every answer closes its connection. */
  isClosing: boolean;
  notice(text: string): void;
}

const Phase = { open: 0, headWaits: 1, chunked: 2, declared: 3, over: 4 } as const;
type Phase = (typeof Phase)[keyof typeof Phase];

/** Up to here a whole body is handed over at once; the kernel takes at least this much from any live client. */
const WHOLE_BYTES = 64 * 1024;
/** Largest piece handed over while the client may be slow: what cannot be sent of it is copied by the library. */
const PIECE_BYTES = 64 * 1024;

export class UwsResponse implements Stallable {
  watcher: ExchangeWatcher | null = null;
  isResponded = false;
  isGone = false;
  statusCode = 0;
  sentBytes = 0;
  progressMs = 0;

  /** Set by the listener when it has read the head. */
  isHead = false;
  clientWantsClose = false;
  /** The library will close the connection by itself. */
  libraryCloses = false;

  protected readonly shared: UwsShared;
  #native: NativeResponse | null;
  /** Valid as long as #native is, and in the turn in which the response completes. */
  #twin: NativeResponse | null;
  #phase: Phase = Phase.open;
  #head: ReplyHead | null = null;
  #closes = false;
  #isPaused = false;
  #totalBytes = 0;
  readonly #queue = new SendQueue();
  /** Bytes given to the library that it could not send at once. */
  #unackedBytes = 0;
  #isBlocked = false;
  #hasWritableHandler = false;
  #isEnded = false;
  #isComplete = false;

  constructor(native: NativeResponse, twin: NativeResponse | null, shared: UwsShared) {
    this.#native = native;
    this.#twin = twin;
    this.shared = shared;
  }

  /** Null once the response is complete or its client gone. */
  protected get native(): NativeResponse | null {
    return this.#native;
  }

  /** True while nothing was answered. */
  get isOpen(): boolean {
    return this.#phase === Phase.open;
  }

  /** Nothing more is read from the connection until the response begins, so that a further request is not lost. */
  hold(): void {
    if (this.#phase !== Phase.open || this.#isPaused) return;
    this.#isPaused = true;
    this.#native?.pause();
  }

  complete(head: ReplyHead, body: ReplyBody): void {
    if (this.#phase !== Phase.open) return;
    const native = this.#begin(head);
    const size = typeof body === 'string' ? Buffer.byteLength(body) : body.length;
    const total = head.declaredLength >= 0 ? head.declaredLength : size;
    if (this.#answersWithoutBody(native, this.isHead ? total : head.declaredLength)) return;
    if (size !== total || size > WHOLE_BYTES) {
      this.#isEnded = true;
      this.#stream(native, total, toBytes(body));
      return;
    }
    const byFlag = this.#closes && !this.libraryCloses;
    native.cork(() => {
      this.#writeHead(native, this.#closes && !byFlag);
      native.end(body, byFlag);
    });
    this.sentBytes = size;
    this.#respond();
  }

  start(head: ReplyHead, body: ReplyBody): void {
    if (this.#phase !== Phase.open) return;
    const native = this.#begin(head);
    if (this.#answersWithoutBody(native, head.declaredLength)) return;
    if (head.declaredLength >= 0) {
      this.#stream(native, head.declaredLength, toBytes(body));
      return;
    }
    this.#phase = Phase.headWaits;
    this.chunk(body);
  }

  chunk(body: ReplyBody): void {
    const bytes = toBytes(body);
    if (bytes.length === 0 || this.#phase === Phase.open) return;
    const native = this.#native;
    if (native === null || this.#isEnded) {
      this.watcher?.acked(bytes.length);
      return;
    }
    const isFirst = this.#phase === Phase.headWaits;
    if (isFirst) this.#phase = Phase.chunked;
    this.#push(bytes);
    if (this.#isBlocked) return;
    native.cork(() => {
      if (isFirst) this.#writeHead(native, this.#closes);
      this.#pump(native);
    });
    this.#settle(native);
  }

  end(): void {
    const native = this.#native;
    if (native === null || this.#phase === Phase.open || this.#isEnded) return;
    this.#isEnded = true;
    if (this.#phase === Phase.headWaits) {
      this.#phase = Phase.open;
      this.complete(this.#head!, emptyBytes);
      return;
    }
    this.#settle(native);
  }

  cut(): void {
    const native = this.#leave();
    if (native === null) return;
    this.isGone = true;
    native.close();
  }

  stalled(): void {
    const native = this.#leave();
    if (native === null) return;
    this.isGone = true;
    native.close();
    this.watcher?.gone();
  }

  /** The library says that the connection is no more. */
  lost(): void {
    if (this.#leave() === null) return;
    this.isGone = true;
    this.watcher?.gone();
  }

  #begin(head: ReplyHead): NativeResponse {
    const native = this.#native!;
    this.#head = head;
    this.statusCode = statusCodeOf(head.status);
    this.#closes =
      (head.flags & ReplyFlag.close) !== 0 || this.clientWantsClose || this.libraryCloses || this.shared.isClosing;
    if (this.#isPaused) native.resume();
    this.#isPaused = false;
    return native;
  }

  /** Status and header lines in one call: each call costs a third of a microsecond. */
  #writeHead(native: NativeResponse, withClose: boolean): void {
    const text = this.shared.heads.of(this.#head!);
    if (text !== '200 OK') native.writeStatus(text);
    if (withClose) native.writeHeader('Connection', 'close');
  }

  #answersWithoutBody(native: NativeResponse, reportedLength: number): boolean {
    if (!this.isHead && !forbidsBody(this.statusCode)) return false;
    const length = this.statusCode < 200 || this.statusCode === 204 ? -1 : reportedLength;
    native.cork(() => {
      this.#writeHead(native, this.#closes);
      if (length >= 0) native.writeHeader('Content-Length', String(length));
      native.endWithoutBody();
    });
    this.#closeAfterwards();
    this.#respond();
    return true;
  }

  #stream(native: NativeResponse, total: number, bytes: Uint8Array): void {
    this.#phase = Phase.declared;
    this.#totalBytes = total;
    this.#push(bytes);
    const byTwin = this.#closes && !this.libraryCloses ? this.#twin : null;
    native.cork(() => {
      this.#writeHead(native, this.#closes && byTwin === null);
      if (total === 0) {
        native.end(emptyBytes, false);
        this.#isComplete = true;
        return;
      }
      if (byTwin !== null) byTwin.endWithoutBody(total, true);
      else if (this.#queue.isEmpty) native.tryEnd(emptyBytes, total);
      this.#pump(native);
    });
    if (total === 0) this.#closeAfterwards();
    this.#settle(native);
  }

  #push(bytes: Uint8Array): void {
    let kept = bytes;
    if (this.#phase === Phase.declared) {
      kept = bytes.subarray(0, this.#totalBytes - this.sentBytes - this.#queue.bytes);
      if (kept.length < bytes.length) this.watcher?.acked(bytes.length - kept.length);
    }
    this.#queue.push(kept);
  }

  #pump(native: NativeResponse): void {
    if (this.#phase === Phase.declared) this.#pumpDeclared(native);
    else this.#pumpChunked(native);
    if (this.#isBlocked && !this.#hasWritableHandler) {
      this.#hasWritableHandler = true;
      native.onWritable(() => this.#onWritable());
    }
  }

  #pumpDeclared(native: NativeResponse): void {
    while (!this.#queue.isEmpty) {
      const piece = this.#queue.first;
      const [isAccepted, isComplete] = native.tryEnd(piece, this.#totalBytes);
      if (isComplete) this.#isComplete = true;
      const taken = isAccepted || isComplete ? piece.length : native.getWriteOffset() - this.sentBytes;
      this.#took(taken);
      this.watcher?.acked(taken);
      if (isComplete) return;
      if (!isAccepted) {
        this.#block();
        return;
      }
    }
  }

  #pumpChunked(native: NativeResponse): void {
    while (!this.#queue.isEmpty) {
      const piece = this.#queue.first;
      const part = piece.length > PIECE_BYTES ? piece.subarray(0, PIECE_BYTES) : piece;
      const isSent = native.write(part);
      this.#took(part.length);
      if (!isSent) {
        this.#unackedBytes = part.length;
        this.#block();
        return;
      }
      this.watcher?.acked(part.length);
    }
  }

  #took(bytes: number): void {
    this.#queue.drop(bytes);
    this.sentBytes += bytes;
  }

  #block(): void {
    this.#isBlocked = true;
    this.shared.stalls.touch(this);
  }

  #onWritable(): boolean {
    const native = this.#native;
    if (native === null) return true;
    try {
      this.#isBlocked = false;
      this.shared.stalls.touch(this);
      const acked = this.#unackedBytes;
      this.#unackedBytes = 0;
      if (acked > 0) this.watcher?.acked(acked);
      // Corking alone already sends what the library has buffered; with a handler it does not do so by itself.
      native.cork(() => this.#pump(native));
      this.#settle(native);
    } catch (error) {
      this.shared.notice(`Response failed: ${String(error)}`);
      this.cut();
    }
    return !this.#isBlocked;
  }

  /** After every attempt to send: is the response complete, over, or waiting? */
  #settle(native: NativeResponse): void {
    if (this.#isComplete) this.#respond();
    if (this.#isComplete || !this.#queue.isEmpty) return;
    if (!this.#isBlocked) this.shared.stalls.clear(this);
    if (!this.#isEnded) return;
    if (this.#phase === Phase.chunked) {
      this.#endChunked(native);
      return;
    }
    // Fewer bytes than declared: only the end of the connection can tell the client.
    this.#respond();
    native.close();
  }

  #endChunked(native: NativeResponse): void {
    native.cork(() => {
      native.end();
    });
    // With bytes still buffered, closing would lose them: the client closes, or the library's idle timeout.
    if (!this.#isBlocked) this.#closeAfterwards();
    this.#respond();
  }

  #closeAfterwards(): void {
    if (this.#closes && !this.libraryCloses) this.#twin?.close();
  }

  #respond(): void {
    if (this.#leave() === null) return;
    this.isResponded = true;
    this.watcher?.responded();
  }

  /** From here on nobody touches the native response. */
  #leave(): NativeResponse | null {
    const native = this.#native;
    if (native === null) return null;
    this.#native = null;
    this.#twin = null;
    this.#phase = Phase.over;
    this.#queue.clear();
    this.shared.stalls.clear(this);
    return native;
  }
}
