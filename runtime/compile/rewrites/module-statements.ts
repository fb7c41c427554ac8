/** Module statements: packages become live reads of their namespaces, exports become the value the script returns. */
import { MODULE_PREFIX, type PackageImport } from '../../wire/script.ts';
import { RUN_MODULE } from '../bundling/shared-modules.ts';
import type { Edits } from '../syntax/edits.ts';
import type { SyntaxNode } from '../syntax/syntax.ts';
import type { Origins } from './origins.ts';

type Of<Type extends SyntaxNode['type']> = Extract<SyntaxNode, { type: Type }>;
type ModuleName = Of<'Identifier'> | Of<'Literal'>;

interface WantedPackage extends PackageImport {
  readonly names: string[];
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

export class ModuleStatements {
  readonly packages: WantedPackage[] = [];
  /** Absolute paths of modules that are scripts of their own. */
  readonly modules: string[] = [];
  readonly #edits: Edits;
  readonly #origins: Origins;
  /** The expression for an imported name: `__m[0].name`. */
  readonly #imported = new Map<string, string>();
  readonly #stars: string[] = [];
  readonly #exports: (readonly [exported: string, local: string])[] = [];

  constructor(edits: Edits, origins: Origins) {
    this.#edits = edits;
    this.#origins = origins;
  }

  /** @returns true when the node was a module statement and nothing inside it is left to visit. */
  take(node: SyntaxNode): boolean {
    switch (node.type) {
      case 'ImportDeclaration':
        this.#import(node);
        break;
      case 'ExportAllDeclaration':
        this.#exportAll(node);
        break;
      case 'ExportNamedDeclaration':
        this.#exportNamed(node);
        break;
      case 'ExportDefaultDeclaration':
        // esbuild writes this form only for an expression: the exports of a CommonJS entry.
        this.#edits.replace(node.start, node.declaration.start, 'const __default=');
        this.#exports.push(['default', '__default']);
        return false;
      default:
        return false;
    }
    this.#edits.remove(node.start, node.end);
    return true;
  }

  /** The live read of an imported name; undefined for other names. */
  read(name: string): string | undefined {
    return this.#imported.get(name);
  }

  get importedNames(): Iterable<string> {
    return this.#imported.keys();
  }

  /** The last statement of the function body; empty when nothing is exported. */
  returnStatement(): string {
    if (this.#exports.length === 0 && this.#stars.length === 0) return '';
    const parts = ['__proto__:null', ...this.#stars.map((star) => `...${star}`)];
    // `export *` exports everything but the default.
    if (this.#stars.length > 0) parts.push('default:undefined');
    for (const [exported, local] of this.#exports) {
      parts.push(`${JSON.stringify(exported)}:${this.#imported.get(local) ?? local}`);
    }
    return `\nreturn {${parts.join(',')}};`;
  }

  /**
   * The same for a module of its own: what scripts read its exports from. Nobody gets to see the object itself: where a script
   * asks for a namespace, esbuild makes one.
   * @param changes true for names that are assigned to after they were declared
   */
  moduleReturn(changes: (local: string) => boolean): string {
    const exports = [...this.#exports].sort(([one], [other]) => (one < other ? -1 : 1));
    const members = exports.map(([exported, local]) => {
      const name = JSON.stringify(exported);
      const value = this.#imported.get(local) ?? local;
      return this.#imported.has(local) || changes(local) ? `get ${name}(){return ${value};}` : `${name}:${value}`;
    });
    return `\nreturn {${members.join(',')}};`;
  }

  /** The call by which a stub runs its module; null for other nodes. */
  runCall(node: SyntaxNode): string | null {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier' || node.callee.name !== RUN_MODULE)
      return null;
    const [file] = node.arguments;
    return file?.type === 'Literal' ? `__o(${this.#module(String(file.value))})` : null;
  }

  #module(file: string): number {
    const known = this.modules.indexOf(file);
    return known === -1 ? this.modules.push(file) - 1 : known;
  }

  #import(node: Of<'ImportDeclaration'>): void {
    const source = String(node.source.value);
    if (source.startsWith(MODULE_PREFIX)) {
      this.#importModule(node, this.#module(source.slice(MODULE_PREFIX.length)));
      return;
    }
    const { index, wanted } = this.#package(node.source, node.attributes, node.start);
    for (const specifier of node.specifiers) {
      if (specifier.type === 'ImportNamespaceSpecifier') {
        this.#imported.set(specifier.local.name, `__m[${index}]`);
        continue;
      }
      const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : textOf(specifier.imported);
      this.#imported.set(specifier.local.name, readOf(index, name, wanted));
    }
  }

  #importModule(node: Of<'ImportDeclaration'>, index: number): void {
    for (const specifier of node.specifiers) {
      if (specifier.type === 'ImportNamespaceSpecifier') this.#imported.set(specifier.local.name, `__u[${index}]`);
      else {
        const name = specifier.type === 'ImportDefaultSpecifier' ? 'default' : textOf(specifier.imported);
        this.#imported.set(specifier.local.name, memberOf(`__u[${index}]`, name));
      }
    }
  }

  #exportAll(node: Of<'ExportAllDeclaration'>): void {
    const { index } = this.#package(node.source, node.attributes, node.start);
    if (node.exported === null || node.exported === undefined) this.#stars.push(`__m[${index}]`);
    else this.#exports.push([textOf(node.exported), `__m[${index}]`]);
  }

  #exportNamed(node: Of<'ExportNamedDeclaration'>): void {
    const source = String(node.source?.value ?? '');
    if (source.startsWith(MODULE_PREFIX)) {
      const module = `__u[${this.#module(source.slice(MODULE_PREFIX.length))}]`;
      for (const { exported, local } of node.specifiers) this.#exportRead(exported, memberOf(module, textOf(local)));
      return;
    }
    const from =
      node.source === null || node.source === undefined
        ? null
        : this.#package(node.source, node.attributes, node.start);
    for (const { exported, local } of node.specifiers) {
      const name = textOf(local);
      this.#exports.push([textOf(exported), from === null ? name : readOf(from.index, name, from.wanted)]);
    }
  }

  /** An export that is read through to a module, under a name of its own. */
  #exportRead(exported: ModuleName, read: string): void {
    const local = `${MODULE_PREFIX}${this.#imported.size}`;
    this.#imported.set(local, read);
    this.#exports.push([textOf(exported), local]);
  }

  #package(source: Of<'Literal'>, attributes: readonly Of<'ImportAttribute'>[], at: number) {
    const specifier = String(source.value);
    const importer = this.#origins.fileOf(at);
    const known = this.packages.findIndex((one) => one.specifier === specifier && one.importer === importer);
    if (known !== -1) return { index: known, wanted: this.packages[known]! };
    const wanted = { specifier, importer, isRequire: false, names: [], attributes: attributesOf(attributes) };
    this.packages.push(wanted);
    return { index: this.packages.length - 1, wanted };
  }
}

function readOf(index: number, name: string, wanted: WantedPackage): string {
  if (!wanted.names.includes(name)) wanted.names.push(name);
  return memberOf(`__m[${index}]`, name);
}

function memberOf(namespace: string, name: string): string {
  return `${namespace}${IDENTIFIER.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`}`;
}

function textOf(name: ModuleName): string {
  return name.type === 'Identifier' ? name.name : String(name.value);
}

function attributesOf(attributes: readonly Of<'ImportAttribute'>[]): Record<string, string> | null {
  if (attributes.length === 0) return null;
  return Object.fromEntries(attributes.map(({ key, value }) => [textOf(key), String(value.value)]));
}
