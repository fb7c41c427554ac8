/** Real PHP for property tests: they run where it is installed and are skipped elsewhere. */
import { spawnSync } from 'node:child_process';
import { isMissing } from '../../support/servers/requirements.ts';

export const hasPhp = !isMissing('php');

/** Runs PHP code (without `<?php`) with this standard input; gives what it printed. */
export function runPhp(code: string, stdin: string, directives: readonly string[] = []): string {
  const flags = ['-n', ...directives.flatMap((directive) => ['-d', directive])];
  const result = spawnSync('php', [...flags, '-r', code], { input: stdin, maxBuffer: 1 << 28 });
  if (result.status !== 0) throw new Error(`php failed: ${result.stderr}${String(result.stdout).slice(0, 500)}`);
  return result.stdout.toString();
}
