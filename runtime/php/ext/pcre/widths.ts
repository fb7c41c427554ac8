/** How many characters a part of a pattern takes: what stands before must have a fixed width to be looked for backwards. */
import { type Node, RegexError } from './node.ts';
import { partsOf } from './node-parts.ts';

/** Number of characters, or null when it is not fixed. */
export function widthOf(node: Node): number | null {
  switch (node.kind) {
    case 'text':
      return [...node.text].length;
    case 'set':
      return 1;
    case 'sequence':
      return node.items.reduce<number | null>((sum, item) => added(sum, widthOf(item)), 0);
    case 'either':
      return commonWidth(node.branches);
    case 'capture':
    case 'atomic':
      return widthOf(node.body);
    case 'repeat':
      return repeatedWidth(node.body, node.min, node.max);
    case 'choice':
      return commonWidth([node.yes, node.no]);
    case 'back':
    case 'call':
      return null;
    default:
      return 0;
  }
}

function added(sum: number | null, width: number | null): number | null {
  return sum === null || width === null ? null : sum + width;
}

function commonWidth(nodes: readonly Node[]): number | null {
  const widths = nodes.map(widthOf);
  return widths.every((width) => width === widths[0]) ? widths[0]! : null;
}

function repeatedWidth(body: Node, min: number, max: number): number | null {
  const width = widthOf(body);
  if (width === 0) return 0;
  return width === null || min !== max ? null : width * min;
}

/** @throws RegexError when a lookbehind has an alternative of no fixed width */
export function checkLookbehinds(node: Node): void {
  if (node.kind === 'look' && node.isBehind) {
    const branches = node.body.kind === 'either' ? node.body.branches : [node.body];
    if (branches.some((branch) => widthOf(branch) === null)) {
      throw new RegexError('lookbehind assertion is not fixed length', node.offset);
    }
  }
  for (const part of partsOf(node)) checkLookbehinds(part);
}
