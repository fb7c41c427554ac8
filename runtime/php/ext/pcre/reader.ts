/** A pattern being read, with the options that hold at the place reached. */
import { RegexError } from './node.ts';

/** Options that `(?i)` and the like change on the way. */
export interface Options {
  readonly ignoresCase: boolean;
  readonly isMultiline: boolean;
  readonly dotMatchesAll: boolean;
  readonly isExtended: boolean;
  readonly isUngreedy: boolean;
  readonly isDollarEndOnly: boolean;
  readonly capturesNamedOnly: boolean;
  readonly allowsDuplicateNames: boolean;
}

export class Reader {
  readonly source: string;
  readonly usesUnicode: boolean;
  options: Options;
  position = 0;
  groups = 0;
  readonly names = new Map<number, string>();
  /** References seen before their groups were: checked at the end. */
  readonly pending: { readonly group: number; readonly offset: number }[] = [];
  /** Run when all groups are known. */
  readonly resolvers: (() => void)[] = [];

  constructor(source: string, usesUnicode: boolean, options: Options) {
    this.source = source;
    this.usesUnicode = usesUnicode;
    this.options = options;
  }

  get isAtEnd(): boolean {
    return this.position >= this.source.length;
  }

  peek(ahead = 0): string {
    return this.source[this.position + ahead] ?? '';
  }

  /** Takes one character: a code point with the modifier u. */
  take(): string {
    const code = this.usesUnicode ? this.source.codePointAt(this.position) : this.source.charCodeAt(this.position);
    const text = code === undefined || Number.isNaN(code) ? '' : String.fromCodePoint(code);
    this.position += text.length;
    return text;
  }

  /** Takes `text` if it comes next. */
  takes(text: string): boolean {
    if (!this.source.startsWith(text, this.position)) return false;
    this.position += text.length;
    return true;
  }

  /** Takes what a sticky expression matches here; null when it does not. */
  match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position;
    const found = expression.exec(this.source);
    if (found !== null) this.position += found[0].length;
    return found;
  }

  fail(message: string, offset = this.position): never {
    throw new RegexError(message, offset);
  }

  /** Numbers of the groups of a name. */
  groupsNamed(name: string): number[] {
    return [...this.names].filter(([, known]) => known === name).map(([group]) => group);
  }
}
