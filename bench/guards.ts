/** `npm run bench:guards [-- threads]`: what the interrupt checks in compiled code cost, kernel by kernel. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Compiler } from '../runtime/compile/compiler.ts';
import { GUARD_PARAMETERS, timeIsolated } from './guards/isolated-time.ts';
import { type Kernel, kernels } from './guards/kernels.ts';
import { geometricMean } from './measure/statistics.ts';
import { alignColumns } from './report/table.ts';

const THREADS = Number(process.argv[2] ?? 5);
const TARGET = 1.15;
/** The checks as compile/rewrites/guards.ts writes them. */
const CHECKS = /const __l=__c,__n=__g;|if\(__[cl]\[0\]!==__[gn]\)__k\(\);|__[cl]\[0\]!==__[gn]&&__k\(\),/g;

/** The kernel's code as the compiler makes it. */
async function compiledCode(compiler: Compiler, file: string, { name, source }: Kernel): Promise<string> {
  writeFileSync(file, `${source}\nexport default kernel;\n`);
  const compiled = await compiler.compile(file);
  if (compiled.kind === 'error') throw new Error(`${name}: ${compiled.error.text}`);
  return compiled.script.code;
}

/** The function around a script's code, as the worker makes it (worker/scripts/loaded-script.ts). */
function timeable(body: string): string {
  return `(function main(${GUARD_PARAMETERS.join(', ')}) {"use strict";\n${body}\n})`;
}

interface Cost {
  readonly name: string;
  /** As written, without anything of the compiler's. */
  readonly plainMs: number;
  /** Compiled, against compiled with the interrupt checks taken out, all calls in one request. */
  readonly checks: number;
  /** The same with a new request for each call, whose functions are new ones. */
  readonly checksOfRequests: number;
  /** Compiled, against as written: bundling and the guards of `try` included. */
  readonly all: number;
}

async function costOf({ name, source }: Kernel, code: string): Promise<Cost> {
  const withoutChecks = code.replace(CHECKS, '');
  if (withoutChecks === code) throw new Error(`${name}: no checks found`);
  const plainCode = timeable(`${source}\nreturn { default: kernel };`);
  const codes = [plainCode, timeable(withoutChecks), timeable(code)];
  const [plain, unchecked, compiled] = await timeIsolated(codes, { threads: THREADS, isOneRequest: true });
  const [, uncheckedEach, each] = await timeIsolated(codes, { threads: THREADS, isOneRequest: false });
  if (plain!.result !== compiled!.result) throw new Error(`${name}: guards have changed the result`);
  return {
    name,
    plainMs: plain!.milliseconds,
    checks: compiled!.milliseconds / unchecked!.milliseconds,
    checksOfRequests: each!.milliseconds / uncheckedEach!.milliseconds,
    all: compiled!.milliseconds / plain!.milliseconds,
  };
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bench-guards-')));
const compiler = new Compiler({ validateTimestamps: false, revalidateFreqSeconds: 0 });
const costs: Cost[] = [];
try {
  for (const [index, kernel] of kernels.entries()) {
    costs.push(await costOf(kernel, await compiledCode(compiler, join(folder, `kernel-${index}.ts`), kernel)));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const FIGURES = ['checks', 'checksOfRequests', 'all'] as const;
const means = FIGURES.map((figure) => geometricMean(costs.map((cost) => cost[figure])));
const rows = costs.map((cost) => [
  cost.name,
  cost.plainMs.toFixed(2),
  ...FIGURES.map((figure) => cost[figure].toFixed(3)),
]);
const heads = ['kernel', 'ms as written', 'checks ×', 'new requests ×', 'compiled ×'];
console.log(alignColumns([heads, ...rows, ['geometric mean', '', ...means.map((mean) => mean.toFixed(3))]]));
console.log(`\nchecks, target ≤ ${TARGET} ×: ${means[0]! <= TARGET ? 'met' : 'MISSED'}`);
// esbuild's service would keep the process alive.
process.exit(0);
