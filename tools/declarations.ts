/** Types of the package's programming interface: declarations of its entry and of the files that those name. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * Writes `.d.ts` files below `folder`, laid out as the sources are.
 * @param entry absolute path of the file whose exports are the interface
 * @throws Error when a source has a type error, naming it
 */
export function writeDeclarations(root: string, entry: string, folder: string): void {
  const base = dirname(entry);
  const program = ts.createProgram([entry], compilerOptions(root));
  const waiting = [entry];
  for (const file of waiting) {
    const { text, imports } = declarationOf(program, file);
    const path = join(folder, relative(base, file).replace(/\.ts$/, '.d.ts'));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    waiting.push(...imports.filter((one) => !waiting.includes(one)));
  }
}

function compilerOptions(root: string): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true };
}

/** @returns absolute paths of the source files it imports beside the text */
function declarationOf(program: ts.Program, file: string): { readonly text: string; readonly imports: string[] } {
  let text = '';
  const write = (_: string, emitted: string): void => {
    text = emitted;
  };
  const { diagnostics } = program.emit(program.getSourceFile(file), write, undefined, true);
  if (diagnostics.length > 0)
    throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(diagnostics[0]!.messageText, '\n')}`);
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = importedFiles.filter(({ fileName }) => fileName.startsWith('.'));
  // What lies beside a declaration is not its source.
  return {
    text: text.replace(/(from '\.[^']*|import\("\.[^"]*)\.ts(['"])/g, '$1.js$2'),
    imports: imports.map(({ fileName }) => resolve(dirname(file), fileName)),
  };
}
