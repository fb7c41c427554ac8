/** The server API of a command: output goes directly to standard output; there are no headers and no response to finish. */
import { encodeText } from '../../php/engine/bytes.ts';
import { writeAll } from '../../php/engine/descriptors.ts';
import type { Frame, SourceLocation } from '../../php/engine/source-location.ts';
import type { Wait } from '../../php/engine/waiting/wait.ts';
import type { Sapi } from '../../php/sapi.ts';
import type { SqliteLibrary } from '../../php/sqlite.ts';
import type { SlotCells } from '../../wire/cells.ts';
import { monotonicMs } from '../../wire/clock.ts';
import { COMMAND_GENERATION, COMMAND_SLOT } from '../../wire/command.ts';
import type { RequestIo } from '../io/request-io.ts';
import type { MemoryGuard } from '../limits/memory-guard.ts';
import { SqliteLoader } from '../sqlite/sqlite-library.ts';
import type { RunningScript, ScriptPlaces } from './wire-sapi.ts';

const STDOUT = 1;
const STDERR = 2;

export interface CliSapiParts {
  readonly cells: SlotCells;
  readonly run: RunningScript;
  readonly places: ScriptPlaces;
  readonly memory: MemoryGuard;
  readonly io: RequestIo;
  /** True when time spent sleeping counts against the limit. */
  readonly countsSleep: boolean;
  /** Sets the time limit to this many milliseconds from now; 0 for none. */
  limit(inMs: number): void;
}

export class CliSapi implements Sapi {
  readonly name = 'cli';
  readonly requestKey = `${COMMAND_SLOT}.${COMMAND_GENERATION}`;
  readonly #parts: CliSapiParts;
  readonly #sqlite = new SqliteLoader();
  #deadlineMs = 0;
  #isGone = false;

  constructor(parts: CliSapiParts) {
    this.#parts = parts;
  }

  sendHead(): void {}

  write(data: string | Uint8Array): void {
    if (this.#isGone) return;
    try {
      writeAll(STDOUT, typeof data === 'string' ? encodeText(data) : data);
    } catch {
      // There is no reader any more, as in `command | head -1`.
      this.#isGone = true;
    }
  }

  flush(): boolean {
    return !this.#isGone;
  }

  drained(): Promise<void> {
    return Promise.resolve();
  }

  finish(): void {}

  scriptEnded(): void {
    this.#parts.io.close();
  }

  sqlite(scriptFile: string): SqliteLibrary | null {
    return this.#sqlite.load(scriptFile);
  }

  get io(): RequestIo {
    return this.#parts.io;
  }

  isClientGone(): boolean {
    return this.#isGone;
  }

  setTimeLimitMs(milliseconds: number): void {
    if (milliseconds <= 0 && this.#deadlineMs === 0) return;
    this.#deadlineMs = milliseconds > 0 ? monotonicMs() + milliseconds : 0;
    this.#parts.limit(Math.max(0, milliseconds));
  }

  wait(wait: Wait): void {
    const { cells, run } = this.#parts;
    const leftMs = this.suspended();
    const untilMs = monotonicMs() + wait.forMs;
    for (let restMs = wait.forMs; restMs > 0; restMs = untilMs - monotonicMs()) {
      const seen = cells.wakeCount(COMMAND_SLOT);
      run.checkInterrupts();
      if (wait.isOver?.()) break;
      cells.waitForWake(COMMAND_SLOT, seen, restMs);
    }
    this.resumed(leftMs);
    run.checkInterrupts();
  }

  suspended(): number {
    const leftMs = this.#deadlineMs === 0 || this.#parts.countsSleep ? 0 : this.#deadlineMs - monotonicMs();
    if (leftMs > 0) this.setTimeLimitMs(0);
    return leftMs;
  }

  resumed(leftMs: number): void {
    if (leftMs > 0) this.setTimeLimitMs(leftMs);
  }

  log(text: string): void {
    try {
      writeAll(STDERR, encodeText(`${text}\n`));
    } catch {
      // Standard error is closed.
    }
  }

  freeBytes(limitBytes: number, wantedBytes: number): number {
    return this.#parts.memory.freeBytes(limitBytes, wantedBytes);
  }

  locate(callSite: number): SourceLocation {
    return this.#parts.places.locate(callSite);
  }

  frames(error: Error): readonly Frame[] {
    return this.#parts.places.frames(error);
  }
}
