import { mkdirSync, renameSync, rmSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type CompileResult, Compiler, type CompilerOptions } from '../../runtime/compile/compiler.ts';
import { compileFiles, type Files, scriptFolder, writeFiles } from './harness.ts';

const folder = scriptFolder();
const ALWAYS_LOOK: CompilerOptions = { validateTimestamps: true, revalidateFreqSeconds: 0 };
const LONG_AGO = 1_600_000_000;

let count = 0;

/** A script of several files in a folder of its own, with a compiler for it. */
function project(files: Files, options = ALWAYS_LOOK) {
  const own = join(folder, `p${++count}`);
  mkdirSync(own);
  writeFiles(own, files);
  const compiler = new Compiler(options);
  const main = join(own, 'main.ts');
  return {
    own,
    main,
    compiler,
    save: (changed: Files) => {
      writeFiles(own, changed);
      passRevalidation();
    },
    compile: async () => codeOf(await compiler.compile(main)),
    id: async () => idOf(await compiler.compile(main)),
    error: async () => errorOf(await compiler.compile(main)),
  };
}

/** Looks at the same file are at least a millisecond apart (compiler.ts). */
function passRevalidation(): void {
  const since = performance.now();
  while (!vi.isFakeTimers() && performance.now() - since < 1);
}

function idOf(result: CompileResult): number {
  if (result.kind === 'error') throw new Error(result.error.text);
  return result.script.id;
}

function codeOf(result: CompileResult): string {
  return result.kind === 'error' ? `error: ${result.error.text}` : result.script.code;
}

function errorOf(result: CompileResult) {
  if (result.kind === 'script') throw new Error('compiled without an error');
  return result.error;
}

describe('a script is compiled anew', () => {
  it('when it is saved', async () => {
    const { compile, id, save } = project({ 'main.ts': `mark('one');` });
    expect(await compile()).toContain('one');
    const first = await id();
    save({ 'main.ts': `mark('two');` });
    expect(await compile()).toContain('two');
    expect(await id()).toBeGreaterThan(first);
  });

  it('when a file that it imports is saved, also one of the same size', async () => {
    const { compile, save } = project({
      'main.ts': `import { b } from './lib/b.ts'; mark(b);`,
      'lib/b.ts': `export { c as b } from './c.json';`,
      'lib/c.json': `{ "c": 111 }`,
    });
    expect(await compile()).toContain('111');
    save({ 'lib/c.json': `{ "c": 222 }` });
    expect(await compile()).toContain('222');
  });

  it('when another file with old times takes its place', async () => {
    const { compile, main, own } = project({ 'main.ts': `mark('one');`, 'next.ts': `mark('two');` });
    for (const file of [main, join(own, 'next.ts')]) utimesSync(file, LONG_AGO, LONG_AGO);
    expect(await compile()).toContain('one');
    renameSync(join(own, 'next.ts'), main);
    passRevalidation();
    expect(await compile()).toContain('two');
  });

  it('when a link leads to another folder', async () => {
    const { own, compiler } = project({ 'v1/main.ts': `mark('one');`, 'v2/main.ts': `mark('two');` });
    const link = join(own, 'current');
    symlinkSync(join(own, 'v1'), link);
    expect(codeOf(await compiler.compile(join(link, 'main.ts')))).toContain('one');
    unlinkSync(link);
    symlinkSync(join(own, 'v2'), link);
    passRevalidation();
    expect(codeOf(await compiler.compile(join(link, 'main.ts')))).toContain('two');
  });

  it('when it is saved while it is being compiled', async () => {
    const { compile, save } = project({ 'main.ts': `mark('one');` });
    const [, joined] = await Promise.all([
      compile(),
      // The first call has begun; this one asks after the save.
      Promise.resolve().then(() => {
        save({ 'main.ts': `mark('two');` });
        return compile();
      }),
    ]);
    expect(joined).toContain('two');
  });
});

describe('a script keeps its version', () => {
  it('while nothing changes, and when it is only touched', async () => {
    const { id, main } = project({ 'main.ts': `mark('one');` });
    const first = await id();
    expect(await id()).toBe(first);
    utimesSync(main, LONG_AGO, LONG_AGO);
    expect(await id()).toBe(first);
  });

  it('until revalidate_freq has passed', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() + 60_000 });
    try {
      const { compile, compiler, main, save } = project(
        { 'main.ts': `mark('one');` },
        { validateTimestamps: true, revalidateFreqSeconds: 2 },
      );
      expect(compiler.cached(main)).toBe(null);
      await compile();
      save({ 'main.ts': `mark('two');` });
      vi.advanceTimersByTime(1999);
      expect(compiler.cached(main)?.code).toContain('one');
      expect(await compile()).toContain('one');
      vi.advanceTimersByTime(1);
      expect(compiler.cached(main)).toBe(null);
      expect(await compile()).toContain('two');
      expect(compiler.cached(main)?.code).toContain('two');
    } finally {
      vi.useRealTimers();
    }
  });

  it('for ever without validate_timestamps', async () => {
    const { compile, compiler, main, own, save } = project(
      { 'main.ts': `mark('one');` },
      { validateTimestamps: false, revalidateFreqSeconds: 0 },
    );
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() + 60_000 });
    try {
      await compile();
      save({ 'main.ts': `mark('two');` });
      vi.advanceTimersByTime(1e9);
      expect(await compile()).toContain('one');
      rmSync(own, { recursive: true });
      expect(compiler.cached(main)?.code).toContain('one');
    } finally {
      vi.useRealTimers();
    }
  });

  it('and is never compiled twice at a time', async () => {
    const { compiler, main } = project({ 'main.ts': `mark('one');` });
    utimesSync(main, LONG_AGO, LONG_AGO);
    const results = await Promise.all(Array.from({ length: 20 }, () => compiler.compile(main)));
    expect(new Set(results.map(idOf)).size).toBe(1);
  });
});

describe('a script that does not compile', () => {
  it('tells file, line, column and shows the place', async () => {
    const { error, own } = project({
      'main.ts': `import './lib/b.ts';\n`,
      'lib/b.ts': `const a = 1;\n\n\tconst ü = 'é' + ;\nconst b = 2;\n`,
    });
    expect(await error()).toEqual({
      text: 'Unexpected ";"',
      file: join(own, 'lib/b.ts'),
      line: 3,
      column: 18,
      frame: [
        '  1 | const a = 1;',
        '  2 |',
        "> 3 | \tconst ü = 'é' + ;",
        '    | \t                ^',
        '  4 | const b = 2;',
      ].join('\n'),
    });
  });

  it('heals with the next save', async () => {
    const { compile, error, save } = project({ 'main.ts': `mark('one';` });
    expect((await error()).line).toBe(1);
    save({ 'main.ts': `mark('two');` });
    expect(await compile()).toContain('two');
    save({ 'main.ts': `mark('three';` });
    expect((await error()).text).toBe('Expected ")" but found ";"');
    save({ 'main.ts': `mark('four');` });
    expect(await compile()).toContain('four');
  });

  it('heals when the missing file appears', async () => {
    const { compile, error, own, save } = project({ 'main.ts': `import { b } from './lib/b.ts'; mark(b);` });
    expect(await error()).toMatchObject({ text: 'Could not resolve "./lib/b.ts"', line: 1, column: 19 });
    mkdirSync(join(own, 'lib'));
    expect((await error()).text).toBe('Could not resolve "./lib/b.ts"');
    save({ 'lib/b.ts': `export const b = 'healed';` });
    expect(await compile()).toContain('healed');
  });

  it('heals within a second when the fault is in a file that the message does not name', async () => {
    const { compile, error, save } = project({
      'main.ts': `import { b } from './b.ts'; mark(b);`,
      'b.ts': `export const a = 'renamed';`,
    });
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: Date.now() + 60_000 });
    try {
      expect((await error()).text).toBe('No matching export in "b.ts" for import "b"');
      save({ 'b.ts': `export const b = 'healed';` });
      vi.advanceTimersByTime(1000);
      expect(await compile()).toContain('healed');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is missing', async () => {
    const { compiler, own, save } = project({});
    const error = errorOf(await compiler.compile(join(own, 'main.ts')));
    expect(error.text).toContain('Could not resolve');
    expect(error.file).toBe(join(own, 'main.ts'));
    save({ 'main.ts': `mark(1);` });
    expect(idOf(await compiler.compile(join(own, 'main.ts')))).toBe(1);
  });

  it('is never given out as if it were cached', async () => {
    const { compiler, compile, main, save } = project({ 'main.ts': `mark('one');` });
    await compile();
    save({ 'main.ts': `mark(` });
    await compile();
    expect(compiler.cached(main)).toBe(null);
  });

  it.each([
    [
      'a return at the top level',
      `export {}; return 1;`,
      'Top-level return cannot be used inside an ECMAScript module',
      1,
    ],
    ['a wrong assignment', `import { a } from 'x';\na = 1;`, 'Cannot assign to import "a"', 2],
  ])('%s', async (_name, source, text, line) => {
    const result = await compileFiles(folder, { 'main.ts': source });
    expect(result).toMatchObject({ kind: 'error', error: { line } });
    expect(errorOf(result).text).toContain(text);
  });
});

it('does not run anything of the script while compiling', async () => {
  writeFileSync(join(folder, 'side.ts'), `globalThis.touched = true;`);
  await new Compiler(ALWAYS_LOOK).compile(join(folder, 'side.ts'));
  expect('touched' in globalThis).toBe(false);
});

it('compiles anew when tsconfig.json changes', async () => {
  const { compile, save } = project({
    'main.ts': `class A { x; } mark(A);`,
    'tsconfig.json': `{ "compilerOptions": { "useDefineForClassFields": true } }`,
  });
  expect(await compile()).toMatch(/x;\s*\}/);
  save({ 'tsconfig.json': `{ "compilerOptions": { "useDefineForClassFields": false } }` });
  expect(await compile()).not.toMatch(/x;\s*\}/);
});

describe('code that is nested deeply', () => {
  const nested = (count: number, open: string, inner: string, close: string) =>
    `${open.repeat(count)}${inner}${close.repeat(count)};`;

  it.each([
    ['a long sum', `mark(${Array.from({ length: 9000 }, (_, i) => `x + 'k${i}'`).join(' + ')});`],
    ['a long chain of alternatives', `mark(${Array.from({ length: 5000 }, (_, i) => `x.k${i}`).join(' || ')});`],
    ['a few hundred calls', nested(200, 'mark(', '1', ')')],
    [
      'a few hundred else ifs',
      Array.from({ length: 400 }, (_, i) => `if (x === ${i}) mark(${i}); else `)
        .join('')
        .concat('mark(0);'),
    ],
    ['a long chain of calls', `mark(x${'.m()'.repeat(500)});`],
    [
      'alternatives of alternatives',
      `mark(${Array.from({ length: 1000 }, (_, i) => `x === ${i} ? 'k${i}' : `).join('')}0);`,
    ],
    [
      'a thousand else ifs',
      `${Array.from({ length: 1000 }, (_, i) => `if (x === ${i}) mark(${i}); else `).join('')}mark(0);`,
    ],
    ['thousands of parentheses', nested(2000, '(1 + ', 'x', ')')],
  ])('compiles: %s', async (_name, source) => {
    expect((await compileFiles(folder, { 'main.ts': source })).kind).toBe('script');
  });

  it.each([
    ['parentheses', nested(10_000, '(1 + ', 'x', ')')],
    [
      'else ifs',
      Array.from({ length: 16_000 }, (_, i) => `if (x === ${i}) mark(${i}); else `)
        .join('')
        .concat('mark(0);'),
    ],
    ['alternatives', `mark(${'x ? 1 : '.repeat(20_000)}0);`],
    ['functions', nested(2000, 'f(function () { return ', 'x', '})')],
    ['calls of calls', `mark(x${'.m()'.repeat(8000)});`],
  ])('is refused before the stack ends: %s', async (_name, source) => {
    const error = errorOf(await compileFiles(folder, { 'main.ts': source }));
    expect(error).toMatchObject({ text: 'The script is nested too deeply', line: 1 });
  });
});
