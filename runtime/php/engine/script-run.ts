/** What compiled code and the request share while a script runs; the worker's run object has this shape. */
export interface ScriptRun {
  /** Counts up when the request halts; an await that began in an earlier epoch must not go on. */
  epoch: number;
  /** True while a halt unwinds: `finally` blocks are skipped, no statement of the script may run. */
  halting: boolean;
  /** Where the PHP call being made stands; Sapi.locate leads to the source. */
  callSite: number;
}
