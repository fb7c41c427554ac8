/** Directives of directories and hosts, and files that run around every script: as PHP-FPM 8.2 behind nginx does it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseIni } from '../../runtime/config/php-ini.ts';
import { Serving, serve } from '../support/serving.ts';

const SHOW = `for (const name of ['precision', 'serialize_precision', 'memory_limit', 'default_mimetype', 'default_charset', 'file_uploads'])
  echo(name, '=', ini_get(name), ' ', ini_get_all(null, true)[name].global_value, '\\n');
echo(ini_set('precision', '3') === false ? 'locked ' : 'free '); ini_restore('memory_limit'); ini_restore('precision'); ini_restore('default_mimetype');
echo(ini_get('memory_limit'), ' ', ini_get('precision'), ' ', ini_get('default_mimetype'), ' ', ini_get('user.thing') === false);`;

describe('.user.ini and sections of php.ini', () => {
  let server: Serving;
  beforeAll(async () => {
    server = new Serving({
      'plain.ts': SHOW,
      'site/.user.ini': 'default_mimetype=text/plain\nfile_uploads=0\nuser.thing=1\n',
      'site/show.ts': SHOW,
      'site/sub/.user.ini': 'default_charset=latin1\nmemory_limit=66M\n',
      'site/sub/show.ts': SHOW,
      'own/.user.ini': 'memory_limit = 66M\nauto_prepend_file = before.ts\n; comment\nmax_execution_time = 7',
      'own/before.ts': `echo('before ', $_SERVER.SCRIPT_NAME, ' ', $_GET.q, ' ');`,
      'own/blind.ts': `echo('blind');`,
      'own/limits.ts': `echo(ini_get('memory_limit'), ' ', ini_get('max_execution_time'));`,
      'broken/.user.ini': 'precision = 5\nmemory_limit = (\nserialize_precision = 5\n',
      'broken/show.ts': `echo(ini_get('precision'), ' ', ini_get('serialize_precision'));`,
    });
    const ini = `[HOST=foo.test]\nprecision=6\nserialize_precision=6\n[PATH=${server.path}/site]\nprecision=7\nmemory_limit=99M\nno.such=1\n`;
    await server.start(
      { html_errors: '0', log_errors: '0', precision: '5', process_control_timeout: '0' },
      { sections: parseIni(ini) },
    );
  });
  afterAll(() => server[Symbol.asyncDispose]());
  const show = async (path: string, host = 'test'): Promise<string> => {
    await using client = await server.connect();
    return (await client.send(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`).response()).text;
  };

  test('sections win over directory files, paths over hosts, and scripts cannot change them', async () => {
    expect(await show('/site/show', 'FOO.test:8080')).toBe(
      'precision=7 5\nserialize_precision=6 -1\nmemory_limit=99M 128M\ndefault_mimetype=text/plain text/html\ndefault_charset=UTF-8 UTF-8\nfile_uploads=1 1\nlocked 99M 7 text/html 1',
    );
    expect(await show('/site/sub/show')).toBe(
      'precision=7 5\nserialize_precision=-1 -1\nmemory_limit=99M 128M\ndefault_mimetype=text/plain text/html\ndefault_charset=latin1 UTF-8\nfile_uploads=1 1\nlocked 99M 7 text/html 1',
    );
  });

  test('other directories and hosts have nothing of it', async () => {
    expect(await show('/plain')).toContain('precision=5 5\nserialize_precision=-1 -1\nmemory_limit=128M 128M\n');
    expect(await show('/plain')).toContain('\nfree 128M 5 text/html 1');
    expect(await show('/plain', 'foo.test')).toContain('precision=6 5\nserialize_precision=6 -1\n');
  });

  test('the response has the type of its directory', async () => {
    expect((await server.get('/site/sub/show')).header('content-type')).toBe('text/plain; charset=latin1');
  });

  test('what stands before a mistake holds', async () => {
    expect(await show('/broken/show')).toBe('5 -1');
  });

  test('a directory may prepend a file, also to scripts that do not look at the request', async () => {
    expect(await show('/own/blind?q=1')).toBe('before /own/blind 1 blind');
    expect(await show('/own/limits?q=2')).toBe('before /own/limits 2 66M 7');
  });
});

test('.user.ini files are read again after user_ini.cache_ttl, by whatever name', async () => {
  const files = { 'a.ts': `echo(ini_get('precision'));`, 'conf.ini': 'precision=8' };
  await using server = await serve(files, { 'user_ini.filename': 'conf.ini', 'user_ini.cache_ttl': '0' });
  expect(await server.text('/a')).toBe('8');
  server.write('conf.ini', 'precision=9');
  expect(await server.text('/a')).toBe('9');
  server.remove('conf.ini');
  expect(await server.text('/a')).toBe('14');
});

describe('auto_prepend_file and auto_append_file', () => {
  const FILES = {
    'pre.ts': `echo('PRE\\n'); register_shutdown_function(() => echo('sd\\n'));`,
    'app.ts': `echo('APP\\n');`,
    'main.ts': `echo('main\\n', get_included_files().map((file) => basename(file)).join(' '), '\\n');`,
    'throws.ts': `echo('main\\n');\nthrow new Exception('x');`,
    'handled.ts': `set_exception_handler(() => echo('H\\n')); echo('main\\n'); throw new Exception('x');`,
    'exits.ts': `echo('main\\n'); exit();`,
    'awaits.ts': `await null; echo('main\\n');`,
    'handled-later.ts': `set_exception_handler(() => echo('H\\n')); await null; throw new Exception('x');`,
    'globals.ts': `echo(globalThis.shared);`,
    'quiet.ts': `echo('quiet\\n');`,
    'shares.ts': `globalThis.shared = 'from before';`,
    'pre-exit.ts': `exit('bye');`,
    'pre-throws.ts': `throw new Exception('in pre');`,
    'pre-awaits.ts': `echo('['); await null; echo(']');`,
    'header.html': `<header>\n`,
  };

  test('run before and after the script; what ends the script ends them', async () => {
    await using server = await serve(FILES, {
      log_errors: '0',
      auto_prepend_file: 'pre.ts',
      auto_append_file: 'app.ts',
    });
    const text = async (path: string): Promise<string> => (await server.text(path)).replaceAll(server.path, 'D');
    expect(await text('/main')).toBe('PRE\nmain\npre.ts main.ts\nAPP\nsd\n');
    expect(await text('/throws')).toBe(
      'PRE\nmain\n\nFatal error: Uncaught Exception: x in D/throws.ts:2\nStack trace:\n#0 {main}\n  thrown in D/throws.ts on line 2\nsd\n',
    );
    expect(await text('/handled')).toBe('PRE\nmain\nH\nAPP\nsd\n');
    expect(await text('/handled-later')).toBe('PRE\nH\nAPP\nsd\n');
    expect(await text('/exits')).toBe('PRE\nmain\nsd\n');
    expect(await text('/awaits')).toBe('PRE\nmain\nAPP\nsd\n');
  });

  test('what ends the prepended file ends the request', async () => {
    await using exits = await serve(FILES, { auto_prepend_file: 'pre-exit.ts', auto_append_file: 'app.ts' });
    expect(await exits.text('/main')).toBe('bye');
    await using throws = await serve(FILES, {
      auto_prepend_file: 'pre-throws.ts',
      auto_append_file: 'app.ts',
      log_errors: '0',
    });
    expect((await throws.text('/main')).replaceAll(throws.path, 'D')).toBe(
      '\nFatal error: Uncaught Exception: in pre in D/pre-throws.ts:1\nStack trace:\n#0 {main}\n  thrown in D/pre-throws.ts on line 1\n',
    );
  });

  test('may await, be plain text, share globals, or be `none`', async () => {
    await using awaits = await serve(FILES, { auto_prepend_file: 'pre-awaits.ts', auto_append_file: 'none' });
    expect(await awaits.text('/quiet')).toBe('[]quiet\n');
    await using shares = await serve(FILES, { auto_prepend_file: 'shares.ts', auto_append_file: 'header.html' });
    expect(await shares.text('/globals')).toBe('from before<header>\n');
  });

  test('that are missing are fatal', async () => {
    const fatal =
      `\nWarning: Unknown: Failed to open stream: No such file or directory in Unknown on line 0\n` +
      `\nFatal error: Failed opening required 'nofile.ts' (include_path='.:/usr/share/php') in Unknown on line 0\n`;
    await using before = await serve(FILES, { auto_prepend_file: 'nofile.ts', log_errors: '0' });
    expect(await before.text('/quiet')).toBe(fatal);
    await using after = await serve(FILES, { auto_append_file: 'nofile.ts', log_errors: '0' });
    expect(await after.text('/quiet')).toBe(`quiet\n${fatal}`);
  });
});
