/**
 * Reactions of promises: a function that the script writes checks at its entry whether its request is still alive, a native
 * one (`.then(resolve)`, `.catch(console.error)`) must be wrapped (wire/script.ts, `__h`).
 */
import type { Edits } from '../syntax/edits.ts';
import { isFunction, type SyntaxNode } from '../syntax/syntax.ts';

const REACTING: ReadonlySet<string> = new Set(['then', 'catch', 'finally']);

/** Guards the arguments of such a call; other nodes are left as they are. */
export function guardReactions(node: SyntaxNode, edits: Edits): void {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return;
  const { property, computed } = node.callee;
  if (computed || property.type !== 'Identifier' || !REACTING.has(property.name)) return;
  for (const argument of node.arguments) {
    if (argument.type === 'SpreadElement' || argument.type === 'Literal' || isFunction(argument)) continue;
    const isSequence = argument.type === 'SequenceExpression';
    edits.open(argument.start, isSequence ? '__h((' : '__h(');
    edits.close(argument.end, isSequence ? '))' : ')');
  }
}
