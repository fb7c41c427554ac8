/** The files that a source refers to: imports, and includes whose path is known without running it. */
import { parseModule } from '../syntax/parser.ts';
import { forEachChild, type SyntaxNode } from '../syntax/syntax.ts';
import { knownText, type TextPlace } from './known-text.ts';

export interface SourceReferences {
  /** Specifiers as written: of `import`, `export … from`, `import()`, `require()`, `import.meta.resolve()`. */
  readonly imports: readonly string[];
  /** Paths as written or put together: of include and require with their forms, and of URLs beside the file. */
  readonly includes: readonly string[];
}

export interface ReferencePlace {
  /** Absolute path of the source. */
  readonly filename: string;
  readonly documentRoot: string;
}

export const NO_REFERENCES: SourceReferences = { imports: [], includes: [] };

const MENTIONS = /import|export|require|include|\bURL\b/;
const INCLUDE = /^(?:include|require)(?:_?once)?(?:_?async)?$/i;
/** `from '…'`, `import '…'`, `import('…')`, `require('…')`, `include_once('…')` wherever they stand, comments and texts too. */
const LOOSE =
  /\b(from|import|(?:include|require)(?:_?once)?(?:_?async)?)\s*\(?\s*(?:__DIR__\s*\+\s*)?(["'`])((?:(?!\2)[^\\\n])+)\2/gi;

/** Quick test: false for most sources that refer to no other files. */
export function mayReferToOthers(source: string): boolean {
  return MENTIONS.test(source);
}

/**
 * @param code plain JavaScript
 * @throws SyntaxError for invalid code
 */
export function referencesIn(code: string, place: ReferencePlace): SourceReferences {
  const nodes = nodesOf(code);
  const found = { imports: new Set<string>(), includes: new Set<string>() };
  const textPlace: TextPlace = { ...place, constants: constantsOf(nodes) };
  for (const node of nodes) collect(node, textPlace, found);
  return { imports: [...found.imports], includes: [...found.includes] };
}

/** References of a source that cannot be parsed; may contain too many. */
export function looseReferences(source: string): SourceReferences {
  const imports = new Set<string>();
  const includes = new Set<string>();
  for (const [whole, word = '', , path = ''] of source.matchAll(LOOSE)) {
    if (!/^(?:from|import)$/i.test(word)) includes.add(whole.includes('__DIR__') ? `.${path}` : path);
    if (/^(?:from|import|require)$/i.test(word)) imports.add(path);
  }
  return { imports: [...imports], includes: [...includes] };
}

/** All nodes; a list instead of recursion, since texts of many parts are deep trees. */
function nodesOf(code: string): SyntaxNode[] {
  const nodes: SyntaxNode[] = [parseModule(code)];
  for (const node of nodes) forEachChild(node, (child) => nodes.push(child));
  return nodes;
}

/** Of all scopes: a name that is declared twice keeps the first. */
function constantsOf(nodes: readonly SyntaxNode[]): ReadonlyMap<string, SyntaxNode> {
  const constants = new Map<string, SyntaxNode>();
  for (const node of nodes) {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || !node.init) continue;
    if (!constants.has(node.id.name)) constants.set(node.id.name, node.init);
  }
  return constants;
}

function collect(node: SyntaxNode, place: TextPlace, found: { imports: Set<string>; includes: Set<string> }): void {
  const add = (list: Set<string>, source: SyntaxNode | null | undefined): void => {
    const text = source ? knownText(source, place) : null;
    if (text !== null) list.add(text);
  };
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
      add(found.imports, node.source);
      break;
    case 'NewExpression':
      if (node.callee.type === 'Identifier' && node.callee.name === 'URL') add(found.includes, node);
      break;
    case 'CallExpression': {
      const { callee } = node;
      if (callee.type === 'Identifier' && INCLUDE.test(callee.name)) add(found.includes, node.arguments[0]);
      if (isResolving(callee)) add(found.imports, node.arguments[0]);
      break;
    }
  }
}

/** `require(…)`, `import.meta.resolve(…)`, `require.resolve(…)` */
function isResolving(callee: SyntaxNode): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require';
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return false;
  return callee.property.name === 'resolve' && callee.object.type === 'MetaProperty';
}
