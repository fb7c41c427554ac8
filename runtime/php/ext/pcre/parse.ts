/** Reads a pattern of PCRE (pcre2pattern(3)) into its parts. */
import { anyCharacter, type CharSet, caseless, noLineFeed, otherCases, rangesSet, union } from './char-set.ts';
import { readClass } from './character-class.ts';
import { escapedCharacter, escapedSet, lineBreak } from './escapes.ts';
import { type ReadBody, readGroup } from './groups.ts';
import { type Assertion, type Node, type Pattern, RegexError } from './node.ts';
import { readQuantifier } from './quantifiers.ts';
import { type Options, Reader } from './reader.ts';
import { readReference } from './references.ts';
import { checkLookbehinds } from './widths.ts';

/** @throws RegexError with PCRE's words about what is wrong */
export function parsePattern(source: string, usesUnicode: boolean, options: Options): Pattern {
  const reader = new Reader(source, usesUnicode, options);
  readVerbsAtStart(reader);
  const root = readAlternatives(reader);
  if (!reader.isAtEnd) reader.fail('unmatched closing parenthesis');
  for (const { group, offset } of reader.pending) {
    if (group > reader.groups) throw new RegexError('reference to non-existent subpattern', offset);
  }
  for (const resolve of reader.resolvers) resolve();
  checkLookbehinds(root);
  return { root, groups: reader.groups, names: reader.names, usesUnicode };
}

/** Verbs about speed and newlines that change no result here. */
function readVerbsAtStart(reader: Reader): void {
  while (reader.match(/\(\*(?:UTF8?|UCP|NO_JIT|NO_START_OPT|NO_AUTO_POSSESS|LF|LIMIT_\w+=\d+)\)/y) !== null);
}

/** Up to the closing bracket, which is left, or the end. Options set inside end here. */
const readAlternatives: ReadBody = (reader, isBranchReset = false) => {
  const { options, groups } = reader;
  const branches = [readSequence(reader)];
  let most = reader.groups;
  while (reader.takes('|')) {
    if (isBranchReset) reader.groups = groups;
    branches.push(readSequence(reader));
    most = Math.max(most, reader.groups);
  }
  reader.groups = most;
  reader.options = options;
  return branches.length === 1 ? branches[0]! : (oneSet(branches) ?? { kind: 'either', branches });
};

/** Alternatives of one character each are a class. */
function oneSet(branches: readonly Node[]): Node | null {
  const sets: CharSet[] = [];
  for (const branch of branches) {
    const code = branch.kind === 'text' ? branch.text.codePointAt(0)! : -1;
    if (branch.kind === 'set') sets.push(branch.set);
    else if (code >= 0 && branch.kind === 'text' && branch.text.length === (code > 0xffff ? 2 : 1)) {
      sets.push(rangesSet([[code, code]]));
    } else return null;
  }
  return { kind: 'set', set: union(sets) };
}

function readSequence(reader: Reader): Node {
  const items: Node[] = [];
  while (!reader.isAtEnd && reader.peek() !== '|' && reader.peek() !== ')') {
    const item = readItem(reader);
    if (item !== null) items.push(item);
  }
  const joined = joinTexts(items);
  return joined.length === 1 ? joined[0]! : { kind: 'sequence', items: joined };
}

function joinTexts(items: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    if (item.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { ...last, text: last.text + item.text };
    else joined.push(item);
  }
  return joined;
}

/** One part with its quantifiers; null for comments, blanks and options. */
function readItem(reader: Reader): Node | null {
  if (skipped(reader)) return null;
  const quoted = reader.match(/\\Q([\s\S]*?)(?:\\E|$)/y);
  if (quoted !== null) return quotedText(reader, quoted[1]!);
  if (reader.takes('\\E')) return null;
  const unquantifiable = readAssertion(reader);
  const atom = unquantifiable ?? readAtom(reader);
  if (atom === null) return null;
  while (skipped(reader));
  return readQuantifier(reader, atom, unquantifiable === null);
}

/** The last character alone can be repeated. */
function quotedText(reader: Reader, text: string): Node | null {
  if (text === '') return null;
  const characters = reader.usesUnicode ? [...text] : text.split('');
  const items = characters.map((character) => characterNode(reader, character.codePointAt(0)!));
  const last = readQuantifier(reader, items.pop()!, true);
  return { kind: 'sequence', items: joinTexts([...items, last]) };
}

/** Comments, and blanks with the modifier x. */
function skipped(reader: Reader): boolean {
  if (reader.source.startsWith('(?#', reader.position)) {
    if (reader.match(/\(\?#[^)]*\)/y) !== null) return true;
    reader.fail('missing ) after (?# comment', reader.source.length);
  }
  return reader.options.isExtended && reader.match(/[ \t-\r]+|#[^\n]*\n?/y) !== null;
}

function readAssertion(reader: Reader): Node | null {
  const { isMultiline, isDollarEndOnly } = reader.options;
  if (reader.takes('^')) return { kind: 'assert', what: isMultiline ? 'lineStart' : 'subjectStart' };
  if (reader.takes('$')) {
    return { kind: 'assert', what: isMultiline ? 'lineEnd' : isDollarEndOnly ? 'subjectEnd' : 'lastLineEnd' };
  }
  const what = reader.peek() === '\\' ? ASSERTIONS[reader.peek(1)] : undefined;
  if (what === undefined) return null;
  reader.position += 2;
  return { kind: 'assert', what };
}

const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  A: 'subjectStart',
  Z: 'lastLineEnd',
  z: 'subjectEnd',
  G: 'searchStart',
  b: 'wordEdge',
  B: 'noWordEdge',
};

function readAtom(reader: Reader): Node | null {
  if (reader.takes('(')) return readGroup(reader, readAlternatives);
  if (reader.takes('[')) return { kind: 'set', set: readClass(reader) };
  if (reader.takes('.')) return { kind: 'set', set: reader.options.dotMatchesAll ? anyCharacter : noLineFeed };
  if (reader.takes('\\')) return readEscape(reader);
  if (reader.match(/[*+?]|\{\d+(?:,\d*)?\}/y)) {
    const isBraced = reader.source[reader.position - 1] === '}';
    reader.fail('quantifier does not follow a repeatable item', reader.position - (isBraced ? 0 : 1));
  }
  return characterNode(reader, reader.take().codePointAt(0)!);
}

function readEscape(reader: Reader): Node {
  if (reader.isAtEnd) reader.fail('\\ at end of pattern');
  const reference = readReference(reader);
  if (reference !== null) return reference;
  if (reader.takes('K')) return { kind: 'keep' };
  if (reader.takes('R')) return LINE_BREAK;
  if (reader.takes('X')) return GRAPHEME;
  if (reader.takes('C')) return { kind: 'set', set: anyCharacter };
  const set = escapedSet(reader);
  return set === null ? characterNode(reader, escapedCharacter(reader)) : { kind: 'set', set };
}

function characterNode(reader: Reader, code: number): Node {
  const cases = reader.options.ignoresCase ? otherCases(code, reader.usesUnicode) : [code];
  if (cases.length === 1) return { kind: 'text', text: String.fromCodePoint(code) };
  return { kind: 'set', set: caseless(rangesSet([[code, code]]), reader.usesUnicode) };
}

const LINE_BREAK: Node = {
  kind: 'atomic',
  body: {
    kind: 'either',
    branches: [
      { kind: 'text', text: '\r\n' },
      { kind: 'set', set: lineBreak },
    ],
  },
};

/** A character with the marks that follow it: an approximation of extended grapheme clusters. */
const GRAPHEME: Node = {
  kind: 'sequence',
  items: [
    { kind: 'set', set: anyCharacter },
    { kind: 'repeat', body: { kind: 'set', set: marks() }, min: 0, max: Number.POSITIVE_INFINITY, mode: 'possessive' },
  ],
};

function marks() {
  return rangesSet([
    [0x300, 0x36f],
    [0x200d, 0x200d],
    [0xfe00, 0xfe0f],
  ]);
}
