import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { framesOfStack } from '../../runtime/php/engine/stack-frames.ts';
import { ErrorException, LogicException, RuntimeException } from '../../runtime/php/engine/throwables.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { timeStamp } from '../../runtime/php/main/errors/error-log.ts';
import { argumentText } from '../../runtime/php/main/errors/error-text.ts';
import type { Request } from '../../runtime/php/main/request.ts';
import { memoryRequest } from '../support/memory-request.ts';
import type { MemorySapi } from '../support/memory-sapi.ts';

type Php = Record<string, (...args: unknown[]) => unknown>;

function start(ini: Record<string, string> = {}): { php: Php; request: Request; sapi: MemorySapi } {
  const { request, sapi } = memoryRequest({ ini });
  const php = new Proxy({} as Php, { get: (_, name: string) => registry.binderOf(name)!(request) });
  return { php, request, sapi };
}

describe('display and log', () => {
  test('plain', () => {
    const { php, sapi } = start();
    php.trigger_error!('careful', 512);
    expect(sapi.body).toBe('\nWarning: careful in /test.ts on line 1\n');
    expect(sapi.logs).toEqual(['PHP Warning:  careful in /test.ts on line 1']);
  });

  test('html: a message of trigger_error is not escaped, one of a function is', () => {
    const { php, sapi } = start({ html_errors: '1' });
    php.trigger_error!('<b>');
    expect(sapi.body).toBe('<br />\n<b>Notice</b>:  <b> in <b>/test.ts</b> on line <b>1</b><br />\n');
    php.ini_get_all!('<x>"\'');
    expect(php.error_get_last!()).toMatchObject({
      message: "ini_get_all(): Extension &quot;&lt;x&gt;&quot;'&quot; cannot be found",
    });
  });

  test('prepend and append strings', () => {
    const { php, sapi } = start({ error_prepend_string: '<<', error_append_string: '>>', log_errors: '0' });
    php.trigger_error!('x', 16384);
    expect(sapi.body).toBe('<<\nDeprecated: x in /test.ts on line 1\n>>');
    expect(sapi.logs).toEqual([]);
  });

  test.each([
    ['0', false],
    ['off', false],
    ['', false],
    ['1', true],
    ['On', true],
    ['stdout', true],
    ['5', true],
    ['stderr', true],
  ])('display_errors=%s', (display_errors, isShown) => {
    const { php, sapi } = start({ display_errors });
    php.trigger_error!('x');
    expect(sapi.body !== '').toBe(isShown);
  });

  test('repeated errors', () => {
    const { php, request, sapi } = start({ ignore_repeated_errors: '1', log_errors: '0' });
    php.trigger_error!('same');
    php.trigger_error!('same');
    request.run.callSite = 2;
    php.trigger_error!('same');
    expect(sapi.body.match(/same/g)).toHaveLength(2);
    php.ini_set!('ignore_repeated_source', '1');
    request.run.callSite = 3;
    php.trigger_error!('same');
    expect(sapi.body.match(/same/g)).toHaveLength(2);
  });

  test('the file of the directive error_log has a time stamp', () => {
    const folder = mkdtempSync(join(tmpdir(), 'error-log-'));
    try {
      const { php, sapi } = start({ error_log: join(folder, 'log') });
      php.error_log!('to the file');
      php.error_log!('plain', 3, join(folder, 'plain'));
      expect(readFileSync(join(folder, 'log'), 'utf8')).toMatch(
        /^\[\d\d-[A-Z][a-z]{2}-\d{4} \d\d:\d\d:\d\d UTC\] to the file\n$/,
      );
      expect(readFileSync(join(folder, 'plain'), 'utf8')).toBe('plain');
      expect(sapi.logs).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('time stamps', () => {
    const at = new Date('2026-11-23T01:29:07Z');
    expect(timeStamp(at, 'UTC')).toBe('23-Nov-2026 01:29:07 UTC');
    expect(timeStamp(at, 'Asia/Tokyo')).toBe('23-Nov-2026 10:29:07 Asia/Tokyo');
    expect(timeStamp(at, 'No/Where')).toBe('23-Nov-2026 01:29:07 UTC');
  });
});

describe('handlers', () => {
  test('an error handler gets four arguments; false hands the error back', () => {
    const { php, sapi } = start();
    const seen: unknown[] = [];
    php.set_error_handler!((...args: unknown[]) => {
      seen.push(args);
      return args[1] === 'mine';
    });
    php.trigger_error!('mine');
    expect(php.error_get_last!()).toBeNull();
    php.trigger_error!('yours');
    expect(seen).toEqual([
      [1024, 'mine', '/test.ts', 1],
      [1024, 'yours', '/test.ts', 1],
    ]);
    expect(sapi.body).toBe('\nNotice: yours in /test.ts on line 1\n');
  });

  test('its levels, its predecessor, and errors inside it', () => {
    const { php, sapi } = start();
    const first = (): boolean => {
      php.trigger_error!('inside');
      return true;
    };
    expect(php.set_error_handler!(first, 512)).toBeNull();
    php.trigger_error!('a notice');
    php.trigger_error!('a warning', 512);
    expect(sapi.body).toBe('\nNotice: a notice in /test.ts on line 1\n\nNotice: inside in /test.ts on line 1\n');
    expect(php.set_error_handler!(null)).toBe(first);
    expect(php.restore_error_handler!()).toBe(true);
    expect(php.set_error_handler!(null)).toBe(first);
  });

  test('E_USER_ERROR ends the script unless a handler takes it', () => {
    const { php, request, sapi } = start();
    php.set_error_handler!(() => true);
    php.trigger_error!('taken', 256);
    expect(request.run.halting).toBe(false);
    php.restore_error_handler!();
    expect(() => php.trigger_error!('fatal', 256)).toThrow();
    expect(request.run.halting).toBe(true);
    expect(request.ending.exitStatus).toBe(255);
    expect(sapi.body).toBe('\nFatal error: fatal in /test.ts on line 1\n');
  });

  test('trigger_error takes user levels only', () => {
    const { php } = start();
    expect(() => php.trigger_error!('x', 2)).toThrow(
      'trigger_error(): Argument #2 ($error_level) must be one of E_USER_ERROR, E_USER_WARNING, E_USER_NOTICE, or E_USER_DEPRECATED',
    );
  });

  test('silence: reporting is 4437, the handler is called, the last error is kept', () => {
    const { php, sapi } = start();
    const levels: unknown[] = [];
    php.set_error_handler!(() => {
      levels.push(php.error_reporting!());
      return false;
    });
    expect(php.silence!(() => php.trigger_error!('quiet'))).toBe(true);
    expect(levels).toEqual([4437]);
    expect(sapi.body).toBe('');
    expect(php.error_get_last!()).toMatchObject({ type: 1024, message: 'quiet' });
    expect(php.error_reporting!()).toBe(32767);
    php.error_clear_last!();
    expect(php.error_get_last!()).toBeNull();
  });

  test('silence holds until a promise has settled', async () => {
    const { php, sapi } = start();
    const pending = php.silence!(async () => {
      await Promise.resolve();
      php.trigger_error!('quiet');
    });
    await pending;
    expect(sapi.body).toBe('');
    expect(php.error_reporting!()).toBe(32767);
  });

  test('error_reporting is the directive', () => {
    const { php, sapi } = start();
    expect(php.error_reporting!(32767 & ~1024)).toBe(32767);
    expect(php.ini_get!('error_reporting')).toBe('31743');
    php.trigger_error!('hidden');
    expect(sapi.body + sapi.logs.join('')).toBe('');
    php.ini_set!('error_reporting', 'E_ALL');
    expect(php.error_reporting!()).toBe(0);
  });

  test('an exception handler takes what nobody caught; what it throws is fatal', () => {
    const { php, request, sapi } = start();
    php.set_exception_handler!((thrown: Error) => {
      throw new LogicException(`not ${thrown.message}`);
    });
    request.diagnostics.uncaught(new RuntimeException('this'));
    expect(sapi.body).toBe(
      '\nFatal error: Uncaught LogicException: not this in /test.ts:1\nStack trace:\n#0 {main}\n  thrown in /test.ts on line 1\n',
    );
  });
});

describe('texts', () => {
  test('a chain begins with the first; causes of JavaScript count', () => {
    const { request } = start();
    const first = new LogicException('first');
    const second = new Error('second', { cause: first });
    const third = new RuntimeException('', 0, second);
    expect(request.diagnostics.describe(third).text).toBe(
      [
        'LogicException: first in /test.ts:1\nStack trace:\n#0 {main}',
        'Next Error: second in /test.ts:1\nStack trace:\n#0 {main}',
        'Next RuntimeException in /test.ts:1\nStack trace:\n#0 {main}',
      ].join('\n\n'),
    );
  });

  test('an ErrorException tells its own place', () => {
    const { request } = start();
    const error = new ErrorException('e', 1, 2, '/other.ts', 7);
    expect(request.diagnostics.describe(error).place).toEqual({ file: '/other.ts', line: 7 });
    expect([error.getSeverity(), error.getCode(), error.getFile(), error.getLine()]).toEqual([2, 1, '/other.ts', 7]);
  });

  test.each([
    [null, 'NULL'],
    [true, 'true'],
    [3, '3'],
    [1.5, '1.5'],
    ['short', "'short'"],
    ['exactly15bytes.', "'exactly15bytes.'"],
    ['sixteen bytes...', "'sixteen bytes.....'"],
    [[1], 'Array'],
    [{ a: 1 }, 'Array'],
    [new RuntimeException('x'), 'Object(RuntimeException)'],
    [() => 1, 'Object(Closure)'],
  ])('argument %j', (value, text) => {
    expect(argumentText(value)).toBe(text);
  });

  test('frames of a stack', () => {
    const stack = [
      'Error: x',
      '    at inner (/s/a.ts:3:9)',
      '    at Thing.method [as other] (/s/a.ts:6:1)',
      '    at new Thing (/s/b.ts:1:2)',
      '    at Array.map (<anonymous>)',
      '    at /s/a.ts:7:3',
      '    at async outer (/s/a.ts:8:3)',
      '    at LoadedScript.__main (/s/a.ts:9:1)',
      '    at node:internal/process/task_queues:95:5',
    ].join('\n');
    expect(framesOfStack(stack)).toEqual([
      { file: '/s/a.ts', line: 3, name: 'inner' },
      { file: '/s/a.ts', line: 6, name: 'Thing->method' },
      { file: '/s/b.ts', line: 1, name: 'Thing->__construct' },
      { file: '/s/a.ts', line: 7, name: '{closure}' },
      { file: '/s/a.ts', line: 8, name: 'outer' },
      { file: '/s/a.ts', line: 9, name: '{main}' },
    ]);
  });
});

describe('PHP functions in a trace', () => {
  // The same script in PHP 8.2.36 gives these lines; the memory Sapi sees no frames of a script.
  test('one that another one called is internal', () => {
    const { php, request } = start();
    php.ob_start!('strtoupper');
    let thrown: unknown;
    try {
      php.ob_end_clean!();
    } catch (error) {
      thrown = error;
    }
    expect(request.diagnostics.describe(thrown).text).toMatch(
      /\nStack trace:\n#0 \[internal function\]: strtoupper\('', 11\)\n#1 \/test\.ts\(1\): ob_end_clean\(\)\n#2 \{main\}$/,
    );
  });
});
