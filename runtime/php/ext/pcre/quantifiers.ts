/** `*`, `+?`, `{2,5}+` behind a part of a pattern. */
import type { Node, RepeatMode } from './node.ts';
import type { Reader } from './reader.ts';

const MOST = 65535;

/** The part with the quantifiers that follow it. Assertions like `^` take none. */
export function readQuantifier(reader: Reader, atom: Node, isQuantifiable: boolean): Node {
  const found = reader.match(/([*+?])|\{(\d+)(?:(,)(\d*))?\}/y);
  if (found === null) return atom;
  if (!isQuantifiable) {
    const isBraced = found[1] === undefined;
    reader.fail('quantifier does not follow a repeatable item', reader.position - (isBraced ? 0 : 1));
  }
  const [min, max] = bounds(reader, found);
  const mode = readMode(reader);
  const repeated: Node = { kind: 'repeat', body: atom, min, max, mode };
  if (/[*+?]/.test(reader.peek())) {
    reader.fail('quantifier does not follow a repeatable item', reader.position);
  }
  const another = /\{\d+(?:,\d*)?\}/y;
  another.lastIndex = reader.position;
  const next = another.exec(reader.source);
  if (next !== null) reader.fail('quantifier does not follow a repeatable item', reader.position + next[0].length);
  return repeated;
}

function bounds(reader: Reader, found: RegExpExecArray): [min: number, max: number] {
  const [, sign, least, comma, most] = found;
  if (sign !== undefined) return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Number.POSITIVE_INFINITY];
  const min = Number(least);
  const max = comma === undefined ? min : most === '' ? Number.POSITIVE_INFINITY : Number(most);
  if (min > MOST || (Number.isFinite(max) && max > MOST)) {
    reader.fail('number too big in {} quantifier', reader.position - found[0].length + 6);
  }
  if (max < min) reader.fail('numbers out of order in {} quantifier', reader.position - 1);
  return [min, max];
}

function readMode(reader: Reader): RepeatMode {
  if (reader.takes('+')) return 'possessive';
  const isLazy = reader.takes('?');
  return isLazy !== reader.options.isUngreedy ? 'lazy' : 'greedy';
}
