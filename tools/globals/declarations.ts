/** Ambient declarations of functions, constants, superglobals and classes, from the tables of runtime/php. */
import ts from 'typescript';
import { camelCase } from '../../runtime/php/calls/registry.ts';
import type { NamedTypes } from './named-types.ts';
import { docOf, exportOf, type Source } from './source.ts';
import { SUPERGLOBAL_TYPES } from './superglobal-types.ts';
import { inWeakMode } from './weak-mode.ts';

export interface Writer {
  readonly source: Source;
  readonly types: NamedTypes;
  /** Names that JavaScript and Node.js declare. */
  readonly taken: ReadonlySet<string>;
}

/** Words that cannot be declared in strict code. */
const RESERVED = new Set(
  'break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield await eval arguments'.split(
    ' ',
  ),
);
const FORMAT = ts.TypeFormatFlags.NoTruncation;

/** Both spellings of each function of all extensions, chapter by chapter. */
export function functionDeclarations(writer: Writer): string {
  const chapters = tablesOf(writer.source, 'functions').map(({ title, properties }) => {
    const functions = properties.map((property) => functionDeclaration(writer, property));
    return `// ${title}\n\n${functions.filter((text) => text !== '').join('\n\n')}`;
  });
  return chapters.join('\n\n');
}

export function constantDeclarations(writer: Writer): string {
  const { checker } = writer.source;
  const typeOf = (property: ts.Symbol): ts.Type => {
    const type = checker.getTypeOfSymbol(property);
    const bind = type.getProperty('bind');
    return bind === undefined ? type : checker.getTypeOfSymbol(bind).getCallSignatures()[0]!.getReturnType();
  };
  const chapters = tablesOf(writer.source, 'constants').map(({ title, properties }) => {
    const lines = properties
      .filter((property) => !writer.taken.has(property.name))
      .map((property) => {
        const type = writer.types.qualify(checker.typeToString(typeOf(property), undefined, FORMAT));
        return withDoc(docOf(property), `declare const ${property.name}: ${type};`);
      });
    return `// ${title}: constants\n\n${lines.join('\n')}`;
  });
  return chapters.join('\n\n');
}

/** Accessors of the class of superglobals. */
export function superglobalDeclarations({ source, types }: Writer): string {
  const { checker } = source;
  const type = checker.getDeclaredTypeOfSymbol(exportOf(source, 'main/superglobals/superglobals.ts', 'Superglobals'));
  const typeText = (property: ts.Symbol): string =>
    types.qualify(checker.typeToString(checker.getTypeOfSymbol(property), undefined, FORMAT));
  const accessors = type.getProperties().filter((property) => property.name.startsWith('$'));
  const lines = accessors.map((property) => {
    const { name } = property;
    const text = SUPERGLOBAL_TYPES[name] ?? typeText(property);
    return withDoc(docOf(property), `declare let ${name}: ${text};`);
  });
  return `// Superglobals\n\n${lines.join('\n\n')}`;
}

/** Names of the classes that scripts may throw and catch. */
export function throwableNames({ checker, ...source }: Source): string[] {
  const table = exportOf({ checker, ...source }, 'engine/throwables.ts', 'throwables');
  return checker
    .getTypeOfSymbol(table)
    .getProperties()
    .map((property) => property.name);
}

export function throwableDeclarations({ source, types, taken }: Writer): string {
  const names = throwableNames(source).filter((name) => !taken.has(name));
  const classes = names.map((name) => types.classText(exportOf(source, 'engine/throwables.ts', name)));
  return `// Exceptions\n\n${classes.join('\n\n')}`;
}

interface Table {
  /** First line of the comment over the table's file. */
  readonly title: string;
  readonly properties: readonly ts.Symbol[];
}

/** The tables that the extensions of extensions.ts bring under a key of theirs. */
function tablesOf(source: Source, key: 'functions' | 'constants'): Table[] {
  const registry = initializerOf(exportOf(source, 'extensions.ts', 'registry').valueDeclaration);
  if (registry === undefined || !ts.isNewExpression(registry)) throw new Error('extensions.ts makes no registry');
  return elementsOf(registry.arguments![0]!).flatMap((element) => {
    const extension = aliased(source, source.checker.getSymbolAtLocation(element)!).valueDeclaration;
    return partsOf(extension, key).map((table) => ({
      title: titleOf(aliased(source, source.checker.getSymbolAtLocation(table)!)),
      properties: source.checker.getTypeAtLocation(table).getProperties(),
    }));
  });
}

function aliased({ checker }: Source, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Elements of the array that a key of `defineExtension({ … })` has; none when it is left out. */
function partsOf(declaration: ts.Declaration | undefined, key: string): readonly ts.Expression[] {
  const call = initializerOf(declaration);
  const parts = call !== undefined && ts.isCallExpression(call) ? call.arguments[0] : undefined;
  if (parts === undefined || !ts.isObjectLiteralExpression(parts)) {
    throw new Error(`Not a plain extension: ${declaration?.getText()}`);
  }
  const property = parts.properties.find((one) => one.name?.getText() === key);
  return property === undefined ? [] : elementsOf(initializerOf(property));
}

function initializerOf(declaration: ts.Declaration | undefined): ts.Expression | undefined {
  const hasInitializer =
    declaration !== undefined && (ts.isVariableDeclaration(declaration) || ts.isPropertyAssignment(declaration));
  return hasInitializer ? declaration.initializer : undefined;
}

function elementsOf(array: ts.Expression | undefined): readonly ts.Expression[] {
  if (array !== undefined && ts.isArrayLiteralExpression(array)) return array.elements;
  throw new Error(`Not a plain array: ${array?.getText()}`);
}

function titleOf(table: ts.Symbol): string {
  const text = table.valueDeclaration?.getSourceFile().text ?? '';
  const title = /^\/\*\*\s*(?:\* )?(.*?)(?:\.\s|\s*\*\/|\n|$)/.exec(text)?.[1] ?? table.name;
  return title.replace(/^PHP's manual(?:, chapter |: )/, '').replace(/: .*/, '');
}

function functionDeclaration(writer: Writer, property: ts.Symbol): string {
  const { checker } = writer.source;
  const binder = checker.getTypeOfSymbol(property).getCallSignatures()[0];
  const signatures = binder?.getReturnType().getCallSignatures() ?? [];
  if (signatures.length === 0) throw new Error(`${property.name} is not a function that gives a function`);
  const texts = signatures.map((signature) => signatureText(writer, signature));
  const doc = docOf(property);
  return [...new Set([property.name, camelCase(property.name)])]
    .filter((name) => !RESERVED.has(name) && !writer.taken.has(name))
    .map((name) => withDoc(doc, texts.map((text) => `declare function ${name}${text};`).join('\n')))
    .join('\n');
}

function signatureText({ source, types }: Writer, signature: ts.Signature): string {
  const text = source.checker.signatureToString(signature, undefined, FORMAT);
  // `a?: T | undefined` says it twice.
  const short = text.replace(/(\?: [^,()]*?) \| undefined(?=[,)])/g, '$1');
  return types.qualify(inWeakMode(withPlainParameters(short, signature)));
}

/** `format_` and `_headers` are names of the implementation; the user reads `format` and `headers`. */
function withPlainParameters(text: string, signature: ts.Signature): string {
  let plain = text;
  for (const { name } of signature.parameters) {
    const wanted = name.replace(/^_+|_+$/g, '');
    if (wanted === name || wanted === '' || RESERVED.has(wanted)) continue;
    if (signature.parameters.some((other) => other.name === wanted)) continue;
    plain = plain.replace(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?=\\??:)`), wanted);
  }
  return plain;
}

function withDoc(doc: string, text: string): string {
  return doc === '' ? text : `${doc}\n${text}`;
}
