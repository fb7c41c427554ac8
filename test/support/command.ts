/** The command as its user starts it: a process of its own. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** File behind the command `ts-sapi`. */
export const COMMAND = resolve(import.meta.dirname, '../../bin/ts-sapi.mjs');

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Resolves when the command has ended. */
export function runCommand(args: readonly string[], options: { cwd: string; input?: string }): Promise<Outcome> {
  return new Promise((done, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], { cwd: options.cwd });
    const seen = { out: '', err: '' };
    child.stdout.on('data', (bytes: Buffer) => {
      seen.out += bytes.toString();
    });
    child.stderr.on('data', (bytes: Buffer) => {
      seen.err += bytes.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => done({ status, ...seen }));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}
