/** Save the file, reload the page. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getRequest, type Serving, serve } from '../support/serving.ts';

describe('without a restart', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'page.ts': `echo('one');`,
        'imports.ts': `import { text } from './lib/text.ts'; echo(text);`,
        'lib/text.ts': `export const text = 'lib one';`,
        'includes.ts': `echo(include('lib/part.ts'));`,
        'lib/part.ts': `export default 'part one';`,
        'broken.ts': `echo('fine');`,
        'gone.ts': `echo('here');`,
        'data.ts': `import data from './data.json'; echo(data.value);`,
        'data.json': `{"value":"json one"}`,
      },
      { display_errors: '1', log_errors: '1' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each([
    ['a script', '/page', 'page.ts', `echo('two');`, 'one', 'two'],
    ['a local import', '/imports', 'lib/text.ts', `export const text = 'lib two';`, 'lib one', 'lib two'],
    ['an included file', '/includes', 'lib/part.ts', `export default 'part two';`, 'part one', 'part two'],
    ['imported data', '/data', 'data.json', `{"value":"json two"}`, 'json one', 'json two'],
  ])('%s that was saved is what the next request runs', async (_what, path, file, source, before, after) => {
    expect(await server.text(path)).toBe(before);
    server.write(file, source);
    expect(await server.text(path)).toBe(after);
  });

  test('twenty saves in a row, each seen by all workers', async () => {
    for (let version = 0; version < 20; version++) {
      server.write('page.ts', `echo('version ${version}');`);
      const texts = await Promise.all(Array.from({ length: 8 }, () => server.text('/page')));
      expect(texts).toEqual(Array(8).fill(`version ${version}`));
    }
  });

  test('requests that run keep the version they began with', async () => {
    server.write(
      'long.ts',
      `echo('old '); flush(); while (!process.getBuiltinModule('node:fs').existsSync($_SERVER.DOCUMENT_ROOT + '/go'))
      await new Promise((resolve) => setTimeout(resolve, 2)); echo('old');`,
    );
    await using client = await server.connect();
    await client.send(getRequest('/long')).untilText('old ');
    for (let version = 0; version < 6; version++) {
      server.write('long.ts', `echo('new ${version}');`);
      expect(await server.text('/long')).toBe(`new ${version}`);
    }
    server.write('go');
    expect((await client.response()).text).toBe('old old');
  });

  test('a new file is there, a deleted one is not', async () => {
    expect((await server.get('/later')).status).toBe(404);
    server.write('later.ts', `echo('later');`);
    expect(await server.text('/later')).toBe('later');
    expect(await server.text('/gone')).toBe('here');
    server.remove('gone.ts');
    expect((await server.get('/gone')).status).toBe(404);
    server.write('gone.ts', `echo('again');`);
    expect(await server.text('/gone')).toBe('again');
  });

  test('a syntax error is shown with its place, logged, and healed by the next save', async () => {
    expect(await server.text('/broken')).toBe('fine');
    server.write('broken.ts', `const a = 1;\nconst b = ;\necho(a);`);
    const response = await server.get('/broken');
    expect(response.status).toBe(500);
    expect(response.text).toMatch(/Parse error: .* in .*\/broken\.ts:2:11\n/);
    expect(response.text).toContain('const b = ;');
    await server.untilLog(/PHP Parse error: {2}.* in .*\/broken\.ts on line 2/);
    server.write('broken.ts', `echo('healed');`);
    expect(await server.text('/broken')).toBe('healed');
  });

  test('an error in an import heals, too, also when the file was missing', async () => {
    server.write('lib/text.ts', `export const text = ;`);
    const response = await server.get('/imports');
    expect(response.status).toBe(500);
    expect(response.text).toMatch(/lib\/text\.ts:1:21/);
    server.write('lib/text.ts', `export const text = 'lib healed';`);
    expect(await server.text('/imports')).toBe('lib healed');
    server.remove('lib/text.ts');
    expect((await server.get('/imports')).status).toBe(500);
    server.write('lib/text.ts', `export const text = 'lib back';`);
    expect(await server.text('/imports')).toBe('lib back');
  });

  test('a syntax error in an included file is an error of the include', async () => {
    server.write('lib/part.ts', `export default ;`);
    expect(await server.text('/includes')).toMatch(/Parse ?[Ee]rror.*lib\/part\.ts/);
    server.write('lib/part.ts', `export default 'part healed';`);
    expect(await server.text('/includes')).toBe('part healed');
  });
});

test('with display_errors=0 a syntax error says nothing to the client', async () => {
  await using server = await serve({ 'broken.ts': `const secret = ;` }, { display_errors: '0', log_errors: '1' });
  const response = await server.get('/broken');
  expect(response.status).toBe(500);
  expect(response.text).not.toMatch(/secret|broken\.ts|Parse/);
  await server.untilLog(/PHP Parse error: .*broken\.ts on line 1/);
});

test('opcache.validate_timestamps=0 keeps what was compiled', async () => {
  await using server = await serve({ 'page.ts': `echo('one');` }, { 'opcache.validate_timestamps': '0' });
  expect(await server.text('/page')).toBe('one');
  server.write('page.ts', `echo('two');`);
  expect(await server.text('/page')).toBe('one');
});
