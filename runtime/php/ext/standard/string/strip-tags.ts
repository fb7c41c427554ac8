/**
 * strip_tags(): a state machine over text, tags, comments, declarations and processing instructions, with PHP's ideas of
 * quotes in each (php_strip_tags_ex, ext/standard/string.c).
 */
const State = { text: 0, tag: 1, instruction: 2, declaration: 3, comment: 4 } as const;
const SPACE = /^[ \t\n\r\v\f]/;
type State = (typeof State)[keyof typeof State];

/**
 * The text without tags, comments and NUL characters.
 * @param allowed tags to keep, as `<a><b>`; '' for none
 */
export function stripTags(text: string, allowed: string): string {
  return new TagStripper(text, allowed.toLowerCase()).run();
}

class TagStripper {
  readonly #text: string;
  readonly #allowed: string;
  #kept = '';
  /** The tag being read, when some are allowed. */
  #tag = '';
  #state: State = State.text;
  #at = 0;
  /** `<` met inside a tag and not yet closed. */
  #depth = 0;
  /** The quote that is open, or ''. */
  #quote = '';
  /** Brackets open in a processing instruction. */
  #brackets = 0;
  #last = '';
  #isXml = false;

  constructor(text: string, allowed: string) {
    this.#text = text;
    this.#allowed = allowed;
  }

  run(): string {
    if (!/[<>\0]/.test(this.#text)) return this.#text;
    for (; this.#at < this.#text.length; this.#at++) {
      const char = this.#text[this.#at]!;
      if (this.#state === State.text) this.#inText(char);
      else if (this.#state === State.tag) this.#inTag(char);
      else if (this.#state === State.instruction) this.#inInstruction(char);
      else if (this.#state === State.declaration) this.#inDeclaration(char);
      else this.#inComment(char);
    }
    return this.#kept;
  }

  #before(distance: number): string {
    return this.#text[this.#at - distance] ?? '';
  }

  #opensNothing(): boolean {
    return SPACE.test(this.#text[this.#at + 1] ?? '');
  }

  #inText(char: string): void {
    if (char === '\0') return;
    if (char === '<' && this.#quote === '') {
      if (this.#opensNothing()) {
        this.#kept += char;
        return;
      }
      this.#last = '<';
      this.#state = State.tag;
      this.#tag = '<';
    } else if (char === '>' && this.#depth > 0) {
      this.#depth--;
    } else if ((char !== '<' && char !== '>') || this.#quote === '') {
      this.#kept += char;
    }
  }

  #inTag(char: string): void {
    if (char === '\0') return;
    if (char === '<') {
      if (this.#quote !== '') return;
      if (this.#opensNothing()) this.#tag += char;
      else this.#depth++;
    } else if (char === '>') {
      this.#closeTag();
    } else if (char === '!' && this.#before(1) === '<') {
      this.#state = State.declaration;
      this.#last = char;
    } else if (char === '?' && this.#before(1) === '<') {
      this.#state = State.instruction;
      this.#brackets = 0;
    } else {
      if (char === '"' || char === "'") this.#toggleQuote(char);
      this.#tag += char;
    }
  }

  #toggleQuote(char: string): void {
    if (this.#at === 0) return;
    if (this.#quote === '') this.#quote = char;
    else if (this.#quote === char) this.#quote = '';
  }

  #closeTag(): void {
    if (this.#depth > 0) {
      this.#depth--;
      return;
    }
    if (this.#quote !== '') return;
    this.#last = '>';
    if (this.#isXml && this.#before(1) === '-') return;
    this.#isXml = false;
    this.#tag += '>';
    if (this.#allowed !== '' && this.#allowed.includes(tagName(this.#tag))) this.#kept += this.#tag;
    this.#toText();
  }

  #toText(): void {
    this.#quote = '';
    this.#state = State.text;
    this.#tag = '';
  }

  #inInstruction(char: string): void {
    const isInString = this.#last === '"' || this.#last === "'";
    if (char === '(' && !isInString) {
      this.#last = '(';
      this.#brackets++;
    } else if (char === ')' && !isInString) {
      this.#last = ')';
      this.#brackets--;
    } else if (char === '>') {
      if (this.#depth > 0) this.#depth--;
      else if (this.#quote === '' && this.#brackets === 0 && this.#last !== '"' && this.#before(1) === '?')
        this.#toText();
    } else if (char === '"' || char === "'") {
      this.#quoteInInstruction(char);
    } else if ((char === 'l' || char === 'L') && this.#startsXml()) {
      this.#state = State.tag;
      this.#isXml = true;
    }
  }

  #startsXml(): boolean {
    // PHP looks no further back than this: an `<?xml` at the very start is not one.
    return this.#at > 4 && /^<\?xm$/i.test(this.#text.slice(this.#at - 4, this.#at));
  }

  #quoteInInstruction(char: string): void {
    if (this.#at === 0 || this.#before(1) === '\\') return;
    if (this.#last === char) this.#last = '\0';
    else if (this.#last !== '\\') this.#last = char;
    this.#toggleQuote(char);
  }

  #inDeclaration(char: string): void {
    if (char === '>') {
      if (this.#depth > 0) this.#depth--;
      else if (this.#quote === '') this.#toText();
    } else if (char === '"' || char === "'") {
      if (this.#before(1) !== '\\') this.#toggleQuote(char);
    } else if (char === '-') {
      if (this.#before(1) === '-' && this.#before(2) === '!') this.#state = State.comment;
    } else if ((char === 'E' || char === 'e') && this.#isDoctype()) {
      this.#state = State.tag;
    }
  }

  #isDoctype(): boolean {
    return /^<!doctyp$/i.test(this.#text.slice(Math.max(this.#at - 8, 0), this.#at));
  }

  #inComment(char: string): void {
    if (char === '>' && this.#quote === '' && this.#before(1) === '-' && this.#before(2) === '-') this.#toText();
  }
}

/** `<A href=x>` and `</a>` are both `<a>`, as they stand in the list of allowed tags. */
function tagName(tag: string): string {
  let name = '';
  let hasBegun = false;
  const lower = tag.toLowerCase();
  for (let at = 0; at < lower.length && lower[at] !== '>'; at++) {
    const char = lower[at]!;
    const isSpace = SPACE.test(char);
    if (isSpace && hasBegun) break;
    if (isSpace) continue;
    if (char !== '<') hasBegun = true;
    const isSlashOfTag = char === '/' && (lower[at - 1] === '<' || lower[at + 1] === '>');
    if (!isSlashOfTag) name += char;
  }
  return `${name}>`;
}
