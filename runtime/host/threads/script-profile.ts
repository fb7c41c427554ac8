/** Which scripts need a thread of their own: those that use blocking functions, and those that were seen to take long. */
import { type CompiledScript, mayBePutAside, type ScriptId } from '../../wire/script.ts';

/** One slow run weighs as much as this many quick ones: a single hiccup of the machine must not brand a quick script. */
const SLOW_WEIGHT = 8;
/** From this score on a script runs alone. */
const ALONE_SCORE = 20;
const MAX_SCORE = 64;

export class ScriptProfile {
  readonly #scores = new Map<ScriptId, number>();
  readonly #blocking = new Map<ScriptId, boolean>();
  readonly #blockingNames: ReadonlySet<string>;
  readonly #harmlessPackages: ReadonlySet<string>;
  readonly #allBlock: boolean;

  /**
   * @param blockingNames names of functions that hold a thread up, such as `sleep`, in both spellings.
   * @param allBlock true when directives have every script wait for something before it starts
   * @param harmlessPackages suspend.packages
   */
  constructor(blockingNames: ReadonlySet<string>, allBlock = false, harmlessPackages: ReadonlySet<string> = new Set()) {
    this.#blockingNames = blockingNames;
    this.#harmlessPackages = harmlessPackages;
    this.#allBlock = allBlock;
  }

  runsAlone(script: CompiledScript): boolean {
    return this.blocks(script) || (this.#scores.get(script.id) ?? 0) >= ALONE_SCORE;
  }

  /** True for scripts that name functions which sleep or wait, unless they are put aside meanwhile. */
  blocks(script: CompiledScript): boolean {
    if (this.#allBlock) return true;
    let blocks = this.#blocking.get(script.id);
    if (blocks === undefined) {
      const isBlocking = (name: string) => this.#blockingNames.has(name);
      const isPutAside = mayBePutAside(script, this.#harmlessPackages);
      blocks = !isPutAside && (script.freeNames.some(isBlocking) || script.moduleNames.some(isBlocking));
      this.#blocking.set(script.id, blocks);
    }
    return blocks;
  }

  /** It blocked its thread while waiting: next time it gets a thread of its own. */
  sawInPlace(script: CompiledScript): void {
    this.#blocking.set(script.id, true);
  }

  sawSlow(script: CompiledScript): void {
    this.#scores.set(script.id, Math.min(MAX_SCORE, (this.#scores.get(script.id) ?? 0) + SLOW_WEIGHT));
  }

  sawQuick(script: CompiledScript): void {
    const score = this.#scores.get(script.id);
    if (score === undefined) return;
    if (score <= 1) this.#scores.delete(script.id);
    else this.#scores.set(script.id, score - 1);
  }
}
