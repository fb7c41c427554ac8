/** Kinds of nodes as the waiting pass sees them, and what can become of each kind of function. */
import type { FunctionNode, SyntaxNode } from '../../syntax/syntax.ts';
import type { NameUse } from '../../syntax/walk.ts';
import type { Reason } from './in-place.ts';

export type Of<Type extends SyntaxNode['type']> = Extract<SyntaxNode, { type: Type }>;
export type Call = Of<'CallExpression'> | Of<'NewExpression'>;
export type ClassNode = Of<'ClassDeclaration'> | Of<'ClassExpression'>;

/** How a function can be made a generator; null for those that cannot. */
export type FunctionKind =
  | 'declaration'
  | 'expression'
  | 'arrow'
  | 'method'
  | 'objectMethod'
  | 'privateMethod'
  | 'constructor';

/** What can become of a function. */
export interface Form {
  readonly kind: FunctionKind | null;
  /** Why it has to wait in place; null when it need not. */
  readonly reason: Reason | null;
}

/** Where a method stands. */
export type Owner = ClassNode | Of<'ObjectExpression'>;

function no(reason: Reason): Form {
  return { kind: null, reason };
}

function yes(kind: FunctionKind): Form {
  return { kind, reason: null };
}

export function formOf(node: FunctionNode, parent: SyntaxNode, owner: Owner | null): Form {
  if (node.generator) return no('in a generator');
  if (parent.type === 'MethodDefinition') return methodForm(parent, owner);
  if (parent.type === 'Property' && owner !== null && (parent.method || parent.kind !== 'init'))
    return objectMethodForm(parent, owner as Of<'ObjectExpression'>);
  if (node.type === 'ArrowFunctionExpression') return yes('arrow');
  if (node.type === 'FunctionExpression') return yes('expression');
  return parent.type === 'SwitchCase' || parent.type === 'StaticBlock'
    ? no('in a function of a switch')
    : yes('declaration');
}

function methodForm(method: Of<'MethodDefinition'>, owner: Owner | null): Form {
  if (method.kind === 'constructor') return owner === null ? no('in a constructor') : yes('constructor');
  if (method.kind !== 'method') return no('in an accessor');
  if (method.computed) return no('in a method with a computed name');
  return yes(method.key.type === 'PrivateIdentifier' ? 'privateMethod' : 'method');
}

function objectMethodForm(property: Of<'Property'>, owner: Of<'ObjectExpression'>): Form {
  if (property.kind !== 'init') return no('in an accessor');
  const name = propertyName(property);
  if (name === null) return no('in a method with a computed name');
  const later = owner.properties.slice((owner.properties as SyntaxNode[]).indexOf(property) + 1);
  // What comes later may have taken its place when the object is there.
  const isReplaced = later.some((one) => one.type !== 'Property' || one.computed || propertyName(one) === name);
  return isReplaced ? no('in a method that a later part of its object may replace') : yes('objectMethod');
}

/** The name of a property that is written as a name or text; null for computed and other ones. */
export function propertyName(node: Of<'MethodDefinition'> | Of<'Property'> | Of<'PropertyDefinition'>): string | null {
  if (node.computed) return null;
  const { key } = node;
  if (key.type === 'Identifier') return key.name;
  if (key.type === 'Literal' && typeof key.value === 'string') return key.value;
  return null;
}

export function isModuleStatement(node: SyntaxNode): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return true;
    default:
      return false;
  }
}

/** What a use of a name is written to. */
export function isWrite({ node, parent }: NameUse): boolean {
  switch (parent.type) {
    case 'AssignmentExpression':
      return parent.left === node;
    case 'UpdateExpression':
    case 'ArrayPattern':
    case 'AssignmentPattern':
    case 'RestElement':
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'Property':
      return true;
    default:
      return false;
  }
}
