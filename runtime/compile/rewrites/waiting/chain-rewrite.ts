/**
 * Optional chains with calls that may wait: `a?.b(c).d` becomes `((t=a)==null?void 0:t.b(c).d)`, since a generator cannot be
 * left in the middle of a chain. Each `?.` ends one piece of the chain and begins the next, on the temporary.
 */
import type { Edits } from '../../syntax/edits.ts';
import type { SyntaxNode } from '../../syntax/syntax.ts';
import type { Of } from './nodes.ts';

type Link = Of<'CallExpression'> | Of<'MemberExpression'>;

const OPTIONAL = /(?:\s|\)|\/\*[\s\S]*?\*\/|\/\/[^\n]*)*\?\./y;

export class ChainText {
  /** Holds what the present piece of the chain begins with. */
  readonly temporary: string;
  /** Holds the object of a method that is called by `?.()`. */
  readonly second: string;
  /** By the links with `?.`: where the piece that begins with them starts. */
  readonly starts = new Map<SyntaxNode, number>();
  readonly node: Of<'ChainExpression'>;

  constructor(node: Of<'ChainExpression'>, temporary: string, second: string) {
    this.node = node;
    this.temporary = temporary;
    this.second = second;
  }

  /** Where a part of the chain begins in the new text. */
  startOf(part: SyntaxNode): number {
    let node = part;
    while (node.type === 'CallExpression' || node.type === 'MemberExpression') {
      const start = this.starts.get(node);
      if (start !== undefined) return start;
      node = node.type === 'CallExpression' ? node.callee : node.object;
    }
    return part.start;
  }

  /** The object of a member, where it is in the temporary. */
  baseOf(member: Of<'MemberExpression'>): string | null {
    return member.optional ? this.temporary : null;
  }
}

export class ChainRewrite {
  readonly #edits: Edits;
  readonly #chains = new Map<SyntaxNode, ChainText>();
  /** By each link of a chain. */
  readonly #chainOf = new Map<SyntaxNode, ChainText>();
  /** Members that are called by `?.()`. */
  readonly #calledOptionally = new Set<SyntaxNode>();

  constructor(edits: Edits) {
    this.#edits = edits;
  }

  add(chain: Of<'ChainExpression'>, temporary: string, second: string): void {
    const text = new ChainText(chain, temporary, second);
    this.#chains.set(chain, text);
    for (const link of linksOf(chain)) {
      this.#chainOf.set(link, text);
      if (link.type === 'CallExpression' && link.optional) this.#calledOptionally.add(link.callee);
      if (link.optional) text.starts.set(link, this.#operatorOf(link).end);
    }
  }

  has(chain: SyntaxNode): boolean {
    return this.#chains.has(chain);
  }

  of(link: SyntaxNode): ChainText | null {
    return this.#chainOf.get(link) ?? null;
  }

  startOf(part: SyntaxNode): number {
    return this.of(part)?.startOf(part) ?? part.start;
  }

  /** Before the edits of all its links. */
  open(chain: Of<'ChainExpression'>): void {
    const text = this.#chains.get(chain);
    if (text === undefined) return;
    const { temporary } = text;
    this.#edits.open(chain.start, `((${temporary}=`);
    this.#edits.close(chain.end, ')');
    let isLast = true;
    for (const link of linksOf(chain)) {
      if (!link.optional) continue;
      const { start, end } = this.#operatorOf(link);
      this.#edits.replace(start, end, `)==null?void 0:${isLast ? '' : `(${temporary}=`}`);
      isLast = false;
    }
  }

  /** The piece of the chain that begins with this member. */
  member(member: Of<'MemberExpression'>): void {
    const text = this.#chainOf.get(member);
    if (text === undefined || !member.optional) return;
    const { temporary, second } = text;
    const base = this.#calledOptionally.has(member) ? `(${second}=${temporary})` : temporary;
    this.#edits.open(text.starts.get(member)!, member.computed ? base : `${base}.`);
  }

  /** Its `?.`, without what stands before. */
  #operatorOf(link: Link): { readonly start: number; readonly end: number } {
    OPTIONAL.lastIndex = link.type === 'CallExpression' ? link.callee.end : link.object.end;
    const found = OPTIONAL.exec(this.#edits.code);
    if (found === null) throw new Error('An optional chain without its operator');
    return { start: OPTIONAL.lastIndex - '?.'.length, end: OPTIONAL.lastIndex };
  }
}

/** The members and calls of a chain, the last one first. */
export function linksOf(chain: Of<'ChainExpression'>): Link[] {
  const links: Link[] = [];
  let node: SyntaxNode = chain.expression;
  while (node.type === 'CallExpression' || node.type === 'MemberExpression') {
    links.push(node);
    node = node.type === 'CallExpression' ? node.callee : node.object;
  }
  return links;
}
