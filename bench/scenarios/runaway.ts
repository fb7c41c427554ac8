/** A script that never ends: how late its limit ends it, and whether its thread goes on working. */
import { Connection } from '../load/client.ts';
import { headerLines, targetOf } from '../load/request.ts';
import type { Figures, RunningScenario, ScenarioRun } from '../scenario.ts';

const LIMIT_MS = 1000;

async function get({ running, peer }: ScenarioRun, page: string): Promise<string> {
  const target = targetOf({ page, expected: Buffer.alloc(0) }, { port: running.port, suffix: peer.suffix });
  const connection = new Connection(running.port);
  const { body } = await connection.exchange(
    Buffer.from(`GET ${target.path} HTTP/1.1\r\n${headerLines(target).join('\r\n')}\r\n\r\n`),
  );
  connection.close();
  return body.toString();
}

async function measure(run: ScenarioRun): Promise<Figures> {
  const text = await get(run, 'runaway');
  const stoppedAt = Date.now();
  const [, thread, armedAt] = /^(\d+) (\d+)\n/.exec(text) ?? [];
  if (!text.includes('Maximum execution time of 1 second exceeded'))
    throw new Error(`runaway answered: ${text.slice(0, 500)}`);
  return {
    latenessMs: stoppedAt - Number(armedAt) - LIMIT_MS,
    isReused: (await get(run, 'thread')) === thread ? 1 : 0,
  };
}

export const runawayScenario: RunningScenario = {
  kind: 'running',
  name: 'runaway',
  title: 'endless loop with a limit of 1 s, one worker',
  peers: ['ts-sapi'],
  // One thread, or another one could answer afterwards.
  settings: { directives: { pm: 'static', 'pm.start_servers': '1', 'pm.max_threads': '1' } },
  measure,
};
