/**
 * Insertions into the bundle that nest as the syntax does. No edit adds a line, so that lines of the bundle and of the
 * compiled code are the same.
 */
import MagicString from 'magic-string';

export class Edits {
  readonly code: string;
  readonly #text: MagicString;

  constructor(code: string) {
    this.code = code;
    this.#text = new MagicString(code);
  }

  /** Text before the node that starts here; of several, that of the outer node, which must come first, stays outside. */
  open(position: number, text: string): void {
    this.#text.appendRight(position, text);
  }

  /** Text after the node that ends here; the same rule. */
  close(position: number, text: string): void {
    this.#text.prependLeft(position, text);
  }

  /** Text before everything inserted at this start so far. */
  openOutermost(position: number, text: string): void {
    this.#text.prependRight(position, text);
  }

  /** Text after everything inserted at this end so far. */
  closeOutermost(position: number, text: string): void {
    this.#text.appendLeft(position, text);
  }

  replace(start: number, end: number, text: string): void {
    this.#text.update(start, end, text);
  }

  /** Takes code away but for its line ends. */
  remove(start: number, end: number): void {
    const lines = this.code.slice(start, end).replace(/[^\n]+/g, '');
    if (lines === '') this.#text.remove(start, end);
    else this.#text.update(start, end, lines);
  }

  /** Text before all code. */
  prepend(text: string): void {
    this.#text.prepend(text);
  }

  append(text: string): void {
    this.#text.append(text);
  }

  toString(): string {
    return this.#text.toString();
  }

  /** Source map (JSON) from the edited code to the bundle. */
  map(): string {
    return this.#text.generateMap({ source: 'bundle', hires: 'boundary', includeContent: false }).toString();
  }
}
