/** Whether code changes JavaScript's own objects, which all scripts of a thread share. Found by searching the code's text. */

const OBJECTS = [
  ...['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'BigInt', 'Symbol', 'Date', 'RegExp', 'Promise'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'Error', 'TypeError', 'RangeError', 'Iterator', 'ArrayBuffer', 'Uint8Array'],
  ...['Math', 'JSON', 'Reflect', 'URL', 'URLSearchParams', 'Buffer'],
].join('|');
const SETTERS = 'defineProperty|defineProperties|assign|setPrototypeOf|deleteProperty|set';

/** `Array.prototype.last = …`, `Math.sum ??= …`, `delete String.prototype.at`, `Object.defineProperty(Array.prototype, …)`. */
const CHANGE = new RegExp(
  [
    `(?<![.\\w$])(?:${OBJECTS})(?:\\.prototype)?(?:\\.[\\w$]+|\\[[^\\]]+\\])\\s*(?:\\?\\?|\\|\\||&&|[-+*/])?=(?![=>])`,
    `\\bdelete\\s+(?:${OBJECTS})(?:\\.prototype)?[.[]`,
    `\\b(?:Object|Reflect)\\.(?:${SETTERS})\\(\\s*(?:${OBJECTS})(?:\\.prototype)?\\s*,`,
  ].join('|'),
);

export function changesPrototypes(code: string): boolean {
  return CHANGE.test(code);
}
