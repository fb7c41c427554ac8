/** What crosses between the command line and the thread that runs its one script. */
import type { MessagePort } from 'node:worker_threads';
import type { Generation, Slot } from './cells.ts';
import type { CompiledScript } from './script.ts';

/** A command has one request, hence one slot. */
export const COMMAND_SLOT = 0 as Slot;
export const COMMAND_GENERATION = 1 as Generation;

/** What the thread receives at its start. */
export interface CommandBoot {
  readonly slotBuffer: SharedArrayBuffer;
  /** As in WorkerBoot. */
  readonly answerBuffer: SharedArrayBuffer;
  readonly compilePort: MessagePort;
  readonly script: CompiledScript;
  /** The script as given on the command line, then its arguments. */
  readonly argv: readonly string[];
  /** Directives that differ from the defaults of the command line, in PHP's spelling. */
  readonly directives: Readonly<Record<string, string | null>>;
}

export type FromCommand =
  /** Sets the time limit to this many milliseconds from now; 0 for none. Replaces the previous one. */
  | { readonly kind: 'limit'; readonly inMs: number; readonly text: string }
  /** Everything is over. */
  | { readonly kind: 'exit'; readonly status: number }
  /** Its end of a channel, for the I/O thread (io/messages.ts). */
  | { readonly kind: 'io'; readonly port: MessagePort };
