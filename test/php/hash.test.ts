/**
 * All digests of PHP's hash extension against recorded answers (recorded/record-hashes.php), and against PHP itself with another seed where it
 * is installed: 301 short texts of all byte values and three of about 100 KB for each of the algorithms.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../runtime/php/engine/bytes.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { memoryRequest } from '../support/memory-request.ts';
import { hasPhp } from './oracle/php-command.ts';

type AnyFunction = (...args: unknown[]) => unknown;
type Answers = Readonly<Record<string, unknown>>;
interface Recorded {
  readonly algorithms: Readonly<Record<string, Answers>>;
  readonly keyedAlgorithms: readonly string[];
}

const RECORDER = join(import.meta.dirname, 'recorded/record-hashes.php');
const FIXTURE = join(import.meta.dirname, 'fixtures/hash-digests.json');
const LIVE_SEED = 20261201;
const HASH_HMAC = 1;

const { request } = memoryRequest();
const php = (name: string, ...args: unknown[]): string =>
  String((registry.binderOf(name)!(request) as AnyFunction)(...args));
const hex = (text: string): string => php('bin2hex', text);

/** The texts that the recorder makes from this seed. */
class Texts {
  readonly short: readonly string[];
  readonly long: readonly string[];
  readonly secret: string;
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
    this.short = Array.from({ length: 301 }, (_, length) => decodeBytes(this.#bytes(length)));
    this.long = [99_991, 100_000, 102_400].map((length) => decodeBytes(this.#bytes(length)));
    this.secret = decodeBytes(this.#bytes(150));
  }

  #bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => {
      this.#state = (Math.imul(this.#state, 1103515245) + 12345) & 0x7fffffff;
      return (this.#state >> 16) & 255;
    });
  }
}

function steps(algo: string, text: string, flags = 0, key = '', options: Answers = {}): string {
  const call = (name: string, ...args: unknown[]): unknown =>
    (registry.binderOf(name)!(request) as AnyFunction)(...args);
  const context = call('hash_init', algo, flags, key, options);
  call('hash_update', context, php('substr', text, 0, 77));
  const copy = call('hash_copy', context);
  call('hash_update', context, php('substr', text, 77));
  call('hash_update', copy, 'another end');
  return String(call('hash_final', context)) + String(call('hash_final', copy));
}

function errorOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return `${(error as Error).constructor.name}: ${(error as Error).message}`;
  }
  return 'none';
}

const together = (digests: readonly string[]): string => php('md5', digests.join(''));

function keyedAnswers(algo: string, { short }: Texts): Answers {
  const places = Array.from({ length: 43 }, (_, index) => index * 7);
  return {
    keyed: together(places.map((at) => php('hash_hmac', algo, short[at], short[300 - at]))),
    keyedSteps: steps(algo, short[250]!, HASH_HMAC, 'key'),
    pbkdf2: php('hash_pbkdf2', algo, 'password', 'salt', 3, 90),
    hkdf: hex(php('hash_hkdf', algo, 'key', 40, 'info', 'salt')),
  };
}

function answersOf(algo: string, texts: Texts, file: string, isKeyed: boolean): Answers {
  const { short, long, secret } = texts;
  const answers: Record<string, unknown> = {
    short: together(short.map((text) => php('hash', algo, text))),
    some: [0, 1, 55, 64, 128, 241, 300].map((length) => php('hash', algo, short[length])),
    long: long.map((text) => php('hash', algo, text)),
    raw: hex(php('hash', algo, short[99], true)),
    file: php('hash_file', algo, file),
    steps: steps(algo, short[200]!),
  };
  if (isKeyed) Object.assign(answers, keyedAnswers(algo, texts));
  else answers.refused = errorOf(() => php('hash_hmac', algo, '', 'key')).replace('ValueError: ', '');
  if (/^(murmur|xxh)/.test(algo)) {
    const seeds = [1, 4294967295, 1234567890123, -5];
    answers.seeded = seeds.map((seed) => together(short.map((text) => php('hash', algo, text, false, { seed }))));
    answers.seededSteps = steps(algo, short[222]!, 0, '', { seed: 7 });
  }
  if (/^xxh(3|128)$/.test(algo)) {
    answers.secret = together(short.map((text) => php('hash', algo, text, false, { secret })));
    const wrong = [{ seed: 1, secret }, { secret: 'short' }];
    answers.errors = wrong.map((options) => errorOf(() => php('hash', algo, '', false, options)));
  }
  return answers;
}

function compare(recorded: Recorded, seed: number): void {
  const texts = new Texts(seed);
  const file = join(tmpdir(), `hash-${process.pid}-${seed}`);
  writeFileSync(file, Buffer.from(hex(texts.long[0]!), 'hex'));
  try {
    for (const [algo, expected] of Object.entries(recorded.algorithms)) {
      const isKeyed = recorded.keyedAlgorithms.includes(algo);
      expect({ [algo]: answersOf(algo, texts, file, isKeyed) }).toEqual({ [algo]: expected });
    }
  } finally {
    rmSync(file);
  }
}

describe('hash', () => {
  const recorded = JSON.parse(readFileSync(FIXTURE, 'utf8')) as Recorded;

  it('has the algorithms of PHP, in its order', () => {
    const list = (name: string): unknown => (registry.binderOf(name)!(request) as AnyFunction)();
    expect(list('hash_algos')).toEqual(Object.keys(recorded.algorithms));
    expect(list('hash_hmac_algos')).toEqual(recorded.keyedAlgorithms);
    expect(Object.keys(recorded.algorithms)).toHaveLength(60);
  });

  it('gives what PHP has been recorded to give', { timeout: 60_000 }, () => compare(recorded, 1));

  it.skipIf(!hasPhp)('gives what PHP gives for other texts', { timeout: 60_000 }, () => {
    const { stdout } = spawnSync('php', [RECORDER, String(LIVE_SEED)], { maxBuffer: 2 ** 24 });
    compare(JSON.parse(stdout.toString()) as Recorded, LIVE_SEED);
  });
});
