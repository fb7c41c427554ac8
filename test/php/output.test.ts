import { describe, expect, test } from 'vitest';
import { languageConstructs } from '../../runtime/php/ext/core/language-constructs.ts';
import { headerFunctions } from '../../runtime/php/ext/standard/http/header-functions.ts';
import { outputConstants, outputFunctions } from '../../runtime/php/ext/standard/http/output-functions.ts';
import { runRequest } from '../../runtime/php/main/lifecycle.ts';
import { bind, type MemoryRequestOptions, memoryRequest } from '../support/memory-request.ts';

function start(options: MemoryRequestOptions = {}) {
  const { request, sapi } = memoryRequest(options);
  return {
    request,
    sapi,
    ...bind({ ...languageConstructs, ...outputFunctions }, request),
    ...bind(headerFunctions, request),
  };
}

/** Warnings and notices that a handler saw. */
function collectErrors({ request }: ReturnType<typeof start>): string[] {
  const errors: string[] = [];
  request.diagnostics.setErrorHandler((level, message) => {
    errors.push(`${level} ${message}`);
    return true;
  }, 32767);
  return errors;
}

describe('echo', () => {
  test('converts as PHP does and passes bytes raw', () => {
    const php = start();
    php.echo('a', 1, 1.0, 0.1 + 0.2, true, false, null, undefined, -0, 1e25, Uint8Array.of(0xff, 0x00), 'é');
    expect([...php.sapi.bytes]).toEqual([...Buffer.from('a110.31-01.0E+25'), 0xff, 0, 0xc3, 0xa9]);
  });

  test('uses the precision of the moment', () => {
    const php = start();
    php.echo(1 / 3, ' ');
    php.request.ini.set('precision', '3');
    php.echo(1 / 3);
    expect(php.sapi.body).toBe('0.33333333333333 0.333');
  });

  test('print returns 1', () => {
    const php = start();
    expect(php.print(5)).toBe(1);
    expect(php.sapi.body).toBe('5');
  });

  test('an empty echo sends no headers', () => {
    const php = start();
    php.echo('');
    expect([php.headers_sent(), php.sapi.heads.length]).toEqual([false, 0]);
    php.echo('x');
    expect([php.headers_sent(), php.sapi.heads.length]).toEqual([true, 1]);
  });
});

describe('flushing', () => {
  test('flush sends what reached the Sapi and leaves buffers alone', () => {
    const php = start();
    php.echo('a');
    php.flush();
    php.ob_start();
    php.echo('b');
    php.flush();
    php.ob_flush();
    php.flush();
    expect(php.sapi.flushedBody).toBe('a||b|');
  });

  test('flush before any output leaves the headers open', () => {
    const php = start();
    php.flush();
    expect(php.headers_sent()).toBe(false);
  });

  test('implicit flush sends at every output that leaves the last buffer', () => {
    const php = start();
    php.ob_implicit_flush();
    php.ob_start();
    php.echo('a');
    php.ob_flush();
    php.echo('b');
    php.ob_end_flush();
    php.echo('c');
    php.ob_implicit_flush(false);
    php.echo('d');
    expect(php.sapi.flushedBody).toBe('a|b|c|d');
  });

  test('await flush() waits for the client', async () => {
    const php = start();
    php.sapi.isSlow = true;
    php.echo('a');
    let hasDrained = false;
    const waiting = Promise.resolve(php.flush()).then(() => {
      hasDrained = true;
    });
    await Promise.resolve();
    expect(hasDrained).toBe(false);
    php.sapi.drain();
    await waiting;
    expect(hasDrained).toBe(true);
  });

  test('a client that has left is noticed at flush, and after about eight kilobytes', () => {
    for (const notice of ['flush', 'echo'] as const) {
      const php = start();
      let left = 0;
      php.request.output.onClientGone = () => {
        left++;
      };
      php.echo('a');
      php.sapi.clientGone = true;
      php.echo('b');
      expect(left).toBe(0);
      if (notice === 'flush') php.flush();
      else php.echo('x'.repeat(8200));
      expect(left).toBe(1);
    }
  });

  test('nothing passes once output is disabled', () => {
    const php = start();
    php.echo('a');
    php.request.output.disable();
    php.echo('b');
    expect(php.sapi.body).toBe('a');
  });
});

describe('buffers count bytes', () => {
  test('of text, of raw bytes, and of a character written in halves', () => {
    const php = start();
    php.ob_start();
    php.echo('é');
    expect(php.ob_get_length()).toBe(2);
    php.echo(Uint8Array.of(0xff, 0xfe));
    expect(php.ob_get_length()).toBe(4);
    php.echo('😀'.slice(0, 1));
    php.echo('😀'.slice(1));
    expect(php.ob_get_length()).toBe(8);
    expect(php.ob_get_clean()).toBe('é\udcff\udcfe😀');
  });

  test('a character written byte by byte is text again', () => {
    const php = start();
    php.ob_start();
    php.echo('\udcc3');
    php.echo('\udca9');
    expect(php.ob_get_contents()).toBe('é');
    php.ob_end_flush();
    expect([...php.sapi.bytes]).toEqual([0xc3, 0xa9]);
  });

  test('images survive nested buffers', () => {
    const image = Uint8Array.from({ length: 256 }, (_, index) => index);
    const php = start();
    php.ob_start();
    php.ob_start((content) => content);
    php.echo(image);
    php.ob_end_flush();
    php.ob_end_flush();
    expect([...php.sapi.bytes]).toEqual([...image]);
  });

  test('callbacks get bytes where the contents are no text', () => {
    const php = start();
    const seen: unknown[] = [];
    php.ob_start((content) => {
      seen.push(content);
      return content;
    });
    php.echo('text');
    php.ob_flush();
    php.echo(Uint8Array.of(0xe9));
    php.ob_end_flush();
    expect(seen[0]).toBe('text');
    expect(seen[1]).toBeInstanceOf(Uint8Array);
    expect([...(seen[1] as Uint8Array)]).toEqual([0xe9]);
  });
});

test('bytes joined to text in a callback stay what they are', () => {
  const php = start();
  php.ob_start((content) => `<${content}>${content.length}`);
  php.echo(Uint8Array.of(0x89, 0x50, 0xff));
  php.ob_end_flush();
  expect([...php.sapi.bytes]).toEqual([0x3c, 0x89, 0x50, 0xff, 0x3e, 0x33]);
});

describe('ob_start', () => {
  test('accepts what PHP accepts, under PHP names', () => {
    class Q {
      h(text: string): string {
        return text;
      }
      static s(text: string): string {
        return text;
      }
      __invoke(text: string): string {
        return text;
      }
    }
    function nm(text: string): string {
      return text;
    }
    const php = start();
    for (const callback of [null, nm, (text: string) => text, [new Q(), 'h'], [Q, 's'], new Q()]) {
      expect(php.ob_start(callback as never)).toBe(true);
    }
    expect(php.ob_list_handlers()).toEqual([
      'default output handler',
      'nm',
      'Closure::__invoke',
      'Q::h',
      'Q::s',
      'Q::__invoke',
    ]);
  });

  test('refuses what PHP refuses, in its words', () => {
    const php = start();
    const errors = collectErrors(php);
    for (const callback of ['nosuch', 5, [1, 'x'], '', [1, 2, 3]]) {
      expect(php.ob_start(callback as never)).toBe(false);
    }
    const failed = '8 ob_start(): Failed to create buffer';
    expect(errors).toEqual([
      '2 ob_start(): function "nosuch" not found or invalid function name',
      failed,
      '2 ob_start(): no array or string given',
      failed,
      '2 ob_start(): first array member is not a valid class name or object',
      failed,
      '2 ob_start(): function "" not found or invalid function name',
      failed,
      '2 ob_start(): array callback must have exactly two members',
      failed,
    ]);
  });

  test('a PHP function as callback gets two arguments, as in PHP', () => {
    const php = start();
    let body = '';
    runRequest(php.request, () => {
      php.ob_start('strtoupper');
      php.echo('x');
      try {
        php.ob_end_flush();
      } catch (error) {
        body = `${(error as Error).name}: ${(error as Error).message}`;
      }
    });
    expect(body).toBe('ArgumentCountError: strtoupper() expects exactly 1 argument, 2 given');
    expect(php.sapi.body).toBe('x');
  });
});

describe('ob_get_status', () => {
  test('shows flags and the memory PHP would have taken', () => {
    const php = start();
    expect(php.ob_get_status()).toEqual([]);
    php.ob_start();
    expect(php.ob_get_status()).toEqual({
      name: 'default output handler',
      type: 0,
      flags: 112,
      level: 0,
      chunk_size: 0,
      buffer_size: 16384,
      buffer_used: 0,
    });
    php.ob_flush();
    expect(php.ob_get_status()).toMatchObject({ flags: 20592, buffer_size: 16384 });
    php.ob_start(null, 4096);
    expect(php.ob_get_status()).toMatchObject({ level: 1, chunk_size: 4096, buffer_size: 8192 });
    php.ob_start(null, 1);
    expect(php.ob_get_status()).toMatchObject({ chunk_size: 1, buffer_size: 16384 });
    php.ob_start(null, 2, 0);
    php.ob_start(null, 0, 0x3fff | 0x40000);
    expect(php.ob_get_status()).toMatchObject({ flags: 278512 });
    expect(php.ob_get_status(true)).toHaveLength(5);
  });

  test('buffers grow by the write', () => {
    const php = start();
    php.ob_start(null, 2);
    php.ob_start();
    php.echo('z'.repeat(40000));
    expect(php.ob_get_status()).toMatchObject({ buffer_size: 40960, buffer_used: 40000 });
  });
});

describe('at the end of the request', () => {
  test('open buffers are flushed from the inside out', () => {
    const php = start();
    runRequest(php.request, () => {
      php.ob_start((content, phase) => `1:${phase}(${content})`);
      php.ob_start((content, phase) => `2:${phase}(${content})`);
      php.echo('x');
    });
    expect(php.sapi.body).toBe('1:9(2:9(x))');
  });

  test('exit in a callback loses everything, so does an exception', () => {
    for (const end of ['exit', 'throw']) {
      const php = start({ ini: { display_errors: '1' } });
      runRequest(php.request, () => {
        php.ob_start(() => {
          if (end === 'exit') php.request.exit('X');
          throw new Error('thrown');
        });
        php.echo('body');
      });
      expect(php.sapi.body).toBe('');
      expect(php.sapi.head.statusCode).toBe(200);
    }
  });

  test('output control in a callback is fatal: the body is gone, the headers are sent', () => {
    const php = start();
    runRequest(php.request, () => {
      php.ob_start(() => {
        php.ob_start();
        return 'never';
      });
      php.echo('body');
      php.ob_end_flush();
    });
    expect(php.sapi.body).toBe('');
    expect(php.request.diagnostics.lastError?.message).toBe(
      'ob_start(): Cannot use output buffering in output buffering display handlers',
    );
  });
});

test('a fatal error in a callback takes the body along; shutdown functions still see the buffer', () => {
  const php = start({ ini: { display_errors: '1' } });
  let level = -1;
  php.request.shutdown.register(() => {
    level = php.ob_get_level();
    php.echo('{sd}');
  }, []);
  runRequest(php.request, () => {
    php.ob_start(() => {
      php.request.diagnostics.trigger(256, 'fatal');
      return 'never';
    });
    php.echo('body');
    php.ob_end_flush();
    php.echo('never');
  });
  expect([level, php.sapi.body, php.sapi.head.statusCode]).toEqual([1, '', 200]);
  expect(php.request.diagnostics.lastError?.message).toBe(
    'PHP Request Shutdown: Cannot use output buffering in output buffering display handlers',
  );
});

describe('directives', () => {
  test('output_buffering opens a buffer before the script', () => {
    for (const [value, chunkSize] of [
      ['4096', 4096],
      ['1', 0],
    ] as const) {
      const php = start({ ini: { output_buffering: value } });
      let status: unknown;
      runRequest(php.request, () => {
        status = php.ob_get_status();
      });
      expect(status).toMatchObject({ name: 'default output handler', chunk_size: chunkSize, level: 0 });
    }
  });

  test('implicit_flush counts only without output_buffering', () => {
    const flushed = (ini: Record<string, string>) => {
      const php = start({ ini });
      runRequest(php.request, () => php.echo('a'));
      return php.sapi.flushedBody;
    };
    expect(flushed({ implicit_flush: '1' })).toBe('a|');
    expect(flushed({ implicit_flush: '1', output_buffering: '1' })).toBe('a');
  });
});

test('constants have the values of PHP', () => {
  expect(outputConstants).toEqual({
    PHP_OUTPUT_HANDLER_START: 1,
    PHP_OUTPUT_HANDLER_WRITE: 0,
    PHP_OUTPUT_HANDLER_FLUSH: 4,
    PHP_OUTPUT_HANDLER_CLEAN: 2,
    PHP_OUTPUT_HANDLER_FINAL: 8,
    PHP_OUTPUT_HANDLER_CONT: 0,
    PHP_OUTPUT_HANDLER_END: 8,
    PHP_OUTPUT_HANDLER_CLEANABLE: 16,
    PHP_OUTPUT_HANDLER_FLUSHABLE: 32,
    PHP_OUTPUT_HANDLER_REMOVABLE: 64,
    PHP_OUTPUT_HANDLER_STDFLAGS: 112,
    PHP_OUTPUT_HANDLER_STARTED: 4096,
    PHP_OUTPUT_HANDLER_DISABLED: 8192,
    PHP_OUTPUT_HANDLER_PROCESSED: 16384,
  });
});
