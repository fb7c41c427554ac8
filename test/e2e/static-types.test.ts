/** Static files over the wire: what is served by default, and what the operator is told. */
import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Transport } from '../../runtime/ts-sapi.ts';
import { serve } from '../support/serving.ts';

const FILES = {
  'page.ts': `echo('page');`,
  'style.css': 'body {}',
  'dump.sql.gz': 'secret',
  id_rsa: 'secret',
  'README.md': '# readme',
  '.well-known/security.txt': 'Contact: x',
  '.well-known/acme-challenge/token': 'token.thumbprint',
  '.well-known/change-password.ts': `header('Location: /account');`,
};

describe.each<Transport>(['uws', 'node'])('%s', (transport) => {
  test('listed types and /.well-known/ are served, nothing else', async () => {
    await using server = await serve(FILES, {}, { transport });
    symlinkSync('page.ts', server.join('page.txt'));
    const statuses = async (...paths: string[]) =>
      (await Promise.all(paths.map((path) => server.get(path)))).map(({ status }) => status);
    expect(await statuses('/page', '/style.css', '/.well-known/security.txt')).toEqual([200, 200, 200]);
    expect(await statuses('/dump.sql.gz', '/id_rsa', '/README.md', '/page.txt')).toEqual([404, 404, 404, 404]);
    expect(await server.text('/.well-known/acme-challenge/token')).toBe('token.thumbprint');
    expect((await server.get('/.well-known/change-password')).status).toBe(302);
  });

  test('a file that is newly refused is told once, with the way to have it back', async () => {
    await using server = await serve(FILES, {}, { transport });
    for (let round = 0; round < 3; round++) {
      for (const path of ['/dump.sql.gz', '/id_rsa', '/README.md', '/nothing.md', '/page.ts']) await server.get(path);
    }
    expect(server.logs.filter((line) => line.includes('not served'))).toEqual([
      `NOTICE: ${server.path}/dump.sql.gz is not served: static.types does not list gz; static.types=+gz has all such files served`,
      `NOTICE: ${server.path}/id_rsa is not served: it has no extension, and static.types lists files by extension`,
      `NOTICE: ${server.path}/README.md is not served: static.types does not list md; static.types=+md has all such files served`,
    ]);
  });

  test('static.types has them served', async () => {
    await using server = await serve(FILES, { 'static.types': '+md,-css' }, { transport });
    expect((await server.get('/README.md')).status).toBe(200);
    expect((await server.get('/style.css')).status).toBe(404);
  });
});

test('a mistake in static.types ends the start', async () => {
  await expect(serve(FILES, { 'static.types': '+ts' })).rejects.toThrow('static.types: "ts" is source code');
});
