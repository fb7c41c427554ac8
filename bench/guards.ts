/** `npm run bench:guards [-- threads]`: what the interrupt checks in compiled code cost, kernel by kernel. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Compiler } from '../runtime/compile/compiler.ts';
import { timeIsolated } from './guards/isolated-time.ts';
import { type Kernel, kernels } from './guards/kernels.ts';
import { geometricMean } from './measure/statistics.ts';
import { alignColumns } from './report/table.ts';

const THREADS = Number(process.argv[2] ?? 5);
const TARGET = 1.15;
/** The checks as compile/guards.ts writes them. */
const CHECKS = /const __l=__c,__n=__g;|if\(__[cl]\[0\]!==__[gn]\)__k\(\);|__c\[0\]!==__g&&__k\(\),/g;
const GUARD_VALUES = '{ __c, __g, __k, __r, __x, __w, __p }';

/** The kernel's code as the compiler makes it. */
async function compiledCode(compiler: Compiler, file: string, { name, source }: Kernel): Promise<string> {
  writeFileSync(file, `${source}\nexport default kernel;\n`);
  const compiled = await compiler.compile(file);
  if (compiled.kind === 'error') throw new Error(`${name}: ${compiled.error.text}`);
  return compiled.script.code;
}

/** An expression as timeIsolated wants it. @param suffix what leads from the body's result to the kernel */
function timeable(body: string, suffix = ''): string {
  return `((${GUARD_VALUES}) => (function () {"use strict";\n${body}\n})()${suffix})`;
}

interface Cost {
  readonly name: string;
  /** As written, without anything of the compiler's. */
  readonly plainMs: number;
  /** Compiled, against compiled with the interrupt checks taken out. */
  readonly checks: number;
  /** Compiled, against as written: bundling and the guards of `try` included. */
  readonly all: number;
}

async function costOf({ name, source }: Kernel, code: string): Promise<Cost> {
  const withoutChecks = code.replace(CHECKS, '');
  if (withoutChecks === code) throw new Error(`${name}: no checks found`);
  const [plain, unchecked, compiled] = await timeIsolated(
    [timeable(`${source}\nreturn kernel;`), timeable(withoutChecks, '.default'), timeable(code, '.default')],
    THREADS,
  );
  if (plain!.result !== compiled!.result) throw new Error(`${name}: guards have changed the result`);
  return {
    name,
    plainMs: plain!.milliseconds,
    checks: compiled!.milliseconds / unchecked!.milliseconds,
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
const mean = geometricMean(costs.map(({ checks }) => checks));
const meanOfAll = geometricMean(costs.map(({ all }) => all));
const rows = costs.map(({ name, plainMs, checks, all }) => [
  name,
  plainMs.toFixed(2),
  checks.toFixed(3),
  all.toFixed(3),
]);
const last = ['geometric mean', '', mean.toFixed(3), meanOfAll.toFixed(3)];
console.log(alignColumns([['kernel', 'ms as written', 'checks ×', 'compiled ×'], ...rows, last]));
console.log(`\nchecks, target ≤ ${TARGET} ×: ${mean <= TARGET ? 'met' : 'MISSED'}`);
// esbuild's service would keep the process alive.
process.exit(0);
