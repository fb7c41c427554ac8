/** The syntax tree as acorn gives it: which properties of a node hold child nodes, in source order. */
import type { AnyNode } from 'acorn';

export type SyntaxNode = AnyNode;
export type FunctionNode = Extract<
  SyntaxNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;
export type LoopNode = Extract<
  SyntaxNode,
  { type: 'WhileStatement' | 'DoWhileStatement' | 'ForStatement' | 'ForInStatement' | 'ForOfStatement' }
>;

/** Types that are not listed have no children that matter to us. Keys that need care are in `forEachChild`. */
const CHILD_KEYS: Readonly<Record<string, readonly string[]>> = {
  Program: ['body'],
  ExpressionStatement: ['expression'],
  BlockStatement: ['body'],
  StaticBlock: ['body'],
  ReturnStatement: ['argument'],
  LabeledStatement: ['body'],
  IfStatement: ['test', 'consequent', 'alternate'],
  SwitchStatement: ['discriminant', 'cases'],
  SwitchCase: ['test', 'consequent'],
  ThrowStatement: ['argument'],
  TryStatement: ['block', 'handler', 'finalizer'],
  CatchClause: ['param', 'body'],
  WhileStatement: ['test', 'body'],
  DoWhileStatement: ['body', 'test'],
  ForStatement: ['init', 'test', 'update', 'body'],
  ForInStatement: ['left', 'right', 'body'],
  ForOfStatement: ['left', 'right', 'body'],
  FunctionDeclaration: ['params', 'body'],
  FunctionExpression: ['params', 'body'],
  ArrowFunctionExpression: ['params', 'body'],
  VariableDeclaration: ['declarations'],
  VariableDeclarator: ['id', 'init'],
  ArrayExpression: ['elements'],
  ObjectExpression: ['properties'],
  UnaryExpression: ['argument'],
  UpdateExpression: ['argument'],
  BinaryExpression: ['left', 'right'],
  AssignmentExpression: ['left', 'right'],
  LogicalExpression: ['left', 'right'],
  MemberExpression: ['object', 'property'],
  ConditionalExpression: ['test', 'consequent', 'alternate'],
  CallExpression: ['callee', 'arguments'],
  NewExpression: ['callee', 'arguments'],
  SequenceExpression: ['expressions'],
  YieldExpression: ['argument'],
  AwaitExpression: ['argument'],
  ImportExpression: ['source', 'options'],
  ChainExpression: ['expression'],
  SpreadElement: ['argument'],
  TemplateLiteral: ['expressions'],
  TaggedTemplateExpression: ['tag', 'quasi'],
  Property: ['key', 'value'],
  ObjectPattern: ['properties'],
  ArrayPattern: ['elements'],
  RestElement: ['argument'],
  AssignmentPattern: ['left', 'right'],
  ClassDeclaration: ['superClass', 'body'],
  ClassExpression: ['superClass', 'body'],
  ClassBody: ['body'],
  MethodDefinition: ['key', 'value'],
  PropertyDefinition: ['key', 'value'],
  ExportNamedDeclaration: ['declaration'],
  ExportDefaultDeclaration: ['declaration'],
};
const NONE: readonly string[] = [];

/** Visits the children in source order; property names that are no expressions are left out. */
export function forEachChild(node: SyntaxNode, visit: (child: SyntaxNode, key: string) => void): void {
  const keys = CHILD_KEYS[node.type] ?? NONE;
  for (const key of keys) {
    if (isPlainName(node, key)) continue;
    const value = (node as unknown as Readonly<Record<string, SyntaxNode | (SyntaxNode | null)[] | null | undefined>>)[
      key
    ];
    if (value === null || value === undefined) continue;
    if (!Array.isArray(value)) {
      visit(value, key);
      continue;
    }
    for (const child of value) if (child !== null) visit(child, key);
  }
}

/** `b` in `a.b`, `{ b: 1 }`, `class { b() {} }`: a name, not a reference. */
function isPlainName(node: SyntaxNode, key: string): boolean {
  if (key === 'key') return 'computed' in node && !node.computed;
  return key === 'property' && node.type === 'MemberExpression' && !node.computed;
}

export function isFunction(node: SyntaxNode): node is FunctionNode {
  return (
    node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration'
  );
}

export function isLoop(node: SyntaxNode): node is LoopNode {
  switch (node.type) {
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'ForStatement':
    case 'ForInStatement':
    case 'ForOfStatement':
      return true;
    default:
      return false;
  }
}

/** Deeper than that, nobody looks: the answer is then the careful one. */
const MAX_LOOK = 200;

/** True when evaluating the node may run other code of the script; bodies of functions in it do not count. */
export function mayRunCode(node: SyntaxNode, depth = 0): boolean {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'ImportExpression':
    case 'ClassExpression':
      return true;
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return false;
    default: {
      let found = depth > MAX_LOOK;
      forEachChild(node, (child) => {
        found ||= mayRunCode(child, depth + 1);
      });
      return found;
    }
  }
}
