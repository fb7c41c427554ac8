/** include and its kin: what PHP 8.2 (php-cli and FPM agree) does with the same files. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

const MISSING = `(include_path='.:/usr/share/php')`;

describe('include', () => {
  let server: Serving;
  beforeAll(async () => {
    server = await serve(
      {
        'value.ts': `export default 5;`,
        'nothing.ts': `echo('n');`,
        'page.html': `<p>plain \n</p>`,
        'old.php': `<?php echo 1;`,
        'folder/x.txt': '',
        'deep/nested.ts': `include('sibling.php');\ninclude('./sibling2.php');`,
        'deep/sibling.ts': `echo('sibling ');`,
        'deep/sibling2.ts': `echo('sibling2 ');`,
        'other/found.ts': `echo('found ');`,
        'throws.ts': `echo('pre ');\nthrow new Exception('in inc');`,
        'broken.ts': `\nconst x = ;`,
        'greeting.ts': `declare const who: string; declare const times: number;\nexport default \`hello \${who} \`.repeat(times);`,
        'counts.ts': `let n = 0; export default ++n;`,
        'dies.ts': `echo('dying '); die('dead');`,
        'waits.ts': `await null; export default 'waited';`,
        'package.ts': `import { value } from 'thing'; import legacy from 'legacy'; export default value + legacy.value;`,
        'node_modules/thing/package.json': `{"name":"thing","version":"1.0.0","type":"module","exports":"./index.js"}`,
        'node_modules/thing/index.js': `export const value = 7;`,
        'node_modules/legacy/package.json': `{"name":"legacy","version":"1.0.0","main":"./index.js"}`,
        'node_modules/legacy/index.js': `exports.value = 8;`,
        'recursive.ts': `declare const depth: number; echo(depth); if (depth > 0) include('recursive.ts', { depth: depth - 1 });`,
        'values.ts': `var_dump(include('value.php'), include('value.ts'), include('value'), include('nothing.php'), include_once('value.ts'), require_once(__dirname + '/value.ts'), requireOnce('counts.ts'), require_once('counts.ts'), include('counts.ts'));`,
        'missing.ts': `var_dump(include('nofile.php'));\nvar_dump(include_once('nofile.php'));`,
        'required.ts': `register_shutdown_function(() => echo('sd'));\nrequire('nofile.php');\necho('never');`,
        'required-once.ts': `require_once('./nofile.php');`,
        'caught.ts': `try { require('nofile.php'); } catch (error) { echo(error.name, ': ', error.message); }`,
        'odd.ts': `try { include(''); } catch (error) { echo(error.name, ' ', error.message); }\ninclude('a\\0b');\ninclude('http://x/y');\ninclude('folder');`,
        'text.ts': `echo('['); var_dump(include('page.html')); echo(']'); ob_start(); include('./page.html'); echo(strlen(ob_get_clean())); try { include('old.php'); } catch (error) { echo(error.message.replace(__dirname, '')); }`,
        'nests.ts': `include('deep/nested.ts');`,
        'searches.ts': `set_include_path('deep:other'); include('found.php'); include('sibling.php'); chdir('deep'); include('./sibling2.php'); include('../other/found.ts');`,
        'fails.ts': `\ninclude('throws.ts');`,
        'fails-once.ts': `function f(name) {\n  require_once(name);\n}\nf('throws.ts');`,
        'catches-broken.ts': `try { include('broken.ts'); } catch (error) { echo(error instanceof ParseError, ' ', error.name, ' ', error.file === __dirname + '/broken.ts', ' ', error.line); }`,
        'broken-include.ts': `echo('before');\ninclude('broken.ts');`,
        'variables.ts': `echo(include('greeting.ts', { who: 'Ann', times: 2 }), include('greeting.ts', { times: 1, who: 'Bob' }));`,
        'captured.ts': `ob_start(); header('X-After: yes'); include('deep/sibling.ts'); const text = ob_get_clean(); const inFunction = () => include('value.ts'); echo('<', text, '>', inFunction());`,
        'die.ts': `try { include('dies.ts'); } finally { echo('never'); } echo('never');`,
        'await.ts': `try { include('waits.ts'); } catch (error) { echo(error.message, ' '); } echo(await include_async('waits.ts'), ' ', await includeOnceAsync('value.ts'), ' ', await include_once_async('value.ts'));`,
        'uses-package.ts': `echo(include('package.ts'));`,
        'cycle.ts': `include('recursive.ts', { depth: 3 });`,
        'files.ts': `include('value.ts'); include('value.ts'); include('page.html'); echo(implode(' ', get_included_files().map((file) => basename(file))), ' ', count(get_required_files()));`,
        'require-kinds.ts': `const name = 'counts'; echo(require('./value.ts'), ' ', require(__dirname + '/' + name + '.ts'), ' ', require('node:path').basename('a/b'), ' ', require('thing').value, ' ', require('./data.json').x, ' ', require('./common.cjs').y, ' ', require('greeting.ts', { who: 'C', times: 1 }));`,
        'data.json': `{"x": 11}`,
        'common.cjs': `exports.y = 12;`,
        'rejects.ts': `Promise.reject(new Exception('nobody caught this')); setTimeout(() => { throw new Exception('late'); }, 1);`,
        'includes-rejecting.ts': `include('rejects.ts'); echo('done');`,
        'handler.ts': `set_error_handler((level, message, file, line) => { echo(level, ':', message, ':', line, ';'); return true; });\n\nvar_dump(include('nofile.php'));\nvar_dump(require_once('value.ts'));`,
      },
      { log_errors: '0' },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const text = async (target: string): Promise<string> => (await server.text(target)).replaceAll(server.path, 'D');

  test('gives the default export, 1 without one, true when it was included before', async () => {
    expect(await text('/values')).toBe(
      'nint(5)\nint(5)\nint(5)\nint(1)\nbool(true)\nbool(true)\nint(1)\nbool(true)\nint(1)\n',
    );
  });

  test('of a missing file warns twice and gives false', async () => {
    const warning = (name: string, line: number): string =>
      `\nWarning: ${name}(nofile.php): Failed to open stream: No such file or directory in D/missing.ts on line ${line}\n` +
      `\nWarning: ${name}(): Failed opening 'nofile.php' for inclusion ${MISSING} in D/missing.ts on line ${line}\nbool(false)\n`;
    expect(await text('/missing')).toBe(warning('include', 1) + warning('include_once', 2));
  });

  test('require of a missing file is fatal, and can be caught', async () => {
    expect(await text('/required')).toBe(
      `\nWarning: require(nofile.php): Failed to open stream: No such file or directory in D/required.ts on line 2\n` +
        `\nFatal error: Uncaught Error: Failed opening required 'nofile.php' ${MISSING} in D/required.ts:2\nStack trace:\n#0 {main}\n  thrown in D/required.ts on line 2\nsd`,
    );
    expect(await text('/required-once')).toContain(
      `\nFatal error: Uncaught Error: Failed opening required './nofile.php' ${MISSING} in D/required-once.ts:1\n`,
    );
    expect(await text('/caught')).toBe(
      `\nWarning: require(nofile.php): Failed to open stream: No such file or directory in D/caught.ts on line 1\nError: Failed opening required 'nofile.php' ${MISSING}`,
    );
  });

  test('its warnings go to the error handler', async () => {
    expect(await text('/handler')).toBe(
      `2:include(nofile.php): Failed to open stream: No such file or directory:3;2:include(): Failed opening 'nofile.php' for inclusion ${MISSING}:3;bool(false)\nint(5)\n`,
    );
  });

  test('of what is no path of a file', async () => {
    const failed = (path: string, line: number): string =>
      `\nWarning: include(): Failed opening '${path}' for inclusion ${MISSING} in D/odd.ts on line ${line}\n`;
    expect(await text('/odd')).toBe(
      `ValueError Path cannot be empty${failed('a', 2)}` +
        `\nWarning: include(): http:// wrapper is disabled in the server configuration by allow_url_include=0 in D/odd.ts on line 3\n` +
        `\nWarning: include(http://x/y): Failed to open stream: no suitable wrapper could be found in D/odd.ts on line 3\n${failed('http://x/y', 3)}` +
        `\nWarning: include(D/folder): Failed to open stream: Success in D/odd.ts on line 4\n${failed('folder', 4)}`,
    );
  });

  test('outputs a file that is no script as it is, but no PHP code', async () => {
    expect(await text('/text')).toBe('[<p>plain \n</p>int(1)\n]14/old.php is PHP code and has no .ts file beside it');
  });

  test('looks in include_path, then beside the including file; ./ is the working folder', async () => {
    expect(await text('/nests')).toBe(
      `sibling \nWarning: include(./sibling2.php): Failed to open stream: No such file or directory in D/deep/nested.ts on line 2\n` +
        `\nWarning: include(): Failed opening './sibling2.php' for inclusion ${MISSING} in D/deep/nested.ts on line 2\n`,
    );
    expect(await text('/searches')).toBe('found sibling sibling2 found ');
  });

  test('shows in the trace of what the file throws', async () => {
    expect(await text('/fails')).toBe(
      `pre \nFatal error: Uncaught Exception: in inc in D/throws.ts:2\nStack trace:\n#0 D/fails.ts(2): include()\n#1 {main}\n  thrown in D/throws.ts on line 2\n`,
    );
    expect(await text('/fails-once')).toBe(
      `pre \nFatal error: Uncaught Exception: in inc in D/throws.ts:2\nStack trace:\n#0 D/fails-once.ts(2): require_once()\n#1 D/fails-once.ts(4): f()\n#2 {main}\n  thrown in D/throws.ts on line 2\n`,
    );
  });

  test('of a file that does not compile throws a ParseError that stands in the file', async () => {
    expect(await text('/catches-broken')).toBe('1 ParseError 1 2');
    expect(await text('/broken-include')).toMatch(/^before\nParse error: Unexpected ";" in D\/broken\.ts on line 2\n$/);
  });

  test('hands variables over, which the file cannot see otherwise', async () => {
    expect(await text('/variables')).toBe('hello Ann hello Ann hello Bob ');
  });

  test('shares output buffers and headers with its caller, in functions too', async () => {
    const response = await server.get('/captured');
    expect(response.text).toBe('<sibling >5');
    expect(response.header('x-after')).toBe('yes');
  });

  test('die() in the file ends the request', async () => {
    expect(await text('/die')).toBe('dying dead');
  });

  test('a file that awaits has to be awaited', async () => {
    expect(await text('/await')).toBe('waits.ts awaits: include it with await include_async() waited 5 1');
  });

  test('packages are loaded at once', async () => {
    expect(await text('/uses-package')).toBe('15');
    expect(await text('/uses-package')).toBe('15');
  });

  test('what fails in it later is logged with the name of its request, which is over', async () => {
    const before = server.logs.length;
    for (let round = 0; round < 5; round++) expect(await text('/includes-rejecting')).toBe('done');
    const told = /^Error after the end of its request \(.*includes-rejecting\.ts\): Exception: nobody caught this\n/;
    await server.untilLog(told);
    expect(server.logs.slice(before).filter((line) => !told.test(line))).toEqual([]);
  });

  test('a file may include itself', async () => {
    expect(await text('/cycle')).toBe('3210');
  });

  test('get_included_files() names each file once, the script first', async () => {
    expect(await text('/files')).toBe('<p>plain \n</p>files.ts value.ts page.html 3');
  });

  test('require() of scripts is PHP’s, of everything else Node’s', async () => {
    expect(await text('/require-kinds')).toBe('5 1 b 7 11 12 hello C ');
  });

  test('a saved file is seen by the next request', async () => {
    server.write('changing.ts', `export default 'first';`);
    server.write('includes-changing.ts', `echo(include('changing.ts'));`);
    expect(await text('/includes-changing')).toBe('first');
    server.write('changing.ts', `export default 'second, longer';`);
    expect(await text('/includes-changing')).toBe('second, longer');
  });
});
