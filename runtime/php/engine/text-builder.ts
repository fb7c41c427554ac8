/**
 * Text put together from many small pieces. V8 keeps `text += piece` as a tree with a node of 20 to 32 bytes for each piece until
 * somebody reads the text: four megabytes added character by character hold more than 100. Here the tree is flattened now and then.
 */

/** Characters that are added before the piece is made flat. */
const FLAT_LENGTH = 4096;

export class TextBuilder {
  readonly #flat: string[] = [];
  #tail = '';

  add(piece: string): void {
    this.#tail += piece;
    if (this.#tail.length >= FLAT_LENGTH) this.#flatten();
  }

  #flatten(): void {
    // Reading a character makes V8 write the tree out.
    this.#tail.charCodeAt(0);
    this.#flat.push(this.#tail);
    this.#tail = '';
  }

  /** All pieces as one text. */
  text(): string {
    if (this.#flat.length === 0) return this.#tail;
    this.#flat.push(this.#tail);
    const text = this.#flat.join('');
    this.#flat.length = 0;
    this.#tail = text;
    return text;
  }
}
