/** Types of ours that signatures mention: declared once, in a namespace, so that they do not crowd the script's own. */
import ts from 'typescript';
import { PHP_FOLDER, type Source } from './source.ts';

/** The namespace of the types: a script may say `Php.ErrorRecord`. */
export const NAMESPACE = 'Php';

interface NamedType {
  readonly file: ts.SourceFile;
  readonly isExported: boolean;
}

const WORD = /(?<![\w$."'`])([A-Z][\w$]*)(?![\w$"'`])/g;

export class NamedTypes {
  readonly #source: Source;
  readonly #known: ReadonlyMap<string, readonly NamedType[]>;
  readonly #wanted = new Map<string, string>();
  readonly #emitted = new Map<string, ts.SourceFile>();

  /** @param ambient types that are declared globally and need no namespace. */
  constructor(source: Source, ambient: ReadonlySet<string>) {
    this.#source = source;
    this.#known = namedTypesOf(source, ambient);
  }

  /** Text of a type with our types under their namespace; they will be declared. */
  qualify(text: string): string {
    return text.replace(WORD, (whole, name: string) => (this.#want(name) ? `${NAMESPACE}.${whole}` : whole));
  }

  /** Makes the types in a text be declared without touching the text. */
  #mention(text: string): void {
    for (const [, name] of text.matchAll(WORD)) this.#want(name!);
  }

  /** The text of a class, with its doc comments, as a declaration. */
  classText(symbol: ts.Symbol): string {
    const text = this.#declarationText(symbol.declarations![0]!.getSourceFile(), symbol.name);
    const plain = text.replace(/\n\s+#private;/g, '').replace(/\{\s*\}$/, '{}');
    return plain
      .split(/(\/\*\*[\s\S]*?\*\/)/)
      .map((part) => (part.startsWith('/**') ? part : this.qualify(part)))
      .join('');
  }

  /** The namespace with all types that were wanted, in alphabetical order, after those that exist for scripts only. */
  declarations(forScripts: readonly string[]): string {
    const names = [...this.#wanted].sort(([one], [other]) => (one < other ? -1 : 1));
    const texts = [...forScripts, ...names.map(([, text]) => text)];
    const body = texts.map((text) => text.replace(/^/gm, '  ').replace(/[ ]+$/gm, '')).join('\n\n');
    return `/** Types in the signatures of PHP's functions. */\ndeclare namespace ${NAMESPACE} {\n${body}\n}`;
  }

  #want(name: string): boolean {
    const known = this.#known.get(name);
    if (known === undefined) return false;
    if (this.#wanted.has(name)) return true;
    this.#wanted.set(name, '');
    const exported = known.filter((one) => one.isExported);
    const [only, another] = exported.length > 0 ? exported : known;
    if (another !== undefined) throw new Error(`Two types are called ${name}: signatures cannot name either`);
    const text = this.#declarationText(only!.file, name).replace(/^(\/\*\*[\s\S]*?\*\/\n)?declare /, '$1');
    this.#wanted.set(name, text);
    this.#mention(text.replace(/\/\*\*[\s\S]*?\*\//g, ''));
    return true;
  }

  /** As the compiler would write it into a declaration file. */
  #declarationText(file: ts.SourceFile, name: string): string {
    const emitted = this.#emit(file);
    const found = emitted.statements.find((statement) => isTypeDeclaration(statement) && statement.name?.text === name);
    if (found === undefined) throw new Error(`${file.fileName} declares no type ${name}`);
    const text = emitted.text.slice(found.getFullStart(), found.end).trim();
    const doc = text.lastIndexOf('/**', text.search(/^(?:export |declare |interface |type |class |abstract )/m));
    // The compiler indents by four.
    const narrow = (indent: string) => ' '.repeat(indent.length / 2);
    return text
      .slice(Math.max(doc, 0))
      .replace(/^export /m, '')
      .replace(/^(?: {4})+/gm, narrow);
  }

  #emit(file: ts.SourceFile): ts.SourceFile {
    const known = this.#emitted.get(file.fileName);
    if (known !== undefined) return known;
    let text = '';
    const keep = (_name: string, written: string) => {
      text = written;
    };
    this.#source.program.emit(file, keep, undefined, true);
    const emitted = ts.createSourceFile(file.fileName, text, ts.ScriptTarget.Latest, true);
    this.#emitted.set(file.fileName, emitted);
    return emitted;
  }
}

/** All named types of php/ and below. */
function namedTypesOf({ program }: Source, ambient: ReadonlySet<string>): ReadonlyMap<string, NamedType[]> {
  const found = new Map<string, NamedType[]>();
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(PHP_FOLDER)) continue;
    for (const statement of file.statements) {
      if (!isTypeDeclaration(statement) || statement.name === undefined || ambient.has(statement.name.text)) continue;
      const isExported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
      const { text } = statement.name;
      found.set(text, [...(found.get(text) ?? []), { file, isExported }]);
    }
  }
  return found;
}

function isTypeDeclaration(
  statement: ts.Statement,
): statement is ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration {
  return (
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isClassDeclaration(statement)
  );
}
