/** `process` of one request: an environment of its own, exit() that ends the request, nothing that reaches other requests. */
import type { GlobalsOwner } from './globals-owner.ts';

/** What would change the thread for all of its requests. */
const REFUSED = [
  'kill',
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
] as const;

export function makeProcessObject(owner: GlobalsOwner): object {
  let env: object | null = null;
  const own = new Map<PropertyKey, unknown>([
    ['exit', (code?: number) => owner.exit(code ?? 0)],
    ['reallyExit', (code?: number) => owner.exit(code ?? 0)],
    ['abort', () => owner.exit(255)],
    ...REFUSED.map((name) => [name, () => refuse(`process.${name}`)] as const),
  ]);
  return new Proxy(process, {
    get: (target, name) => {
      if (own.has(name)) return own.get(name);
      if (name !== 'env') return Reflect.get(target, name, target) as unknown;
      env ??= makeEnvironment(target.env);
      return env;
    },
    set: (_target, name, value) => {
      own.set(name, value);
      return true;
    },
  });
}

/** A copy; its values are text, as the real one's. */
function makeEnvironment(real: NodeJS.ProcessEnv): object {
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
