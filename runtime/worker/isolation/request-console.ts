/** `console` of one request: what it says goes to the error log, its timers, counters and groups are its own. */
import { Console } from 'node:console';

/** Takes one message, which may have several lines. */
export type TakeText = (text: string) => void;

/** @param problem takes what console.error() and its kin say */
export function makeConsole(say: TakeText, problem: TakeText = say): Console {
  return new Console({
    stdout: asStream(say),
    stderr: asStream(problem),
    // Nothing here fails in a way that the console could swallow.
    ignoreErrors: false,
    colorMode: false,
  });
}

/** The console wants a stream and calls only `write`, once per message. */
function asStream(take: TakeText): NodeJS.WritableStream {
  return { write: (text: string) => take(text.replace(/\n$/, '')) } as unknown as NodeJS.WritableStream;
}
