/** Rewrites the names of a bundle once all declarations are known. */
import { dirname } from 'node:path';
import type { CompiledScript } from '../../wire/script.ts';
import type { Edits } from '../syntax/edits.ts';
import type { Scope } from '../syntax/scopes.ts';
import type { NameUse } from '../syntax/walk.ts';
import { askForAllocation } from './allocations.ts';
import type { BareNames } from './bare-names.ts';
import { callSiteOf, markCallSite } from './call-sites.ts';
import type { ConstantReads } from './constant-reads.ts';
import type { ModuleStatements } from './module-statements.ts';
import type { Origins } from './origins.ts';

const SUPERGLOBAL = /^\$_[A-Z]/;
/** Names for the place where they stand, of CommonJS and of PHP: only the text of the script knows their values. */
const PLACES: ReadonlySet<string> = new Set(['__filename', '__dirname', '__FILE__', '__DIR__', '__LINE__']);
/** Names without a binding, since they are practically syntax. */
const NOT_BOUND: ReadonlySet<string> = new Set(['undefined', 'arguments', 'eval']);

/** The name under which esbuild's bundles call `require`. */
export const REQUIRE_NAME = '__require';

export interface NameContext {
  readonly edits: Edits;
  readonly origins: Origins;
  readonly modules: ModuleStatements;
  readonly programScope: Scope;
  /** True when the bundle has esbuild's own `__require`, which we answer ourselves. */
  readonly hasRequire: boolean;
  /** True for code without a request: undeclared names are left to JavaScript. */
  readonly isPlain: boolean;
  readonly bareNames: BareNames;
  readonly constantReads: ConstantReads;
}

/** Properties that all uses of a name share. */
type UseKind = 'called' | 'read' | 'mixed';

/** Names that nobody declares, in order of first use. */
type FreeNames = Map<string, UseKind>;

/** Edits all uses of names and returns the undeclared ones. */
export function resolveNames(
  uses: readonly NameUse[],
  context: NameContext,
): Pick<CompiledScript, 'freeNames' | 'calledNames' | 'readNames'> {
  const free: FreeNames = new Map();
  for (const use of uses) {
    const { name } = use.node;
    const declaring = use.scope.declaring(name);
    if (declaring === null) freeName(use, context, free);
    else if (declaring === context.programScope) programName(use, context);
  }
  const only = (wanted: UseKind) => [...free].filter(([, kind]) => kind === wanted).map(([name]) => name);
  return { freeNames: [...free.keys()], calledNames: only('called'), readNames: only('read') };
}

function programName(use: NameUse, context: NameContext): void {
  const { name } = use.node;
  if (name === REQUIRE_NAME && context.hasRequire) {
    requireCall(use, context);
    return;
  }
  const read = context.modules.read(name);
  if (read !== undefined) replace(use, isCalled(use) ? `(0,${read})` : read, context.edits);
}

function freeName(use: NameUse, context: NameContext, free: FreeNames): void {
  const { name, start } = use.node;
  if (context.isPlain) {
    if (name === '__filename' || name === '__dirname')
      replace(use, placeOf(name, start, context.origins), context.edits);
    return;
  }
  if (SUPERGLOBAL.test(name)) {
    replace(use, `__s.${name}`, context.edits);
  } else if (PLACES.has(name)) {
    replace(use, placeOf(name, start, context.origins), context.edits);
  } else if (!NOT_BOUND.has(name)) {
    askForAllocation(use, context.edits);
    const kind = boundName(use, context);
    free.set(name, (free.get(name) ?? kind) === kind ? kind : 'mixed');
  }
}

function boundName(use: NameUse, { bareNames, constantReads, edits, origins }: NameContext): UseKind {
  const { node, parent } = use;
  if (parent.type === 'CallExpression' && parent.callee === node) {
    markCallSite(use, parent, edits, origins);
    return 'called';
  }
  if (bareNames.isCall(node)) {
    edits.replace(node.start, node.end, `(__r.callSite=${callSiteOf(node.start, origins)},${node.name})()`);
    return 'called';
  }
  const isAsked = parent.type === 'UnaryExpression' && parent.operator === 'typeof';
  if (!constantReads.isRead(use)) return 'mixed';
  const lookUp = `__d(${JSON.stringify(node.name)}${isAsked ? ',true' : ''})`;
  const isBare = bareNames.kindOf(node) === 'statement';
  replace(use, isBare ? lookUp : `(typeof ${node.name}==="undefined"?${lookUp}:${node.name})`, edits);
  return isAsked ? 'mixed' : 'read';
}

function placeOf(name: string, start: number, origins: Origins): string {
  if (name === '__LINE__') return String(origins.sourceOf(start).line);
  const file = origins.fileOf(start);
  return JSON.stringify(name === '__filename' || name === '__FILE__' ? file : dirname(file));
}

function requireCall({ node, parent }: NameUse, { edits, origins, isPlain }: NameContext): void {
  const importer = JSON.stringify(origins.fileOf(node.start));
  if (isPlain) {
    edits.replace(node.start, node.end, `__q(null,${importer})`);
    return;
  }
  const callSite = callSiteOf(node.start, origins);
  const isCall = parent.type === 'CallExpression' && parent.callee === node;
  const argument = isCall && parent.arguments.length === 1 ? parent.arguments[0]! : null;
  if (argument === null || argument.type === 'SpreadElement') {
    edits.replace(node.start, node.end, `(__r.callSite=${callSite},__q(null,${importer}))`);
    return;
  }
  edits.replace(node.start, node.end, '__q');
  const needsParentheses = argument.type === 'SequenceExpression';
  edits.openOutermost(argument.start, `__p(${callSite},${needsParentheses ? '(' : ''}`);
  edits.closeOutermost(argument.end, `)${needsParentheses ? ')' : ''},${importer}`);
}

function replace({ node, isShorthand }: NameUse, text: string, edits: Edits): void {
  edits.replace(node.start, node.end, isShorthand ? `${node.name}:${text}` : text);
}

/** A called member would receive its object as `this`; an imported function never does. */
function isCalled({ node, parent }: NameUse): boolean {
  if (parent.type === 'CallExpression') return parent.callee === node;
  return parent.type === 'TaggedTemplateExpression' && parent.tag === node;
}
