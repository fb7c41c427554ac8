/** A large module that many endpoints import is held once by a worker, and costs other scripts nothing. */
import { expect, test } from 'vitest';
import { serve } from '../support/serving.ts';

const ENDPOINTS = 500;
const MB = 2 ** 20;
const ROWS = Array.from(
  { length: 4000 },
  (_, n) => `  { id: ${n}, name: 'a row with number ${n}', tags: ['one', 'two'], price: ${n}.5 },\n`,
);
const MODULE = `export const rows = [\n${ROWS.join('')}];\nexport const find = (id: number) => rows.find((row) => row.id === id)?.name ?? 'none';\n`;
/** The heap, after so much has been taken and let go that the collector has been at work. */
const MEMORY = `const take = () => { const held: unknown[] = []; for (let n = 0; n < 200; n++) held.push(new Uint8Array(2 ** 20)); return held.length; };
  take(); echo(process.getBuiltinModule('node:v8').getHeapStatistics().used_heap_size);`;

test(`${ENDPOINTS} endpoints that import one module of ${Math.round(MODULE.length / 1024)} KB`, async () => {
  const endpoints = Array.from({ length: ENDPOINTS }, (_, n) => [
    `page${n}.ts`,
    `import { find } from './lib/rows.ts';\necho('page ${n}: ', find(${n}));`,
  ]);
  await using server = await serve(
    {
      ...Object.fromEntries(endpoints),
      'lib/rows.ts': MODULE,
      'memory.ts': MEMORY,
    },
    {
      'pm.start_servers': '1',
      'pm.max_threads': '1',
      'pm.max_spare_servers': '1',
      memory_limit: '-1',
      max_execution_time: '0',
    },
  );
  expect(await server.text('/page0')).toBe('page 0: a row with number 0');
  const before = Number(await server.text('/memory'));
  for (let n = 1; n < ENDPOINTS; n++) expect(await server.text(`/page${n}`)).toBe(`page ${n}: a row with number ${n}`);
  const after = Number(await server.text('/memory'));
  expect((after - before) / MB).toBeLessThan(60);
}, 120_000);

test('scripts do not pay for the code of others', async () => {
  const large = Array.from({ length: 12 }, (_, n) => [
    `large${n}.ts`,
    `${MODULE.replaceAll('export const', 'const')}echo(find(${n}));`,
  ]);
  await using server = await serve(
    {
      ...Object.fromEntries(large),
      // Long enough for the server to look at its memory several times.
      'innocent.ts': `const start = Date.now(); let text = ''; while (Date.now() - start < 400) text = 'x'.repeat(1000); echo(text.length);`,
      'guilty.ts': `const held: string[][] = []; for (;;) held.push(Array.from({ length: 1000 }, (_, n) => 'text ' + n));`,
    },
    { 'pm.start_servers': '1', 'pm.max_threads': '1', memory_limit: '24M', log_errors: '0', display_errors: '1' },
  );
  for (let n = 0; n < large.length; n++) expect(await server.text(`/large${n}`)).toBe(`a row with number ${n}`);
  expect(await server.text('/innocent')).toBe('1000');
  expect(await server.text('/guilty')).toContain('Allowed memory size of 25165824 bytes exhausted');
}, 60_000);
