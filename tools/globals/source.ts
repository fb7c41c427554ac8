/** Our own sources as the TypeScript compiler sees them. */
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

const ROOT = resolve(import.meta.dirname, '../..');

export const PHP_FOLDER = join(ROOT, 'runtime/php');

/** What the declarations are read from. */
export interface Source {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
}

/** @throws Error when tsconfig.json cannot be read. */
export function readSource(): Source {
  const configPath = join(ROOT, 'tsconfig.json');
  const { config, error } = ts.readConfigFile(configPath, ts.sys.readFile);
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(configPath));
  const roots = [
    'extensions.ts',
    'main/superglobals/superglobals.ts',
    'engine/throwables.ts',
    'main/errors/error-methods.ts',
  ].map((name) => join(PHP_FOLDER, name));
  const emitting = { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, stripInternal: true };
  const program = ts.createProgram(roots, emitting);
  return { program, checker: program.getTypeChecker() };
}

export function fileOf({ program }: Source, name: string): ts.SourceFile {
  const file = program.getSourceFile(join(PHP_FOLDER, name));
  if (file === undefined) throw new Error(`No such file: runtime/php/${name}`);
  return file;
}

/** The value or class that a file exports by this name. */
export function exportOf(source: Source, fileName: string, name: string): ts.Symbol {
  const module = source.checker.getSymbolAtLocation(fileOf(source, fileName));
  const found = module?.exports?.get(ts.escapeLeadingUnderscores(name));
  if (found === undefined) throw new Error(`runtime/php/${fileName} does not export ${name}`);
  return found;
}

/** Names that scripts have from JavaScript and Node.js, which nobody may declare again. */
export function standardGlobals({ program }: Source): ReadonlySet<string> {
  const path = join(ROOT, 'empty-script.ts');
  const host = ts.createCompilerHost(program.getCompilerOptions());
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, 'export {};', ts.ScriptTarget.Latest) : getSourceFile(name, ...rest);
  const empty = ts.createProgram([path], program.getCompilerOptions(), host);
  const file = empty.getSourceFile(path)!;
  const symbols = empty.getTypeChecker().getSymbolsInScope(file, ts.SymbolFlags.Value);
  return new Set(symbols.map((symbol) => symbol.name));
}

/** The doc comment of a symbol as it stands in the source, without indentation; empty when there is none. */
export function docOf(symbol: ts.Symbol): string {
  const declaration = symbol.declarations?.[0];
  if (declaration === undefined) return '';
  const text = declaration.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, declaration.getFullStart()) ?? [];
  const last = ranges.at(-1);
  const comment = last === undefined ? '' : text.slice(last.pos, last.end);
  return comment.startsWith('/**') ? comment.replace(/\n\s+\*/g, '\n *') : '';
}
