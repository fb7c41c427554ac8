/** Asks several hosts for their status on behalf of one of them. */
import type { PoolStatus } from '../host/status/status-page.ts';
import type { HostWorker } from './host-worker.ts';

/** A host that starts or is very busy is left out after so long. */
const LIMIT_MS = 1000;

interface Question {
  readonly waiting: Set<HostWorker>;
  readonly parts: { readonly index: number; readonly status: PoolStatus }[];
  done(): void;
}

export class StatusQuery {
  readonly #open = new Map<number, Question>();
  #last = 0;

  /** @param question the asker's own number for it */
  begin(asker: HostWorker, question: number, others: readonly HostWorker[]): void {
    const number = ++this.#last;
    const asked: Question = {
      waiting: new Set(others),
      parts: [],
      done: () => {
        clearTimeout(timer);
        if (!this.#open.delete(number)) return;
        const parts = asked.parts.sort((one, other) => one.index - other.index).map(({ status }) => status);
        asker.tell({ kind: 'gathered', question, parts });
      },
    };
    const timer = setTimeout(asked.done, LIMIT_MS).unref();
    this.#open.set(number, asked);
    for (const host of others) host.tell({ kind: 'report', question: number });
    if (others.length === 0) asked.done();
  }

  take(from: HostWorker, number: number, status: PoolStatus): void {
    const asked = this.#open.get(number);
    if (asked === undefined || !asked.waiting.delete(from)) return;
    asked.parts.push({ index: from.index, status });
    if (asked.waiting.size === 0) asked.done();
  }
}
