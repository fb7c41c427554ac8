/** What compiled code and the request share while a script runs; the worker's run object has this shape. */
export interface ScriptRun {
  /** Counts up when the request halts; an await that began in an earlier epoch must not go on. */
  epoch: number;
  /** True while a halt unwinds: `finally` blocks are skipped, no statement of the script may run. */
  halting: boolean;
  /** Where the PHP call being made stands; Sapi.locate leads to the source. */
  callSite: number;
  /** Deals with interrupts raised for the request, as loops of compiled code do. @throws the halt signal when it must stop */
  checkInterrupts?(): void;
  /** True once the request has ended. A package that kept a function of the script may still call it. */
  readonly isOver?: boolean;
  /**
   * Throws a plain Error when the request has ended; the message names the action and the call's place.
   * @param action as in `Cannot send a header`
   */
  assertRunning?(action: string): void;
}
