/**
 * Insertions into the bundle that nest as the syntax does. No edit adds a line, so that lines of the bundle and of the
 * compiled code are the same.
 */
import MagicString from 'magic-string';
import { SCRIPT_PARAMETERS, type ScriptParameter } from '../../wire/script.ts';

const PARAMETER = new RegExp(`\\b(?:${SCRIPT_PARAMETERS.join('|')})\\b`, 'g');

export class Edits {
  readonly code: string;
  readonly #text: MagicString;
  readonly #parameters = new Set<string>();

  constructor(code: string) {
    this.code = code;
    this.#text = new MagicString(code);
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
    this.#text.appendRight(position, this.#noted(text));
  }

  /** Text after the node that ends here; the same rule. */
  close(position: number, text: string): void {
    this.#text.prependLeft(position, this.#noted(text));
  }

  /** Text before everything inserted at this start so far. */
  openOutermost(position: number, text: string): void {
    this.#text.prependRight(position, this.#noted(text));
  }

  /** Text after everything inserted at this end so far. */
  closeOutermost(position: number, text: string): void {
    this.#text.appendLeft(position, this.#noted(text));
  }

  replace(start: number, end: number, text: string): void {
    this.#text.update(start, end, this.#noted(text));
  }

  /** Takes code away but for its line ends. */
  remove(start: number, end: number): void {
    const lines = this.code.slice(start, end).replace(/[^\n]+/g, '');
    if (lines === '') this.#text.remove(start, end);
    else this.#text.update(start, end, lines);
  }

  /** Text before all code. */
  prepend(text: string): void {
    this.#text.prepend(this.#noted(text));
  }

  append(text: string): void {
    this.#text.append(this.#noted(text));
  }

  toString(): string {
    return this.#text.toString();
  }

  /** Source map (JSON) from the edited code to the bundle. */
  map(): string {
    return this.#text.generateMap({ source: 'bundle', hires: 'boundary', includeContent: false }).toString();
  }
}
