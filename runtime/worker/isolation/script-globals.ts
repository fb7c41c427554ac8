/**
 * JavaScript globals of which each request has its own: assignments to `globalThis` or `process.env` end with the request,
 * and scheduled tasks do not outlive it.
 */

import { makeGlobalObject } from './global-object.ts';
import type { GlobalBinder, GlobalsOwner } from './globals-owner.ts';
import { portOf, processOf } from './own-modules.ts';

/** Node's classes whose objects keep a thread busy until they are closed. The later versions of Node have more of them. */
const ADOPTED = ['BroadcastChannel', 'EventSource', 'PerformanceObserver', 'WebSocket'].filter(
  (name) => name in globalThis,
);

const BINDERS: ReadonlyMap<string, GlobalBinder> = new Map<string, GlobalBinder>([
  ['globalThis', globalObjectOf],
  ['global', globalObjectOf],
  ['process', processOf],
  ['setTimeout', (owner) => owner.tasks.setTimeout],
  ['setInterval', (owner) => owner.tasks.setInterval],
  ['setImmediate', (owner) => owner.tasks.setImmediate],
  ['clearTimeout', (owner) => owner.tasks.clear],
  ['clearInterval', (owner) => owner.tasks.clear],
  ['clearImmediate', (owner) => owner.tasks.clear],
  ['queueMicrotask', (owner) => owner.tasks.queueMicrotask],
  ['fetch', (owner) => owner.tasks.fetch],
  ['console', (owner) => owner.console],
  ['onRequestEnd', (owner) => owner.onRequestEnd],
  ['persistent', (owner) => owner.persistent],
  ['AbortSignal', (owner) => owner.tasks.abortSignal],
  ['MessageChannel', (owner) => owner.tasks.resources.adopting(MessageChannel, portOf)],
  ...ADOPTED.map((name) => [name, adopting(name)] as const),
]);

/** The binder of a name that is the request's own, or undefined. */
export function scriptGlobal(name: string): GlobalBinder | undefined {
  return BINDERS.get(name);
}

function globalObjectOf(owner: GlobalsOwner): object {
  owner.globalObject ??= makeGlobalObject(owner, BINDERS);
  return owner.globalObject;
}

function adopting(name: string): GlobalBinder {
  return (owner) => owner.tasks.resources.adopting(Reflect.get(globalThis, name) as object);
}
