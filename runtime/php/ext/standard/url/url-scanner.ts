/**
 * Finds the links and forms of an HTML text and adds variables to them (ext/standard/url_scanner_ex.re). The text comes
 * in pieces: the scanner remembers in which part of a tag it stands.
 */
import { splitUrl } from '../../../engine/url-text.ts';

/** What is added, and where. */
export interface UrlAdditions {
  /** `a=1&b=2`, for URLs. */
  readonly query: string;
  /** Hidden input elements, for forms. */
  readonly inputs: string;
  /** The directive arg_separator.output: between a URL's own query and the addition. */
  readonly separator: string;
  /** By tag in lower case, the attribute whose URL is changed; '' for none. */
  readonly tags: ReadonlyMap<string, string>;
  /** True for hosts, in lower case, whose forms may get the variables. */
  isOwnHost(host: string): boolean;
}

type State = 'plain' | 'tag' | 'nextArgument' | 'argument' | 'beforeValue' | 'value';

const PLAIN = /[^<]+/y;
const TAG = /[a-zA-Z:]+/y;
const TAG_END = /\/?>/y;
const SPACE = /[ \v\r\t\n]+/y;
const ARGUMENT = /[a-zA-Z][a-zA-Z-]*/y;
const EQUALS = /[ ]*=[ ]*/y;
const VALUE = /"[^">]*"|'[^'>]*'|[^ \r\n\t>'"]+/y;
/** A quoted value whose end has not come yet. */
const OPEN_VALUE = /(?:"[^">]*|'[^'>]*)$/y;

export class UrlScanner {
  #state: State = 'plain';
  /** What could not be told from its beginning, at the end of the piece before. */
  #rest = '';
  #attribute: string | null = null;
  #isForm = false;
  #argument = '';
  /** The last action of a form leads to our own host. PHP keeps it from form to form. */
  #isOwnForm = true;
  #text = '';
  #at = 0;
  #result = '';

  /** @param isLast true when nothing may be kept for the next piece */
  scan(piece: string, additions: UrlAdditions, isLast: boolean): string {
    this.#text = this.#rest + piece;
    this.#at = 0;
    this.#result = '';
    while (this.#step(additions));
    this.#rest = isLast ? '' : this.#text.slice(this.#at);
    if (isLast) this.#result += this.#text.slice(this.#at);
    return this.#result;
  }

  /** What was kept for the next piece, and the piece, unchanged. */
  pass(piece: string): string {
    const text = this.#rest + piece;
    this.#rest = '';
    return text;
  }

  #step(additions: UrlAdditions): boolean {
    if (this.#at >= this.#text.length) return false;
    switch (this.#state) {
      case 'plain':
        return this.#plain();
      case 'tag':
        return this.#tag(additions);
      case 'nextArgument':
        return this.#nextArgument(additions);
      case 'argument':
        return this.#takeArgument();
      case 'beforeValue':
        return this.#beforeValue();
      case 'value':
        return this.#value(additions);
    }
  }

  /** The match at the current place; null for none. A match that could go on behind the end counts as none yet. */
  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text)?.[0] ?? null;
  }

  #reachesEnd(match: string): boolean {
    return this.#at + match.length === this.#text.length;
  }

  #take(text: string, next: State): true {
    this.#result += text;
    this.#at += text.length;
    this.#state = next;
    return true;
  }

  #takeAny(next: State): true {
    return this.#take(this.#text[this.#at]!, next);
  }

  #plain(): boolean {
    if (this.#text[this.#at] === '<') return this.#takeAny('tag');
    const run = this.#match(PLAIN)!;
    return this.#reachesEnd(run) ? false : this.#take(run, 'plain');
  }

  #tag(additions: UrlAdditions): boolean {
    const name = this.#match(TAG);
    if (name === null) return this.#takeAny('plain');
    if (this.#reachesEnd(name)) return false;
    this.#attribute = additions.tags.get(name.toLowerCase()) ?? null;
    this.#isForm = name.toLowerCase() === 'form';
    return this.#take(name, this.#attribute === null ? 'plain' : 'nextArgument');
  }

  #nextArgument(additions: UrlAdditions): boolean {
    const end = this.#match(TAG_END);
    // The scanner wants to see one character more than the bracket.
    if (end !== null && this.#reachesEnd('>') && end === '>') return false;
    if (end !== null) {
      this.#take(end, 'plain');
      if (this.#isForm && this.#isOwnForm) this.#result += additions.inputs;
      return true;
    }
    const space = this.#match(SPACE);
    if (space !== null) return this.#reachesEnd(space) ? false : this.#take(space, 'nextArgument');
    if (this.#match(ARGUMENT) === null) return this.#takeAny('plain');
    this.#state = 'argument';
    return true;
  }

  #takeArgument(): boolean {
    const name = this.#match(ARGUMENT);
    if (name === null) return this.#takeAny('nextArgument');
    if (this.#reachesEnd(name)) return false;
    this.#argument = name.toLowerCase();
    return this.#take(name, 'beforeValue');
  }

  #beforeValue(): boolean {
    const equals = this.#match(EQUALS);
    if (equals !== null && this.#reachesEnd(equals)) return false;
    if (equals !== null) return this.#take(equals, 'value');
    this.#state = 'nextArgument';
    return true;
  }

  #value(additions: UrlAdditions): boolean {
    const match = this.#match(VALUE);
    if (match === null && this.#match(OPEN_VALUE) !== null) return false;
    if (match === null) return this.#takeAny('nextArgument');
    const quote = match[0] === '"' || match[0] === "'" ? match[0] : '';
    if (quote === '' && this.#reachesEnd(match)) return false;
    const url = quote === '' ? match : match.slice(1, -1);
    // PHP compares as many characters as there are: `act` is an action, too.
    if (this.#isForm && 'action'.startsWith(this.#argument)) this.#isOwnForm = isOwnUrl(url, additions);
    const changed = this.#argument === this.#attribute ? withQuery(url, additions) : url;
    this.#result += quote + changed + quote;
    this.#at += match.length;
    this.#state = 'nextArgument';
    return true;
  }
}

/** A form's variables go to our own host only. */
function isOwnUrl(url: string, additions: UrlAdditions): boolean {
  const parts = splitUrl(url);
  if (parts === null) return false;
  if (parts.scheme !== undefined && parts.scheme !== 'http' && parts.scheme !== 'https') return false;
  return parts.host === undefined || additions.isOwnHost(parts.host.toLowerCase());
}

/** Only URLs without scheme and host are changed; `#place` leads to no other page. */
function withQuery(url: string, additions: UrlAdditions): string {
  const parts = splitUrl(url);
  if (additions.query === '' || parts === null || url.startsWith('#')) return url;
  if (parts.scheme !== undefined || parts.host !== undefined) return url;
  const query = parts.query === undefined ? additions.query : `${parts.query}${additions.separator}${additions.query}`;
  const fragment = parts.fragment === undefined ? '' : `#${parts.fragment}`;
  return `${parts.path ?? ''}?${query}${fragment}`;
}
