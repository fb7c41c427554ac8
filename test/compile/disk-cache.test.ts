import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { Compiler } from '../../runtime/compile/compiler.ts';
import { scriptFolder, writeFiles } from './harness.ts';

const folder = scriptFolder();
let count = 0;

/** A file of the cache with another content, as the cache itself would have written it. */
function rewrite(kept: string, change: (json: string) => string): void {
  const text = readFileSync(kept, 'utf8');
  const json = change(text.slice(text.indexOf('\n') + 1));
  writeFileSync(kept, `${createHash('sha256').update(json).digest('hex')}\n${json}`);
}

/** A script of two files whose compiled form is changed on disk, so that a use of it shows. */
async function keptProject(more: Readonly<Record<string, string>> = {}) {
  const own = join(folder, String(++count));
  const cacheDirectory = join(own, 'cache');
  const logs: string[] = [];
  const log = (text: string) => void logs.push(text);
  mkdirSync(own);
  writeFiles(own, { 'main.ts': `import { b } from './b.ts'; mark(b);`, 'b.ts': `export const b = 'source';`, ...more });
  const compile = async () => {
    const result = await new Compiler({
      validateTimestamps: true,
      revalidateFreqSeconds: 0,
      cacheDirectory,
      log,
    }).compile(join(own, 'main.ts'));
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
  rewrite(kept, (json) => json.replace(`\\"source\\"`, `\\"from the cache\\"`));
  return { own, kept, cacheDirectory, compile, logs };
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

  it('are not used when another compiler made them', async () => {
    const { compile, kept } = await keptProject();
    rewrite(kept, (json) => json.replace(/"compiler":"../, '"compiler":"xx'));
    expect(await compile()).toContain('"source"');
  });

  it('are not used when their file was cut short or changed', async () => {
    const { compile, kept } = await keptProject();
    const text = readFileSync(kept, 'utf8');
    for (const broken of [
      text.slice(0, 100),
      '',
      'null',
      text.replace('from the cache', 'from who knows'),
      `${text} `,
    ]) {
      writeFileSync(kept, broken);
      expect(await compile()).toContain('"source"');
    }
  });

  it.each(['tsconfig.json', 'jsconfig.json', 'package.json'])('are not used when a %s appears', async (name) => {
    const { compile, own } = await keptProject();
    expect(await compile()).toContain('from the cache');
    writeFiles(own, { [name]: '{}' });
    expect(await compile()).toContain('"source"');
  });

  it('are not used when a configuration changes that another one extends', async () => {
    const configs = {
      'tsconfig.json': '{ // comments are allowed\n "extends": ["./a/base", "@x/config"] }',
      'a/base.json': '{ "extends": "../b/deep.json" }',
      'b/deep.json': '{}',
      'node_modules/@x/config/tsconfig.json': '{}',
    };
    for (const changed of ['a/base.json', 'b/deep.json', 'node_modules/@x/config/tsconfig.json']) {
      const { compile, own } = await keptProject(configs);
      expect(await compile()).toContain('from the cache');
      writeFiles(own, { [changed]: '{ "compilerOptions": {} }' });
      expect(await compile()).toContain('"source"');
    }
  });

  it('are not used when others may have written them', async () => {
    if (process.getuid === undefined) return;
    const file = await keptProject();
    chmodSync(file.kept, 0o666);
    expect(await file.compile()).toContain('"source"');
    const shared = await keptProject();
    chmodSync(shared.cacheDirectory, 0o777);
    expect(await shared.compile()).toContain('"source"');
    expect(shared.logs).toEqual([expect.stringMatching(/opcache\.file_cache is not used: .*others may write/)]);
    const linked = await keptProject();
    const elsewhere = join(linked.own, 'elsewhere.json');
    writeFileSync(elsewhere, readFileSync(linked.kept));
    unlinkSync(linked.kept);
    symlinkSync(elsewhere, linked.kept);
    expect(await linked.compile()).toContain('"source"');
  });

  it('may be shared by compilers at work at the same time', async () => {
    const { compile, kept } = await keptProject();
    unlinkSync(kept);
    expect(await Promise.all([compile(), compile(), compile()])).toEqual(
      Array(3).fill(expect.stringContaining('source')),
    );
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
