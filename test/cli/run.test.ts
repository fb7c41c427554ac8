/** `ts-sapi run`: what php-cli 8.2 prints and which status it ends with, for the same script. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COMMAND, type Outcome, runCommand } from '../support/command.ts';
import { ScriptRoot } from '../support/serving.ts';

let root: ScriptRoot;
beforeAll(() => {
  root = new ScriptRoot({});
});
afterAll(() => root.remove());

const command = (args: readonly string[], input = ''): Promise<Outcome> => runCommand(args, { cwd: root.path, input });

/** Runs this code as `name`. */
function run(name: string, code: string, { args = [], input = '' }: { args?: string[]; input?: string } = {}) {
  root.write(name, code);
  return command(['run', name, ...args], input);
}

describe('a script as a command', () => {
  test('knows its arguments, whatever they look like', async () => {
    const code = `echo(php_sapi_name(), ' ', PHP_SAPI, ' ', $argc, ' ', implode('|', $argv), ' ', $_SERVER['argc'], ' ', $_SERVER['SCRIPT_FILENAME']);`;
    const { out, err, status } = await run('arguments.ts', code, { args: ['a', '-b', '--c=d', '--', '-d', 'x=y'] });
    expect(out).toBe('cli cli 7 arguments.ts|a|-b|--c=d|--|-d|x=y 7 arguments.ts');
    expect({ err, status }).toEqual({ err: '', status: 0 });
  });

  test('has the three standard streams', async () => {
    const code = `
      fwrite(STDERR, 'err'); fwrite(STDOUT, 'out|');
      echo(JSON.stringify([fgets(STDIN), fread(STDIN, 3), feof(STDIN), stream_get_contents(STDIN), feof(STDIN), fgets(STDIN)]));
      file_put_contents('php://stderr', '!');`;
    const { out, err } = await run('streams.ts', code, { input: 'line\nabcdef\nrest' });
    expect(out).toBe('out|["line\\n","abc",false,"def\\nrest",true,false]');
    expect(err).toBe('err!');
  });

  test('reads all of a piped input at once', async () => {
    const { out } = await run('whole.ts', `echo(strlen(file_get_contents('php://stdin')));`, {
      input: 'x'.repeat(300_000),
    });
    expect(out).toBe('300000');
  });

  test('has the directives of a command, whatever a php.ini says; -d wins', async () => {
    const code = `for (const name of ['display_errors', 'html_errors', 'implicit_flush', 'output_buffering', 'max_execution_time', 'memory_limit', 'precision'])
      echo(name, '=', ini_get(name), ' ');`;
    root.write('directives.ts', code);
    root.write('conf/php.ini', 'html_errors = On\nmax_execution_time = 5\nprecision = 7\nmemory_limit = 64M\n');
    const plain = await command(['run', 'directives.ts']);
    expect(plain.out).toBe(
      'display_errors=1 html_errors=0 implicit_flush=1 output_buffering=0 max_execution_time=0 memory_limit=128M precision=14 ',
    );
    const changed = await command(['run', '-c', 'conf', '-d', 'max_execution_time=3', 'directives.ts']);
    expect(changed.out).toBe(
      'display_errors=1 html_errors=0 implicit_flush=1 output_buffering=0 max_execution_time=3 memory_limit=64M precision=7 ',
    );
  });

  test('warnings and uncaught exceptions as php-cli shows them, with nothing on standard error', async () => {
    const code = `trigger_error('hm', E_USER_WARNING);\nregister_shutdown_function(() => echo('sd'));\nthrow new Exception('boom');`;
    const { out, err, status } = await run('errors.ts', code);
    const file = root.join('errors.ts');
    expect(out).toBe(
      `\nWarning: hm in ${file} on line 1\n\nFatal error: Uncaught Exception: boom in ${file}:3\nStack trace:\n#0 {main}\n  thrown in ${file} on line 3\nsd`,
    );
    expect({ err, status }).toEqual({ err: '', status: 255 });
  });

  test('a script that does not compile, and one that is not there', async () => {
    const { out, err, status } = await run('broken.ts', 'echo(1);\nfoo bar;');
    expect(out).toBe(`\nParse error: Expected ";" but found "bar" in ${root.join('broken.ts')} on line 2\n`);
    expect(err).toContain('> 2 | foo bar;');
    expect(status).toBe(255);
    expect(await command(['run', 'nofile.ts'])).toEqual({
      out: 'Could not open input file: nofile.ts\n',
      err: '',
      status: 1,
    });
  });

  test('what the script cannot load, or nobody catches, ends it with status 255', async () => {
    root.write('node_modules/failing/package.json', JSON.stringify({ name: 'failing', main: './index.js' }));
    root.write('node_modules/failing/index.js', `throw new Error('the package fails');`);
    const failing = await run('loads.ts', `import 'failing'; echo('never');`);
    expect(failing.out).toContain('Fatal error: Uncaught Error: the package fails');
    expect(failing.status).toBe(255);
    const rejected = await run('rejects.ts', `Promise.reject(new Error('nobody waits')); await new Promise(() => {});`);
    expect(rejected.out).toContain('Fatal error: Uncaught Error: nobody waits');
    expect(rejected.status).toBe(255);
  });

  test('a php.ini that cannot be read ends the command before the script', async () => {
    root.write('never.ts', `echo('never');`);
    const { out, err, status } = await command(['run', '-c', 'none.ini', 'never.ts']);
    expect({ out, status }).toEqual({ out: '', status: 1 });
    expect(err).toContain('none.ini');
  });

  test('files around the script; the script is the first of the included ones, unlike on the web', async () => {
    root.write('before.ts', `echo('before ');`);
    root.write('after.ts', `echo('after');`);
    root.write('around.ts', `for (const file of get_included_files()) echo(basename(file), ' ');`);
    const around = ['-d', `auto_prepend_file=${root.join('before.ts')}`, '-d', 'auto_append_file=after.ts'];
    expect((await command(['run', ...around, 'around.ts'])).out).toBe('before around.ts before.ts after');
  });

  test('relative paths start where the command was started', async () => {
    root.write('deep/cwd.ts', `echo(getcwd(), '|', include('./deep/part.ts'));`);
    root.write('deep/part.ts', `export default 'part';`);
    expect((await command(['run', 'deep/cwd.ts'])).out).toBe(`${root.path}|part`);
  });
});

describe('the exit status', () => {
  test.each([
    ['exit(3);', 3, ''],
    ['exit(256 + 7);', 7, ''],
    ['exit(-1);', 255, ''],
    [`exit('text');`, 0, 'text'],
    ['process.exit(4);', 4, ''],
    [`process.exitCode = 6; echo('end');`, 6, 'end'],
    [`process.exitCode = 6; exit(2);`, 2, ''],
    [`import process from 'node:process'; process.exitCode = 6; process.exit();`, 6, ''],
    [`process.kill(process.pid, 'SIGTERM'); echo('no');`, 143, ''],
    [`set_exception_handler(() => echo('H')); throw new Exception();`, 0, 'H'],
    [`register_shutdown_function(() => exit(9)); exit(3);`, 9, ''],
    [`register_shutdown_function(() => exit()); exit(3);`, 3, ''],
    [`await new Promise((resolve) => setTimeout(resolve, 20)); echo('waited'); exit(2);`, 2, 'waited'],
  ])('%s', async (code, status, out) => {
    const outcome = await run('status.ts', code);
    expect(outcome).toEqual({ status, out, err: '' });
  });

  test('of a script whose reader has gone is 255; its shutdown functions run', async () => {
    root.write(
      'unread.ts',
      `register_shutdown_function(() => file_put_contents('unread.txt', String(connection_status())));
       for (let n = 0; n < 1e6; n++) echo('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\\n'); file_put_contents('unread-end.txt', '');`,
    );
    const child = spawn(process.execPath, [COMMAND, 'run', 'unread.ts'], {
      cwd: root.path,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((done) => child.on('close', done));
    expect(status).toBe(255);
    expect(root.read('unread.txt')).toBe('1');
    expect(existsSync(join(root.path, 'unread-end.txt'))).toBe(false);
  });
});

describe('limits of a command', () => {
  test('there is none, until the script sets one', async () => {
    const { out, status } = await run(
      'limit.ts',
      `register_shutdown_function(() => echo('sd')); set_time_limit(1); sleep(1);\nwhile (true);`,
    );
    expect(out).toBe(
      `\nFatal error: Maximum execution time of 1 second exceeded in ${root.join('limit.ts')} on line 2\nsd`,
    );
    expect(status).toBe(255);
  });

  test('what does not listen is ended with status 124', async () => {
    const { out, status } = await run(
      'deaf.ts',
      `ini_set('hard_timeout', '1'); set_time_limit(1); /^(a+)+$/.test('a'.repeat(60) + '!');`,
    );
    expect(out).toBe('\nFatal error: Maximum execution time of 1 second exceeded (terminated)\n');
    expect(status).toBe(124);
  });

  test('memory_limit counts buffers, too', async () => {
    const { out, status } = await run('memory.ts', `const held = []; for (;;) held.push(Buffer.alloc(1e6, 1));`);
    expect(out).toMatch(
      /^\nFatal error: Allowed memory size of 134217728 bytes exhausted \(tried to allocate \d+ bytes\) in /,
    );
    expect(status).toBe(255);
  });

  test('a script that waits for nothing ends', async () => {
    const { err, status } = await run('waiting.ts', `await new Promise(() => {});`);
    expect(err).toBe('The script waits for something that can no longer happen\n');
    expect(status).toBe(255);
  });
});
