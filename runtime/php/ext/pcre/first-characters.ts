/** Which characters a match can begin with: lets a search skip most positions. */
import type { Node } from './node.ts';

/** Characters 0..255 as a table (others always may); null when a match may be empty or nothing is known. */
export function firstCharacters(node: Node): Uint8Array | null {
  switch (node.kind) {
    case 'text':
      return node.text.charCodeAt(0) < 256
        ? Uint8Array.from({ length: 256 }, (_, code) => isFirst(node.text, code))
        : null;
    case 'set':
      return node.set.low;
    case 'capture':
    case 'atomic':
      return firstCharacters(node.body);
    case 'repeat':
      return node.min > 0 ? firstCharacters(node.body) : null;
    case 'sequence':
      return firstOfSequence(node.items);
    case 'either':
      return joined(node.branches.map(firstCharacters));
    default:
      return null;
  }
}

function isFirst(text: string, code: number): number {
  return text.charCodeAt(0) === code ? 1 : 0;
}

function firstOfSequence(items: readonly Node[]): Uint8Array | null {
  const taking = items.find((item) => item.kind !== 'assert');
  return taking === undefined ? null : firstCharacters(taking);
}

function joined(tables: readonly (Uint8Array | null)[]): Uint8Array | null {
  if (tables.some((table) => table === null)) return null;
  return Uint8Array.from({ length: 256 }, (_, code) => (tables.some((table) => table![code] === 1) ? 1 : 0));
}
