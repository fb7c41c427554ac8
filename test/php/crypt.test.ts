/** crypt() and password_verify() against PHP, where it is installed, for passwords of all byte values; recorded/crypt.jsonl has the rest. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../runtime/php/engine/bytes.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { memoryRequest } from '../support/memory-request.ts';
import { hasPhp } from './oracle/php-command.ts';

type AnyFunction = (...args: unknown[]) => unknown;

const { request } = memoryRequest();
const call = (name: string, ...args: unknown[]): unknown => (registry.binderOf(name)!(request) as AnyFunction)(...args);

const SETTINGS = ['ab', '_J9..rasm', '$1$abcdefgh$', '$5$rounds=1000$salt', '$6$rounds=1000$salt'];
const BLOWFISH = ['a', 'b', 'x', 'y'].map((form) => `$2${form}$04$abcdefghijklmnopqrstuu`);
/** Bytes that crypt_blowfish's fault of old treats in a way of its own, and random ones. */
const PASSWORDS = [
  ...['ff', 'ffa3', 'ffffa3', 'ffffa333', 'a3', '31a320333435', 'ffa334ffffffa3333435', 'ffa3333435', '80', 'c3a4'],
  ...Array.from({ length: 12 }, (_, at) =>
    Buffer.from(Array.from({ length: at * 7 }, (_, n) => 1 + ((n * 89 + at * 31) % 255))).toString('hex'),
  ),
];

function askPhp(code: string, input: unknown): string[] {
  const { stdout } = spawnSync('php', ['-r', code], { input: JSON.stringify(input), maxBuffer: 2 ** 24 });
  return JSON.parse(stdout.toString()) as string[];
}

describe.skipIf(!hasPhp)('of bytes', () => {
  it('crypt() gives what PHP gives', () => {
    const cases = PASSWORDS.flatMap((password) =>
      [...SETTINGS, ...BLOWFISH].map((setting) => [password, setting] as const),
    );
    const code = `echo json_encode(array_map(fn($case) => crypt(hex2bin($case[0]), $case[1]), json_decode(stream_get_contents(STDIN))));`;
    const ours = cases.map(([password, setting]) => call('crypt', decodeBytes(Buffer.from(password, 'hex')), setting));
    expect(ours).toEqual(askPhp(code, cases));
  });

  it('password_verify() takes the Argon2 hashes of PHP, and PHP takes ours', () => {
    const options = [
      { memory_cost: 64, time_cost: 2, threads: 1 },
      { memory_cost: 256, time_cost: 3, threads: 2 },
      { memory_cost: 1000, time_cost: 1, threads: 4 },
      { memory_cost: 33, time_cost: 2, threads: 4 },
    ];
    const made = `$made = []; foreach (json_decode(stream_get_contents(STDIN), true) as $options) foreach (['argon2i', 'argon2id'] as $algo)
      $made[] = password_hash("p\\xe4ss", $algo, $options); echo json_encode($made);`;
    const password = decodeBytes(Uint8Array.of(112, 0xe4, 115, 115));
    for (const hash of askPhp(made, options)) {
      expect([hash, call('password_verify', password, hash), call('password_verify', 'other', hash)]).toEqual([
        hash,
        true,
        false,
      ]);
    }
    const ours = ['argon2i', 'argon2id'].flatMap((algo) =>
      options.map((one) => call('password_hash', password, algo, one)),
    );
    const checked = `echo json_encode(array_map(fn($hash) => password_verify("p\\xe4ss", $hash) ? 'yes' : $hash, json_decode(stream_get_contents(STDIN))));`;
    expect(askPhp(checked, ours)).toEqual(ours.map(() => 'yes'));
  });
});

it('a hundred verifications free what they have taken', () => {
  const hash = call('password_hash', 'secret', 'argon2id', { memory_cost: 4096, time_cost: 1, threads: 1 });
  for (let time = 0; time < 100; time++) expect(call('password_verify', 'secret', hash)).toBe(true);
});
