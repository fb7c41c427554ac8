/** Asks the host's compiler for a script while the asking script waits: what include() needs. */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { monotonicMs } from '../../wire/clock.ts';
import type { FileStamp } from '../../wire/file-stamp.ts';
import type { CompileAnswer, CompileQuestion } from '../../wire/messages.ts';
import type { CompiledScript } from '../../wire/script.ts';
import type { StatCache } from './stat-cache.ts';

/** What came out of asking for a script. */
export type Compiled =
  | { readonly kind: 'script'; readonly script: CompiledScript }
  | Exclude<CompileAnswer, { readonly kind: 'unchanged' | 'script' }>;

interface KnownScript {
  readonly script: CompiledScript;
  /** The files it was made of; null when only the host can tell whether it is current. */
  readonly stamps: readonly FileStamp[] | null;
  readonly answer: Compiled;
}

export class CompileClient {
  readonly #port: MessagePort;
  readonly #answers: Int32Array;
  readonly #looks: StatCache;
  readonly #known = new Map<string, KnownScript>();

  constructor(port: MessagePort, answerBuffer: SharedArrayBuffer, looks: StatCache) {
    this.#port = port;
    this.#answers = new Int32Array(answerBuffer);
    this.#looks = looks;
  }

  /**
   * Blocks the thread until the host has answered, unless the script is known and its files are as they were.
   * @param nowMs wire/clock.ts; looks that others took at the same time count
   */
  compile(filename: string, nowMs = monotonicMs()): Compiled {
    const known = this.#known.get(filename);
    // A look at a file costs a tenth of a question, and a save is seen all the same.
    if (known?.stamps && this.#looks.areCurrent(known.stamps, nowMs)) return known.answer;
    const answer = this.#ask({ kind: 'compile', filename, knownId: known?.script.id ?? 0 });
    if (answer.kind !== 'script' && answer.kind !== 'unchanged') {
      this.#known.delete(filename);
      return answer;
    }
    const script = answer.kind === 'script' ? answer.script : known!.script;
    const compiled: Compiled = { kind: 'script', script };
    this.#known.set(filename, { script, stamps: answer.stamps, answer: compiled });
    return compiled;
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
