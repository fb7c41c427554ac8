/** PHP's bare names: `exit;` and `die;` are calls, constants that define() makes are read by their names. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

/** Each must end its script before it says SECRET. */
const ENDS: Readonly<Record<string, string>> = {
  statement: `exit;`,
  die: `die;`,
  if: `if ($_GET.x === undefined) exit;`,
  else: `if ($_GET.x !== undefined) { echo('no'); } else die;`,
  block: `{ { exit; } }`,
  loop: `for (;;) exit;`,
  while: `do die; while (true);`,
  switch: `switch (1 as number) { case 1: exit; }`,
  label: `here: exit;`,
  comma: `echo(''), exit;`,
  'comma-first': `exit, echo('SECRET');`,
  and: `true && exit;`,
  or: `false || die;`,
  nullish: `null ?? exit;`,
  ternary: `$_GET.x ? echo('no') : exit;`,
  parentheses: `((exit));`,
  void: `void exit;`,
  arrow: `const leave = () => exit; leave();`,
  'arrow-ternary': `const leave = (now: boolean) => now ? die : 1; leave(true);`,
  'arrow-or': `const need = (x: unknown) => x || exit; need(0);`,
  function: `function leave() { exit; } leave();`,
  method: `class A { leave() { if (this) die; } static { } } new A().leave();`,
  callback: `[1].forEach(() => { exit; });`,
  try: `try { exit; } catch { echo('SECRET'); } finally { echo('SECRET'); }`,
  catch: `try { throw new Error(); } catch { die; }`,
  async: `const f = async () => { await null; exit; }; await f();`,
  import: `import { leave } from './lib/leave.ts'; leave();`,
  include: `include('./lib/leaves.ts');`,
};

describe('exit and die without parentheses', () => {
  let server: Serving;
  beforeAll(async () => {
    const scripts = Object.entries(ENDS).map(([name, code]) => [`${name}.ts`, `${code}\necho('SECRET');`]);
    server = await serve({
      ...Object.fromEntries(scripts),
      'lib/leave.ts': `export const leave = () => { exit; };`,
      'lib/leaves.ts': `if (true) exit;`,
      'login.ts': `if (!isset($_GET.user)) { header('Location: /login'); exit; }\necho('SECRET');`,
      'own.ts': `const exit = 1; { let die = 2; die; } exit; (() => { function die() {} die; })(); echo('goes on');`,
      'values.ts': `const leave = exit; const both = [die]; register_shutdown_function(() => echo(' end')); echo(typeof leave, typeof both[0]); leave();`,
    });
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each(Object.keys(ENDS))('end the script: %s', async (name) => {
    expect(await server.text(`/${name}`)).toBe('');
  });

  test('keep what comes after a redirect from who is not logged in', async () => {
    expect(await server.get('/login')).toMatchObject({ status: 302, text: '' });
    expect(await server.text('/login?user=1')).toBe('SECRET');
  });

  test('are not calls where the script has such names of its own, or uses them as values', async () => {
    expect(await server.text('/own')).toBe('goes on');
    expect(await server.text('/values')).toBe('functionfunction end');
  });
});

describe('other names of functions as statements', () => {
  const THROWS = `catch (e: any) { echo(e.constructor.name, '|', e.getMessage(), '|', e.getFile().split('/').pop(), ':', e.getLine()); }`;
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'plain.ts': `try {\n  session_start;\n} ${THROWS}`,
        'camel.ts': `try {\n\n  false || obStart;\n} ${THROWS}`,
        'include.ts': `try { include_once; } ${THROWS}`,
        'uncaught.ts': `echo('a');\nob_start;\necho('SECRET');`,
        'unknown.ts': `try { nobodyKnows; } ${THROWS}`,
        'javascript.ts': `fetch; JSON; undefined; PHP_EOL; Exception; $_GET; const own = 1; own; 'text'; echo('goes on');`,
        'arrow.ts': `const give = () => strtoupper; echo(give()('x'), array_map(strtolower, ['Y'])[0]);`,
      },
      { log_errors: '0', display_errors: '1' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test(`are PHP's error, in both spellings`, async () => {
    expect(await server.text('/plain')).toBe('Error|Undefined constant "session_start"|plain.ts:2');
    expect(await server.text('/camel')).toBe('Error|Undefined constant "obStart"|camel.ts:3');
    expect(await server.text('/include')).toBe('Error|Undefined constant "include_once"|include.ts:1');
    const text = await server.text('/uncaught');
    expect(text).toContain('Fatal error: Uncaught Error: Undefined constant "ob_start" in ');
    expect(text).toMatch(/uncaught\.ts:2\n/);
    expect(text).not.toContain('SECRET');
  });

  test('leave alone what PHP does not know, what is a value, and what an arrow function gives', async () => {
    expect(await server.text('/unknown')).toBe('ReferenceError|nobodyKnows is not defined|unknown.ts:1');
    expect(await server.text('/javascript')).toBe('goes on');
    expect(await server.text('/arrow')).toBe('Xy');
  });
});

describe('constants of define()', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'same.ts': `declare const X: number, Y: string; define('X', 1); define('Y', 'y'); const f = () => X + 1; echo(X, Y, f(), [X].length, \`\${Y}\`, { X }.X);`,
        'kinds.ts': `define('LIST', [1, 2]); define('NOTHING', null); define('ZERO', 0); define('lower', 'l'); define('Mixed_1', 'm'); echo(LIST[1], NOTHING === null, ZERO, lower, Mixed_1, TRUE === true, Null === null);`,
        'config.ts': `define('BASE', '/base'); define('DEBUG', false);`,
        'later.ts': `const read = () => DEEP; include('./config.ts'); if (!DEBUG) define('DEEP', BASE + '/deep'); echo(read()); include('./part.ts');`,
        'part.ts': `echo(' ', BASE, ' ', typeof BASE, ' ', defined('BASE'), constant('BASE'));`,
        'imported.ts': `import './config.ts'; import { base } from './lib/base.ts'; echo(base());`,
        'lib/base.ts': `export const base = (): string => BASE;`,
        'undefined.ts': `try {\n  echo(NOT_THERE);\n} catch (e: any) { echo(e.constructor.name, ': ', e.getMessage(), ' ', e.getLine()); }`,
        'case.ts': `define('Case', 1); try { echo(CASE); } catch (e: any) { echo(e.getMessage()); }`,
        'fresh.ts': `echo(defined('ONCE'), '|'); if ($_GET.set) define('ONCE', 1); echo(ONCE);`,
        'names.ts': `try { echo(nobody); } catch (e: any) { echo(e.name, ' '); } try { new Nobody(); } catch (e: any) { echo(e.name, ' '); }
          try { ({}) instanceof NOBODY; } catch (e: any) { echo(e.name, ' '); } try { (NOBODY as any) = 1; } catch (e: any) { echo(e.name, ' '); }
          try { ({ a: NOBODY } = { a: 1 }); } catch (e: any) { echo(e.name, ' '); } echo(typeof NOBODY);`,
        'handed.ts': `include('./template.ts', { TITLE: undefined, name: undefined, list: [1] });`,
        'template.ts': `echo(String(TITLE), String(name), list[0]);`,
        'javascript.ts': `define('URL', 'u'); echo(constant('URL'), typeof URL, new URL('http://x/').host);`,
        'twice.ts': `define('T', 1); define('T', 2); echo(T);`,
      },
      { log_errors: '0', display_errors: '1', html_errors: '0', 'pm.max_threads': '1' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());

  test.each([
    ['same', '1y21y1'],
    ['kinds', '210lm11'],
    ['later', '/base/deep /base string 1/base'],
    ['imported', '/base'],
    ['undefined', 'Error: Undefined constant "NOT_THERE" 2'],
    ['case', 'Undefined constant "CASE"'],
    ['names', 'ReferenceError ReferenceError ReferenceError ReferenceError ReferenceError undefined'],
    ['handed', 'undefinedundefined1'],
    ['javascript', 'ufunctionx'],
  ])('%s', async (name, text) => {
    expect(await server.text(`/${name}`)).toBe(text);
  });

  test('belong to one request', async () => {
    expect(await server.text('/fresh?set=1')).toBe('|1');
    expect(await server.text('/fresh')).toContain('Uncaught Error: Undefined constant "ONCE"');
    expect(await server.text('/fresh?set=1')).toBe('|1');
  });

  test('are made once', async () => {
    expect(await server.text('/twice')).toMatch(/Warning: Constant T already defined in .*twice\.ts on line 1\n1$/);
  });
});
