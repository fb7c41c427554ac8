import { describe, expect, test } from 'vitest';
import { defineExtension } from '../../runtime/php/calls/extension.ts';
import { ExtensionRegistry } from '../../runtime/php/calls/registry.ts';
import { timeWait, type Waiting } from '../../runtime/php/engine/waiting/wait.ts';
import { registry } from '../../runtime/php/extensions.ts';
import { runRequest } from '../../runtime/php/main/lifecycle.ts';
import type { Request } from '../../runtime/php/main/request.ts';
import { memoryRequest } from '../support/memory-request.ts';
import type { MemorySapi } from '../support/memory-sapi.ts';

type Php = Record<string, (...args: unknown[]) => unknown>;

/** PHP's functions of one request by name. */
function phpOf(request: Request): Php {
  return new Proxy({} as Php, { get: (_, name: string) => registry.binderOf(name)!(request) });
}

interface Ended {
  readonly sapi: MemorySapi;
  readonly request: Request;
  readonly promise: void | Promise<void>;
}

function run(script: (php: Php, request: Request) => unknown, ini: Record<string, string> = {}): Ended {
  const { request, sapi } = memoryRequest({ ini });
  const promise = runRequest(request, () => script(phpOf(request), request));
  return { sapi, request, promise };
}

describe('a script that does not await', () => {
  test('is over when runRequest returns, with head, body and finish', () => {
    const { sapi, promise } = run((php) => php.echo!('hello'));
    expect(promise).toBeUndefined();
    expect(sapi.events.map((event) => event.kind)).toEqual(['head', 'bytes', 'finish']);
    expect(sapi.body).toBe('hello');
  });

  test('ends at exit, with its text, from any depth', () => {
    const { sapi, request } = run((php) => {
      [1].map(() => php.exit!('bye'));
      php.echo!('not reached');
    });
    expect(sapi.body).toBe('bye');
    expect(request.ending.exitStatus).toBe(0);
  });

  test('exit with an int prints nothing and is the status', () => {
    const { sapi, request } = run((php) => php.exit!(5));
    expect(sapi.body).toBe('');
    expect(request.ending.exitStatus).toBe(5);
  });

  test.each([
    [true, '1'],
    [false, ''],
    [1.5, '1.5'],
    ['5', '5'],
    [null, ''],
    [Uint8Array.of(65, 66), 'AB'],
    [
      new (class {
        toString = () => 'object';
      })(),
      'object',
    ],
  ])('die(%j) prints %j', (status, printed) => {
    expect(run((php) => php.die!(status)).sapi.body).toBe(printed);
  });
});

describe('shutdown functions', () => {
  test('run in order after the exit text; nested ones are appended', () => {
    const { sapi } = run((php) => {
      php.register_shutdown_function!((text: string) => {
        php.echo!(text);
        php.register_shutdown_function!(() => php.echo!('nested;'));
      }, 'one;');
      php.register_shutdown_function!(() => php.echo!('two;'));
      php.exit!('exit;');
    });
    expect(sapi.body).toBe('exit;one;two;nested;');
  });

  test('exit in one skips the rest; buffers are flushed all the same', () => {
    const { sapi } = run((php) => {
      php.ob_start!((buffer: string) => `[${buffer}]`);
      php.register_shutdown_function!(() => php.exit!('x'));
      php.register_shutdown_function!(() => php.echo!('no'));
    });
    expect(sapi.body).toBe('[x]');
  });

  test('an exception in one is fatal for the rest, whatever handler is set', () => {
    const { sapi, request } = run((php) => {
      php.set_exception_handler!(() => php.echo!('handled'));
      php.register_shutdown_function!(() => {
        throw new Error('in shutdown');
      });
      php.register_shutdown_function!(() => php.echo!('no'));
    });
    expect(sapi.body).toMatch(/^\nFatal error: Uncaught Error: in shutdown in /);
    expect(sapi.body).not.toContain('handled');
    expect(sapi.body.endsWith('no')).toBe(false);
    expect(request.ending.exitStatus).toBe(255);
  });

  test('are awaited one after the other', async () => {
    const { sapi, promise } = run((php) => {
      php.register_shutdown_function!(async () => {
        await Promise.resolve();
        php.echo!('one;');
      });
      php.register_shutdown_function!(() => php.echo!('two;'));
    });
    expect(promise).toBeInstanceOf(Promise);
    await promise;
    expect(sapi.body).toBe('one;two;');
  });

  test('exit in an async one skips the rest', async () => {
    const { sapi, promise } = run((php) => {
      php.register_shutdown_function!(async () => {
        await Promise.resolve();
        php.exit!('one;');
      });
      php.register_shutdown_function!(() => php.echo!('two;'));
    });
    await promise;
    expect(sapi.body).toBe('one;');
    expect(sapi.events.at(-1)!.kind).toBe('finish');
  });
});

describe('a script that awaits', () => {
  test('ends when its promise has settled', async () => {
    const { sapi, promise } = run(async (php) => {
      await Promise.resolve();
      php.echo!('later');
    });
    expect(sapi.events).toEqual([]);
    await promise;
    expect(sapi.body).toBe('later');
  });

  test('is over at exit in a branch nobody awaits, though its top level waits for ever', async () => {
    const { sapi, promise } = run((php) => {
      const branch = async (): Promise<void> => {
        await Promise.resolve();
        php.exit!('branch');
      };
      branch().catch(() => {});
      return new Promise(() => {});
    });
    await promise;
    expect(sapi.body).toBe('branch');
  });

  test('a rejection is an uncaught exception', async () => {
    const { sapi, promise, request } = run(async () => {
      await Promise.resolve();
      throw new RangeError('late');
    });
    await promise;
    expect(sapi.body).toMatch(/^\nFatal error: Uncaught RangeError: late in /);
    expect(request.ending.exitStatus).toBe(255);
  });

  test('an error in a callback ends the request', async () => {
    const { sapi, promise, request } = run(() => new Promise(() => {}));
    request.uncaught(new Error('in a timer'));
    await promise;
    expect(sapi.body).toMatch(/^\nFatal error: Uncaught Error: in a timer in /);
  });
});

describe('the 500 rule', () => {
  const fail = (): never => {
    throw new Error('unseen');
  };

  test('nothing shown and nothing sent is a 500', () => {
    const { sapi } = run(fail, { display_errors: '0' });
    expect(sapi.head.statusCode).toBe(500);
    expect(sapi.body).toBe('');
  });

  test('shown errors leave 200, a code of the script stays', () => {
    expect(run(fail).sapi.head.statusCode).toBe(200);
    const own = run(
      (php) => {
        php.http_response_code!(404);
        fail();
      },
      { display_errors: '0' },
    );
    expect(own.sapi.head.statusCode).toBe(404);
  });
});

describe('limits', () => {
  test('each request starts its clock; set_time_limit starts it anew', () => {
    const { sapi } = run((php) => php.set_time_limit!(3));
    expect(sapi.timeLimitsMs).toEqual([30_000, 3000, 0]);
  });

  test.each([
    ['60', [30_000, 30_000, 0]],
    ['-1', [30_000, 0]],
  ])('max_input_time=%s: a body is parsed before the script’s own time begins', (maxInputTime, expected) => {
    const { request, sapi } = memoryRequest({
      ini: { max_input_time: maxInputTime },
      body: 'a=1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    runRequest(request, () => {});
    expect(sapi.timeLimitsMs).toEqual(expected);
  });

  test('no limit costs nothing', () => {
    expect(run(() => {}, { max_execution_time: '0' }).sapi.timeLimitsMs).toEqual([]);
  });

  test('an exceeded limit is fatal, the shutdown functions get hard_timeout, status 2', async () => {
    const { sapi, promise, request } = run((php) => {
      php.set_time_limit!(1);
      php.register_shutdown_function!(() => php.echo!('status ', php.connection_status!()));
      return new Promise(() => {});
    });
    request.interrupt('timeLimit');
    await promise;
    expect(sapi.body).toMatch(/^\nFatal error: Maximum execution time of 1 second exceeded in .*\nstatus 2$/);
    expect(sapi.timeLimitsMs).toEqual([30_000, 1000, 2000, 0]);
  });

  test('a terminated request runs nothing more and says nothing', async () => {
    const { sapi, promise, request } = run((php) => {
      php.register_shutdown_function!(() => php.echo!('no'));
      return new Promise(() => {});
    });
    const cleaned: string[] = [];
    request.onFinished(() => cleaned.push('cleanup'));
    request.interrupt('terminate');
    await promise;
    expect(sapi.events).toEqual([]);
    expect(cleaned).toEqual(['cleanup']);
  });
});

describe('the client', () => {
  test('its leaving ends the script at the next flush', () => {
    const { sapi } = run((php, request) => {
      php.register_shutdown_function!(() => request.sapi.log(`status ${php.connection_status!()}`));
      (request.sapi as MemorySapi).clientGone = true;
      php.echo!('a');
      php.flush!();
      request.sapi.log('not reached');
    });
    expect(sapi.logs).toEqual(['status 1']);
  });

  test('ignore_user_abort goes on, and knows', () => {
    const { sapi } = run((php, request) => {
      php.ignore_user_abort!(true);
      (request.sapi as MemorySapi).clientGone = true;
      php.flush!();
      request.sapi.log(`status ${php.connection_status!()} ${php.connection_aborted!()}`);
    });
    expect(sapi.logs).toEqual(['status 1 1']);
  });

  test('fastcgi_finish_request ends the response, once; the script goes on unseen', () => {
    const { sapi } = run((php, request) => {
      php.ob_start!();
      php.echo!('seen');
      request.sapi.log(`${php.fastcgi_finish_request!()} ${php.fastcgi_finish_request!()}`);
      php.echo!('unseen');
      request.sapi.log(`level ${php.ob_get_level!()} status ${php.connection_status!()}`);
    });
    expect(sapi.body).toBe('seen');
    expect(sapi.logs).toEqual(['true false', 'level 0 status 0']);
    expect(sapi.events.at(-1)!.kind).toBe('finish');
  });
});

test('every step of the end runs, whatever the one before did', () => {
  const steps: string[] = [];
  const { sapi } = run((php, request) => {
    php.ob_start!(() => {
      throw new Error('in callback');
    });
    php.echo!('lost?');
    function* failing(): Waiting<void> {
      steps.push('module');
      yield timeWait(1);
      throw new Error('in module');
    }
    function* second(): Waiting<void> {
      yield timeWait(2);
      steps.push('second module');
    }
    request.registry = new ExtensionRegistry([
      defineExtension({ name: 'first', onShutdown: failing }),
      defineExtension({ name: 'without', onShutdown: () => null }),
      defineExtension({ name: 'second', onShutdown: second }),
    ]);
    request.onFinished(() => {
      steps.push('cleanup');
      throw new Error('in cleanup');
    });
    request.onFinished(() => steps.push('second cleanup'));
  });
  expect(steps).toEqual(['module', 'second module', 'cleanup', 'second cleanup']);
  expect(sapi.sleepsMs).toEqual([1, 2]);
  expect(sapi.heads.length).toBe(1);
});
