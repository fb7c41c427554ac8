/** References to groups: back references and calls, by number or by name. */
import type { Node } from './node.ts';
import type { Reader } from './reader.ts';

/** `\1`, `\g{-1}`, `\k<name>`, `\g<name>`; null when the escape is something else. The backslash has been taken. */
export function readReference(reader: Reader): Node | null {
  const offset = reader.position;
  const numbered = reader.match(/[1-9]\d*/y);
  if (numbered !== null) {
    const group = Number(numbered[0]);
    // One digit is always a reference; more are one only when there are so many groups, and octal otherwise.
    if (group < 10 || group <= reader.groups || /^[89]/.test(numbered[0])) return backTo(reader, group, offset);
    reader.position = offset;
    return null;
  }
  const named = reader.match(/k(?:\{(\w+)\}|<(\w+)>|'(\w+)')/y);
  if (named !== null) return backToName(reader, named[1] ?? named[2] ?? named[3]!, offset + 2);
  const back = reader.match(/g(?:\{([+-]?\d+)\}|([+-]?\d+)|\{(\w+)\})/y);
  if (back !== null) {
    if (back[3] !== undefined) return backToName(reader, back[3], offset + 2);
    return backTo(reader, absolute(reader, back[1] ?? back[2]!), reader.position - (back[1] === undefined ? 0 : 1));
  }
  const call = reader.match(/g(?:<([+-]?\w+)>|'([+-]?\w+)')/y);
  return call === null ? null : callOf(reader, call[1] ?? call[2]!, offset + 2);
}

/** Number of a group that may be counted from here: `-1` is the last one opened. */
function absolute(reader: Reader, text: string): number {
  if (text.startsWith('-')) return reader.groups + 1 + Number(text);
  return text.startsWith('+') ? reader.groups + Number(text) : Number(text);
}

function backTo(reader: Reader, group: number, offset: number): Node {
  reader.pending.push({ group, offset });
  return { kind: 'back', groups: [group], ignoresCase: reader.options.ignoresCase };
}

/** A back reference to a name, which may be given to a group later on. */
export function backToName(reader: Reader, name: string, offset: number): Node {
  const groups: number[] = [];
  reader.resolvers.push(() => {
    groups.push(...reader.groupsNamed(name));
    if (groups.length === 0) reader.fail('reference to non-existent subpattern', offset);
  });
  return { kind: 'back', groups, ignoresCase: reader.options.ignoresCase };
}

/** A call of a group, `R` and `0` for the whole pattern. */
export function callOf(reader: Reader, text: string, offset: number): Node {
  if (text === 'R') return { kind: 'call', group: 0 };
  if (/^[+-]?\d+$/.test(text)) {
    const group = absolute(reader, text);
    reader.pending.push({ group, offset });
    return { kind: 'call', group };
  }
  const call = { kind: 'call' as const, group: 0 };
  reader.resolvers.push(() => {
    const [group] = reader.groupsNamed(text);
    if (group === undefined) reader.fail('reference to non-existent subpattern', offset);
    call.group = group;
  });
  return call;
}
