/** What cannot be loaded, found or made: the request that asked for it is told, the next one is served. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

/** A package that works from its second import on; Node keeps a module that failed, so each version has its own file. */
const PACKAGE = { name: 'odd', type: 'module', exports: { './*': './*.js' } };

describe('a worker goes on after', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'node_modules/odd/package.json': JSON.stringify(PACKAGE),
        'node_modules/odd/throws.js': `throw new Error('the package fails');`,
        'node_modules/odd/few.js': 'export const one = 1;',
        'node_modules/old/package.json': JSON.stringify({ name: 'old', main: './index.cjs' }),
        'node_modules/old/index.cjs': `const names = ['late']; for (const name of names) module.exports[name] = () => name;`,
        'throws.ts': `import 'odd/throws'; register_shutdown_function(() => echo('shut down')); echo('never');`,
        'missing-export.ts': `import { one, two } from 'odd/few'; echo(one, two);`,
        'late-export.ts': `import { late } from 'old'; echo(late());`,
        'includes.ts': `echo(JSON.stringify([include($_GET.path), error_get_last()?.message]));`,
        'make-fails.ts': `const lease = () => persistent('fails', () => { if (isset($_GET.fails)) throw new Error('make fails'); return { close() {} }; }, { max: 1 });
          try { lease(); echo('leased'); } catch (error) { echo(error.message); }`,
        'check-fails.ts': `const made = () => ({ id: uniqid() });
          echo(persistent('checked', made, { max: 1, check: () => { throw new Error('check fails'); } }).id);`,
        'check-fails-later.ts': `const made = async () => ({ id: uniqid() });
          echo((await persistent('checked later', made, { max: 1, check: async () => { throw new Error('check fails'); } })).id);`,
        'hello.ts': `echo('Hello');`,
      },
      { 'pm.max_threads': '1', 'pm.start_servers': '1', display_errors: '1', log_errors: '0' },
    );
    symlinkSync('loop.ts', join(server.path, 'loop.ts'));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test('a package that throws when it is loaded', async () => {
    for (const attempt of [1, 2]) {
      const { status, text } = await server.get('/throws');
      expect([attempt, status]).toEqual([attempt, 200]);
      expect(text).toContain('Uncaught Error: the package fails');
      expect(text).not.toContain('never');
    }
    expect(await server.text('/hello')).toBe('Hello');
  });

  test('a package without the export that is imported', async () => {
    expect(await server.text('/missing-export')).toContain(`'odd/few' does not provide an export named 'two'`);
    expect(await server.text('/hello')).toBe('Hello');
  });

  test('a CommonJS package whose names only show when it runs: they are there', async () => {
    expect(await server.text('/late-export')).toBe('late');
  });

  test.each([
    ['a loop of links', './loop.ts'],
    ['a name that is too long', `./${'x'.repeat(300)}.ts`],
    ['a file in the place of a folder', './hello.ts/inner.ts'],
  ])('an include of %s', async (_, path) => {
    const text = await server.text(`/includes?path=${path}`);
    expect(text).toContain('Failed to open stream');
    expect(text).toContain('[false,');
  });

  test('a value that could not be made: its place is free again', async () => {
    for (let attempt = 0; attempt < 3; attempt++) expect(await server.text('/make-fails?fails=1')).toBe('make fails');
    expect(await server.text('/make-fails')).toBe('leased');
  });

  test.each(['check-fails', 'check-fails-later'])('%s: a kept value whose check throws is replaced', async (script) => {
    const first = await server.text(`/${script}`);
    const second = await server.text(`/${script}`);
    expect(first).toMatch(/^[0-9a-f]{13}$/);
    expect(second).toMatch(/^[0-9a-f]{13}$/);
    expect(second).not.toBe(first);
  });
});
