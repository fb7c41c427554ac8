/** Notices responses whose client takes nothing: neither uWebSockets.js nor node:net does. */
import { monotonicMs } from '../../wire/clock.ts';

/** A response that waits for its client. */
export interface Stallable {
  /** Monotonic milliseconds at which the client last took something; written by whoever sends. */
  progressMs: number;
  /** The client has had its time. */
  stalled(): void;
}

export class StallClock {
  readonly #timeoutMs: number;
  readonly #waiting = new Set<Stallable>();
  #timer: NodeJS.Timeout | null = null;

  /** @param timeoutMs 0 means nobody is ever cut */
  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** The response waits from now on, or its client just took something. */
  touch(response: Stallable): void {
    if (this.#timeoutMs === 0) return;
    response.progressMs = monotonicMs();
    this.#waiting.add(response);
    this.#timer ??= setInterval(() => this.#look(), Math.max(10, Math.min(1000, this.#timeoutMs / 4)));
  }

  /** It waits no more. */
  clear(response: Stallable): void {
    if (!this.#waiting.delete(response) || this.#waiting.size > 0) return;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    const lateMs = monotonicMs() - this.#timeoutMs;
    for (const response of this.#waiting) {
      if (response.progressMs > lateMs) continue;
      this.clear(response);
      response.stalled();
    }
  }
}
