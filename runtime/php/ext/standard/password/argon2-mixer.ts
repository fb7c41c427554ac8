/**
 * Argon2's compression of blocks (RFC 9106, 3.5 and 3.6) in WebAssembly, put together here instruction by instruction: JavaScript has no fast
 * arithmetic of 64 bits, and at the default cost a password takes 262,000 of these.
 */
import { lazy } from '../../../engine/lazy.ts';
import { QUARTERS } from './blake2b.ts';

/** Bytes of a block. */
export const BLOCK_BYTES = 1024;
/** Where two blocks for intermediate results are; the caller's begin behind them. */
const MIXED_AT = BLOCK_BYTES;
export const FIRST_BLOCK_AT = 2 * BLOCK_BYTES;

const I32 = 0x7f;
const I64 = 0x7e;
const Op = {
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  call: 0x10,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load: 0x29,
  store: 0x37,
  number32: 0x41,
  number64: 0x42,
  below32: 0x49,
  add32: 0x6a,
  multiply32: 0x6c,
  add64: 0x7c,
  multiply64: 0x7e,
  and64: 0x83,
  xor64: 0x85,
  left64: 0x86,
  turnRight64: 0x8a,
} as const;
const EMPTY_BLOCK = 0x40;
const WORD_ALIGNMENT = 3;

type Code = readonly number[];

/** LEB128; `signed` as constants are written. */
function leb(value: number, signed = false): number[] {
  const bytes: number[] = [];
  let left = value;
  for (;;) {
    const byte = left % 128;
    left = Math.floor(left / 128);
    const isDone = left === 0 && (!signed || byte < 64);
    bytes.push(isDone ? byte : byte + 128);
    if (isDone) return bytes;
  }
}

const get = (local: number): Code => [Op.get, ...leb(local)];
const set = (local: number): Code => [Op.set, ...leb(local)];
const number32 = (value: number): Code => [Op.number32, ...leb(value, true)];
const number64 = (value: number): Code => [Op.number64, ...leb(value, true)];
const load = (offset = 0): Code => [Op.load, WORD_ALIGNMENT, ...leb(offset)];
const store = (offset = 0): Code => [Op.store, WORD_ALIGNMENT, ...leb(offset)];
const join = (...parts: readonly Code[]): number[] => parts.flat();
const section = (id: number, content: Code): number[] => [id, ...leb(content.length), ...content];
const counted = (parts: readonly Code[]): number[] => [...leb(parts.length), ...parts.flat()];

function body(locals: Code, code: Code): Code {
  const whole = [...locals, ...code, Op.end];
  return [...leb(whole.length), ...whole];
}

/** a += b + 2 × low(a) × low(b) */
function addProduct(a: number, b: number): Code {
  const low = (local: number): Code => join(get(local), number64(0xffffffff), [Op.and64]);
  const product = join(low(a), low(b), [Op.multiply64], number64(1), [Op.left64]);
  return join(get(a), get(b), [Op.add64], product, [Op.add64], set(a));
}

/** d = (d ^ a) turned right */
function turn(d: number, a: number, bits: number): Code {
  return join(get(d), get(a), [Op.xor64], number64(bits), [Op.turnRight64], set(d));
}

function quarter([a, b, c, d]: readonly [number, number, number, number]): Code {
  return join(
    addProduct(a, b),
    turn(d, a, 32),
    addProduct(c, d),
    turn(b, c, 24),
    addProduct(a, b),
    turn(d, a, 16),
    addProduct(c, d),
    turn(b, c, 63),
  );
}

/** (base, stride): mixes sixteen words, which lie in pairs `stride` bytes apart. */
function roundBody(): Code {
  const [base, stride, first] = [0, 1, 2];
  const place = (word: number): Code => join(get(base), number32(word >> 1), get(stride), [Op.multiply32], [Op.add32]);
  const words = Array.from({ length: 16 }, (_, word) => word);
  const loads = words.map((word) => join(place(word), load((word & 1) * 8), set(first + word)));
  const stores = words.map((word) => join(place(word), get(first + word), store((word & 1) * 8)));
  const mixes = QUARTERS.map(([a, b, c, d]) => quarter([a + first, b + first, c + first, d + first]));
  return body([1, 16, I64], join(...loads, ...mixes, ...stores));
}

/** A loop over the words of a block: `local` counts their bytes. */
function eachWord(local: number, code: Code): Code {
  const next = join(get(local), number32(8), [Op.add32], [Op.tee, local], number32(BLOCK_BYTES), [Op.below32]);
  return join(number32(0), set(local), [Op.loop, EMPTY_BLOCK], code, next, [Op.branchIf, 0, Op.end]);
}

/** (previous, reference, old, next): next = mixed(previous ^ reference) ^ previous ^ reference ^ old. */
function fillBody(): Code {
  const [previous, reference, old, next, at] = [0, 1, 2, 3, 4];
  const word = (block: number): Code => join(get(block), get(at), [Op.add32], load());
  const input = join(word(previous), word(reference), [Op.xor64]);
  const spread = join(join(get(at), input, word(old), [Op.xor64], store()), join(get(at), input, store(MIXED_AT)));
  const rounds = Array.from({ length: 8 }, (_, row) =>
    join(number32(MIXED_AT + 128 * row), number32(16), [Op.call, 0]),
  );
  const columns = Array.from({ length: 8 }, (_, column) =>
    join(number32(MIXED_AT + 16 * column), number32(128), [Op.call, 0]),
  );
  const gather = join(get(next), get(at), [Op.add32], get(at), load(), get(at), load(MIXED_AT), [Op.xor64], store());
  return body([1, 1, I32], join(eachWord(at, spread), ...rounds, ...columns, eachWord(at, gather)));
}

const text = (characters: string): number[] => [...leb(characters.length), ...Buffer.from(characters)];

/** What is used of WebAssembly: Node's types have no values for it. */
interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Instance: new (module: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> };
}

function webAssembly(): WebAssemblyApi {
  return (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi }).WebAssembly;
}

const mixerModule = lazy(() => {
  const types = counted([
    [0x60, 2, I32, I32, 0],
    [0x60, 4, I32, I32, I32, I32, 0],
  ]);
  const imports = counted([[...text('m'), ...text('m'), 0x02, 0x00, 1]]);
  const exports = counted([[...text('fill'), 0x00, 1]]);
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, types),
    ...section(2, imports),
    ...section(3, [2, 0, 1]),
    ...section(7, exports),
    ...section(10, counted([roundBody(), fillBody()])),
  ];
  return new (webAssembly().Module)(Uint8Array.from(bytes));
});

const PAGE_BYTES = 65536;

/** Memory for blocks, and the function that fills one of them. Places are byte offsets. */
export class BlockMixer {
  readonly bytes: Buffer;
  readonly fill: (previous: number, reference: number, old: number, next: number) => void;

  constructor(blocks: number) {
    const memory = new (webAssembly().Memory)({
      initial: Math.ceil((FIRST_BLOCK_AT + blocks * BLOCK_BYTES) / PAGE_BYTES),
    });
    const { exports } = new (webAssembly().Instance)(mixerModule(), { m: { m: memory } });
    this.bytes = Buffer.from(memory.buffer);
    this.fill = exports.fill as BlockMixer['fill'];
  }
}
