/** Leads positions in compiled code back to the script's own source, for messages and stack traces. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { SourceLocation } from '../php/sapi.ts';
import type { CompiledScript } from '../wire/script.ts';

export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Maps are parsed at the first question: most scripts never ask. */
export class SourcePositions {
  readonly #script: CompiledScript;
  #codeToBundle: TraceMap | null = null;
  #bundleToSource: TraceMap | null = null;

  constructor(script: CompiledScript) {
    this.#script = script;
  }

  /** Source position of a place in the compiled code; lines from 1, columns from 0. */
  ofCode(line: number, column: number): Position | null {
    this.#codeToBundle ??= new TraceMap(this.#script.map);
    const inBundle = originalPositionFor(this.#codeToBundle, { line, column });
    return inBundle.line === null ? null : this.#ofBundle(inBundle.line, inBundle.column);
  }

  /** Source position of a call site as compiled code writes it (wire/script.ts); line 0 before the first call. */
  ofCallSite(callSite: number): SourceLocation {
    if (callSite === 0) return { file: this.#script.filename, line: 0 };
    return this.#ofBundle(callSite >>> 12, callSite & 4095) ?? { file: this.#script.filename, line: 0 };
  }

  #ofBundle(line: number, column: number): Position | null {
    this.#bundleToSource ??= new TraceMap(this.#script.callSiteMap);
    const found = originalPositionFor(this.#bundleToSource, { line, column });
    return found.source === null ? null : { file: found.source, line: found.line, column: found.column };
  }
}
