/** Sends the requests of cases to a running server and tells what came back. */
import { setTimeout as wait } from 'node:timers/promises';
import type { ParityCase } from './case-files.ts';
import { type Address, startExchange } from './exchange.ts';
import { type Expected, observe } from './observation.ts';
import type { ServedFolder } from './served-folder.ts';

/** How long a script may go on after its response until its side file says `end`. */
const SIDE_FILE_LIMIT_MS = 8_000;

/** One request, one answer, and what the script wrote beside it. */
export async function runCase(address: Address, parityCase: ParityCase, folder: ServedFolder): Promise<Expected> {
  const exchange = startExchange(address, parityCase);
  await exchange.answered;
  const sideFile = parityCase.request.sideFile ? await sideFileOf(parityCase, folder) : undefined;
  exchange.close();
  return observe(parityCase, exchange, folder.root, sideFile);
}

async function sideFileOf(parityCase: ParityCase, folder: ServedFolder): Promise<string | null> {
  const limit = performance.now() + SIDE_FILE_LIMIT_MS;
  for (;;) {
    const text = folder.readSideFile(parityCase);
    if (text?.endsWith('end\n') || performance.now() > limit) return text;
    await wait(20);
  }
}

/** Runs cases, several at a time; those that measure time run alone, afterwards. */
export async function runCases(
  cases: readonly ParityCase[],
  run: (parityCase: ParityCase) => Promise<void>,
  parallel = 4,
): Promise<void> {
  const waiting = cases.filter((parityCase) => !isTimed(parityCase));
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: parallel }, lane));
  for (const parityCase of cases) if (isTimed(parityCase)) await run(parityCase);
}

function isTimed({ request }: ParityCase): boolean {
  return request.timing === true || request.leaveAfterMs !== undefined;
}
