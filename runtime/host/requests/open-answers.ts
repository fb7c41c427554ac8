/** Responses in progress without a thread: files being sent, and requests whose script is being compiled. */
import { monotonicMs } from '../../wire/clock.ts';
import type { Exchange } from '../exchange/listener.ts';
import type { BusyPart, CutWork } from './drain.ts';

interface OpenAnswer {
  readonly exchange: Exchange;
  readonly filename: string;
  readonly startedMs: number;
}

export class OpenAnswers implements BusyPart {
  readonly #open = new Set<OpenAnswer>();

  get isBusy(): boolean {
    return this.#open.size > 0;
  }

  /** It is open until the promise is settled; who makes it handles its errors. */
  hold(exchange: Exchange, filename: string, answered: Promise<void>): void {
    const answer: OpenAnswer = { exchange, filename, startedMs: monotonicMs() };
    this.#open.add(answer);
    void answered.finally(() => this.#open.delete(answer));
  }

  /** What would be cut if the server ended now. */
  openWork(): CutWork[] {
    const nowMs = monotonicMs();
    return Array.from(this.#open, ({ exchange, filename, startedMs }) => ({
      request: exchange,
      filename,
      ageMs: nowMs - startedMs,
    }));
  }
}
