import { describe, expect, it } from 'vitest';
import { encodeText } from '../../runtime/php/engine/bytes.ts';
import { FilterRun } from '../../runtime/php/ext/filter/apply.ts';
import { Filter, FilterFlag } from '../../runtime/php/ext/filter/ids.ts';
import { memoryRequest } from '../support/memory-request.ts';
import { hasPhp, runPhp } from './oracle/php-command.ts';
import { Random } from './oracle/random.ts';

const ROUNDS = 20_000;
/** Callbacks and regular expressions are tested by example. */
const filters = Object.values(Filter).filter(
  (id) => id !== Filter.FILTER_CALLBACK && id !== Filter.FILTER_VALIDATE_REGEXP,
);

/** Pieces that make values interesting to each filter, and values near what it accepts. */
const PIECES: Readonly<Partial<Record<number, readonly string[]>>> = {
  [Filter.FILTER_VALIDATE_INT]: [
    '0',
    '1',
    '9',
    '-',
    '+',
    'x',
    'X',
    'o',
    'a',
    'f',
    ' ',
    '\t',
    '7',
    '.',
    '9223372036854775807',
    '9223372036854775808',
    '00',
  ],
  [Filter.FILTER_VALIDATE_BOOL]: ['0', '1', 'true', 'ON', 'off', 'No', 'yes', ' ', '\n', 'x', 'False', '\0'],
  [Filter.FILTER_VALIDATE_FLOAT]: ['0', '1', '23', '456', '.', ',', "'", 'e', 'E', '-', '+', ' ', '308', '000', '1e5'],
  [Filter.FILTER_VALIDATE_DOMAIN]: ['a', 'b1', '-', '.', '_', 'x'.repeat(30), 'example.com', ' ', 'é', '%'],
  [Filter.FILTER_VALIDATE_URL]: [
    'http',
    'https',
    'ftp',
    'mailto:',
    '://',
    ':',
    '/',
    '//',
    'a.b',
    'example.com',
    '?',
    '#',
    '@',
    'u:p',
    '[::1]',
    '80',
    '-',
    ' ',
    '%20',
    'é',
    '&',
    '=',
  ],
  [Filter.FILTER_VALIDATE_EMAIL]: [
    'a',
    'b.c',
    '@',
    '@',
    '.',
    '"',
    '\\',
    ' ',
    'example.com',
    '-',
    '[127.0.0.1]',
    '[IPv6:',
    '::1',
    ']',
    'x'.repeat(33),
    'xn--a',
    '1',
    '+',
    "'",
    '(',
    'é',
    '.com',
    '\t',
  ],
  [Filter.FILTER_VALIDATE_IP]: [
    '1',
    '0',
    '255',
    '256',
    '.',
    '.',
    ':',
    '::',
    'ffff',
    'fe80',
    '2001:db8',
    '10.0.0.',
    '192.168',
    '127',
    'fc00',
    'g',
    '01',
    '1.2.3.4',
  ],
  [Filter.FILTER_VALIDATE_MAC]: [
    '01',
    'ab',
    'FF',
    '-',
    '-',
    ':',
    '.',
    '0',
    'g1',
    '01-23-45-67-89-ab',
    '0123.4567.89ab',
    '01:23:45',
  ],
};
const COMMON = [
  'a',
  'B',
  '1',
  '<',
  '>',
  '"',
  "'",
  '&',
  ' ',
  '\n',
  '\0',
  '`',
  '\\',
  'é',
  '\udcff',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '&amp;',
  '%41',
  '@',
  '.',
  ',',
  '+',
  '-',
  'e',
  '/',
  '?',
  '=',
  '\x7f',
  '€',
  '<?',
  '?>',
  '\x1b',
  ';',
];

interface Round {
  readonly value: string;
  readonly filter: number;
  readonly flags: number;
  readonly options: Readonly<Record<string, string | number>>;
}

function randomRound(random: Random): Round {
  const filter = random.pick(filters);
  const pieces = PIECES[filter] ?? COMMON;
  const value = Array.from({ length: random.below(9) }, () => random.pick(pieces)).join('');
  let flags = 0;
  for (let count = random.below(3); count > 0; count--) flags |= random.pick(Object.values(FilterFlag));
  const options: Record<string, string | number> = {};
  if (random.below(4) === 0) options.min_range = random.below(20) - 10;
  if (random.below(4) === 0) options.max_range = random.below(1000) - 10;
  if (random.below(6) === 0) options.default = 'fallback';
  if (filter === Filter.FILTER_VALIDATE_FLOAT && random.below(4) === 0) options.decimal = ',';
  if (filter === Filter.FILTER_VALIDATE_FLOAT && random.below(6) === 0) options.thousand = '.';
  if (filter === Filter.FILTER_VALIDATE_MAC && random.below(3) === 0) options.separator = random.pick([':', '-', '.']);
  return { value, filter, flags, options };
}

function hex(text: string): string {
  return Buffer.from(encodeText(text)).toString('hex');
}

/** A result in the shape PHP's half gives it: strings in hexadecimal, floats and ints alike as numbers. */
function shape(value: unknown): unknown {
  if (typeof value === 'string') return `s${hex(value)}`;
  if (typeof value === 'number' || typeof value === 'bigint') return `n${Number(value)}`;
  return Array.isArray(value) ? value.map(shape) : value;
}

const PHP = `
function shape($v) {
  if (is_string($v)) return 's' . bin2hex($v);
  if (is_int($v) || is_float($v)) return 'n' . json_encode((float) $v == (int) $v && abs($v) < 1e15 ? (int) $v : (float) $v);
  return is_array($v) ? array_map('shape', $v) : $v;
}
error_reporting(0);
foreach (json_decode(stream_get_contents(STDIN), true) as $r) {
  try { $v = shape(filter_var(hex2bin($r['value']), $r['filter'], ['flags' => $r['flags'], 'options' => $r['options']])); }
  catch (ValueError $e) { $v = $e->getMessage(); }
  echo json_encode($v), "\\n";
}`;

describe.skipIf(!hasPhp)('filters, beside real PHP', () => {
  it(`agree on ${ROUNDS} random values`, () => {
    const random = new Random(7);
    const rounds = Array.from({ length: ROUNDS }, () => randomRound(random));
    const stdin = JSON.stringify(rounds.map((round) => ({ ...round, value: hex(round.value) })));
    const answers = runPhp(PHP, stdin).trimEnd().split('\n');
    const run = new FilterRun(memoryRequest().request, 'filter_var');
    const differences = rounds.flatMap((round, index) => {
      const { value, filter, flags, options } = round;
      const expected = JSON.parse(answers[index]!) as unknown;
      const actual = shape(run.apply(value, filter, { flags, options }, FilterFlag.FILTER_REQUIRE_SCALAR));
      const same = JSON.stringify(normal(actual)) === JSON.stringify(normal(expected));
      return same ? [] : [{ ...round, expected, actual }];
    });
    expect(differences.slice(0, 20)).toEqual([]);
  });
});

/** Exponents are written differently. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal);
  return typeof value === 'string' && value.startsWith('n') ? Number(value.slice(1)) : value;
}
