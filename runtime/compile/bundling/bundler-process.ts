/** esbuild's process: started for the first build, stopped when idle, restarted when it has died. */
import { type BuildFailure, stop, transform } from 'esbuild';

/** Idle time after which esbuild's process (20 MB) is stopped; the next build starts it again in some 20 ms. */
const IDLE_MS = 60_000;

let restarts = 0;
let running = 0;
let idleTimer: NodeJS.Timeout | null = null;

/** Starts esbuild's process, which then serves all builds. */
export async function startBundler(): Promise<void> {
  await withBundler(() => transform(''));
}

/** @throws errors of the work, and Error when esbuild's process died twice. */
export async function withBundler<Result>(work: () => Promise<Result>): Promise<Result> {
  const before = restarts;
  running++;
  try {
    return await work();
  } catch (thrown) {
    if (isBuildFailure(thrown)) throw thrown;
    // The process has died, and the library starts another only after a stop. One of the failed builds does that.
    if (restarts === before) {
      restarts++;
      await stop();
    }
    return await work();
  } finally {
    if (--running === 0) stopWhenIdle();
  }
}

/** True when a build failed because of its input. */
export function isBuildFailure(thrown: unknown): thrown is BuildFailure {
  return thrown instanceof Error && 'errors' in thrown && Array.isArray(thrown.errors);
}

function stopWhenIdle(): void {
  idleTimer ??= setTimeout(() => {
    idleTimer = null;
    if (running === 0) void stop();
  }, IDLE_MS).unref();
  idleTimer.refresh();
}
