/** crypt(3) with SHA-256 (`$5$`) and SHA-512 (`$6$`): Drepper, "Unix crypt using SHA-256 and SHA-512", 2007. */
import { createHash } from 'node:crypto';
import { lowFirst } from './crypt-base64.ts';

const DEFAULT_ROUNDS = 5000;
const LEAST_ROUNDS = 1000;
const MOST_ROUNDS = 999_999_999;
const MOST_SALT = 16;

interface Kind {
  readonly algorithm: 'sha256' | 'sha512';
  readonly bytes: number;
  readonly prefix: string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  5: { algorithm: 'sha256', bytes: 32, prefix: '$5$' },
  6: { algorithm: 'sha512', bytes: 64, prefix: '$6$' },
};

interface Setting {
  readonly kind: Kind;
  /** 0 for the default, which is not written. */
  readonly rounds: number;
  readonly salt: string;
}

/** @returns null when the number of rounds is none */
function parse(text: string): Setting | null {
  const kind = KINDS[text[1]!]!;
  const [, roundsText, rest = ''] = /^(?:rounds=(\d*)\$)?(.*)$/s.exec(text.slice(3))!;
  const rounds = Number(roundsText ?? 0);
  if (roundsText !== undefined && (rounds < LEAST_ROUNDS || rounds > MOST_ROUNDS)) return null;
  return { kind, rounds, salt: rest.split('$', 1)[0]!.slice(0, MOST_SALT) };
}

/** The bytes over and over, so many in all. */
function repeated(bytes: Uint8Array, length: number): Buffer {
  return Buffer.alloc(length, bytes.length === 0 ? 0 : bytes);
}

class ShaCrypt {
  readonly #kind: Kind;
  readonly #password: Uint8Array;
  readonly #salt: Uint8Array;

  constructor(kind: Kind, password: Uint8Array, salt: Uint8Array) {
    this.#kind = kind;
    this.#password = password;
    this.#salt = salt;
  }

  #digest(parts: readonly Uint8Array[]): Buffer {
    const hash = createHash(this.#kind.algorithm);
    for (const part of parts) hash.update(part);
    return hash.digest();
  }

  #first(): Buffer {
    const { length } = this.#password;
    const mixed = this.#digest([this.#password, this.#salt, this.#password]);
    const parts: Uint8Array[] = [this.#password, this.#salt, repeated(mixed, length)];
    for (let bits = length; bits > 0; bits >>= 1) parts.push((bits & 1) === 1 ? mixed : this.#password);
    return this.#digest(parts);
  }

  run(rounds: number): Buffer {
    let digest = this.#first();
    const { length } = this.#password;
    const password = repeated(this.#digest(Array.from({ length }, () => this.#password)), length);
    const times = 16 + digest[0]!;
    const salt = repeated(this.#digest(Array.from({ length: times }, () => this.#salt)), this.#salt.length);
    for (let round = 0; round < rounds; round++) {
      const parts: Uint8Array[] = [(round & 1) === 1 ? password : digest];
      if (round % 3 !== 0) parts.push(salt);
      if (round % 7 !== 0) parts.push(password);
      parts.push((round & 1) === 1 ? digest : password);
      digest = this.#digest(parts);
    }
    return digest;
  }
}

/** Three bytes that lie a third of the digest apart make four characters; which comes first goes round. */
function written(digest: Uint8Array): string {
  const third = Math.floor(digest.length / 3);
  const isShort = digest.length === 32;
  let text = '';
  for (let at = 0; at < third; at++) {
    const places = [at, at + third, at + 2 * third];
    // SHA-256 goes round one way, SHA-512 the other.
    const turn = isShort ? (3 - (at % 3)) % 3 : at % 3;
    const [first, second, last] = [0, 1, 2].map((index) => digest[places[(index + turn) % 3]!]!) as [
      number,
      number,
      number,
    ];
    text += lowFirst((first << 16) | (second << 8) | last, 4);
  }
  if (isShort) return text + lowFirst((digest[31]! << 8) | digest[30]!, 3);
  return text + lowFirst(digest[63]!, 2);
}

/** @param setting begins with `$5$` or `$6$`. @returns null when its number of rounds is none */
export function shaCrypt(password: Uint8Array, setting: string): string | null {
  const parsed = parse(setting);
  if (parsed === null) return null;
  const { kind, rounds, salt } = parsed;
  const digest = new ShaCrypt(kind, password, Buffer.from(salt, 'latin1')).run(rounds || DEFAULT_ROUNDS);
  return `${kind.prefix}${rounds > 0 ? `rounds=${rounds}$` : ''}${salt}$${written(digest)}`;
}
