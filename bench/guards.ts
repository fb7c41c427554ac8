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
const GUARD_VALUES = '{ __c, __g, __k, __r, __x, __w, __p }';

/** The kernel's code as the compiler makes it. */
async function guardedCode(compiler: Compiler, file: string, { name, source }: Kernel): Promise<string> {
  writeFileSync(file, `${source}\nexport default kernel;\n`);
  const compiled = await compiler.compile(file);
  if (compiled.kind === 'error') throw new Error(`${name}: ${compiled.error.text}`);
  return `((${GUARD_VALUES}) => (function () {"use strict";\n${compiled.script.code}\n})().default)`;
}

interface Cost {
  readonly name: string;
  readonly plainMs: number;
  readonly ratio: number;
}

async function costOf(kernel: Kernel, guarded: string): Promise<Cost> {
  const without = `((${GUARD_VALUES}) => (function () {"use strict";\n${kernel.source}\nreturn kernel;\n})())`;
  const [plain, checked] = await timeIsolated([without, guarded], THREADS);
  if (plain!.result !== checked!.result) throw new Error(`${kernel.name}: guards have changed the result`);
  return { name: kernel.name, plainMs: plain!.milliseconds, ratio: checked!.milliseconds / plain!.milliseconds };
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bench-guards-')));
const compiler = new Compiler({ validateTimestamps: false, revalidateFreqSeconds: 0 });
const costs: Cost[] = [];
try {
  for (const [index, kernel] of kernels.entries()) {
    const code = await guardedCode(compiler, join(folder, `kernel-${index}.ts`), kernel);
    costs.push(await costOf(kernel, code));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const mean = geometricMean(costs.map(({ ratio }) => ratio));
const rows = costs.map(({ name, plainMs, ratio }) => [name, plainMs.toFixed(2), ratio.toFixed(3)]);
console.log(
  alignColumns([['kernel', 'ms without', 'with guards ×'], ...rows, ['geometric mean', '', mean.toFixed(3)]]),
);
console.log(`\ntarget ≤ ${TARGET} ×: ${mean <= TARGET ? 'met' : 'MISSED'}`);
// esbuild's service would keep the process alive.
process.exit(0);
