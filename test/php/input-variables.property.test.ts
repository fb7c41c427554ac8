import { describe, expect, it } from 'vitest';
import { encodeText } from '../../runtime/php/engine/bytes.ts';
import { Ini, IniSettings } from '../../runtime/php/main/ini/ini.ts';
import { InputArray, type InputNode } from '../../runtime/php/main/input/input-array.ts';
import { parseQuery } from '../../runtime/php/main/input/input-variables.ts';
import { hasPhp, runPhp } from './oracle/php-command.ts';
import { Random } from './oracle/random.ts';

const ROUNDS = 10_000;
const PIECES = [
  ...['a', 'b', '[', '[', ']', ']', '[]', '[b]', '[0]', '[1]', '[-3]', '[5]', '[07]', '[9223372036854775807]'],
  ...['=', '=', '&', '&', '.', ' ', '+', '%20', '%5B', '%5D', '%00', '%2e', '%zz', '%', '%e9', '%c3%a9', 'é', '%c3'],
  ...[
    '%0a',
    '__Host-',
    '..Host-',
    '_[Host-',
    '_.Secure-',
    'a[b]=1',
    'a[]=2',
    'a=',
    '[ ]',
    '[ x]',
    ';',
    '1',
    '%26',
    '%3D',
    '\u{1f600}',
  ],
];
const silent = { warn: () => {}, note: () => {}, warnPlainly: () => {} };
const ini = new Ini(new IniSettings({ max_input_nesting_level: '5', max_input_vars: '9' }));

function randomText(random: Random): string {
  return Array.from({ length: 1 + random.below(14) }, () => random.pick(PIECES)).join('');
}

function hex(text: string): string {
  return Buffer.from(encodeText(text)).toString('hex');
}

/** Pairs instead of members, so that order and every key can be compared. */
function pairs(node: InputNode): unknown {
  if (!(node instanceof InputArray)) return hex(String(node));
  return [...node.entries].map(([key, value]) => [hex(key), pairs(value)]);
}

const PHP_PAIRS =
  'function p($v) { if (!is_array($v)) return bin2hex($v); $r = []; foreach ($v as $k => $x) $r[] = [bin2hex((string)$k), p($x)]; return $r; }';

describe.skipIf(!hasPhp)('parsing of names, beside real PHP', () => {
  it(`agrees on ${ROUNDS} random queries`, () => {
    const random = new Random(20261123);
    const queries = Array.from({ length: ROUNDS }, () => randomText(random));
    const code = `${PHP_PAIRS} while (($l = fgets(STDIN)) !== false) { $r = []; @parse_str(hex2bin(trim($l)), $r); echo json_encode(p($r)), "\\n"; }`;
    const stdin = `${queries.map(hex).join('\n')}\n`;
    const answers = runPhp(code, stdin, ['max_input_nesting_level=5', 'max_input_vars=9']).trimEnd().split('\n');
    const differences = queries.filter((query, index) => {
      return JSON.stringify(pairs(parseQuery(query, ini, silent))) !== answers[index];
    });
    expect(differences).toEqual([]);
  });
});
