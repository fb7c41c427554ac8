/**
 * `process` as packages see it, and code that scripts make by `eval` or `new Function`: it is the thread's. What would end
 * the thread, or the whole server, ends the request on whose behalf it is called.
 */
import { endingSignalStatus } from './process-object.ts';

/** The request on whose behalf code runs at the moment, or null. */
export type CurrentRequest = () => { exit(status: unknown): never } | null;

/** Replaces the methods for good; call once per thread. */
export function guardThreadProcess(current: CurrentRequest): void {
  const exit = (code?: number | string | null): never => {
    const request = current();
    // Thrown into a package's own timer or listener: no request is concerned.
    if (request === null) throw new Error('process.exit() outside of any request is not carried out');
    return request.exit(Number(code ?? process.exitCode ?? 0));
  };
  const kill = process.kill.bind(process);
  Object.assign(process, {
    exit,
    reallyExit: exit,
    abort: () => exit(ABORTED),
    kill: (pid: number, signal?: string | number) => {
      const status = endingSignalStatus(pid, signal);
      return status === null ? kill(pid, signal) : exit(status);
    },
  });
}

/** A shell's exit status for SIGABRT. */
const ABORTED = 134;
