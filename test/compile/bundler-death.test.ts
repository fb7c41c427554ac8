/** esbuild works in a process of its own, which may die: killed for its memory, or by mistake. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Compiler } from '../../runtime/compile/compiler.ts';
import { scriptFolder, writeFiles } from './harness.ts';

const folder = scriptFolder();

describe.skipIf(process.platform === 'win32')('an esbuild that dies', () => {
  // An esbuild that ends as often as the file says, and then becomes the real one.
  const deaths = join(folder, 'deaths');
  const fake = join(folder, 'esbuild.mjs');
  writeFileSync(
    fake,
    `#!${process.execPath}
    import { readFileSync, writeFileSync } from 'node:fs'; import { spawn } from 'node:child_process';
    import { createRequire } from 'node:module';
    const left = Number(readFileSync(${JSON.stringify(deaths)}, 'utf8'));
    if (left > 0) { writeFileSync(${JSON.stringify(deaths)}, String(left - 1)); process.exit(1); }
    const esbuild = createRequire(${JSON.stringify(import.meta.filename)}).resolve('esbuild/bin/esbuild');
    const child = spawn(esbuild, process.argv.slice(2), { stdio: 'inherit', env: { ...process.env, ESBUILD_BINARY_PATH: '' } });
    child.on('exit', (code) => process.exit(code ?? 1));`,
    { mode: 0o755 },
  );
  vi.stubEnv('ESBUILD_BINARY_PATH', fake);

  it('is started again; builds that it failed are done', async () => {
    writeFiles(folder, { 'a.ts': 'mark(1)', 'b.ts': 'mark(2)' });
    writeFileSync(deaths, '1');
    // The library looks for its program when it is loaded.
    const { bundleScript } = await import('../../runtime/compile/bundling/bundle.ts');
    const results = await Promise.all(['a.ts', 'b.ts'].map((name) => bundleScript(join(folder, name))));
    expect(results.map(({ kind }) => kind)).toEqual(['bundle', 'bundle']);
    expect(readFileSync(deaths, 'utf8')).toBe('0');
  });
});

describe('an esbuild that cannot be started', () => {
  it('is an error of the request, told in full in the log; later requests try again', async () => {
    vi.resetModules();
    vi.doMock('../../runtime/compile/compile-file.ts', () => {
      throw new Error('no such luck');
    });
    const logs: string[] = [];
    const compiler = new Compiler({
      validateTimestamps: true,
      revalidateFreqSeconds: 0,
      log: (text) => logs.push(text),
    });
    writeFiles(folder, { 'c.ts': 'mark(3)' });
    const result = await compiler.compile(join(folder, 'c.ts'));
    vi.doUnmock('../../runtime/compile/compile-file.ts');
    expect(result).toMatchObject({
      kind: 'error',
      error: { text: expect.stringMatching(/^The compiler failed: /), line: 1 },
    });
    expect(logs).toEqual([expect.stringMatching(/^The compiler failed on .*c\.ts: /)]);
  });
});
