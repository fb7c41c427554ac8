/** Ambient declarations of functions, constants, superglobals and classes, from the tables of runtime/php. */
import ts from 'typescript';
import { camelCase } from '../../runtime/php/names.ts';
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

/** Both spellings of each function of an array of tables, chapter by chapter. */
export function functionDeclarations(writer: Writer, arrayName: string): string {
  const chapters = tablesOf(writer.source, arrayName).map(({ title, properties }) => {
    const functions = properties.map((property) => functionDeclaration(writer, property));
    return `// ${title}\n\n${functions.filter((text) => text !== '').join('\n\n')}`;
  });
  return chapters.join('\n\n');
}

export function constantDeclarations(writer: Writer, arrayName: string): string {
  const { checker } = writer.source;
  const chapters = tablesOf(writer.source, arrayName).map(({ title, properties }) => {
    const lines = properties
      .filter((property) => !writer.taken.has(property.name))
      .map((property) => {
        const type = writer.types.qualify(checker.typeToString(checker.getTypeOfSymbol(property), undefined, FORMAT));
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

/** The tables in an array that chapters.ts exports. */
function tablesOf(source: Source, arrayName: string): Table[] {
  const declaration = exportOf(source, 'chapters.ts', arrayName).valueDeclaration;
  const initializer =
    declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  const array = initializer !== undefined && ts.isAsExpression(initializer) ? initializer.expression : initializer;
  if (array === undefined || !ts.isArrayLiteralExpression(array)) throw new Error(`${arrayName} is not a plain array`);
  return array.elements.map((element) => {
    const symbol = source.checker.getSymbolAtLocation(element)!;
    const table = symbol.flags & ts.SymbolFlags.Alias ? source.checker.getAliasedSymbol(symbol) : symbol;
    return { title: titleOf(table), properties: source.checker.getTypeAtLocation(element).getProperties() };
  });
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
