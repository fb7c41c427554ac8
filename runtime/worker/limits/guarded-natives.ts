/**
 * JavaScript's own functions that make much out of a number: they ask memory_limit before they do, since what V8 cannot
 * allocate at once ends the whole process. They are replaced once per thread, before any script runs, so that packages and code made
 * by `eval` are covered, too. Compiled code asks for `new Array(n)` and its kind by itself (compile/rewrites/allocations.ts).
 */

/** Below this nothing is asked. */
const LARGE_BYTES = 2 ** 20;
const ELEMENT_BYTES = 8;

/** Asks whether so many bytes may be taken. @throws the halt signal when the running script may not */
export type AskForMemory = (bytes: number) => void;

type Native = (this: unknown, ...args: never[]) => unknown;

/** How many bytes a call is going to take at once; 0 when that is not known or not much. */
type SizeOf = (self: unknown, first: unknown, second: unknown) => number;

interface Guarded {
  readonly owner: object;
  readonly name: string;
  readonly sizeOf: SizeOf;
}

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? Number((value as { length?: unknown }).length) || 0
    : 0;

const isFinal: SizeOf = (_self, length) => (typeof length === 'number' ? length : 0);
const listSize: SizeOf = (self) => lengthOf(self) * ELEMENT_BYTES;
const joined: SizeOf = (self, separator) => lengthOf(self) * (separator === undefined ? 1 : lengthOf(separator));
const pieces: SizeOf = (self, separator) => (separator === '' ? lengthOf(self) * ELEMENT_BYTES : 0);

const GUARDED: readonly Guarded[] = [
  { owner: String.prototype, name: 'repeat', sizeOf: (self, times) => lengthOf(self) * (Number(times) || 0) },
  { owner: String.prototype, name: 'padStart', sizeOf: isFinal },
  { owner: String.prototype, name: 'padEnd', sizeOf: isFinal },
  { owner: String.prototype, name: 'split', sizeOf: pieces },
  { owner: Array.prototype, name: 'fill', sizeOf: listSize },
  { owner: Array.prototype, name: 'join', sizeOf: joined },
  { owner: Array, name: 'from', sizeOf: (_self, source) => lengthOf(source) * ELEMENT_BYTES },
  { owner: Buffer, name: 'alloc', sizeOf: isFinal },
  { owner: Buffer, name: 'allocUnsafe', sizeOf: isFinal },
  { owner: Buffer, name: 'allocUnsafeSlow', sizeOf: isFinal },
];

/** Replaces them in this thread. */
export function guardNatives(ask: AskForMemory): void {
  for (const guarded of GUARDED) replace(guarded, ask);
}

function replace({ owner, name, sizeOf }: Guarded, ask: AskForMemory): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
  const native = descriptor.value as Native;
  const { apply } = Reflect;
  // A method, as the native one is: no constructor, and its name is its own.
  const { [name]: guarded } = {
    [name](this: unknown, ...args: never[]): unknown {
      const bytes = sizeOf(this, args[0], args[1]);
      if (bytes >= LARGE_BYTES) ask(bytes);
      return apply(native, this, args);
    },
  };
  Object.defineProperty(guarded, 'length', { value: native.length, configurable: true });
  Object.defineProperty(owner, name, { ...descriptor, value: guarded });
}
