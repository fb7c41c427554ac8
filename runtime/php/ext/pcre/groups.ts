/** What follows an opening bracket: captures, assertions, options, conditions, verbs. */
import type { ChoiceTest, CutVerb, Node } from './node.ts';
import type { Options, Reader } from './reader.ts';
import { backToName, callOf } from './references.ts';

/** Reads the alternatives of a group, up to its closing bracket. */
export type ReadBody = (reader: Reader, isBranchReset?: boolean) => Node;

const EMPTY: Node = { kind: 'sequence', items: [] };

/** Reads a group whose `(` has been taken; null when it only sets options. */
export function readGroup(reader: Reader, readBody: ReadBody): Node | null {
  if (reader.takes('*')) return readVerb(reader);
  if (!reader.takes('?')) return plainGroup(reader, readBody);
  if (reader.takes(':')) return closed(reader, readBody(reader));
  if (reader.takes('|')) return closed(reader, readBody(reader, true));
  if (reader.takes('>')) return { kind: 'atomic', body: closed(reader, readBody(reader)) };
  const look = reader.match(/<?[=!]/y);
  if (look !== null) return readLook(reader, readBody, look[0]);
  if (reader.takes('(')) return readChoice(reader, readBody);
  return readNamed(reader, readBody) ?? readCall(reader) ?? readOptions(reader, readBody);
}

function closed(reader: Reader, body: Node): Node {
  if (!reader.takes(')')) reader.fail('missing closing parenthesis', reader.source.length);
  return body;
}

function plainGroup(reader: Reader, readBody: ReadBody): Node {
  return reader.options.capturesNamedOnly ? closed(reader, readBody(reader)) : capture(reader, readBody);
}

function capture(reader: Reader, readBody: ReadBody): Node {
  const group = ++reader.groups;
  return { kind: 'capture', group, body: closed(reader, readBody(reader)) };
}

function readLook(reader: Reader, readBody: ReadBody, sign: string): Node {
  const offset = reader.position - sign.length - 2;
  const body = closed(reader, readBody(reader));
  return { kind: 'look', body, isBehind: sign.length === 2, isNegative: sign.endsWith('!'), offset };
}

function readNamed(reader: Reader, readBody: ReadBody): Node | null {
  const open = reader.match(/P?<|'/y);
  if (open === null) return null;
  if (reader.peek() === '>' || reader.isAtEnd) reader.fail('subpattern name expected');
  if (/\d/.test(reader.peek())) reader.fail('subpattern name must start with a non-digit');
  const name = reader.match(reader.usesUnicode ? /[\p{L}\p{N}_]*/uy : /\w*/y)![0];
  if (name.length > 32) reader.fail('subpattern name is too long (maximum 32 code units)');
  const nameEnd = reader.position;
  if (!reader.takes(open[0] === "'" ? "'" : '>')) {
    reader.fail('syntax error in subpattern name (missing terminator?)');
  }
  const known = reader.groupsNamed(name);
  const group = reader.groups + 1;
  if (known.length > 0 && !known.includes(group) && !reader.options.allowsDuplicateNames) {
    reader.fail('two named subpatterns have the same name (PCRE2_DUPNAMES not set)', nameEnd);
  }
  reader.names.set(group, name);
  return capture(reader, readBody);
}

/** `(?R)`, `(?1)`, `(?&name)`, `(?P>name)`, `(?P=name)`. */
function readCall(reader: Reader): Node | null {
  const offset = reader.position;
  const back = reader.match(/P=(\w+)\)/y);
  if (back !== null) return backToName(reader, back[1]!, offset + 2);
  const call = reader.match(/(?:(R|[+-]?\d+)|&(\w+)|P>(\w+))\)/y);
  if (call === null) return null;
  const prefix = call[2] !== undefined ? 1 : call[3] !== undefined ? 2 : call[1]!.length;
  return callOf(reader, call[1] ?? call[2] ?? call[3]!, offset + prefix);
}

const LETTERS: Readonly<Record<string, keyof Options>> = {
  i: 'ignoresCase',
  m: 'isMultiline',
  s: 'dotMatchesAll',
  x: 'isExtended',
  U: 'isUngreedy',
  n: 'capturesNamedOnly',
  J: 'allowsDuplicateNames',
};

/** `(?i)` holds up to the end of the group around it, `(?i:…)` inside. */
function readOptions(reader: Reader, readBody: ReadBody): Node | null {
  const before = reader.options;
  const changed: Partial<Record<keyof Options, boolean>> = {};
  let isOn = true;
  for (;;) {
    if (reader.isAtEnd) reader.fail('missing closing parenthesis');
    const letter = reader.take();
    if (letter === ')' || letter === ':') {
      reader.options = { ...before, ...changed };
      if (letter === ')') return null;
      const body = closed(reader, readBody(reader));
      reader.options = before;
      return body;
    }
    const name = LETTERS[letter];
    if (letter === '-') isOn = false;
    else if (letter === '^') for (const key of ['i', 'm', 'n', 's', 'x']) changed[LETTERS[key]!] = false;
    else if (name === undefined) reader.fail('unrecognized character after (? or (?-', reader.position - 1);
    else changed[name] = isOn;
  }
}

/** `(?(test)yes|no)`; both brackets have been taken. */
function readChoice(reader: Reader, readBody: ReadBody): Node {
  const test = readTest(reader, readBody);
  const body = closed(reader, readBody(reader));
  const branches = body.kind === 'either' ? body.branches : [body];
  if (branches.length > 2) {
    reader.fail('conditional subpattern contains more than two branches', reader.position - 1);
  }
  return { kind: 'choice', test, yes: branches[0]!, no: branches[1] ?? EMPTY };
}

function readTest(reader: Reader, readBody: ReadBody): ChoiceTest {
  const look = reader.match(/\?(<?[=!])/y);
  if (look !== null) return { kind: 'look', look: readLook(reader, readBody, look[1]!) };
  if (reader.takes('DEFINE)')) return { kind: 'never' };
  const recursion = reader.match(/R(\d*)\)/y);
  if (recursion !== null) return { kind: 'recursion', group: recursion[1] === '' ? null : Number(recursion[1]) };
  const offset = reader.position;
  const found = reader.match(/(?:([+-]?\d+)|<(\w+)>|'(\w+)'|(\w+))\)/y);
  if (found === null) reader.fail('malformed number or name after (?(');
  if (found[1] !== undefined) {
    const number = Number(found[1]);
    const group = found[1].startsWith('-') ? reader.groups + 1 + number : number;
    reader.pending.push({ group, offset });
    return { kind: 'group', groups: [group] };
  }
  const groups: number[] = [];
  const name = found[2] ?? found[3] ?? found[4]!;
  reader.resolvers.push(() => void groups.push(...reader.groupsNamed(name)));
  return { kind: 'group', groups };
}

/** Backtracking verbs; (*THEN) and marks are not there. */
function readVerb(reader: Reader): Node {
  if (reader.match(/(?:FAIL|F)\)/y) !== null) return { kind: 'fail' };
  if (reader.takes('ACCEPT)')) return { kind: 'accept' };
  const cut = reader.match(/(COMMIT|PRUNE|SKIP)\)/y);
  if (cut !== null) return { kind: 'cut', verb: cut[1] as CutVerb };
  reader.match(/[A-Za-z_]*/y);
  return reader.fail('(*VERB) not recognized or malformed', reader.position);
}
