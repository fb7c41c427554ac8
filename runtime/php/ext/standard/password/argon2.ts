/** Argon2i and Argon2id (RFC 9106). */
import { BLOCK_BYTES, BlockMixer, FIRST_BLOCK_AT } from './argon2-mixer.ts';
import { blake2b } from './blake2b.ts';

const SLICES = 4;
const VERSION = 0x13;
const WORDS_PER_BLOCK = 128;

export interface Argon2Options {
  readonly kind: 'argon2i' | 'argon2id';
  /** Kibibytes. */
  readonly memory: number;
  readonly passes: number;
  readonly lanes: number;
  /** 0x13; 0x10 for hashes of old. */
  readonly version?: number;
}

const TYPES = { argon2i: 1, argon2id: 2 } as const;

function number32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** BLAKE2b of any length: halves of digests of digests. */
function longDigest(bytes: Uint8Array, length: number): Buffer {
  const input = Buffer.concat([number32(length), bytes]);
  if (length <= 64) return blake2b(input, length);
  const parts: Buffer[] = [];
  let last = blake2b(input, 64);
  let left = length;
  while (left > 64) {
    parts.push(last.subarray(0, 32));
    left -= 32;
    last = blake2b(last, Math.min(64, left));
  }
  return Buffer.concat([...parts, last]);
}

/** Where in the passes the work is. */
interface Position {
  readonly pass: number;
  readonly slice: number;
  readonly lane: number;
}

class Argon2 {
  readonly #options: Argon2Options;
  readonly #laneLength: number;
  readonly #segmentLength: number;
  readonly #mixer: BlockMixer;
  readonly #zeroAt: number;
  readonly #inputAt: number;
  readonly #addressesAt: number;

  constructor(options: Argon2Options) {
    this.#options = options;
    this.#segmentLength = Math.floor(options.memory / (SLICES * options.lanes));
    this.#laneLength = this.#segmentLength * SLICES;
    const blocks = this.#laneLength * options.lanes;
    this.#mixer = new BlockMixer(blocks + 3);
    this.#zeroAt = FIRST_BLOCK_AT + blocks * BLOCK_BYTES;
    this.#inputAt = this.#zeroAt + BLOCK_BYTES;
    this.#addressesAt = this.#inputAt + BLOCK_BYTES;
  }

  #place(lane: number, index: number): number {
    return FIRST_BLOCK_AT + (lane * this.#laneLength + index) * BLOCK_BYTES;
  }

  /** The first two blocks of each lane. */
  begin(seed: Uint8Array): void {
    for (let lane = 0; lane < this.#options.lanes; lane++) {
      for (const index of [0, 1]) {
        const block = longDigest(Buffer.concat([seed, number32(index), number32(lane)]), BLOCK_BYTES);
        block.copy(this.#mixer.bytes, this.#place(lane, index));
      }
    }
  }

  /** @param goOn is called for each segment; may throw */
  run(goOn: () => void): void {
    const { passes, lanes } = this.#options;
    for (let pass = 0; pass < passes; pass++) {
      for (let slice = 0; slice < SLICES; slice++) {
        for (let lane = 0; lane < lanes; lane++) {
          goOn();
          this.#fillSegment({ pass, slice, lane });
        }
      }
    }
  }

  #fillSegment(position: Position): void {
    const { pass, slice, lane } = position;
    const { kind } = this.#options;
    const isIndependent = kind === 'argon2i' || (pass === 0 && slice < SLICES / 2);
    if (isIndependent) this.#beginAddresses(position);
    const from = pass === 0 && slice === 0 ? 2 : 0;
    if (isIndependent && from === 2) this.#nextAddresses();
    for (let index = from; index < this.#segmentLength; index++) {
      if (isIndependent && index % WORDS_PER_BLOCK === 0) this.#nextAddresses();
      const column = slice * this.#segmentLength + index;
      const previous = this.#place(lane, column === 0 ? this.#laneLength - 1 : column - 1);
      const randomAt = isIndependent ? this.#addressesAt + 8 * (index % WORDS_PER_BLOCK) : previous;
      const next = this.#place(lane, column);
      const isAdded = pass > 0 && (this.#options.version ?? VERSION) === VERSION;
      this.#mixer.fill(previous, this.#reference(position, index, randomAt), isAdded ? next : this.#zeroAt, next);
    }
  }

  #beginAddresses({ pass, slice, lane }: Position): void {
    const { memory, passes, kind, lanes } = this.#options;
    const { bytes } = this.#mixer;
    bytes.fill(0, this.#inputAt, this.#inputAt + BLOCK_BYTES);
    const blocks = Math.floor(memory / (SLICES * lanes)) * SLICES * lanes;
    for (const [at, value] of [pass, lane, slice, blocks, passes, TYPES[kind]].entries()) {
      bytes.writeUInt32LE(value, this.#inputAt + 8 * at);
    }
  }

  /** The next 128 random numbers of a segment that must not depend on the password. */
  #nextAddresses(): void {
    const counterAt = this.#inputAt + 48;
    const { bytes, fill } = this.#mixer;
    bytes.writeUInt32LE(bytes.readUInt32LE(counterAt) + 1, counterAt);
    fill(this.#zeroAt, this.#inputAt, this.#zeroAt, this.#addressesAt);
    fill(this.#zeroAt, this.#addressesAt, this.#zeroAt, this.#addressesAt);
  }

  /** Which block is mixed in. */
  #reference({ pass, slice, lane }: Position, index: number, randomAt: number): number {
    const { bytes } = this.#mixer;
    const random = bytes.readUInt32LE(randomAt);
    const isFirst = pass === 0 && slice === 0;
    const chosen = isFirst ? lane : bytes.readUInt32LE(randomAt + 4) % this.#options.lanes;
    const finished = pass === 0 ? slice * this.#segmentLength : this.#laneLength - this.#segmentLength;
    const isOwn = chosen === lane;
    const area = finished + (isOwn ? index - 1 : index === 0 ? -1 : 0);
    const square = Number((BigInt(random) * BigInt(random)) >> 32n);
    const back = Number((BigInt(area) * BigInt(square)) >> 32n);
    const start = pass === 0 || slice === SLICES - 1 ? 0 : (slice + 1) * this.#segmentLength;
    return this.#place(chosen, (start + area - 1 - back) % this.#laneLength);
  }

  end(length: number): Buffer {
    const { lanes } = this.#options;
    const last = this.#place(0, this.#laneLength - 1);
    const result = Buffer.from(this.#mixer.bytes.subarray(last, last + BLOCK_BYTES));
    for (let lane = 1; lane < lanes; lane++) {
      const from = this.#place(lane, this.#laneLength - 1);
      for (let at = 0; at < BLOCK_BYTES; at++) result[at]! ^= this.#mixer.bytes[from + at]!;
    }
    return longDigest(result, length);
  }
}

/**
 * @param length of the hash in bytes, at least 4
 * @param goOn is called now and then; may throw
 */
export function argon2(
  password: Uint8Array,
  salt: Uint8Array,
  length: number,
  options: Argon2Options,
  goOn: () => void,
): Buffer {
  const { lanes, memory, passes, version = VERSION, kind } = options;
  const numbers = [lanes, length, memory, passes, version, TYPES[kind], password.length].map(number32);
  const empty = number32(0);
  const seed = blake2b(Buffer.concat([...numbers, password, number32(salt.length), salt, empty, empty]), 64);
  const work = new Argon2(options);
  work.begin(seed);
  work.run(goOn);
  return work.end(length);
}
