/** Collects the status of several hosts, for one of them or for the program. */
import type { PoolStatus } from '../host/status/status-page.ts';
import type { HostWorker } from './host-worker.ts';

/** A host that does not answer within this time is left out. */
const LIMIT_MS = 1000;

interface Question {
  readonly waiting: Set<HostWorker>;
  readonly parts: { readonly index: number; readonly status: PoolStatus }[];
  done(): void;
}

export class StatusQuery {
  readonly #open = new Map<number, Question>();
  #last = 0;

  /** @param gathered called once, with the answers in the order of the hosts' numbers */
  begin(asked: readonly HostWorker[], gathered: (parts: readonly PoolStatus[]) => void): void {
    const number = ++this.#last;
    const open: Question = {
      waiting: new Set(asked),
      parts: [],
      done: () => {
        clearTimeout(timer);
        if (!this.#open.delete(number)) return;
        const parts = open.parts.sort((one, other) => one.index - other.index).map(({ status }) => status);
        gathered(parts);
      },
    };
    const timer = setTimeout(open.done, LIMIT_MS).unref();
    this.#open.set(number, open);
    for (const host of asked) host.tell({ kind: 'report', question: number });
    if (asked.length === 0) open.done();
  }

  take(from: HostWorker, number: number, status: PoolStatus): void {
    const asked = this.#open.get(number);
    if (asked === undefined || !asked.waiting.delete(from)) return;
    asked.parts.push({ index: from.index, status });
    if (asked.waiting.size === 0) asked.done();
  }
}
