/** Makes `String(fn)` of a script's function return its source text without types, and without code added by the compiler. */
import { GUARD_NAMES, SCRIPT_PARAMETERS } from '../../wire/script.ts';

/** Compiled code mentions some of them in every function. */
const COMPILED = new RegExp(`\\b(?:${[...SCRIPT_PARAMETERS, ...GUARD_NAMES].join('|')})\\b`);

/** @param originalOf gives what the author wrote for a function's compiled text; null for a text that is no script's */
export function showOwnText(originalOf: (compiled: string) => string | null): void {
  const native = Function.prototype.toString;
  const { toString: own } = {
    toString(this: (...args: unknown[]) => unknown): string {
      // The replacement must look like a native function itself.
      const text = native.call(this === own ? native : this);
      return COMPILED.test(text) ? (originalOf(text) ?? text) : text;
    },
  };
  Object.defineProperty(Function.prototype, 'toString', { value: own });
}
