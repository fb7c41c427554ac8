/**
 * JavaScript's functions whose result can be huge: they check memory_limit first, since an allocation that V8 cannot make
 * ends the whole process. They are replaced once per thread, before any script runs, so that packages and `eval` code are
 * covered as well. For `new Array(n)` and the like, compiled code checks itself (compile/rewrites/allocations.ts).
 */

/** Smaller sizes are not checked. */
const LARGE_BYTES = 2 ** 20;
const ELEMENT_BYTES = 8;

/** Checks that this many bytes may be allocated. @throws the halt signal when they exceed the script's limit */
export type AskForMemory = (bytes: number) => void;

type Native = (this: unknown, ...args: never[]) => unknown;

/** Number of bytes that a call will allocate; 0 when unknown or small. */
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
