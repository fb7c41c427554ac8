import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Compiler } from '../../runtime/compile/compiler.ts';
import { scriptFolder, writeFiles } from './harness.ts';

const folder = scriptFolder();
let count = 0;

/** A script of two files whose compiled form is changed on disk, so that a use of it shows. */
async function keptProject() {
  const own = join(folder, String(++count));
  const cacheDirectory = join(own, 'cache');
  mkdirSync(own);
  writeFiles(own, { 'main.ts': `import { b } from './b.ts'; mark(b);`, 'b.ts': `export const b = 'source';` });
  const compile = async () => {
    const result = await new Compiler({ validateTimestamps: true, revalidateFreqSeconds: 0, cacheDirectory }).compile(
      join(own, 'main.ts'),
    );
    return result.kind === 'script' ? result.script.code : result.error.text;
  };
  // Files that were just written are not kept: they may be newer than what was read.
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() + 60_000 });
  try {
    await compile();
  } finally {
    vi.useRealTimers();
  }
  const kept = join(cacheDirectory, readdirSync(cacheDirectory)[0]!);
  const text = readFileSync(kept, 'utf8');
  writeFileSync(kept, text.replace(`\\"source\\"`, `\\"from the cache\\"`));
  return { own, kept, text, compile };
}

describe('compiled scripts on disk', () => {
  it('are used by the next process', async () => {
    const { compile } = await keptProject();
    expect(await compile()).toContain('from the cache');
  });

  it('are used after a mere touch', async () => {
    const { compile, own } = await keptProject();
    utimesSync(join(own, 'b.ts'), 1, 1);
    expect(await compile()).toContain('from the cache');
  });

  it('are not used when an input has changed', async () => {
    const { compile, own } = await keptProject();
    writeFiles(own, { 'b.ts': `export const b = 'changed';` });
    expect(await compile()).toContain('changed');
  });

  it('are not used when another compiler made them, or when they are cut short', async () => {
    const { compile, kept, text } = await keptProject();
    writeFileSync(kept, text.replace(/"compiler":"./, '"compiler":"x').replace(`\\"source\\"`, `\\"from the cache\\"`));
    expect(await compile()).toContain('"source"');
    writeFileSync(kept, text.slice(0, 100));
    expect(await compile()).toContain('"source"');
  });

  it('are not kept while a file may be newer than what was read', async () => {
    const own = join(folder, String(++count));
    writeFiles(folder, { [`${count}/main.ts`]: `mark(1);` });
    const cacheDirectory = join(own, 'cache');
    await new Compiler({ validateTimestamps: true, revalidateFreqSeconds: 0, cacheDirectory }).compile(
      join(own, 'main.ts'),
    );
    expect(readdirSync(cacheDirectory)).toEqual([]);
  });
});
