/** A compile error, located in the source files. */

export interface CompileError {
  /** The problem in one line, without a place. */
  readonly text: string;
  /** Absolute path; the script itself when the place is unknown. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The source around it with a mark under the place; empty when the source cannot be read. */
  readonly frame: string;
}
