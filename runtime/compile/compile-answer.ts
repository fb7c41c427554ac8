/** What the compiler says about a file, as it crosses to the thread that asked. */
import { statSync } from 'node:fs';
import type { CompileAnswer } from '../wire/messages.ts';
import type { Compiler } from './compiler.ts';

export async function compileAnswer(compiler: Compiler, filename: string): Promise<CompileAnswer> {
  if (statSync(filename, { throwIfNoEntry: false }) === undefined) return { kind: 'missing' };
  const result = await compiler.compile(filename);
  if (result.kind === 'script') return { kind: 'script', script: result.script, stamps: compiler.stampsOf(filename) };
  const { text, file, line } = result.error;
  return { kind: 'error', text, file, line };
}
