/**
 * A bundle transformed on the thread that asks, or, when it nests deeper than that thread's stack allows, on one with a
 * larger stack: a script may nest about as deep as the JavaScript engine takes it.
 */
import { Worker } from 'node:worker_threads';
import type { Bundle } from './bundling/bundle.ts';
import { type TransformedScript, type TransformOptions, transform } from './rewrites/transform.ts';
import { NestingError } from './syntax/nesting.ts';
import type { DeepAnswer, DeepQuestion } from './transform-thread.ts';
import { bundleWorker } from './worker-bundle.ts';

/** Megabytes of stack. A level of calls takes 2 KB in the parser; tsx takes between 500 and 3,400 levels, by kind. */
const DEEP_STACK_MB = 8;

/**
 * @param filename absolute path of the entry
 * @throws SyntaxError with `pos` for what is wrong with the script; else only what is not its fault
 */
export async function transformed(
  bundle: Bundle,
  filename: string,
  options: TransformOptions,
): Promise<TransformedScript> {
  try {
    return transform(bundle, filename, options);
  } catch (thrown) {
    if (!(thrown instanceof NestingError)) throw thrown;
    return await transformDeep({ bundle, filename, options });
  }
}

async function transformDeep(question: DeepQuestion): Promise<TransformedScript> {
  const entry = await bundleWorker({ purpose: 'transform' });
  const thread = new Worker(entry, { workerData: { question }, resourceLimits: { stackSizeMb: DEEP_STACK_MB } });
  try {
    const answer = await new Promise<DeepAnswer>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('the thread for deeply nested scripts ended without an answer')));
    });
    if (answer.kind === 'script') return answer.script;
    throw Object.assign(new SyntaxError(answer.message), { pos: answer.pos });
  } finally {
    await thread.terminate();
  }
}
