/** Scripts that take long are told of while they run. */
import { describe, expect, test } from 'vitest';
import { serve } from '../support/serving.ts';

/** A script that is put aside has no stack: only the place where it waits is known. */
const SLEEPER = process.env.SUSPEND === 'on' ? 'await' : '{main}';

describe('request_slowlog_timeout', () => {
  const SCRIPTS = {
    'computes.ts': `const inner = () => {\n  for (const end = performance.now() + 2500; performance.now() < end; ) ;\n};\nfunction outer() {\n  inner();\n}\nouter();\necho('done');`,
    'sleeps.ts': `echo('a');\nsleep(2);\necho('done');`,
    'awaits.ts': `echo('a');\n\nawait new Promise((resolve) => setTimeout(resolve, 2000));\necho('done');`,
    'quick.ts': `echo('quick');`,
  };
  const NAMES = ['computes', 'sleeps', 'awaits'] as const;
  const PLACES: Readonly<Record<(typeof NAMES)[number], readonly string[]>> = {
    computes: ['[{closure}] computes.ts:2', '[outer] computes.ts:5', '[{main}] computes.ts:7'],
    sleeps: [`[${SLEEPER}] sleeps.ts:2`],
    awaits: ['[await] awaits.ts:3'],
  };

  test('tells in the log which script it is and where it stands; the script goes on', async () => {
    await using server = await serve(SCRIPTS, { request_slowlog_timeout: '1' });
    const texts = await Promise.all(NAMES.map((name) => server.text(`/${name}?x=1`)));
    expect(texts).toEqual(['done', 'adone', 'adone']);
    expect(await server.text('/quick')).toBe('quick');
    for (const name of NAMES) {
      await server.untilLog(
        new RegExp(
          `^script '.*/${name}\\.ts' \\(request: "GET /${name}\\?x=1"\\) executing too slow \\(1\\.[0-9]{6} sec\\), logging$`,
        ),
      );
      const entry = await server.untilLog(new RegExp(`^script_filename = .*/${name}\\.ts\n`));
      const places = entry.replaceAll(`${server.path}/`, '').split('\n').slice(1);
      expect(places).toEqual(PLACES[name]);
    }
    expect(server.logs.filter((line) => line.includes('quick'))).toEqual([]);
  });

  test('slowlog names a file for the places', async () => {
    await using server = await serve(SCRIPTS, { request_slowlog_timeout: '10' });
    await server.stop();
    await server.start({ request_slowlog_timeout: '1', slowlog: server.join('slow.log') });
    await server.text('/sleeps');
    expect(server.read('slow.log')).toMatch(
      new RegExp(
        `^\\n\\[.*\\] \\[pool ts-sapi\\] thread \\d+\\nscript_filename = .*/sleeps\\.ts\\n\\[${SLEEPER}\\] .*/sleeps\\.ts:2\\n$`,
      ),
    );
  });
});
