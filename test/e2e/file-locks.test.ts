/** flock() between requests: the counter of legacy pages loses nothing, and nobody waits for the dead. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gate, type Serving, serve } from '../support/serving.ts';

let server: Serving;
beforeAll(async () => {
  const count = `const file = fopen($_SERVER.DOCUMENT_ROOT + '/count.txt', 'c+') as never;`;
  server = await serve({
    'count.ts': `${count} flock(file, LOCK_EX); const now = Number(fgets(file)) || 0; usleep(2000);
      rewind(file); ftruncate(file, 0); fwrite(file, String(now + 1)); fclose(file); echo(now + 1);`,
    'keep.ts': `${count} flock(file, LOCK_EX); echo('kept'); fastcgi_finish_request(); ${gate('go')} die();`,
    'ask.ts': `${count} const answer: { would_block?: number } = {};
      echo(flock(file, LOCK_SH | LOCK_NB, answer) ? 'free' : 'held', ' ', answer.would_block);`,
  });
});
afterAll(() => server[Symbol.asyncDispose]());

test('forty requests at once count to forty', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, async () => (await server.get('/count')).text));
  expect(answers.map(Number).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
  expect((await server.get('/count')).text).toBe('41');
});

test('a script that works on after its response still holds its file, until it ends', async () => {
  expect((await server.get('/keep')).text).toBe('kept');
  expect((await server.get('/ask')).text).toBe('held 1');
  server.write('go');
  const deadline = performance.now() + 5000;
  let answer = '';
  while (answer !== 'free 0' && performance.now() < deadline) answer = (await server.get('/ask')).text;
  expect(answer).toBe('free 0');
});
