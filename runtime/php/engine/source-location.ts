/** Places in a script's own source, and the calls that led there. */

/** One call on an error's stack. */
export interface Frame extends SourceLocation {
  /** PHP's way to write the function: `f`, `{closure}`, `A->m`; `{main}` for a script's top level. */
  readonly name: string;
}

/** A place in a script's own source, lines from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
}
