/** Value of `--transport`. */
import { InvalidArgumentError } from 'commander';
import type { Transport } from '../ts-sapi.ts';

/** @throws InvalidArgumentError for any other word */
export function transportName(text: string): Transport {
  if (text === 'auto' || text === 'uws' || text === 'node') return text;
  throw new InvalidArgumentError('expected auto, uws or node');
}
