/** Two scripts in one thread, each waiting for the other in the middle: nothing that one has set is seen by the other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serve } from '../support/serving.ts';

/** What a request has for itself: how it is set to one of two values, and how it is read. */
const KINDS: Readonly<
  Record<string, { readonly set: string; readonly get: string; readonly values: readonly [string, string] }>
> = {
  ini: { set: `ini_set('precision', v)`, get: `ini_get('precision')`, values: ['5', '7'] },
  'include path': { set: `set_include_path(v)`, get: `get_include_path()`, values: ['/one', '/two'] },
  'error reporting': { set: `error_reporting(Number(v))`, get: `String(error_reporting())`, values: ['1', '2'] },
  'error handler': {
    set: `set_error_handler(() => v)`,
    get: `(() => { const handler = set_error_handler(null); set_error_handler(handler); return handler === null ? 'none' : handler(); })()`,
    values: ['a', 'b'],
  },
  'last error': {
    set: `(() => { ini_set('display_errors', '0'); ini_set('log_errors', '0'); trigger_error(v); })()`,
    get: `String(error_get_last()?.message)`,
    values: ['a', 'b'],
  },
  locale: { set: `setlocale(LC_ALL, v)`, get: `String(setlocale(LC_ALL, '0'))`, values: ['C', 'C.UTF-8'] },
  'working directory': { set: `chdir(v)`, get: `String(getcwd())`, values: ['/', '/usr'] },
  'time zone': {
    set: `date_default_timezone_set(v)`,
    get: `date('T', 0)`,
    values: ['Europe/Berlin', 'America/New_York'],
  },
  'random numbers': {
    set: `mt_srand(Number(v))`,
    get: `(() => { const n = mt_rand(); return v === 'none' ? '' : String(n); })()`,
    values: ['1', '2'],
  },
  environment: { set: `putenv('WHO=' + v)`, get: `String(getenv('WHO'))`, values: ['a', 'b'] },
  'process.env': { set: `process.env.ME = v`, get: `String(process.env.ME)`, values: ['a', 'b'] },
  'output buffers': {
    set: `(ob_start(), echo(v))`,
    get: `String(ob_get_contents()) + ob_get_level()`,
    values: ['a', 'b'],
  },
  headers: {
    set: `header('X-Who: ' + v)`,
    get: `headers_list().filter((line) => line.startsWith('X-Who')).join()`,
    values: ['a', 'b'],
  },
  status: { set: `http_response_code(Number(v))`, get: `String(http_response_code())`, values: ['201', '202'] },
  abort: { set: `ignore_user_abort(v === '1')`, get: `String(ignore_user_abort())`, values: ['1', '0'] },
  constants: { set: `define('WHO', v)`, get: `String(defined('WHO') && constant('WHO'))`, values: ['a', 'b'] },
  'the global object': { set: `globalThis.who = v`, get: `String(globalThis.who)`, values: ['a', 'b'] },
  superglobals: { set: `$_GET.who = v`, get: `String($_GET.who)`, values: ['a', 'b'] },
  'static fields': { set: `(State.who = v)`, get: `State.who`, values: ['a', 'b'] },
  tokens: { set: `strtok('first ' + v, ' ')`, get: `String(v === 'none' ? '' : strtok(' '))`, values: ['a', 'b'] },
  'errors of JSON': { set: `json_decode(v)`, get: `String(json_last_error())`, values: ['{', '1'] },
  'the session': { set: `session_id(v)`, get: `String(session_id())`, values: ['a', 'b'] },
};

let server: Serving;
beforeAll(async () => {
  const files = Object.entries(KINDS).map(([, { set, get }], index) => [
    `kind${index}.ts`,
    `class State { static who = 'nobody'; }
    const v = $_GET.v as string; const folder = __DIR__ + '/${index}-';
    const fresh = ${get};
    if (v !== 'none') {
      ${set};
      file_put_contents(folder + $_GET.me, '');
      while (!file_exists(folder + $_GET.other)) usleep(3000);
    }
    const own = ${get};
    while (ob_get_level() > 0) ob_end_clean();
    http_response_code(200); echo(JSON.stringify([fresh, own]));`,
  ]);
  server = await serve(Object.fromEntries(files), {
    suspend: 'on',
    'pm.start_servers': '1',
    'pm.max_threads': '1',
    'pm.min_spare_servers': '0',
  });
});
afterAll(() => server[Symbol.asyncDispose]());

test.each(Object.keys(KINDS).map((name, index) => [name, index] as const))('%s', async (name, index) => {
  const { values } = KINDS[name]!;
  const ask = async (v: string, me = 0): Promise<[string, string]> =>
    JSON.parse(await server.text(`/kind${index}?v=${encodeURIComponent(v)}&me=${me}&other=${1 - me}`));
  const [none] = await ask('none');
  const answers = await Promise.all([ask(values[0], 0), ask(values[1], 1)]);
  expect((await ask('none'))[0]).toBe(none);
  // Of these nothing can be read before they are set.
  if (name !== 'random numbers' && name !== 'tokens') for (const [fresh] of answers) expect(fresh).toBe(none);
  // Each reads what it has set: what that looks like is another test's duty, but it differs.
  expect(answers[0][1]).not.toBe(answers[1][1]);
});
