/** Threads that a script starts from a TypeScript file: Node cannot load one in a thread, so it gets compiled code. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkerOptions } from 'node:worker_threads';
import type { GlobalsOwner } from './globals-owner.ts';

const TYPESCRIPT = /\.[cm]?tsx?$/;

/** The class `Worker` of node:worker_threads, which takes TypeScript files, too. */
export function compilingWorker(owner: GlobalsOwner, real: object): object {
  return new Proxy(real, {
    construct(target, args: unknown[], newTarget): object {
      const [file, options] = args as [unknown, WorkerOptions | undefined];
      const filename = options?.eval ? null : typescriptFile(file);
      if (filename === null) return Reflect.construct(target as never, args, newTarget) as object;
      const code = owner.threadCode(filename);
      return Reflect.construct(target as never, [code, { ...options, eval: true }], newTarget) as object;
    },
  });
}

function typescriptFile(file: unknown): string | null {
  if (file instanceof URL) return file.protocol === 'file:' ? ifTypescript(fileURLToPath(file)) : null;
  return typeof file === 'string' ? ifTypescript(resolve(file)) : null;
}

function ifTypescript(path: string): string | null {
  return TYPESCRIPT.test(path) ? path : null;
}
