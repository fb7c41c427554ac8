/** `console` of one request: messages go to the error log; timers, counters and groups belong to the request. */
import { Console } from 'node:console';

/** Receives one message, which may have several lines. */
export type TakeText = (text: string) => void;

/** @param problem receives messages of console.error() and console.warn() */
export function makeConsole(say: TakeText, problem: TakeText = say): Console {
  return new Console({
    stdout: asStream(say),
    stderr: asStream(problem),
    // Errors here must not be swallowed by the console.
    ignoreErrors: false,
    colorMode: false,
  });
}

/** The console wants a stream and calls only `write`, once per message. */
function asStream(take: TakeText): NodeJS.WritableStream {
  return { write: (text: string) => take(text.replace(/\n$/, '')) } as unknown as NodeJS.WritableStream;
}
