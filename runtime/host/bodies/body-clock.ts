/**
 * How long a client may take for a request body: directives body.timeout (between two of its bytes) and body.min_rate
 * (bytes per second on average, once that time has passed). The same on both listeners; late clients are answered 408.
 */
import { monotonicMs } from '../../wire/clock.ts';

export interface BodyPace {
  /** Milliseconds without a byte; 0 for any. */
  readonly timeoutMs: number;
  /** Bytes per second after the first `timeoutMs`; 0 for any. */
  readonly minBytesPerSecond: number;
}

/** One body that is being received. */
export interface PacedBody {
  /** Called at least every few seconds between two bytes. */
  waiting(): void;
  /** The client was too slow. Called once. */
  late(): void;
}

/** uWebSockets.js ends a request after 8 to 10 seconds unless it is told before that its body is still wanted. */
const LONGEST_TICK_MS = 3000;
const SHORTEST_TICK_MS = 10;

/** State of one body; times are monotonic milliseconds. */
interface Progress {
  readonly startedMs: number;
  lastByteMs: number;
  bytes: number;
  /** The disk is slow: the client waits for us, not we for the client. */
  isPaused: boolean;
}

export class BodyClock {
  readonly #pace: BodyPace;
  readonly #tickMs: number;
  readonly #bodies = new Map<PacedBody, Progress>();
  #timer: NodeJS.Timeout | null = null;

  constructor(pace: BodyPace) {
    this.#pace = pace;
    const wantedMs = pace.timeoutMs > 0 ? pace.timeoutMs / 4 : LONGEST_TICK_MS;
    this.#tickMs = Math.max(SHORTEST_TICK_MS, Math.min(LONGEST_TICK_MS, wantedMs));
  }

  begin(body: PacedBody): void {
    const nowMs = monotonicMs();
    this.#bodies.set(body, { startedMs: nowMs, lastByteMs: nowMs, bytes: 0, isPaused: false });
    this.#timer ??= setInterval(() => this.#look(), this.#tickMs);
  }

  received(body: PacedBody, bytes: number): void {
    const progress = this.#bodies.get(body);
    if (progress === undefined) return;
    progress.lastByteMs = monotonicMs();
    progress.bytes += bytes;
  }

  /** Reading was paused or resumed. */
  paused(body: PacedBody, isPaused: boolean): void {
    const progress = this.#bodies.get(body);
    if (progress === undefined) return;
    progress.isPaused = isPaused;
    progress.lastByteMs = monotonicMs();
  }

  /** The body is complete, or its rest is not needed. */
  end(body: PacedBody): void {
    this.#bodies.delete(body);
    if (this.#bodies.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    const nowMs = monotonicMs();
    for (const [body, progress] of this.#bodies) {
      if (progress.isPaused) continue;
      if (this.#isLate(progress, nowMs)) {
        this.end(body);
        body.late();
      } else {
        body.waiting();
      }
    }
  }

  #isLate({ startedMs, lastByteMs, bytes }: Progress, nowMs: number): boolean {
    const { timeoutMs, minBytesPerSecond } = this.#pace;
    if (timeoutMs > 0 && nowMs - lastByteMs > timeoutMs) return true;
    if (minBytesPerSecond === 0) return false;
    return nowMs - startedMs > timeoutMs + (bytes * 1000) / minBytesPerSecond;
  }
}
