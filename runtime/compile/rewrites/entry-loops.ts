/**
 * Functions that begin with a loop: the check in the loop's test replaces the check at the entry.
 *
 * V8 collects type feedback only once a function has run for a while, and a loop lets a function run long in its very first
 * call. Then the entry check has no feedback, the optimised function is deoptimised there at its next call, and from then on
 * its loop stays in code made by on-stack replacement, which took up to four times as long (bench/guards.ts).
 */
import { isFunction, isLoop, type LoopNode, type SyntaxNode } from '../syntax/syntax.ts';

type Block = Extract<SyntaxNode, { type: 'BlockStatement' }>;

/**
 * The loop that a function comes to before it has done anything that could be noticed elsewhere, which includes calls:
 * without a check at the entry, all of that would happen in a request that is over, too.
 * @param readsMembers members may be read on the way. Not where promises swallow errors: a getter can put the function
 *   into the queue of microtasks once more, and what comes next throws before the loop.
 * @returns null when there is none
 */
export function entryLoop(body: Block, readsMembers: boolean): LoopNode | null {
  for (const statement of body.body) {
    const loop = withoutLabels(statement);
    if (isLoop(loop)) return isTurning(loop) && begins(loop, readsMembers) ? loop : null;
    if (!isUnnoticed(statement, readsMembers)) return null;
  }
  return null;
}

function withoutLabels(node: SyntaxNode): SyntaxNode {
  return node.type === 'LabeledStatement' ? withoutLabels(node.body) : node;
}

/** The others may have no turn at all, and no test that could hold a check. */
function isTurning(loop: LoopNode): boolean {
  return loop.type !== 'ForInStatement' && loop.type !== 'ForOfStatement';
}

function begins(loop: LoopNode, readsMembers: boolean): boolean {
  if (loop.type !== 'ForStatement' || loop.init === null || loop.init === undefined) return true;
  return isUnnoticed(loop.init, readsMembers);
}

function isUnnoticed(statement: SyntaxNode, readsMembers: boolean): boolean {
  switch (statement.type) {
    case 'EmptyStatement':
    case 'FunctionDeclaration':
      return true;
    case 'ExpressionStatement':
      return statement.directive !== undefined;
    case 'VariableDeclaration':
      // `using` runs code when its block is left.
      if (statement.kind !== 'let' && statement.kind !== 'const' && statement.kind !== 'var') return false;
      return statement.declarations.every(({ id, init }) => id.type === 'Identifier' && isQuiet(init, readsMembers));
    default:
      return false;
  }
}

/** Natives whose `new` does nothing but make one. A script's class of that name checks in its own constructor. */
const MADE_QUIETLY =
  /^(?:Map|Set|WeakMap|WeakSet|Array|ArrayBuffer|DataView|(?:Big)?(?:Int|Uint)(?:8|16|32|64)(?:Clamped)?Array|Float(?:32|64)Array)$/;

/** True when evaluating it calls no code, or throws. Conversions (`+x`) may call. */
function isQuiet(value: SyntaxNode | null | undefined, readsMembers: boolean): boolean {
  if (value === null || value === undefined || isFunction(value)) return true;
  switch (value.type) {
    case 'Literal':
    case 'Identifier':
    case 'ThisExpression':
      return true;
    case 'UnaryExpression':
      return value.argument.type === 'Literal';
    case 'ArrayExpression':
      return value.elements.every((element) => isQuiet(element, readsMembers));
    case 'ObjectExpression':
      return value.properties.length === 0;
    case 'MemberExpression':
      return readsMembers && !value.computed && isQuiet(value.object, readsMembers);
    case 'NewExpression':
      if (value.callee.type !== 'Identifier' || !MADE_QUIETLY.test(value.callee.name)) return false;
      // An object would be asked for its elements.
      return value.arguments.every(({ type }) => type === 'Literal');
    default:
      return false;
  }
}
