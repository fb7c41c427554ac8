/**
 * Insertions into the bundle that nest as the syntax does. No edit adds a line, so that lines of the bundle and of the
 * compiled code are the same.
 */
import { EditListWriter } from '../../wire/edit-list.ts';
import { SCRIPT_PARAMETERS, type ScriptParameter } from '../../wire/script.ts';

const PARAMETER = new RegExp(`\\b(?:${SCRIPT_PARAMETERS.join('|')})\\b`, 'g');

/** Text that replaces the range which ends at `end`. */
interface Replacement {
  readonly end: number;
  readonly text: string;
  /** True when a function's text shows the replacement. */
  readonly isShown: boolean;
}

interface Edited {
  readonly text: string;
  /** wire/edit-list.ts */
  readonly edits: string;
}

export class Edits {
  readonly code: string;
  /** By position: what is inserted after the node that ends there, and before the node that starts there. */
  readonly #ends = new Map<number, string[]>();
  readonly #starts = new Map<number, string>();
  readonly #replacements = new Map<number, Replacement>();
  readonly #parameters = new Set<string>();
  #before = '';
  #after = '';

  constructor(code: string) {
    this.code = code;
  }

  /** Parameters of compiled scripts that inserted text names, in their order. The code itself names none (reserved-names.ts). */
  get parameters(): ScriptParameter[] {
    return SCRIPT_PARAMETERS.filter((name) => this.#parameters.has(name));
  }

  #noted(text: string): string {
    for (const [name] of text.matchAll(PARAMETER)) this.#parameters.add(name);
    return text;
  }

  /** Text before the node that starts here; of several, that of the outer node, which must come first, stays outside. */
  open(position: number, text: string): void {
    this.#starts.set(position, (this.#starts.get(position) ?? '') + this.#noted(text));
  }

  /** Text after the node that ends here; the same rule. */
  close(position: number, text: string): void {
    this.#endsAt(position).unshift(this.#noted(text));
  }

  /** Text before everything inserted at this start so far. */
  openOutermost(position: number, text: string): void {
    this.#starts.set(position, this.#noted(text) + (this.#starts.get(position) ?? ''));
  }

  /** Text after everything inserted at this end so far. */
  closeOutermost(position: number, text: string): void {
    this.#endsAt(position).push(this.#noted(text));
  }

  replace(start: number, end: number, text: string): void {
    this.#replacements.set(start, { end, text: this.#noted(text), isShown: false });
  }

  /** Corrects what esbuild wrote: a function that is asked for its text shows the correction, too. */
  correct(start: number, end: number, text: string): void {
    this.#replacements.set(start, { end, text: this.#noted(text), isShown: true });
  }

  /** Removes code, but keeps its line ends. */
  remove(start: number, end: number): void {
    this.replace(start, end, this.code.slice(start, end).replace(/[^\n]+/g, ''));
  }

  /** Text before all code. */
  prepend(text: string): void {
    this.#before = this.#noted(text) + this.#before;
  }

  append(text: string): void {
    this.#after += this.#noted(text);
  }

  toString(): string {
    return this.edited().text;
  }

  /** The new text, and the edit list that maps it back. */
  edited(): Edited {
    const parts: string[] = [];
    const list = new EditListWriter();
    let done = 0;
    const add = (from: number, to: number, text: string, original: string) => {
      parts.push(this.code.slice(done, from), text);
      list.add({ unchanged: from - done, length: text.length, original });
      done = to;
    };
    if (this.#before !== '') add(0, 0, this.#before, '');
    for (const position of this.#positions()) {
      // Inside of what has been replaced.
      if (position < done) continue;
      const replacement = this.#replacements.get(position);
      // One by one: the text of a function may end between two of them.
      for (const text of this.#ends.get(position) ?? []) add(position, position, text, '');
      const start = this.#starts.get(position);
      if (start !== undefined) add(position, position, start, '');
      if (replacement === undefined) continue;
      const { end, text, isShown } = replacement;
      add(position, end, text, isShown ? text : this.code.slice(position, end));
    }
    parts.push(this.code.slice(done), this.#after);
    return { text: parts.join(''), edits: list.toString() };
  }

  #endsAt(position: number): string[] {
    let texts = this.#ends.get(position);
    if (texts === undefined) {
      texts = [];
      this.#ends.set(position, texts);
    }
    return texts;
  }

  #positions(): Int32Array {
    return Int32Array.from(
      new Set([...this.#ends.keys(), ...this.#starts.keys(), ...this.#replacements.keys()]),
    ).sort();
  }
}
