/** Detects responses whose client accepts no bytes: neither uWebSockets.js nor node:net does that. */
import { monotonicMs } from '../../wire/clock.ts';

/** A response that waits for its client. */
export interface Stallable {
  /** Monotonic milliseconds at which the client last accepted bytes; written by the sender. */
  progressMs: number;
  /** The client was too slow. */
  stalled(): void;
}

export class StallClock {
  readonly #timeoutMs: number;
  readonly #waiting = new Set<Stallable>();
  #timer: NodeJS.Timeout | null = null;

  /** @param timeoutMs 0 for no limit */
  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** The response starts to wait, or its client has just accepted bytes. */
  touch(response: Stallable): void {
    if (this.#timeoutMs === 0) return;
    response.progressMs = monotonicMs();
    this.#waiting.add(response);
    this.#timer ??= setInterval(() => this.#look(), Math.max(10, Math.min(1000, this.#timeoutMs / 4)));
  }

  /** The response no longer waits. */
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
