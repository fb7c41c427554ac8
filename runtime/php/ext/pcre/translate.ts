/**
 * Writes a pattern as a regular expression of JavaScript, when that means the same: V8's engine is many times faster. Left
 * to our own engine are parts that JavaScript does not have or reads in another way: captures in loops (JavaScript forgets
 * them at each turn), bodies that may take nothing, references, atomic groups, and what can run away (ambiguity.ts).
 */
import type { Ambiguity } from './ambiguity.ts';
import type { CharSet } from './char-set.ts';
import { hasHigh, namedSet } from './char-set.ts';
import { mayTakeNothing } from './lookahead.ts';
import type { Assertion, Node, Pattern } from './node.ts';
import { partsOf } from './node-parts.ts';

/** The expression's source; null when JavaScript has no equivalent. */
export function translated(pattern: Pattern, ambiguity: Ambiguity): string | null {
  if (ambiguity.loops === Number.POSITIVE_INFINITY || !areInOrder(pattern)) return null;
  try {
    return new Translation(pattern.usesUnicode, ambiguity).write(pattern.root);
  } catch (error) {
    if (error instanceof NotTranslatable) return null;
    throw error;
  }
}

class NotTranslatable extends Error {}

/** Groups that share a number (`(?|…)`) have no counterpart. */
function areInOrder(pattern: Pattern): boolean {
  let last = 0;
  const isNext = (node: Node): boolean => {
    if (node.kind === 'capture' && node.group !== ++last) return false;
    return partsOf(node).every(isNext);
  };
  return isNext(pattern.root) && last === pattern.groups;
}

function hasCapture(node: Node): boolean {
  return node.kind === 'capture' || partsOf(node).some(hasCapture);
}

class Translation {
  readonly #usesUnicode: boolean;
  readonly #ambiguity: Ambiguity;

  constructor(usesUnicode: boolean, ambiguity: Ambiguity) {
    this.#usesUnicode = usesUnicode;
    this.#ambiguity = ambiguity;
  }

  write(node: Node): string {
    switch (node.kind) {
      case 'text':
        return this.#text(node.text);
      case 'set':
        return this.#set(node.set);
      case 'sequence':
        return node.items
          .map((item) => (item.kind === 'either' ? `(?:${this.write(item)})` : this.write(item)))
          .join('');
      case 'either':
        return node.branches.map((branch) => this.write(branch)).join('|');
      case 'capture':
        return `(${this.write(node.body)})`;
      case 'repeat':
        return this.#repeat(node);
      case 'look':
        return this.#look(node);
      case 'assert':
        return this.#assertion(node.what);
      case 'fail':
        return '(?!)';
      default:
        throw new NotTranslatable();
    }
  }

  #text(text: string): string {
    const characters = this.#usesUnicode ? [...text] : text.split('');
    return characters.map((character) => this.#character(character.codePointAt(0)!)).join('');
  }

  #character(code: number): string {
    if (this.#usesUnicode) return `\\u{${code.toString(16)}}`;
    return `\\x${code.toString(16).padStart(2, '0')}`;
  }

  /** Bytes have no characters above 255. */
  #set(set: CharSet): string {
    if (this.#usesUnicode && set.source === null) throw new NotTranslatable();
    const ranges = lowRanges(set).map(([from, to]) => `${this.#character(from)}-${this.#character(to)}`);
    const high = this.#usesUnicode && hasHigh(set) ? set.source! : '';
    const listed = ranges.join('') + high;
    return listed === '' ? '(?!)' : `[${listed}]`;
  }

  #repeat(node: Node & { kind: 'repeat' }): string {
    const { body, min, max, mode } = node;
    if (hasCapture(body) && !(max === 1 || isCaptureOnly(body))) throw new NotTranslatable();
    if (mayTakeNothing(body)) throw new NotTranslatable();
    if (mode === 'possessive' && !this.#ambiguity.final.has(node)) throw new NotTranslatable();
    const count = `{${min},${Number.isFinite(max) ? max : ''}}`;
    return `(?:${this.write(body)})${count}${mode === 'lazy' ? '?' : ''}`;
  }

  #look({ body, isBehind, isNegative }: Node & { kind: 'look' }): string {
    if (hasCapture(body)) throw new NotTranslatable();
    return `(?${isBehind ? '<' : ''}${isNegative ? '!' : '='}${this.write(body)})`;
  }

  #assertion(what: Assertion): string {
    const fixed = ASSERTIONS[what];
    if (fixed !== undefined) return fixed;
    if (what === 'searchStart') throw new NotTranslatable();
    if (!this.#usesUnicode) return what === 'wordEdge' ? '\\b' : '\\B';
    const word = this.#set(namedSet('word', true)!);
    const [same, other] = what === 'wordEdge' ? ['!', '='] : ['=', '!'];
    return `(?:(?<=${word})(?${same}${word})|(?<!${word})(?${other}${word}))`;
  }
}

/** A capture that every turn of the loop sets again. */
function isCaptureOnly(body: Node): boolean {
  return body.kind === 'capture' && !hasCapture(body.body);
}

const ASSERTIONS: Partial<Record<Assertion, string>> = {
  subjectStart: '^',
  subjectEnd: '$',
  lastLineEnd: '(?=\\n?$)',
  lineStart: '(?:^|(?<=\\n)(?!$))',
  lineEnd: '(?![^\\n])',
};

function lowRanges(set: CharSet): [number, number][] {
  const ranges: [number, number][] = [];
  for (let code = 0; code < 256; code++) {
    if (set.low[code] !== 1) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
