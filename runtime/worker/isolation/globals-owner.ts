/** The owner of a request's globals: the request while its script runs. */
import type { PersistentOptions } from './persistent-pool.ts';
import type { RequestTasks } from './request-tasks.ts';

/** What a script global is made from, per request, when the script uses its name. */
export interface GlobalsOwner {
  readonly tasks: RequestTasks;
  readonly console: object;
  /** Changes to the module's agent are undone at the end of the request (shared-settings.ts). */
  watchModule(module: object): void;
  /** onRequestEnd() and persistent() of the request. */
  readonly onRequestEnd: (value: unknown, giveBack?: (value: unknown) => unknown) => unknown;
  readonly persistent: (key: string, make: () => unknown, options?: PersistentOptions) => unknown;
  /** Ends the request as PHP's exit() does. */
  exit(status: unknown): never;
  /**
   * A TypeScript file as the code of a thread (wire/messages.ts ThreadAnswer).
   * @throws ParseError that stands where the file is wrong, Error when it is missing
   */
  threadCode(filename: string): string;
  /** One object per request; made on first use. */
  globalObject: object | null;
  /** The same. */
  processObject: object | null;
}

export type GlobalBinder = (owner: GlobalsOwner) => unknown;
