/**
 * A list of edits from which positions and passages of the new text can be mapped back to the old one. No edit changes the
 * number of lines. Much smaller than a source map, and decoded only when needed.
 */

/** One edit: what stands at `at` in the new text stands for `original` in the old one. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly oldAt: number;
  readonly original: string;
}

/** Positions of one edit for `EditListWriter.add`. */
interface WrittenEdit {
  /** Characters between the edit before and this one, which are the same in both texts. */
  readonly unchanged: number;
  /** Characters that it takes in the new text. */
  readonly length: number;
  readonly original: string;
}

/** Collects edits from the beginning of the text to its end. */
export class EditListWriter {
  readonly #items: (number | string)[] = [];

  add({ unchanged, length, original }: WrittenEdit): void {
    this.#items.push(unchanged, length);
    if (original !== '') this.#items.push(original);
  }

  toString(): string {
    return JSON.stringify(this.#items);
  }
}

export class EditList {
  readonly #edits: readonly Edit[];
  readonly #text: string;
  #lineStarts: readonly number[] | null = null;

  /**
   * @param encoded what EditListWriter gave
   * @param text the new text
   */
  constructor(encoded: string, text: string) {
    this.#edits = decode(encoded);
    this.#text = text;
  }

  /** The place in the old text; lines from 1, columns from 0. Null when the new text has no such line. */
  originalPosition(line: number, column: number): { readonly line: number; readonly column: number } | null {
    this.#lineStarts ??= lineStartsOf(this.#text);
    const start = this.#lineStarts[line - 1];
    if (start === undefined) return null;
    return { line, column: Math.max(0, this.#originalOffset(start + column) - this.#originalLineStart(start)) };
  }

  /** What stood in the old text for a passage of the new one. */
  originalText(start: number, end: number): string {
    const parts: string[] = [];
    let done = start;
    for (let index = this.#firstAfter(start); index < this.#edits.length; index++) {
      const { at, length, original } = this.#edits[index]!;
      if (at + length > end) break;
      parts.push(this.#text.slice(done, at), original);
      done = at + length;
    }
    parts.push(this.#text.slice(done, end));
    return parts.join('');
  }

  #originalOffset(offset: number): number {
    const edit = this.#edits[this.#firstAfter(offset + 1) - 1];
    if (edit === undefined) return offset;
    const inside = offset - edit.at;
    return inside < edit.length ? edit.oldAt : edit.oldAt + edit.original.length + inside - edit.length;
  }

  /** The preceding line end may be one that was kept when an edit removed lines. */
  #originalLineStart(start: number): number {
    if (start === 0) return 0;
    const edit = this.#edits[this.#firstAfter(start) - 1];
    if (edit === undefined || start > edit.at + edit.length) return this.#originalOffset(start - 1) + 1;
    const ends = this.#text.slice(edit.at, start).split('\n').length - 1;
    let at = 0;
    for (let count = 0; count < ends; count++) at = edit.original.indexOf('\n', at) + 1;
    return edit.oldAt + at;
  }

  /** Index of the first edit that begins at this offset of the new text or behind it. */
  #firstAfter(offset: number): number {
    let low = 0;
    let high = this.#edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#edits[middle]!.at < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function decode(encoded: string): Edit[] {
  const items = JSON.parse(encoded) as (number | string)[];
  const edits: Edit[] = [];
  let at = 0;
  let oldAt = 0;
  for (let index = 0; index < items.length; ) {
    const unchanged = items[index++] as number;
    const length = items[index++] as number;
    const original = typeof items[index] === 'string' ? (items[index++] as string) : '';
    at += unchanged;
    oldAt += unchanged;
    edits.push({ at, length, oldAt, original });
    at += length;
    oldAt += original.length;
  }
  return edits;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
