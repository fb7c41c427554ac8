/** Evaluates expressions for paths, as far as possible without running the script. */
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SyntaxNode } from '../syntax/syntax.ts';

/** Where the expression stands. */
export interface TextPlace {
  readonly filename: string;
  readonly documentRoot: string;
  /** Initialisers of the file's constants, by name. */
  readonly constants: ReadonlyMap<string, SyntaxNode>;
}

/** Maximum depth of nested constants and calls; paths in real code are simpler. */
const MAX_DEPTH = 30;

/** The value, or null when it is only known at run time. */
export function knownText(node: SyntaxNode, place: TextPlace, depth = 0): string | null {
  if (depth > MAX_DEPTH) return null;
  const text = (one: SyntaxNode): string | null => knownText(one, place, depth + 1);
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? node.value : null;
    case 'TemplateLiteral':
      return joined(
        node.quasis.flatMap((quasi, index) => [
          quasi.value.cooked ?? null,
          ...node.expressions.slice(index, index + 1).map(text),
        ]),
      );
    case 'BinaryExpression':
      return node.operator === '+' && node.left.type !== 'PrivateIdentifier'
        ? joined([text(node.left), text(node.right)])
        : null;
    case 'Identifier':
      return textOfName(node.name, place, text);
    case 'MemberExpression':
      return textOfMember(node, place, text);
    case 'NewExpression':
    case 'CallExpression':
      return textOfCall(node, text);
    default:
      return null;
  }
}

type TextOf = (node: SyntaxNode) => string | null;
type Node<Type extends SyntaxNode['type']> = Extract<SyntaxNode, { type: Type }>;

function joined(parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('');
}

function textOfName(name: string, { filename, constants }: TextPlace, text: TextOf): string | null {
  if (name === '__DIR__' || name === '__dirname') return dirname(filename);
  if (name === '__FILE__' || name === '__filename') return filename;
  const initialiser = constants.get(name);
  return initialiser === undefined ? null : text(initialiser);
}

/** `$_SERVER.DOCUMENT_ROOT`, `import.meta.dirname`, `new URL(…).pathname` */
function textOfMember(
  node: Node<'MemberExpression'>,
  { filename, documentRoot }: TextPlace,
  text: TextOf,
): string | null {
  const name = node.computed ? text(node.property) : node.property.type === 'Identifier' ? node.property.name : null;
  const { object } = node;
  if (object.type === 'Identifier' && object.name === '$_SERVER') {
    if (name === 'DOCUMENT_ROOT') return documentRoot;
    return name === 'SCRIPT_FILENAME' ? filename : null;
  }
  if (object.type === 'MetaProperty') {
    if (name === 'url') return pathToFileURL(filename).href;
    return name === 'dirname' ? dirname(filename) : name === 'filename' ? filename : null;
  }
  const url = name === 'pathname' || name === 'href' ? text(object) : null;
  return url?.startsWith('file:') ? (name === 'href' ? url : pathOf(url)) : null;
}

function textOfCall(node: Node<'CallExpression' | 'NewExpression'>, text: TextOf): string | null {
  const name = calledName(node.callee);
  const values = node.arguments.map((argument) => text(argument));
  const known = values.filter((value) => value !== null);
  const [first = null, second = null] = values;
  if (first === null) return null;
  if (node.type === 'NewExpression') return name === 'URL' && second !== null ? urlText(first, second) : null;
  if (name === 'dirname') return ancestor(first, node.arguments[1]);
  if (name === 'realpath' || name === 'String' || name === 'strval') return first;
  if (name === 'fileURLToPath') return first.startsWith('file:') ? pathOf(first) : null;
  if (known.length < values.length) return null;
  return name === 'join' ? join(...known) : name === 'resolve' ? resolve('/', ...known) : null;
}

/** `f` of `f(…)` and of `path.f(…)`. */
function calledName(callee: Node<'CallExpression' | 'NewExpression'>['callee']): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

/** PHP's dirname($path, $levels) */
function ancestor(path: string, levels: SyntaxNode | undefined): string | null {
  if (levels === undefined) return dirname(path);
  if (levels.type !== 'Literal' || typeof levels.value !== 'number') return null;
  let result = path;
  for (let level = 0; level < Math.min(levels.value, 100); level++) result = dirname(result);
  return result;
}

function urlText(text: string, base: string): string | null {
  try {
    return new URL(text, base).href;
  } catch {
    return null;
  }
}

function pathOf(url: string): string | null {
  try {
    return fileURLToPath(url);
  } catch {
    return null;
  }
}
