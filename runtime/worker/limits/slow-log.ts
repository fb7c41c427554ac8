/** request_slowlog_timeout: logs the stack of a script that takes too long, like PHP-FPM's slow log. */
import { appendFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import type { Frame } from '../../php/engine/source-location.ts';
import type { Request } from '../../php/main/request.ts';

/** What is logged about a script. */
export interface SlowScript {
  readonly request: Request;
  readonly worker: { log(text: string): void };
  readonly places: { frames(error: Error): readonly Frame[] };
}

/**
 * Logs the script's calls, innermost first, or the place where it waits: to the file named by `slowlog`, otherwise to the
 * error log.
 * @param isRunning false when it is another request's code that runs
 */
export function tellSlow(active: SlowScript, isRunning: boolean): void {
  const { request, worker } = active;
  const running: readonly Frame[] = isRunning ? active.places.frames(new Error()) : [];
  const frames = running.length > 0 ? running : [{ ...request.diagnostics.location(), name: 'await' }];
  const places = frames.map(({ name, file, line }) => `[${name}] ${file}:${line}\n`).join('');
  const entry = `script_filename = ${request.input.scriptFilename}\n${places}`;
  const path = request.ini.text('slowlog');
  if (path === '') {
    worker.log(entry.trimEnd());
    return;
  }
  try {
    appendFileSync(path, `\n[${new Date().toISOString()}] [pool ts-sapi] thread ${threadId}\n${entry}`);
  } catch (error) {
    worker.log(`ERROR: the slow log cannot be written: ${String(error)}`);
  }
}
