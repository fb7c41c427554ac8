/** Maps positions of the bundle to original files. Used only where code refers to its own file or imports something. */
import { LEAST_UPPER_BOUND, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { Bundle } from '../bundling/bundle.ts';

export class Origins {
  readonly #entry: string;
  readonly #hasOneFile: boolean;
  readonly #bundleMap: string;
  readonly #lineStarts: readonly number[];
  #trace: TraceMap | null = null;

  /** @param code the bundle's text, or one with the same lines. */
  constructor(entry: string, bundle: Bundle, code: string) {
    this.#entry = entry;
    this.#bundleMap = bundle.map;
    this.#lineStarts = lineStartsOf(code);
    this.#hasOneFile = bundle.sources.length <= 1;
  }

  /** Absolute path of the file at an offset of the bundle; the entry when unknown. */
  fileOf(offset: number): string {
    return this.#hasOneFile ? this.#entry : this.sourceOf(offset).file;
  }

  /** The original place behind an offset of the bundle: line from 1, column from 0. */
  sourceOf(offset: number): { readonly file: string; readonly line: number; readonly column: number } {
    this.#trace ??= new TraceMap(this.#bundleMap);
    const { line, column } = this.positionOf(offset);
    const before = originalPositionFor(this.#trace, { line, column });
    // The first mapping of an import statement stands behind its keyword.
    const found =
      before.source === null ? originalPositionFor(this.#trace, { line, column, bias: LEAST_UPPER_BOUND }) : before;
    return found.source === null
      ? { file: this.#entry, line: 1, column: 0 }
      : { file: found.source, line: found.line, column: found.column };
  }

  /**
   * True when `name = value` of the bundle was a declaration of that very name, as in `class K {}`: there the value begins
   * before its name.
   */
  isDeclaration(name: { readonly start: number }, value: { readonly start: number }): boolean {
    this.#trace ??= new TraceMap(this.#bundleMap);
    const ofName = originalPositionFor(this.#trace, this.positionOf(name.start));
    const ofValue = originalPositionFor(this.#trace, this.positionOf(value.start));
    if (ofName.source === null || ofName.source !== ofValue.source || ofName.name !== null) return false;
    return ofValue.line < ofName.line || (ofValue.line === ofName.line && ofValue.column < ofName.column);
  }

  /** Line from 1, column from 0. */
  positionOf(offset: number): { readonly line: number; readonly column: number } {
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! };
  }
}

function lineStartsOf(code: string): number[] {
  const starts = [0];
  for (let at = code.indexOf('\n'); at !== -1; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
