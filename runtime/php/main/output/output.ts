/**
 * Passes all output down the stack of buffers and then to the Sapi (main/output.c). The only caller of
 * `sapi.write` and `sapi.flush`.
 */

import type { Report } from '../../engine/report.ts';
import type { Sapi } from '../../sapi.ts';
import type { HeaderList } from '../headers/headers.ts';
import { Drain } from './drain.ts';
import { type Content, OutputBuffer, type OutputHandler } from './output-buffer.ts';
import { HandlerFlag, Phase, PopFlag } from './output-phases.ts';

/** Bytes of output after which a disconnect is noticed: the size of PHP-FPM's own buffer (main/fastcgi.c). */
const CLIENT_CHECK_SIZE = 8184;

const LOCKED = 'Cannot use output buffering in output buffering display handlers';

export class Output {
  /** Called when output could not be sent: connection.ts decides what to do. May throw. */
  onClientGone: (() => void) | null = null;
  /** ob_implicit_flush(): flush after every output that reaches the client. */
  implicitFlush = false;
  readonly #sapi: Sapi;
  readonly #headers: HeaderList;
  readonly #report: Report;
  #stack: OutputBuffer[] = [];
  /** The innermost buffer; while it is being flushed it is not on the stack. */
  #active: OutputBuffer | null = null;
  /** The buffer whose handler runs. */
  #running: OutputBuffer | null = null;
  #isDisabled = false;
  #isClosed = false;
  #isFatal = false;
  #isEnding = false;
  #isFinished = false;
  #hasSent = false;
  #unchecked = 0; // Length of output since the last check of the connection.
  /** An error of a callback, in an array; it is thrown when the PHP function that ran the callback has finished. */
  #thrown: unknown[] | null = null;
  #drain: PromiseLike<void> | null = null;

  constructor(sapi: Sapi, headers: HeaderList, report: Report) {
    this.#sapi = sapi;
    this.#headers = headers;
    this.#report = report;
  }

  /** Writes into the innermost buffer, or to the client when there is none. */
  write(data: Content): void {
    this.#write(data);
    if (this.#thrown !== null) this.throwDeferred();
  }

  #write(data: Content): void {
    if (data.length === 0) return;
    const top = this.#stack[this.#stack.length - 1];
    if (top === undefined) this.#pass(data);
    else if ((top.flags & HandlerFlag.disabled) !== 0 || (top.append(data) && this.#running === null))
      this.#writeDown(data);
  }

  /** Passes contents on when the top buffer is full; it holds `data` already unless it is disabled. */
  #writeDown(data: Content): void {
    let passing = data;
    for (let level = this.#stack.length - 1; level >= 0; level--) {
      const buffer = this.#stack[level]!;
      if (buffer.has(HandlerFlag.disabled)) continue;
      const isTop = level === this.#stack.length - 1;
      if (!isTop && (!buffer.append(passing) || this.#running !== null)) return;
      passing = this.#process(buffer, Phase.write, '');
      if (passing.length === 0) return;
    }
    this.#pass(passing);
  }

  /** Passes bytes to the Sapi; the first ones send the headers. */
  #pass(data: Content): void {
    if (!this.#hasSent) this.#begin();
    if (this.#isDisabled) {
      this.#report.assertRunning('write output');
      return;
    }
    this.#sapi.write(data);
    if (this.implicitFlush) this.#flushSapi();
    else this.#watchClient(data.length);
  }

  #begin(): void {
    if (this.#isClosed) return;
    this.#sendHeaders(this.#report.callSiteNow());
    // Not before: output of the header callback itself sends the headers, too.
    this.#hasSent = true;
    if (this.#headers.isRefused) this.#isDisabled = true;
  }

  /** An exception of the header callback does not prevent the output. */
  #sendHeaders(callSite: number): void {
    if (this.#headers.areSent) return;
    try {
      this.#headers.send(callSite);
    } catch (error) {
      if (this.#isFatal) throw error;
      this.#thrown ??= [error];
    }
  }

  #watchClient(length: number): void {
    this.#unchecked += length;
    if (this.#unchecked < CLIENT_CHECK_SIZE) return;
    this.#unchecked = 0;
    if (this.#isFinished || this.#sapi.isClientGone()) this.onClientGone?.();
  }

  #flushSapi(): void {
    this.#unchecked = 0;
    if (!this.#sapi.flush()) this.onClientGone?.();
  }

  /** flush(): sends the Sapi's buffer, not output buffers. @returns an object to await until it has been sent */
  flush(): PromiseLike<void> {
    this.#report.assertRunning('send output');
    this.#flushSapi();
    this.#drain ??= new Drain(this.#sapi);
    return this.#drain;
  }

  /** Runs the buffer's handler over its contents and empties it. `caller` is the PHP function that asked. */
  #process(buffer: OutputBuffer, operation: number, caller: string): Content {
    if (operation !== Phase.write) this.refuseInHandler(caller);
    const { handler, content } = buffer;
    let result: Content | null = content;
    if (handler !== null) {
      const phase = buffer.has(HandlerFlag.started) ? operation : operation | Phase.start;
      this.#running = buffer;
      result = this.#run(buffer, handler, phase);
      this.#running = null;
    }
    buffer.flags |= HandlerFlag.started;
    if (result !== null) {
      buffer.flags |= HandlerFlag.processed;
      buffer.clear();
      return result;
    }
    buffer.flags |= HandlerFlag.disabled;
    // Output of the callback itself is added to the contents.
    const unchanged = buffer.content;
    buffer.release();
    return unchanged;
  }

  #run(buffer: OutputBuffer, handler: OutputHandler, phase: number): Content | null {
    if (this.#thrown !== null && handler.isUser) return null;
    try {
      return handler.run(buffer.content, phase, buffer);
    } catch (error) {
      this.defer(error);
      return null;
    }
  }

  /** Throws what a callback threw, if one did. */
  throwDeferred(): void {
    if (this.#thrown === null) return;
    const [error] = this.#thrown;
    this.#thrown = null;
    throw error;
  }

  /**
   * Keeps an error until the running PHP function has finished. After a fatal error and at the end of the request it is thrown
   * immediately, since no function is left to finish.
   */
  defer(error: unknown): void {
    if (this.#isFatal || this.#isEnding) throw error;
    this.#thrown ??= [error];
  }

  /** Ends the script when an output callback runs: no output control from inside one. */
  refuseInHandler(caller: string): void {
    if (this.#running === null) return;
    this.#isFatal = true;
    this.close();
    this.#report.fatal(`${caller}: ${LOCKED}`);
  }

  /** A fatal error unwinds the script (zend_bailout): a running callback will not return. */
  bailOut(): void {
    if (this.#running !== null || this.#headers.isCalling) this.#isFatal = true;
  }

  /** Discards all buffers without calling their callbacks: there is no memory left for them. */
  discardAll(): void {
    this.bailOut();
    this.#stack = [];
    this.#active = null;
    this.#running = null;
  }

  /** Opens a buffer. `caller` is the PHP function that asks, as in `ob_start()`. */
  start(handler: OutputHandler | null, chunkSize: number, abilities: number, caller: string): OutputBuffer {
    this.refuseInHandler(caller);
    this.#report.assertRunning('start an output buffer');
    const buffer = new OutputBuffer(handler, this.#stack.length, Math.max(chunkSize, 0), abilities);
    this.#stack.push(buffer);
    this.#active = buffer;
    return buffer;
  }

  /** The innermost buffer, or null. */
  get active(): OutputBuffer | null {
    return this.#active;
  }

  /** All buffers, outermost first. */
  get buffers(): readonly OutputBuffer[] {
    return this.#stack;
  }

  get level(): number {
    return this.#active === null ? 0 : this.#stack.length;
  }

  /** ob_flush() of the innermost buffer; false when it may not be flushed. */
  flushBuffer(caller: string): boolean {
    const buffer = this.#active;
    if (buffer === null || !buffer.has(HandlerFlag.flushable)) return false;
    const content = this.#process(buffer, Phase.flush, caller);
    if (content.length > 0) {
      // What unwinds the write (an abort, a fatal error) leaves the buffer off the stack, as in PHP.
      this.#stack.pop();
      this.#write(content);
      if (!this.#isClosed) this.#stack.push(buffer);
    }
    this.throwDeferred();
    return true;
  }

  /** ob_clean() of the innermost buffer; false when it may not be cleaned. */
  cleanBuffer(caller: string): boolean {
    const buffer = this.#active;
    if (buffer === null || !buffer.has(HandlerFlag.cleanable)) return false;
    this.#process(buffer, Phase.clean, caller);
    this.throwDeferred();
    return true;
  }

  /** Ends the innermost buffer; false when there is none or it may not be removed. */
  pop(popFlags: number, caller: string): boolean {
    const isPopped = this.#pop(popFlags, caller);
    this.throwDeferred();
    return isPopped;
  }

  #pop(popFlags: number, caller: string): boolean {
    const buffer = this.#active;
    if (buffer === null) return false;
    if ((popFlags & PopFlag.force) === 0 && !buffer.has(HandlerFlag.removable)) return false;
    const isDiscarded = (popFlags & PopFlag.discard) !== 0;
    let content: Content = '';
    if (!buffer.has(HandlerFlag.disabled)) {
      content = this.#process(buffer, isDiscarded ? Phase.final | Phase.clean : Phase.final, caller);
    }
    this.#stack.pop();
    this.#active = this.#stack[this.#stack.length - 1] ?? null;
    if (!isDiscarded) this.#write(content);
    return true;
  }

  /** Flushes and ends all buffers, innermost first, at the end of the request: errors of callbacks are thrown immediately. */
  endAll(): void {
    this.#isEnding = true;
    while (this.pop(PopFlag.force, 'PHP Request Shutdown'));
    this.#isEnding = false;
  }

  /** The same while the script goes on, as fastcgi_finish_request() does; the caller calls throwDeferred() in the end. */
  endAllFor(caller: string): void {
    while (this.#pop(PopFlag.force, caller));
  }

  /** Sends the headers if they were not sent, discards all buffers, and rejects further output. */
  close(): void {
    if (this.#isClosed) return;
    this.#sendHeaders(0);
    this.#isClosed = true;
    // The command line has no response that could be over.
    if (this.#sapi.name !== 'cli') this.#isDisabled = true;
    this.#stack = [];
    this.#active = null;
    this.#running = null;
    this.throwDeferred();
  }

  /** The response has ended before the script: further output has no client. */
  markFinished(): void {
    this.#isFinished = true;
    this.#unchecked = 0;
  }

  /** The client has disconnected: further output is dropped. */
  disable(): void {
    this.#isDisabled = true;
  }
}
