/** From bundle to script: one parse, one walk, one edited text (wire/script.ts tells what the result means). */

import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Program } from 'acorn';
import type { CompiledScript } from '../../wire/script.ts';
import type { Bundle } from '../bundling/bundle.ts';
import { Edits } from '../syntax/edits.ts';
import { parseModule } from '../syntax/parser.ts';
import type { Scope } from '../syntax/scopes.ts';
import { isFunction, type SyntaxNode } from '../syntax/syntax.ts';
import { type NameUse, type WalkVisitor, walk } from '../syntax/walk.ts';
import { BareNames } from './bare-names.ts';
import { callSiteOf } from './call-sites.ts';
import { ClassNames } from './class-names.ts';
import { correctEnum } from './compiled-enums.ts';
import { ConstantReads } from './constant-reads.ts';
import { REQUIRE_NAME, resolveNames } from './free-names.ts';
import { Guards } from './guards.ts';
import { ModuleStatements } from './module-statements.ts';
import { Origins } from './origins.ts';
import { addPrivateMethodsFirst } from './private-methods.ts';
import { guardReactions } from './reactions.ts';
import { renameReserved } from './reserved-names.ts';
import { trackUsing } from './using.ts';
import type { WaitingNames } from './waiting/call-keys.ts';
import { changesPrototypes } from './waiting/prototype-changes.ts';
import { planWaiting, type WaitingPass } from './waiting/waiting.ts';

export type TransformedScript = Pick<
  CompiledScript,
  | 'code'
  | 'freeNames'
  | 'calledNames'
  | 'readNames'
  | 'uses'
  | 'packages'
  | 'awaits'
  | 'waits'
  | 'usesAsync'
  | 'edits'
  | 'modules'
>;

/** Where a halt could be swallowed on its way out; a wrong guess costs a few checks. */
const MAY_SWALLOW_HALT = /\b(?:async|await|import|Promise|then|EventTarget|AbortController|AbortSignal|__require)\b/;

/** How the code will run. */
export interface TransformOptions {
  /** True for code of a thread that a script starts: no request stands behind it, so it has neither guards nor PHP's names. */
  readonly isPlain: boolean;
  /** True for a module that scripts share: what it returns is its namespace. */
  readonly isModule: boolean;
  /** Functions that wait, for scripts that are to be put aside meanwhile; null for scripts that wait in place. */
  readonly waiting?: WaitingNames | null;
  /** Names that methods of shared modules have, when some of their functions may wait; null, or absent, when none may. */
  readonly waitingMembers?: ReadonlySet<string> | null;
}

/** @throws SyntaxError of acorn for syntax that esbuild let through and acorn does not know, NestingError. */
export function transform(
  bundle: Bundle,
  entry: string,
  options: TransformOptions = { isPlain: false, isModule: false },
): TransformedScript {
  const code = renameReserved(bundle.code);
  // Whether code of another module swallows halts is not known here.
  const mayBeSwallowed = options.isModule || bundle.modules.length > 0 || MAY_SWALLOW_HALT.test(code);
  const run = (waiting: WaitingNames | null): TransformedScript =>
    new Transformation(code, new Origins(entry, bundle, code), { ...options, mayBeSwallowed }).run(waiting);
  const script = run(options.isPlain ? null : (options.waiting ?? null));
  // Others would see the change between two lines of a script that awaits nothing: it waits in place.
  return script.waits && !script.usesAsync && changesPrototypes(code) ? run(null) : script;
}

class Transformation implements WalkVisitor {
  readonly #code: string;
  readonly #edits: Edits;
  readonly #guards: Guards;
  readonly #modules: ModuleStatements;
  readonly #origins: Origins;
  readonly #isPlain: boolean;
  readonly #isModule: boolean;
  readonly #waitingMembers: ReadonlySet<string> | null;
  readonly #classNames: ClassNames;
  readonly #bareNames = new BareNames();
  readonly #constantReads = new ConstantReads();
  #awaits = false;
  #usesAsync = false;
  #hasRequire = false;
  #waiting: WaitingPass | null = null;

  constructor(code: string, origins: Origins, options: TransformOptions & { readonly mayBeSwallowed: boolean }) {
    this.#code = code;
    this.#isPlain = options.isPlain;
    this.#isModule = options.isModule;
    this.#waitingMembers = options.waitingMembers ?? null;
    this.#edits = new Edits(code);
    this.#origins = origins;
    this.#classNames = new ClassNames(this.#edits, origins);
    this.#guards = new Guards(this.#edits, {
      checkAfterCalls: options.mayBeSwallowed,
      callSiteOf: (offset) => callSiteOf(offset, origins),
    });
    this.#modules = new ModuleStatements(this.#edits, origins);
  }

  run(waiting: WaitingNames | null): TransformedScript {
    const program = parseModule(this.#code);
    this.#waiting = waiting === null ? null : this.#planWaiting(program, waiting);
    const { uses, declarations, programScope } = walk(program, this);
    this.#classNames.restore([...declarations, ...uses]);
    const modules = this.#modules;
    for (const name of modules.importedNames) programScope.declare(name);
    const names = resolveNames(uses, {
      edits: this.#edits,
      origins: this.#origins,
      modules,
      programScope,
      hasRequire: this.#hasRequire,
      isPlain: this.#isPlain,
      bareNames: this.#bareNames,
      constantReads: this.#constantReads,
    });
    this.#waiting?.rewrite.finish();
    if (this.#code.startsWith('#!')) this.#edits.replace(0, 2, '//');
    this.#edits.append(this.#isModule ? this.#moduleReturn(uses, programScope) : modules.returnStatement());
    if (this.#waiting !== null) this.#edits.prepend(this.#waiting.rewrite.prologue);
    const { text, edits } = this.#edits.edited();
    return {
      code: text,
      ...names,
      uses: this.#edits.parameters,
      packages: modules.packages,
      modules: modules.modules,
      awaits: this.#awaits,
      waits: this.#waiting?.plan.topWaits ?? false,
      usesAsync: this.#usesAsync,
      edits,
    };
  }

  #planWaiting(program: Program, names: WaitingNames): WaitingPass | null {
    return planWaiting(program, this.#edits, { names, isModule: this.#isModule, waitingMembers: this.#waitingMembers });
  }

  #moduleReturn(uses: readonly NameUse[], programScope: Scope): string {
    const written = new Set<string>();
    for (const use of uses) {
      const { name } = use.node;
      if (this.#constantReads.isWritten(use) && use.scope.declaring(name) === programScope) written.add(name);
    }
    return this.#modules.moduleReturn((local) => written.has(local));
  }

  enter(node: SyntaxNode, parent: SyntaxNode, isTopLevel: boolean): boolean {
    if (this.#modules.take(node)) return false;
    const runCall = this.#modules.runCall(node);
    if (runCall !== null) {
      this.#edits.replace(node.start, node.end, runCall);
      return false;
    }
    if (this.#isRequireStub(node)) {
      this.#hasRequire = true;
      this.#edits.remove(node.start, node.end);
      return false;
    }
    this.#waiting?.rewrite.rewrite(node, parent);
    if (!this.#isPlain) this.#addGuards(node, parent);
    trackUsing(node, this.#edits);
    correctEnum(node, this.#edits);
    addPrivateMethodsFirst(node, this.#edits);
    this.#classNames.take(node, isTopLevel);
    this.#bareNames.take(node);
    this.#constantReads.take(node);
    this.#noteAsync(node, isTopLevel);
    if (node.type === 'ImportExpression') this.#dynamicImport(node);
    else if (node.type === 'MetaProperty') this.#importMeta(node);
    else if (node.type === 'MemberExpression') return !this.#importMetaMember(node);
    return true;
  }

  #addGuards(node: SyntaxNode, parent: SyntaxNode): void {
    this.#guards.guard(node, parent);
    guardReactions(node, this.#edits);
  }

  #noteAsync(node: SyntaxNode, isTopLevel: boolean): void {
    const awaits = node.type === 'AwaitExpression' || (node.type === 'ForOfStatement' && node.await);
    if (awaits && isTopLevel) this.#awaits = true;
    if (awaits || node.type === 'ImportExpression' || (isFunction(node) && node.async) || isThenCall(node)) {
      this.#usesAsync = true;
    }
  }

  /** esbuild's `var __require = …`, which would throw: its calls go to the worker instead. */
  #isRequireStub(node: SyntaxNode): boolean {
    if (node.type !== 'VariableDeclaration' || node.declarations.length !== 1) return false;
    const { id } = node.declarations[0]!;
    if (id.type !== 'Identifier' || id.name !== REQUIRE_NAME) return false;
    return this.#code.slice(node.start, node.end).includes('Dynamic require of');
  }

  #dynamicImport(node: Extract<SyntaxNode, { type: 'ImportExpression' }>): void {
    this.#edits.replace(node.start, node.start + 'import'.length, '__i');
    this.#edits.close(node.source.end, `,${JSON.stringify(this.#origins.fileOf(node.start))}`);
  }

  #importMetaMember(node: Extract<SyntaxNode, { type: 'MemberExpression' }>): boolean {
    const { object, property } = node;
    if (object.type !== 'MetaProperty' || object.meta.name !== 'import' || property.type !== 'Identifier') return false;
    if (node.computed) return false;
    const value = metaOf(this.#origins.fileOf(node.start))[property.name];
    if (value === undefined) return false;
    this.#edits.replace(node.start, node.end, value);
    return true;
  }

  #importMeta(node: Extract<SyntaxNode, { type: 'MetaProperty' }>): void {
    if (node.meta.name !== 'import') return;
    const members = Object.entries(metaOf(this.#origins.fileOf(node.start))).map(([name, value]) => `${name}:${value}`);
    this.#edits.replace(node.start, node.end, `({${members.join(',')}})`);
  }
}

/** Members of `import.meta`, as code. */
function metaOf(file: string): Readonly<Record<string, string>> {
  const quoted = JSON.stringify;
  return {
    url: quoted(pathToFileURL(file).href),
    filename: quoted(file),
    dirname: quoted(dirname(file)),
    resolve: `__i.resolver(${quoted(file)})`,
  };
}

function isThenCall(node: SyntaxNode): boolean {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return false;
  const { property, computed } = node.callee;
  return !computed && property.type === 'Identifier' && property.name === 'then';
}
