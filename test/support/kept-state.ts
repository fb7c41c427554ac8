/** What a source file keeps at module level that can change: containers, own objects, literals that it writes to. */
import ts from 'typescript';

/** Objects that nothing can be put into. */
const HARMLESS = new Set(['TextDecoder', 'TextEncoder', 'Error', 'RegExp']);
const CHANGING = /^(?:set|add|delete|clear|push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin)$/;

/** Names of constants of the module whose contents can change. */
export function keptState(file: ts.SourceFile): string[] {
  const constants = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((one) => [...one.declarationList.declarations]);
  const written = namesWrittenTo(file);
  return constants.filter((one) => isChangeable(one, written)).map(({ name }) => name.getText());
}

function isChangeable({ name, type, initializer }: ts.VariableDeclaration, written: ReadonlySet<string>): boolean {
  const value = initializer === undefined ? undefined : withoutAssertions(initializer);
  if (value === undefined) return false;
  if (ts.isNewExpression(value)) {
    const isEmpty = /Array$/.test(value.expression.getText()) && value.arguments?.[0]?.getText() === '0';
    const isReadonly = /^Readonly(?:Map|Set)</.test(type?.getText() ?? '');
    return !isEmpty && !isReadonly && !HARMLESS.has(value.expression.getText());
  }
  const isLiteral = ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value);
  return isLiteral && written.has(name.getText());
}

function withoutAssertions(expression: ts.Expression): ts.Expression {
  const isAsserted = ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression);
  return isAsserted ? withoutAssertions(expression.expression) : expression;
}

/** Names of which a member is assigned, deleted, or changed by a method. */
function namesWrittenTo(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    const target = targetOf(node);
    if (target !== undefined && ts.isIdentifier(target)) names.add(target.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
}

/** The object whose member a node changes. */
function targetOf(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return CHANGING.test(node.expression.name.text) ? node.expression.expression : undefined;
  const member = changedBy(node);
  const isMember =
    member !== undefined && (ts.isPropertyAccessExpression(member) || ts.isElementAccessExpression(member));
  return isMember ? member.expression : undefined;
}

function changedBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isDeleteExpression(node)) return node.expression;
  if (ts.isBinaryExpression(node)) return isAssignment(node.operatorToken.kind) ? node.left : undefined;
  const isStep = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  return isStep && (node.operator === ts.SyntaxKind.PlusPlusToken || node.operator === ts.SyntaxKind.MinusMinusToken)
    ? node.operand
    : undefined;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
