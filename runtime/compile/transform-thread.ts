/** The thread that transforms one deeply nested script (transformed.ts): its question comes with the start. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Bundle } from './bundling/bundle.ts';
import { type TransformedScript, type TransformOptions, transform } from './rewrites/transform.ts';

export interface DeepQuestion {
  readonly bundle: Bundle;
  /** Absolute path of the entry. */
  readonly filename: string;
  readonly options: TransformOptions;
}

export type DeepAnswer =
  | { readonly kind: 'script'; readonly script: TransformedScript }
  /** `pos`: offset in the bundle. */
  | { readonly kind: 'error'; readonly message: string; readonly pos: number };

const { question } = workerData as { readonly question: DeepQuestion };
parentPort!.postMessage(answerOf(question));

function answerOf({ bundle, filename, options }: DeepQuestion): DeepAnswer {
  try {
    return { kind: 'script', script: transform(bundle, filename, options) };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const pos = 'pos' in thrown && typeof thrown.pos === 'number' ? thrown.pos : 0;
    return { kind: 'error', message: thrown.message, pos };
  }
}
