/** The undeclared names of a script and their places, for `check`. */
import type { Bundle } from '../bundling/bundle.ts';
import { KNOWN_GLOBALS } from '../syntax/known-globals.ts';
import { parseModule } from '../syntax/parser.ts';
import type { SyntaxNode } from '../syntax/syntax.ts';
import { type NameUse, walk } from '../syntax/walk.ts';
import { BareNames } from './bare-names.ts';
import { Origins } from './origins.ts';

export interface FreeNamePlace {
  readonly name: string;
  /** Absolute path of the script or of a file it imports. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** True when it is a statement by itself, without parentheses. */
  readonly isBare: boolean;
}

/**
 * Uses of names that neither the bundle declares nor JavaScript or Node.js have, in order. `typeof name` is no use: it asks.
 * @throws SyntaxError of the parser
 */
export function freeNamePlaces(bundle: Bundle, entry: string): FreeNamePlace[] {
  const imported: string[] = [];
  const bareNames = new BareNames();
  const { uses, programScope } = walk(parseModule(bundle.code), {
    enter: (node) => {
      if (node.type === 'ImportDeclaration') imported.push(...node.specifiers.map((one) => one.local.name));
      bareNames.take(node);
      return !isModuleStatement(node);
    },
  });
  for (const name of imported) programScope.declare(name);
  const origins = new Origins(entry, bundle, bundle.code);
  return uses.filter(isFree).map((use) => {
    const { file, line, column } = origins.sourceOf(use.node.start);
    const isBare = bareNames.kindOf(use.node) === 'statement' && !bareNames.isCall(use.node);
    return { name: use.node.name, file, line, column: column + 1, isBare };
  });
}

/** Their names are no uses, and esbuild leaves nothing else in them. */
function isModuleStatement(node: SyntaxNode): boolean {
  return ['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration'].includes(node.type);
}

function isFree({ node, parent, scope }: NameUse): boolean {
  if (KNOWN_GLOBALS.has(node.name) || node.name in globalThis) return false;
  const isAsked = parent.type === 'UnaryExpression' && parent.operator === 'typeof';
  return !isAsked && scope.declaring(node.name) === null;
}
