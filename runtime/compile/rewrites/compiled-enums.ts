/**
 * Corrects compiled enums to tsc's form. esbuild compiles each file separately: it does not know whether a member initialised
 * from another module's enum is a number or a string, and writes `void 0` for the member that follows it.
 */
import type { Edits } from '../syntax/edits.ts';
import type { SyntaxNode } from '../syntax/syntax.ts';

type Of<Type extends SyntaxNode['type']> = Extract<SyntaxNode, { type: Type }>;

/** `E2[E2["A"] = value] = "A"`, or `E2["A"] = "text"`, as esbuild writes the members of an enum. */
interface Member {
  /** `E2["A"]` */
  readonly target: Of<'MemberExpression'>;
  readonly value: SyntaxNode;
  /** True for the first form, which also leads from the value to the name. */
  readonly leadsBack: boolean;
  readonly statement: Of<'ExpressionStatement'>;
}

/** Corrects the members of the enums whose body the node is; other nodes are left as they are. */
export function correctEnum(node: SyntaxNode, edits: Edits): void {
  if (node.type !== 'BlockStatement') return;
  let before: Member | null = null;
  for (const statement of node.body) {
    const member = memberOf(statement);
    if (member === null) return;
    if (before !== null && isUndefined(member.value)) {
      const previous = edits.code.slice(before.target.start, before.target.end);
      edits.correct(member.value.start, member.value.end, `${previous}+1`);
    } else if (member.leadsBack && !isNumber(member.value)) onlyNumbersLeadBack(member, edits);
    before = member;
  }
}

/** `E2[E2["A"] = value] = "A"` becomes `if(typeof(E2["A"] = value)!=="string")E2[E2["A"]]="A"`. */
function onlyNumbersLeadBack({ target, value, statement }: Member, edits: Edits): void {
  const name = edits.code.slice(target.object.start, target.object.end);
  const member = edits.code.slice(target.start, target.end);
  const key = edits.code.slice(target.property.start, target.property.end);
  edits.correct(statement.start, target.start, 'if(typeof(');
  edits.correct(value.end, statement.end, `)!=="string")${name}[${member}]=${key};`);
}

function memberOf(statement: SyntaxNode): Member | null {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') return null;
  const { left, right } = statement.expression;
  const own = keyedBy(left, 'Literal');
  if (own !== null) return { target: own, value: right, leadsBack: false, statement };
  const outer = keyedBy(left, 'AssignmentExpression');
  if (outer?.property.type !== 'AssignmentExpression' || right.type !== 'Literal') return null;
  const target = keyedBy(outer.property.left, 'Literal');
  if (target?.property.type !== 'Literal' || target.property.value !== right.value) return null;
  if (nameOf(target.object) !== nameOf(outer.object)) return null;
  return { target, value: outer.property.right, leadsBack: true, statement };
}

/** `name[key]` with a key of this kind; null for everything else. */
function keyedBy(node: SyntaxNode, type: SyntaxNode['type']): Of<'MemberExpression'> | null {
  if (node.type !== 'MemberExpression' || !node.computed || node.property.type !== type) return null;
  return nameOf(node.object) === null ? null : node;
}

function nameOf(node: SyntaxNode): string | null {
  return node.type === 'Identifier' ? node.name : null;
}

function isUndefined(node: SyntaxNode): boolean {
  return node.type === 'UnaryExpression' && node.operator === 'void';
}

function isNumber(node: SyntaxNode): boolean {
  if (node.type === 'UnaryExpression') return isNumber(node.argument);
  return node.type === 'Literal' && typeof node.value === 'number';
}
