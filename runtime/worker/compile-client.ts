/** Asks the host's compiler for a script while the asking script waits: what include() needs. */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { CompileAnswer, CompileQuestion } from '../wire/messages.ts';

export class CompileClient {
  readonly #port: MessagePort;
  readonly #answers: Int32Array;

  constructor(port: MessagePort, answerBuffer: SharedArrayBuffer) {
    this.#port = port;
    this.#answers = new Int32Array(answerBuffer);
  }

  /** Blocks the thread until the host has answered. */
  compile(filename: string): CompileAnswer {
    const seen = Atomics.load(this.#answers, 0);
    this.#port.postMessage({ kind: 'compile', filename } satisfies CompileQuestion);
    for (;;) {
      Atomics.wait(this.#answers, 0, seen, 1000);
      const received = receiveMessageOnPort(this.#port);
      if (received !== undefined) return received.message as CompileAnswer;
    }
  }
}
