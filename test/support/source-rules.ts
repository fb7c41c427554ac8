/** What the rules of the house see in one source file: its declarations, without types or other files. */
import ts from 'typescript';
import { keptState } from './kept-state.ts';

export interface LongFunction {
  readonly name: string;
  readonly lines: number;
}

/** What one file of TypeScript says about itself. */
export interface SourceFacts {
  /** True when it begins with a comment that tells its duty. */
  readonly tellsItsDuty: boolean;
  /** Names of its functions and constants that others may import; no types, no classes (those may be values of a table). */
  readonly exportedValues: readonly string[];
  /** `export … from` statements. */
  readonly reexports: readonly string[];
  /** Variables of the module that can be assigned again. */
  readonly variables: readonly string[];
  /** Constants of the module that can be changed all the same: containers, own objects, literals that the file writes to. */
  readonly containers: readonly string[];
  /** Functions with a body of more lines than allowed, by name: `function`, `Class.method`. */
  readonly longFunctions: readonly LongFunction[];
  /** Names it imports from files of ours, as `specifier#name`; `specifier#*` for all of them. */
  readonly importedNames: readonly string[];
}

/** @param maxLines of one function, its first and last line included */
export function factsOf(text: string, maxLines: number): SourceFacts {
  const file = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);
  const longFunctions: LongFunction[] = [];
  const importedNames: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isFunction(node) && lineCount(file, node) > maxLines)
      longFunctions.push({ name: nameOf(node), lines: lineCount(file, node) });
    importedNames.push(...namesImportedBy(node));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return {
    tellsItsDuty: /^(?:#!.*\n)?\/\*\*/.test(text),
    exportedValues: file.statements.filter(isExported).flatMap(valuesOf),
    reexports: file.statements.filter(ts.isExportDeclaration).map((one) => one.getText()),
    variables: file.statements.filter(ts.isVariableStatement).filter(isAssignable).flatMap(valuesOf),
    containers: keptState(file),
    longFunctions,
    importedNames,
  };
}

function isFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}

/** A function without a name of its own is called after the nearest thing around it that has one. */
function nameOf(node: ts.Node): string {
  if (ts.isSourceFile(node)) return '';
  const own = ts.isConstructorDeclaration(node) ? 'constructor' : ownNameOf(node);
  const around = nameOf(node.parent);
  return own === '' || around === '' ? own || around : `${around}.${own}`;
}

function ownNameOf(node: ts.Node): string {
  const isNamed =
    isFunction(node) || ts.isClassLike(node) || ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node);
  const name = isNamed || ts.isPropertyAssignment(node) ? (node as ts.NamedDeclaration).name : undefined;
  return name === undefined ? '' : name.getText();
}

function lineOf(file: ts.SourceFile, position: number): number {
  return file.getLineAndCharacterOfPosition(position).line + 1;
}

function lineCount(file: ts.SourceFile, node: ts.Node): number {
  return lineOf(file, node.end) - lineOf(file, node.getStart()) + 1;
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isAssignable(statement: ts.VariableStatement): boolean {
  return (statement.declarationList.flags & ts.NodeFlags.Const) === 0;
}

function valuesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return ts.isFunctionDeclaration(statement) && statement.name !== undefined ? [statement.name.text] : [];
}

function namesImportedBy(node: ts.Node): string[] {
  if (ts.isImportDeclaration(node))
    return namesOfClause(textOf(node.moduleSpecifier), node.importClause?.namedBindings);
  // What a public entry passes on is used by whoever imports that.
  if (ts.isExportDeclaration(node) && node.exportClause !== undefined && ts.isNamedExports(node.exportClause))
    return node.exportClause.elements.map(
      ({ name, propertyName }) => `${textOf(node.moduleSpecifier)}#${(propertyName ?? name).text}`,
    );
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return [`${textOf(node.argument.literal)}#${node.qualifier?.getText() ?? '*'}`];
  const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? [`${textOf(node.arguments[0])}#*`] : [];
}

function namesOfClause(specifier: string, bindings: ts.NamedImportBindings | undefined): string[] {
  if (bindings === undefined) return [];
  if (ts.isNamespaceImport(bindings)) return [`${specifier}#*`];
  return bindings.elements.map(({ name, propertyName }) => `${specifier}#${(propertyName ?? name).text}`);
}

function textOf(node: ts.Node | undefined): string {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : '';
}
