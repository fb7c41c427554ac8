/**
 * esbuild makes `var K = class _K { … }` of a top-level class that mentions itself. What prints a class's name, and every
 * stack trace, would say `_K`: such a class gets its name back, and so do its mentions of itself.
 */
import type { Edits } from '../syntax/edits.ts';
import type { SyntaxNode } from '../syntax/syntax.ts';
import type { NameUse } from '../syntax/walk.ts';

interface Renamed {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

export class ClassNames {
  readonly #classes: Renamed[] = [];

  /** Notes a class that esbuild has named anew. */
  take(node: SyntaxNode): void {
    if (node.type !== 'VariableDeclarator' || node.init?.type !== 'ClassExpression') return;
    const { id, init } = node;
    if (id.type !== 'Identifier' || !init.id || !/^_\d*$/.test(init.id.name.replace(id.name, ''))) return;
    this.#classes.push({ start: init.start, end: init.end, from: init.id.name, to: id.name });
  }

  /** Inside the class both names mean the class, and nothing inside it hides the one it was written with. */
  restore(names: readonly NameUse[], edits: Edits): void {
    for (const { start, end, from, to } of this.#classes) {
      for (const { node } of names) {
        if (node.name === from && node.start >= start && node.end <= end) edits.correct(node.start, node.end, to);
      }
    }
  }
}
