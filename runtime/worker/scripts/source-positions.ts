/** Leads positions in compiled code back to the script's own source, for messages and stack traces. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { SourceLocation } from '../../php/engine/source-location.ts';
import { EditList } from '../../wire/edit-list.ts';
import type { CompiledScript } from '../../wire/script.ts';

export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Enough of a function's text to see whether it has a name. */
const CLOSURE_START = 80;

/** What compile/rewrites/waiting writes beside a generator. */
const UNWRITTEN =
  /^(?:class\b|\*?\[__v\.i\]\(\.\.\.a\)\{|constructor\([\w,]*\)\{(?:super\(__v\.s\);)?if\(arguments\[0\]!==__v|#[\w$]+\(\.\.\.a\)\{return __v\.d\()/;

/** Maps are parsed at the first question: most scripts never ask. */
export class SourcePositions {
  readonly #script: CompiledScript;
  #codeEdits: EditList | null = null;
  #bundleToSource: TraceMap | null = null;
  #lines: string[] | null = null;

  constructor(script: CompiledScript) {
    this.#script = script;
  }

  /** Source position of a place in the compiled code; lines from 1, columns from 0. */
  ofCode(line: number, column: number): Position | null {
    const inBundle = this.#edits.originalPosition(line, column);
    return inBundle === null ? null : this.#ofBundle(inBundle.line, inBundle.column);
  }

  /** The bundle's own text for a passage of the compiled code; null when the code has no such passage. */
  originalText(passage: string): string | null {
    const start = this.#script.code.indexOf(passage);
    return start === -1 ? null : this.#edits.originalText(start, start + passage.length);
  }

  get #edits(): EditList {
    this.#codeEdits ??= new EditList(this.#script.edits, this.#script.code);
    return this.#codeEdits;
  }

  /**
   * True when the function that starts at this place of the compiled code is an expression without a name of its own: an
   * arrow, or `function (`.
   */
  isClosure(line: number, column: number): boolean {
    const text = this.#textAt(line, column);
    return /^(?:async\b\s*)?(?:function\b\s*\*?\s*)?\(|^(?:async\s+)?[\w$]+\s*=>/.test(text);
  }

  /**
   * True when the function that starts at this place of the compiled code is none that the script's author wrote: the
   * constructor of a class that has none, or the plain form of a constructor or private method that may wait.
   */
  isUnwritten(line: number, column: number): boolean {
    return UNWRITTEN.test(this.#textAt(line, column));
  }

  #textAt(line: number, column: number): string {
    this.#lines ??= this.#script.code.split('\n');
    return this.#lines[line - 1]?.slice(column, column + CLOSURE_START) ?? '';
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
