/** Load on one page: wrk where it is installed, else the own client. */
import { type LoadResult, runClient } from './client.ts';
import type { Target } from './request.ts';
import { isWrkInstalled, runWrk, WRK_MIN_SECONDS } from './wrk.ts';

/** Responses beyond this leave few per second, which wrk's whole run would hardly see the end of. */
const LARGE_RESPONSE = 4_000_000;

export function load(target: Target, connections: number, seconds: number): Promise<LoadResult> {
  const suitsWrk = seconds >= WRK_MIN_SECONDS && target.expected.length < LARGE_RESPONSE && isWrkInstalled();
  return (suitsWrk ? runWrk : runClient)(target, connections, seconds);
}
