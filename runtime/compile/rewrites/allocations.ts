/** Makes `new Array(n)` and the like check memory_limit first: an allocation that V8 cannot make ends the process. */
import type { Edits } from '../syntax/edits.ts';
import type { SyntaxNode } from '../syntax/syntax.ts';
import type { NameUse } from '../syntax/walk.ts';

/** Bytes per unit of the size argument. */
const UNIT_BYTES: Readonly<Record<string, number>> = {
  Array: 8,
  ArrayBuffer: 1,
  SharedArrayBuffer: 1,
  Int8Array: 1,
  Uint8Array: 1,
  Uint8ClampedArray: 1,
  Int16Array: 2,
  Uint16Array: 2,
  Float16Array: 2,
  Int32Array: 4,
  Uint32Array: 4,
  Float32Array: 4,
  Float64Array: 8,
  BigInt64Array: 8,
  BigUint64Array: 8,
};

/** Smaller literal sizes are not checked at run time. */
const SMALL_UNITS = 2 ** 17;

/** @param use a free name */
export function askForAllocation({ node, parent }: NameUse, edits: Edits): void {
  const unitBytes = Object.hasOwn(UNIT_BYTES, node.name) ? UNIT_BYTES[node.name] : undefined;
  if (unitBytes === undefined || !makes(parent, node)) return;
  const [size, ...others] = parent.arguments;
  if (size === undefined || others.length > 0 || size.type === 'SpreadElement' || isSmall(size)) return;
  edits.openOutermost(size.start, `__z(${unitBytes},(`);
  edits.closeOutermost(size.end, '))');
}

type Making = Extract<SyntaxNode, { type: 'CallExpression' | 'NewExpression' }>;

function makes(parent: SyntaxNode, callee: SyntaxNode): parent is Making {
  return (parent.type === 'NewExpression' || parent.type === 'CallExpression') && parent.callee === callee;
}

function isSmall(size: SyntaxNode): boolean {
  if (size.type === 'ArrayExpression') return true;
  return size.type === 'Literal' && (typeof size.value !== 'number' || size.value < SMALL_UNITS);
}
