/**
 * `npm run bench:functions [-- milliseconds]`: PHP's functions here and in php-cli, kernel by kernel in one run: the fastest call of each, the
 * ratio, geometric means by extension and of all. Both are given the same values; needs php-cli.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { geometricMean } from './measure/statistics.ts';
import { alignColumns } from './report/table.ts';

interface Kernel {
  readonly extension: string;
  readonly name: string;
  /** Statements of a script. */
  readonly script: string;
  /** The same in PHP. */
  readonly php: string;
}

const MILLISECONDS = Number(process.argv[2] ?? 60);
const TARGET_MEAN = 1.2;
const TARGET_WORST = 4;
const ROOT = join(import.meta.dirname, '..');
const LEAST_CALLS = 5;

const kernels = JSON.parse(
  readFileSync(join(import.meta.dirname, 'functions/kernels.json'), 'utf8'),
) as readonly Kernel[];

const DATA_TS = `const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));
const items = []; for (let i = 0; i < 1000; i++) items.push({ id: i, name: 'Item ' + i, price: i * 1.25, tags: ['a', 'b', 'c'], ok: i % 2 === 0, text: 'Some text <b>' + i + '</b> & "more" äöü' });
const js = json_encode(items); const text = str_repeat('The quick brown fox, a@b.example and 2024-05-17 jumps over <b>the</b> lazy dog & "cat". ', 1200);
const mb = str_repeat('0123456789abcdef', 65536); const words = []; for (let i = 0; i < 2000; i++) words.push('w' + ((i * 7919) % 2003) + 'x');
const nums = []; for (let i = 0; i < 5000; i++) nums.push((i * 7919) % 5003); const ser = serialize(items); const esc = htmlspecialchars(text);
const qs = http_build_query(array_slice(items, 0, 100));`;
const DATA_PHP = `function fib($n) { return $n < 2 ? $n : fib($n - 1) + fib($n - 2); }
$items = []; for ($i = 0; $i < 1000; $i++) $items[] = ['id' => $i, 'name' => 'Item ' . $i, 'price' => $i * 1.25, 'tags' => ['a', 'b', 'c'], 'ok' => $i % 2 === 0, 'text' => 'Some text <b>' . $i . '</b> & "more" äöü'];
$js = json_encode($items); $text = str_repeat('The quick brown fox, a@b.example and 2024-05-17 jumps over <b>the</b> lazy dog & "cat". ', 1200);
$mb = str_repeat('0123456789abcdef', 65536); $words = []; for ($i = 0; $i < 2000; $i++) $words[] = 'w' . (($i * 7919) % 2003) . 'x';
$nums = []; for ($i = 0; $i < 5000; $i++) $nums[] = ($i * 7919) % 5003; $ser = serialize($items); $esc = htmlspecialchars($text);
$qs = http_build_query(array_slice($items, 0, 100)); file_put_contents('lines.txt', str_replace('. ', ".\\n", $text));`;
const VARIABLES = '$items, $js, $text, $mb, $words, $nums, $ser, $esc, $qs';

function script(): string {
  const calls = kernels.map(({ name, script: body }) => `run(${JSON.stringify(name)}, () => { ${body} });`);
  return `set_time_limit(0); chdir(__DIR__);\n${DATA_TS}
function run(name, call) {
  let fastest = Infinity; let calls = 0; const end = performance.now() + ${MILLISECONDS};
  do { const from = performance.now(); call(); fastest = Math.min(fastest, performance.now() - from); calls++; } while (performance.now() < end || calls < ${LEAST_CALLS});
  echo(name + '\\t' + fastest * 1000 + '\\n');
}\n${calls.join('\n')}\n`;
}

function program(): string {
  const calls = kernels.map(
    ({ name, php }) =>
      `run(${JSON.stringify(name).replaceAll('$', '\\$')}, function () { global ${VARIABLES}; ${php} });`,
  );
  return `<?php\nini_set('memory_limit', '1G');\n${DATA_PHP}
function run($name, $call) {
  $fastest = INF; $calls = 0; $end = hrtime(true) + ${MILLISECONDS} * 1000000;
  do { $from = hrtime(true); $call(); $fastest = min($fastest, hrtime(true) - $from); $calls++; } while (hrtime(true) < $end || $calls < ${LEAST_CALLS});
  echo $name, "\\t", $fastest / 1000, "\\n";
}\n${calls.join('\n')}\n`;
}

/** Microseconds by kernel. */
function timesOf(command: string, args: readonly string[], folder: string): Map<string, number> {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, maxBuffer: 2 ** 24 });
  const lines = stdout.toString().trim().split('\n');
  if (status !== 0 || lines.length !== kernels.length) throw new Error(`${command}: ${stderr}${stdout}`.slice(0, 2000));
  return new Map(lines.map((line) => [line.split('\t')[0]!, Number(line.split('\t')[1])]));
}

const folder = mkdtempSync(join(tmpdir(), 'bench-functions-'));
try {
  writeFileSync(join(folder, 'kernels.ts'), script().replace('__DIR__', JSON.stringify(folder)));
  writeFileSync(join(folder, 'kernels.php'), program());
  const php = timesOf('php', ['-d', 'opcache.enable_cli=1', 'kernels.php'], folder);
  const runtime = ['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs'), join(ROOT, 'runtime/index.ts')];
  const ours = timesOf(process.execPath, [...runtime, 'run', '-d', 'memory_limit=1G', 'kernels.ts'], folder);
  const rows = kernels.map(({ extension, name }) => ({ extension, name, ratio: ours.get(name)! / php.get(name)! }));
  const table = rows.map(({ extension, name, ratio }) => [
    `${extension}: ${name}`,
    php.get(name)!.toFixed(1),
    ours.get(name)!.toFixed(1),
    ratio.toFixed(2),
  ]);
  console.log(alignColumns([['kernel', 'PHP µs', 'here µs', 'ratio'], ...table]));
  const extensions = [...new Set(rows.map(({ extension }) => extension))];
  const means = extensions.map((one) => {
    const ratios = rows.filter(({ extension }) => extension === one).map(({ ratio }) => ratio);
    return [one, geometricMean(ratios).toFixed(2), Math.max(...ratios).toFixed(2)];
  });
  const all = rows.map(({ ratio }) => ratio);
  const [mean, worst] = [geometricMean(all), Math.max(...all)];
  console.log(
    `\n${alignColumns([['extension', 'mean', 'worst'], ...means, ['all', mean.toFixed(2), worst.toFixed(2)]])}`,
  );
  console.log(
    `\nmean ≤ ${TARGET_MEAN}, worst ≤ ${TARGET_WORST}: ${mean <= TARGET_MEAN && worst <= TARGET_WORST ? 'met' : 'MISSED'}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
