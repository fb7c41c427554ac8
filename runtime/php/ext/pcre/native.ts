/** Runs a pattern that V8's regular expressions say in the same way (translate.ts). */

/** Maximum number of steps in the worst case, so that a search ends within seconds. */
const MOST_STEPS = 1e10;

export class NativeExpression {
  readonly #source: string;
  readonly #flags: string;
  readonly #groups: number;
  /** How the worst case grows with the subject: its length to this power. */
  readonly #degree: number;
  #searching: RegExp | null = null;
  #anchored: RegExp | null = null;

  /** @param loops number of loops that may have to backtrack */
  constructor(source: string, usesUnicode: boolean, shape: { readonly groups: number; readonly loops: number }) {
    this.#source = source;
    this.#groups = shape.groups;
    this.#flags = (usesUnicode ? 'v' : '') + (shape.groups > 0 ? 'd' : '');
    this.#degree = shape.loops + (source.startsWith('^') ? 0 : 1);
  }

  /** False for subjects on which the search might not end in time: our own engine counts its steps. */
  suits(subject: string): boolean {
    return this.#degree <= 1 || subject.length ** this.#degree <= MOST_STEPS;
  }

  /** Positions as in Matcher. @throws RangeError when V8 has no room left */
  match(subject: string, from: number, isAnchored: boolean): Int32Array | null {
    const expression = isAnchored ? this.#stickyOne() : this.#searchingOne();
    expression.lastIndex = from;
    const found = expression.exec(subject);
    if (found === null) return null;
    const match = new Int32Array(2 * this.#groups + 2);
    match[0] = found.index;
    match[1] = found.index + found[0].length;
    if (this.#groups > 0) putGroups(match, found.indices!);
    return match;
  }

  #searchingOne(): RegExp {
    this.#searching ??= new RegExp(this.#source, `${this.#flags}g`);
    return this.#searching;
  }

  #stickyOne(): RegExp {
    this.#anchored ??= new RegExp(this.#source, `${this.#flags}y`);
    return this.#anchored;
  }
}

function putGroups(match: Int32Array, indices: RegExpIndicesArray): void {
  for (let group = 1; group < indices.length; group++) {
    const [start, end] = indices[group] ?? [-1, -1];
    match[2 * group] = start;
    match[2 * group + 1] = end;
  }
}
