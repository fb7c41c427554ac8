/** Asks the host's compiler for a script while the asking script waits: what include() needs. */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { monotonicMs } from '../wire/clock.ts';
import type { CompileAnswer, CompileQuestion } from '../wire/messages.ts';
import type { CompiledScript } from '../wire/script.ts';

/** What came out of asking for a script. */
export type Compiled = Exclude<CompileAnswer, { readonly kind: 'unchanged' }>;

interface KnownScript {
  readonly script: CompiledScript;
  /** Until then (wire/clock.ts) the host is not asked again. */
  validUntilMs: number;
}

export class CompileClient {
  readonly #port: MessagePort;
  readonly #answers: Int32Array;
  readonly #validForMs: number;
  readonly #known = new Map<string, KnownScript>();

  /** @param validForMs for so long an answer is believed: what the compiler itself takes for current */
  constructor(port: MessagePort, answerBuffer: SharedArrayBuffer, validForMs = 0) {
    this.#port = port;
    this.#answers = new Int32Array(answerBuffer);
    this.#validForMs = validForMs;
  }

  /** Blocks the thread until the host has answered. */
  compile(filename: string): Compiled {
    const known = this.#known.get(filename);
    const nowMs = monotonicMs();
    if (known !== undefined && nowMs < known.validUntilMs) return { kind: 'script', script: known.script };
    const answer = this.#ask({ kind: 'compile', filename, knownId: known?.script.id ?? 0 });
    const validUntilMs = nowMs + this.#validForMs;
    if (answer.kind === 'unchanged') {
      known!.validUntilMs = validUntilMs;
      return { kind: 'script', script: known!.script };
    }
    if (answer.kind === 'script') this.#known.set(filename, { script: answer.script, validUntilMs });
    else this.#known.delete(filename);
    return answer;
  }

  #ask(question: CompileQuestion): CompileAnswer {
    const seen = Atomics.load(this.#answers, 0);
    this.#port.postMessage(question);
    for (;;) {
      Atomics.wait(this.#answers, 0, seen, 1000);
      const received = receiveMessageOnPort(this.#port);
      if (received !== undefined) return received.message as CompileAnswer;
    }
  }
}
