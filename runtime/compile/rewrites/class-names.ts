/**
 * esbuild makes `var K = class { … }` of a class declared at the top level, and `var K = class _K { … }` of one that mentions
 * itself. Class names, function texts and stack traces would show that, so the original name is restored, also where the
 * class mentions itself.
 */
import type { Edits } from '../syntax/edits.ts';
import type { SyntaxNode } from '../syntax/syntax.ts';
import type { NameUse } from '../syntax/walk.ts';
import type { Origins } from './origins.ts';

/** The name that esbuild gives to `export default class {}`. */
const OF_DEFAULT = /_default\d*$/;

interface Renamed {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
}

export class ClassNames {
  readonly #classes: Renamed[] = [];

  readonly #edits: Edits;
  readonly #origins: Origins;

  constructor(edits: Edits, origins: Origins) {
    this.#edits = edits;
    this.#origins = origins;
  }

  /** Restores the name of a class from which esbuild removed it, and records one that esbuild renamed. */
  take(node: SyntaxNode, isTopLevel: boolean): void {
    if (node.type !== 'VariableDeclarator' || node.init?.type !== 'ClassExpression') return;
    const { id, init } = node;
    if (id.type !== 'Identifier') return;
    if (init.id) this.#takeNamed({ start: init.start, end: init.end, from: init.id.name, to: id.name });
    else if (isTopLevel && !OF_DEFAULT.test(id.name) && this.#origins.isDeclaration(id, init)) {
      const behind = init.start + 'class'.length;
      this.#edits.correct(behind, behind, ` ${id.name}`);
    }
  }

  #takeNamed(renamed: Renamed): void {
    if (/^_\d*$/.test(renamed.from.replace(renamed.to, ''))) this.#classes.push(renamed);
  }

  /** Inside the class both names mean the class, and nothing inside it hides the one it was written with. */
  restore(names: readonly NameUse[]): void {
    for (const { start, end, from, to } of this.#classes) {
      for (const { node } of names) {
        if (node.name === from && node.start >= start && node.end <= end) this.#edits.correct(node.start, node.end, to);
      }
    }
  }
}
