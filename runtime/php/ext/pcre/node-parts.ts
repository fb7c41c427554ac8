/** Walking through the parts of a pattern. */
import type { Node } from './node.ts';

/** The parts directly inside. */
export function partsOf(node: Node): readonly Node[] {
  if (node.kind === 'sequence') return node.items;
  if (node.kind === 'either') return node.branches;
  if (node.kind === 'choice') return [node.yes, node.no];
  return 'body' in node ? [node.body] : [];
}

/** The capturing group of this number; null when there is none. */
export function findGroup(node: Node, group: number): Node | null {
  if (node.kind === 'capture' && node.group === group) return node;
  for (const part of partsOf(node)) {
    const found = findGroup(part, group);
    if (found !== null) return found;
  }
  return null;
}
