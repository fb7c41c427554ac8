/** `process` of one request: its own environment, exit() that ends the request, nothing that affects other requests. */
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { parseEnv } from 'node:util';
import type { GlobalsOwner } from './globals-owner.ts';

/** Methods that would affect all requests of the thread. */
const REFUSED = [
  'chdir',
  'umask',
  'on',
  'once',
  'addListener',
  'prependListener',
  'prependOnceListener',
  'off',
  'removeListener',
  'removeAllListeners',
  'setUncaughtExceptionCaptureCallback',
  'setSourceMapsEnabled',
] as const;

/** @param builtin gives Node's modules as the request sees them */
export function makeProcessObject(owner: GlobalsOwner, builtin: (name: string) => unknown): object {
  let env: NodeJS.ProcessEnv | null = null;
  const environment = (): NodeJS.ProcessEnv => {
    env ??= makeEnvironment(process.env);
    return env;
  };
  const own = new Map<PropertyKey, unknown>();
  const exit = (code?: unknown): never => owner.exit(Number(code ?? own.get('exitCode') ?? 0));
  const methods = {
    exit,
    reallyExit: exit,
    abort: () => exit(signalStatus(constants.signals.SIGABRT)),
    kill: (pid: number, signal?: string | number) => {
      const status = endingSignalStatus(pid, signal);
      return status === null ? process.kill(pid, signal) : exit(status);
    },
    getBuiltinModule: builtin,
    loadEnvFile: (path: string | URL = '.env') => {
      const variables = environment();
      const loaded = parseEnv(readFileSync(path, 'utf8'));
      // What is set already stays.
      for (const [name, value] of Object.entries(loaded)) variables[name] ??= value;
    },
  };
  for (const [name, method] of Object.entries(methods)) own.set(name, method);
  for (const name of REFUSED) own.set(name, () => refuse(`process.${name}`));
  own.set('exitCode', undefined);
  return new Proxy(process, {
    get: (target, name) => {
      if (own.has(name)) return own.get(name);
      return name === 'env' ? environment() : (Reflect.get(target, name, target) as unknown);
    },
    set: (_target, name, value) => {
      own.set(name, value);
      return true;
    },
  });
}

/**
 * Exit status, as a shell tells it, of a signal that this process sends to itself or to its group; null for another
 * process, which a script may signal as in PHP, and for signal 0, which only asks.
 */
export function endingSignalStatus(pid: unknown, signal: string | number = 'SIGTERM'): number | null {
  const target = Number(pid);
  if (target > 0 && target !== process.pid) return null;
  const number = typeof signal === 'number' ? signal : constants.signals[signal as NodeJS.Signals];
  // Node itself refuses unknown ones.
  return number === undefined || number === 0 ? null : signalStatus(number);
}

function signalStatus(signal: number): number {
  return 128 + signal;
}

/** A copy; its values are strings, like those of the real one. */
function makeEnvironment(real: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return new Proxy(
    { ...real },
    {
      set: (target, name, value) => Reflect.set(target, name, typeof name === 'symbol' ? value : String(value)),
    },
  );
}

function refuse(what: string): never {
  throw new Error(`${what}() is not available to a request script: it would touch all other requests`);
}
