/**
 * Calls of every PHP function with arguments that decide allocations: texts of megabytes, arrays of hundreds of thousands of
 * elements, extreme numbers, deep nesting. Arguments are recipes, so that PHP and scripts make the same ones (tools/huge-arguments/calls.php, `MAKING`).
 */
import { type Parameter, parseSignature } from '../../runtime/php/calls/signature.ts';
import { signatures } from '../../runtime/php/calls/signatures.ts';
import { registry } from '../../runtime/php/extensions.ts';

/** How an argument is made. */
export type Recipe =
  | { readonly is: unknown }
  | { readonly text: string; readonly times: number }
  | { readonly numbers: number }
  | { readonly texts: number }
  | { readonly keyed: number }
  | { readonly nested: number }
  | { readonly make: 'reference' | 'callback' | 'order' | 'stream' | 'directory' | 'hash' | 'object' };

export interface HugeCall {
  readonly name: string;
  readonly args: readonly Recipe[];
}

/** The functions that are not called, each with its reason. */
export const UNCALLED: Readonly<Record<string, string>> = {
  mysqli_connect: 'asks another server',
  die: 'ends the script',
  exit: 'ends the script',
  fastcgi_finish_request: 'ends the response that tells the outcome',
  litespeed_finish_request: 'ends the response that tells the outcome',
  sleep: 'waits as long as its argument says',
  usleep: 'waits as long as its argument says',
  time_nanosleep: 'waits as long as its argument says',
  time_sleep_until: 'waits as long as its argument says',
  silence: 'no function: the operator @',
  request_parse_body: 'of PHP 8.4',
  hash_pbkdf2: 'works as long as its argument says',
};

/** What the first, ordinary call of each function has for a parameter, by function and name or by name alone. */
const ORDINARY: Readonly<Record<string, unknown>> = {
  $encoding: 'UTF-8',
  $to_encoding: 'UTF-8',
  $from_encoding: 'ISO-8859-1',
  $charset: 'UTF-8',
  $pattern: '/b|(\\w)/',
  $algo: 'sha256',
  'password_hash $algo': '2y',
  'password_needs_rehash $algo': '2y',
  'hash_pbkdf2 $iterations': 2,
  $format: 'Y-m-d %5$s %1$s',
  'pack $format': 'A*',
  'unpack $format': 'A*a',
  'sprintf $format': '%s %5d',
  'printf $format': '%s %5d',
  'fprintf $format': '%s %5d',
  'vsprintf $format': '%s %5d',
  'vprintf $format': '%s %5d',
  'vfprintf $format': '%s %5d',
  'sscanf $format': '%s %d',
  'date $format': 'Y-m-d',
  'gmdate $format': 'Y-m-d',
  'idate $format': 'Y',
  'json_decode $json': '[1,{"a":2}]',
  'json_decode $depth': 512,
  'json_encode $depth': 512,
  'unserialize $data': 'a:1:{i:0;i:1;}',
  'fopen $mode': 'r',
  $filename: 'present.txt',
  $from: 'present.txt',
  $to: 'made.txt',
  'file_put_contents $filename': 'written.txt',
  'unlink $filename': 'absent.txt',
  'touch $filename': 'touched.txt',
  $directory: '.',
  'mkdir $directory': 'folder',
  'rmdir $directory': 'absent',
  $separator: ',',
  $enclosure: '"',
  $escape: '\\',
  $timezoneId: 'UTC',
  $option: 'precision',
  'ini_get_all $extension': 'date',
  $from_base: 10,
  $to_base: 16,
  $num: 1,
  'hex2bin $string': '616263',
  'gzinflate $data': 'K\x04\x00',
  $ip: '127.0.0.1',
  'inet_ntop $ip': 'abcd',
  'array_column $column_key': 0,
  'array_fill $count': 3,
  'array_change_key_case $case': 0,
  'error_log $message_type': 4,
  'range $start': 1,
  'range $end': 5,
  'range $step': 1,
  'set_time_limit $seconds': 10,
  'ini_set $option': 'precision',
  'ini_set $value': '14',
  'ini_alter $option': 'precision',
  'ini_alter $value': '14',
  'ini_restore $option': 'precision',
  'array_fill_keys $keys': ['a', 'b'],
  'array_flip $array': ['a', 'b'],
  'array_multisort $rest': [3, 1, 2],
};

/** How much of everything: the suite's own sizes, or those of the long form. */
export interface HugeSizes {
  readonly textBytes: number;
  readonly elements: number;
  /** How many kinds of huge values each parameter is tried with. */
  readonly kindsEach: number;
  readonly memoryLimit: string;
}

export const SUITE_SIZES: HugeSizes = { textBytes: 2 ** 20, elements: 90_000, kindsEach: 1, memoryLimit: '24M' };
export const LONG_SIZES: HugeSizes = { textBytes: 2 ** 22, elements: 300_000, kindsEach: 6, memoryLimit: '64M' };

/** What an argument of each type is replaced by, the most telling first. */
const texts = ({ textBytes }: HugeSizes): readonly Recipe[] => [
  { text: 'a', times: textBytes },
  { text: 'é<"%\\\n ', times: Math.floor(textBytes / 10) },
  { text: '1,2;', times: textBytes / 4 },
  { text: '%99999$s%999999999d', times: 1 },
  { text: '[', times: textBytes / 2 },
  { text: 'a\nB', times: textBytes / 4 },
];
const NUMBERS: readonly Recipe[] = [
  { is: 2_000_000_000 },
  { is: Number.MAX_SAFE_INTEGER },
  { is: -2_000_000_000 },
  { is: 1_000_000 },
];
const arrays = ({ elements }: HugeSizes): readonly Recipe[] => [
  { numbers: elements },
  { keyed: Math.floor(elements / 3) },
  { texts: Math.floor(elements / 1.5) },
  { nested: Math.floor(elements / 15) },
];
const FLOATS: readonly Recipe[] = [{ is: 1e300 }, { is: -1e300 }];

function isCallback({ type, name }: Parameter): boolean {
  return /callable/.test(type) || name === '$callback';
}

function ordinary(functionName: string, parameter: Parameter): Recipe {
  const { name, type } = parameter;
  if (isCallback(parameter)) return { make: /sort/.test(functionName) ? 'order' : 'callback' };
  if (name === '$stream' || name === '$resource') return { make: 'stream' };
  if (name === '$dir_handle') return { make: 'directory' };
  if (type === 'HashContext') return { make: 'hash' };
  if (name === '$from' && functionName.startsWith('stream_')) return { make: 'stream' };
  if (name === '$to' && functionName.startsWith('stream_')) return { make: 'stream' };
  if (parameter.isByReference && /mixed/.test(type)) return { make: 'reference' };
  if (name === '$context') return { is: null };
  const known = ORDINARY[`${functionName} ${name}`] ?? ORDINARY[name];
  if (known !== undefined) return { is: known };
  return { is: ordinaryOf(type) ?? 'x' };
}

function ordinaryOf(type: string): unknown {
  if (/array/.test(type)) return [3, 1, 2];
  if (/\bint\b/.test(type)) return 1;
  if (/float/.test(type)) return 1.5;
  if (/bool/.test(type)) return true;
  if (/string/.test(type)) return 'abcab';
  return undefined;
}

function hugeFor(functionName: string, parameter: Parameter, sizes: HugeSizes): readonly Recipe[] {
  const { type } = parameter;
  const usual = ordinary(functionName, parameter);
  if ('make' in usual) return [];
  const kinds: Recipe[] = [];
  if (/array|mixed/.test(type)) kinds.push(...arrays(sizes));
  if (/string|mixed/.test(type)) kinds.push(...texts(sizes));
  if (/\bint\b|mixed/.test(type)) kinds.push(...NUMBERS);
  if (/float/.test(type)) kinds.push(...FLOATS);
  return kinds;
}

function parametersOf(name: string): Parameter[] {
  const parameters = parseSignature(
    signatures[name] ?? (/^(echo|print|isset|empty)$/.test(name) ? 'mixed $value' : ''),
  );
  const last = parameters.at(-1);
  return last?.isVariadic === true ? [...parameters, last] : parameters;
}

function callsOf(name: string, sizes: HugeSizes): HugeCall[] {
  const parameters = parametersOf(name);
  const usual = parameters.map((parameter) => ordinary(name, parameter));
  const huge = parameters.map((parameter) => hugeFor(name, parameter, sizes));
  const calls: HugeCall[] = [];
  const { kindsEach } = sizes;
  for (const [index, kinds] of huge.entries()) {
    for (const kind of kinds.slice(0, kindsEach)) calls.push({ name, args: usual.with(index, kind) });
  }
  // Everything at once: one argument multiplies another.
  for (let kind = 0; kind < Math.min(2, kindsEach) && huge.some(({ length }) => length > 0); kind++) {
    calls.push({ name, args: usual.map((recipe, index) => huge[index]![kind] ?? recipe) });
  }
  return calls.length > 0 ? calls : [{ name, args: usual }];
}

/** All calls, in a fixed order. */
export function hugeCalls(sizes: HugeSizes): HugeCall[] {
  const names = registry.functionNames().filter((name) => !Object.hasOwn(UNCALLED, name));
  return names.flatMap((name) => callsOf(name, sizes));
}

/** One line that tells a call. */
export function callText({ name, args }: HugeCall): string {
  return `${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
}

/** Statements of a script: `make(recipe)`. */
const MAKING = `
const nest = (depth) => { let value = [1]; for (let at = 0; at < depth; at++) value = [value]; return value; };
const numbered = (count, of) => { const list = []; for (let at = 0; at < count; at++) list.push(of(at)); return list; };
function make(recipe) {
  if ('is' in recipe) return recipe.is;
  if ('text' in recipe) return str_repeat(recipe.text, recipe.times);
  if ('numbers' in recipe) return numbered(recipe.numbers, (at) => (at * 7919) % 300007);
  if ('texts' in recipe) return numbered(recipe.texts, (at) => 't' + ((at * 7919) % 200003));
  if ('keyed' in recipe) return Object.fromEntries(numbered(recipe.keyed, (at) => ['k' + at, at % 1000]));
  if ('nested' in recipe) return nest(recipe.nested);
  return {
    reference: () => [],
    callback: () => (value) => value,
    order: () => (left, right) => left < right ? -1 : left > right ? 1 : 0,
    stream: () => (file_put_contents('stream.txt', str_repeat('some text\\n', 100)), fopen('stream.txt', 'r+')),
    directory: () => opendir('.'),
    hash: () => hash_init('sha256'),
    object: () => new Date(0),
  }[recipe.make]();
}`;

/** A script that makes the call of its body (JSON) and tells how it ended. */
export function callingScript(): string {
  const names = registry.functionNames().filter((name) => !Object.hasOwn(UNCALLED, name));
  const callable = names.filter((name) => !/^(isset|empty)$/.test(name));
  return `${MAKING}
const functions = { ${callable.map((name) => `${name}: (...args) => ${name}(...args)`).join(',\n')},
  isset: (value) => isset(value), empty: (value) => empty(value) };
chdir($_SERVER.DOCUMENT_ROOT);
const { name, args } = JSON.parse($_GET.call);
const made = args.map(make);
let outcome;
ob_start();
try {
  const value = functions[name](...made);
  outcome = 'value ' + typeof value;
} catch (error) {
  outcome = error instanceof Error && 'getMessage' in error ? 'thrown ' + error.constructor.name + ' ' + error.message.slice(0, 200) : 'thrown ' + typeof error;
}
for (let level = ob_get_level(); level > 0; level--) ob_end_clean();
header_remove();
http_response_code(200);
echo('\\n=outcome ' + outcome);
`;
}
