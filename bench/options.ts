/** Flags of the bench. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Duration of one measurement; below 1 the own client takes the place of wrk. */
  readonly seconds: number;
  readonly rounds: number;
  /** Names of scenarios; null for all. */
  readonly only: readonly string[] | null;
  /** Names of peers; null for all. */
  readonly peers: readonly string[] | null;
  /** Where the figures are written as JSON; null for nowhere. */
  readonly json: string | null;
  /** Print the table of targets, and run only what it needs unless told otherwise. */
  readonly targets: boolean;
  /** Earlier version to compare with, as git names it; null for the last tag, 'none' for none. */
  readonly against: string | null;
}

export const USAGE = `npm run bench -- [--seconds 3] [--rounds 3] [--only hello,page] [--peers ts-sapi,uws] [--json file] [--targets] [--against tag|none]`;

/** @throws TypeError for flags there are not, RangeError for values that make no sense. */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '3' },
      rounds: { type: 'string', default: '3' },
      only: { type: 'string' },
      peers: { type: 'string' },
      json: { type: 'string' },
      targets: { type: 'boolean', default: false },
      against: { type: 'string' },
    },
  });
  return {
    seconds: positive('--seconds', values.seconds),
    rounds: Math.ceil(positive('--rounds', values.rounds)),
    only: list(values.only),
    peers: list(values.peers),
    json: values.json ?? null,
    targets: values.targets,
    against: values.against ?? null,
  };
}

function positive(flag: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new RangeError(`${flag} must be a number above 0: ${text}`);
  return number;
}

function list(text: string | undefined): readonly string[] | null {
  return text === undefined ? null : text.split(',').map((part) => part.trim());
}
