/** Collects the replies of this thread's scripts, so that many of them go to the host in one message. */
import { monotonicMs } from '../../wire/clock.ts';
import type { ReplyBatch, ReplyBody, ReplyHead } from '../../wire/messages.ts';

/** A response that holds more than the SAPI buffer's size back for the chance of being completed in this turn. */
export interface HoldsOutput {
  /** Queues what it holds as part of a streamed response. */
  releaseHeld(): void;
}

/** Milliseconds that a finished reply may wait for others of the same turn. */
const MAX_DELAY_MS = 1;
/** From this size on, bytes are transferred; copying shorter ones is faster. */
const MIN_TRANSFER_BYTES = 16_384;

type Post = (batch: ReplyBatch, transfer: readonly ArrayBuffer[]) => void;

export class Outbox {
  /** Head of the last Reply.completeAndFinished: the next one with the same head need not repeat it. */
  lastHead: ReplyHead | null = null;
  #batch: ReplyBatch = [];
  #transfer: ArrayBuffer[] = [];
  #post: Post;
  #holders = new Set<HoldsOutput>();
  #isScheduled = false;
  #lastPostMs = 0;

  constructor(post: Post) {
    this.#post = post;
  }

  /** The batch being filled; wire/messages.ts tells its shape. */
  get batch(): ReplyBatch {
    return this.#batch;
  }

  /** This body is used by nobody else, so that its memory can be transferred. */
  giveAway(body: ReplyBody): void {
    if (typeof body === 'string' || body.length < MIN_TRANSFER_BYTES) return;
    const { buffer } = body;
    if (buffer instanceof ArrayBuffer && buffer.byteLength === body.length) this.#transfer.push(buffer);
  }

  hold(holder: HoldsOutput): void {
    this.#holders.add(holder);
  }

  unhold(holder: HoldsOutput): void {
    this.#holders.delete(holder);
  }

  /** Sends everything now, including output that is held back. */
  post(): void {
    if (this.#holders.size > 0) this.#releaseAll();
    if (this.#batch.length === 0) return;
    const batch = this.#batch;
    const transfer = this.#transfer;
    this.#batch = [];
    if (transfer.length > 0) this.#transfer = [];
    this.#post(batch, transfer);
    this.#lastPostMs = monotonicMs();
  }

  #releaseAll(): void {
    const holders = [...this.#holders];
    this.#holders.clear();
    for (const holder of holders) holder.releaseHeld();
  }

  /** Between two scripts of one turn: sends when replies have waited for too long. Time of wire/clock.ts. */
  postIfDue(nowMs: number): void {
    if (this.#batch.length > 0 && nowMs - this.#lastPostMs > MAX_DELAY_MS) this.post();
  }

  /** Sends at the end of this turn of the event loop. */
  schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.post();
    });
  }
}
