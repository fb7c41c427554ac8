/** The compiler's answers to the synchronous questions of threads. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { stampOf } from '../wire/file-stamp.ts';
import type { CompileAnswer, CompileQuestion } from '../wire/messages.ts';
import { MODULE_PREFIX } from '../wire/script.ts';
import { placesAround } from './bundling/surrounding-files.ts';
import { InputStamps } from './caches/inputs.ts';
import type { Compiler } from './compiler.ts';
import type { CompileError } from './errors/compile-error.ts';

export async function compileAnswer(compiler: Compiler, question: CompileQuestion): Promise<CompileAnswer> {
  switch (question.kind) {
    case 'resolve':
      return await resolved(question.specifier, question.importer);
    case 'thread':
      return await thread(question.filename);
    case 'compile':
      return await compiled(compiler, question.filename);
  }
}

async function compiled(compiler: Compiler, filename: string): Promise<CompileAnswer> {
  if (statSync(filename.replace(MODULE_PREFIX, ''), { throwIfNoEntry: false }) === undefined)
    return { kind: 'missing' };
  const result = await compiler.compile(filename);
  if (result.kind === 'script') return { kind: 'script', script: result.script, stamps: compiler.stampsOf(filename) };
  return errorOf(result.error);
}

async function resolved(specifier: string, importer: string): Promise<CompileAnswer> {
  const { resolveAtRunTime } = await import('./bundling/typescript-packages.ts');
  const found = await resolveAtRunTime(specifier, importer);
  // A missing file may be created.
  const stamps = found === null ? null : placesAround([dirname(importer)]).map(stampOf);
  return { kind: 'resolved', path: found?.path ?? null, isLocal: found?.isLocal ?? false, stamps };
}

async function thread(filename: string): Promise<CompileAnswer> {
  if (statSync(filename, { throwIfNoEntry: false }) === undefined) return { kind: 'missing' };
  const startedMs = Date.now();
  const { threadCode } = await import('./thread-code.ts');
  const result = await threadCode(filename);
  if (result.kind === 'error') return errorOf(result.error);
  return { kind: 'thread', code: result.code, stamps: new InputStamps(result.inputs, startedMs).stamps };
}

function errorOf({ text, file, line }: CompileError): CompileAnswer {
  return { kind: 'error', text, file, line };
}
