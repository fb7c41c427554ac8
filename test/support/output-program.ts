/**
 * Small programs of output control calls, run on a memory request. test/php/fixtures/output-programs.json holds random ones
 * with what PHP 8.2 on nginx + PHP-FPM made of them: body, status, and a line of log per step, callback and notice.
 */

import { isHalt } from '../../runtime/php/engine/halt.ts';
import { ErrorLevel } from '../../runtime/php/engine/report.ts';
import { Exception } from '../../runtime/php/engine/throwables.ts';
import { languageConstructs } from '../../runtime/php/ext/core/language-constructs.ts';
import { outputFunctions } from '../../runtime/php/ext/standard/http/output-functions.ts';
import { runRequest } from '../../runtime/php/main/lifecycle.ts';
import type { Request } from '../../runtime/php/main/request.ts';
import { type Bound, bind, memoryRequest } from './memory-request.ts';

/** Name of a step and its arguments: `['start', callback kind or null, chunk size, flags]`, `['echo', text]`, `['flush']` … */
export type Step = readonly [string, ...(string | number | null)[]];

export interface ProgramResult {
  readonly body: string;
  readonly status: number;
  readonly log: readonly string[];
}

type Functions = Bound<typeof languageConstructs & typeof outputFunctions>;
type Log = (entry: unknown) => void;

/** What a program's callbacks can do; `n` counts their calls. */
interface CallbackCall {
  readonly content: string;
  readonly phase: number;
  readonly tag: number;
  readonly n: number;
  readonly f: Functions;
  readonly request: Request;
  readonly log: Log;
}

function logInside({ f, log }: CallbackCall): void {
  log([f.ob_get_level(), f.ob_get_length(), f.ob_get_contents(), f.ob_get_status(), f.ob_list_handlers()]);
}

const CALLBACKS: Readonly<Record<string, (call: CallbackCall) => unknown>> = {
  wrap: ({ content, phase, tag }) => `<${tag}:${phase}:${content}>`,
  false: () => false,
  false2: ({ content, n }) => (n >= 2 ? false : `(${content})`),
  true: () => true,
  null: () => null,
  num: () => 42,
  float: () => 1.5,
  arr: () => [1],
  obj: () => new (class stdClass {})(),
  echo: ({ content, f }) => {
    f.echo('E');
    return `e(${content})`;
  },
  echofalse: ({ f }) => {
    f.echo('E');
    return false;
  },
  throw: ({ tag }) => {
    throw new Exception(`thrown ${tag}`);
  },
  exit: ({ tag, request }) => request.exit(`X${tag}`),
  fatal: ({ f }) => {
    f.ob_start();
    return 'no';
  },
  fatalflush: ({ f }) => {
    f.ob_flush();
    return 'no';
  },
  fatalclean: ({ f }) => {
    f.ob_get_clean();
    return 'no';
  },
  inspect: (call) => {
    logInside(call);
    return `i${call.content}`;
  },
  warn: ({ content, tag, request }) => {
    request.diagnostics.trigger(ErrorLevel.E_USER_NOTICE, `w${tag}`);
    return `w(${content})`;
  },
  upper: ({ content }) => content.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
};

/** Runs a program to the end of its request. */
export function runProgram(program: readonly Step[]): ProgramResult {
  const { request, sapi } = memoryRequest({ ini: { display_errors: '0', log_errors: '0' } });
  const f = bind({ ...languageConstructs, ...outputFunctions }, request);
  const lines: string[] = [];
  const log: Log = (entry) => {
    lines.push(JSON.stringify(entry ?? null));
  };
  const { diagnostics } = request;
  diagnostics.setErrorHandler((level, message) => {
    log(`E ${level} ${message}`);
    return true;
  }, ErrorLevel.E_ALL);
  request.shutdown.register(() => {
    log(['sd', f.ob_get_level(), diagnostics.lastError?.message ?? null]);
    f.echo('{sd}');
  }, []);
  runRequest(request, () => {
    program.forEach((step, index) => {
      runStep(step, index, { request, f, log });
    });
    log('end');
  });
  return { body: sapi.body, status: sapi.head.statusCode, log: lines };
}

interface Tools {
  readonly request: Request;
  readonly f: Functions;
  readonly log: Log;
}

function runStep(step: Step, index: number, tools: Tools): void {
  try {
    tools.log([index, step[0], perform(step, index, tools) ?? null]);
  } catch (error) {
    if (isHalt(error)) throw error;
    tools.log([index, step[0], 'T', (error as Error).message]);
  }
}

function perform([name, ...args]: Step, index: number, { request, f, log }: Tools): unknown {
  switch (name) {
    case 'echo':
      return f.echo(args[0]);
    case 'fill':
      return f.echo('z'.repeat(args[0] as number));
    case 'start': {
      const callback = args[0] === null ? null : callbackOf(String(args[0]), index, { request, f, log });
      return f.ob_start(callback, args[1] as number, args[2] as number);
    }
    case 'sent':
      return request.headers.areSent;
    case 'sflush':
      f.flush();
      return null;
    case 'finish':
      return request.connection.finish();
    case 'len':
      return f.ob_get_length();
    case 'level':
      return f.ob_get_level();
    case 'contents':
      return f.ob_get_contents();
    case 'status':
      return f.ob_get_status(true);
    case 'list':
      return f.ob_list_handlers();
    default:
      return f[`ob_${name}` as 'ob_flush']();
  }
}

function callbackOf(kind: string, tag: number, tools: Tools) {
  let n = 0;
  return (content: string, phase: number): string => {
    n++;
    tools.log(`cb ${tag} ${phase} [${content}]`);
    return CALLBACKS[kind]!({ content, phase, tag, n, ...tools }) as string;
  };
}
