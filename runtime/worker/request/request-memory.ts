/** memory_limit of one request: ends its script when the thread holds more than the limit allows. */
import { ErrorLevel } from '../../php/engine/report.ts';
import type { Request } from '../../php/main/request.ts';
import type { MemoryGuard } from '../limits/memory-guard.ts';
import type { RequestRun } from './request-run.ts';
import type { SourcePlaces } from './source-places.ts';

/** Memory for shutdown functions after a request has exceeded its memory_limit. */
const SHUTDOWN_BYTES = 2 ** 25;

/** The request that the limit belongs to. */
export interface LimitedRequest {
  readonly request: Request;
  readonly run: RequestRun;
  readonly places: SourcePlaces;
  readonly worker: { readonly memory: MemoryGuard };
}

export class RequestMemory {
  readonly #limited: LimitedRequest;
  #grantBytes = 0;

  constructor(limited: LimitedRequest) {
    this.#limited = limited;
  }

  /** Bytes that the thread may hold while this request is in it; infinity for no limit. */
  get limitBytes(): number {
    const bytes = this.#limited.request.ini.int('memory_limit');
    return bytes < 0 ? Number.POSITIVE_INFINITY : bytes + this.#grantBytes;
  }

  /** Bytes that the thread holds beyond this request's memory_limit; 0 or less when within the limit. */
  get excessBytes(): number {
    return this.#limited.worker.memory.excessBytes(this.limitBytes);
  }

  /** Ends the script when the limit is exceeded; its output buffers are discarded first, as in PHP. */
  check(): void {
    const { request, run, places } = this.#limited;
    const { excessBytes } = this;
    if (excessBytes <= 0 || run.halting || run.isOver) return;
    // Its shutdown functions run while its memory is still in use.
    this.#grantBytes += excessBytes + SHUTDOWN_BYTES;
    const { diagnostics, output, ending } = request;
    output.discardAll();
    const { file, line } = places.frames(new Error())[0] ?? places.locate(run.callSite);
    const limitBytes = request.ini.int('memory_limit');
    const message = `Allowed memory size of ${limitBytes} bytes exhausted (tried to allocate ${excessBytes} bytes)`;
    diagnostics.report({ type: ErrorLevel.E_ERROR, message, file, line });
    ending.begin();
  }
}
