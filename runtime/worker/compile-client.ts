/** Asks the host's compiler for a script while the asking script waits: what include() needs. */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { type FileStamp, isCurrent } from '../wire/file-stamp.ts';
import type { CompileAnswer, CompileQuestion } from '../wire/messages.ts';
import type { CompiledScript } from '../wire/script.ts';

/** What came out of asking for a script. */
export type Compiled =
  | { readonly kind: 'script'; readonly script: CompiledScript }
  | Exclude<CompileAnswer, { readonly kind: 'unchanged' | 'script' }>;

interface KnownScript {
  readonly script: CompiledScript;
  /** The files it was made of; null when only the host can tell whether it is current. */
  readonly stamps: readonly FileStamp[] | null;
}

export class CompileClient {
  readonly #port: MessagePort;
  readonly #answers: Int32Array;
  readonly #known = new Map<string, KnownScript>();

  constructor(port: MessagePort, answerBuffer: SharedArrayBuffer) {
    this.#port = port;
    this.#answers = new Int32Array(answerBuffer);
  }

  /** Blocks the thread until the host has answered, unless the script is known and its files are as they were. */
  compile(filename: string): Compiled {
    const known = this.#known.get(filename);
    // A look at a file costs a tenth of a question, and a save is seen all the same.
    if (known?.stamps?.every(isCurrent)) return { kind: 'script', script: known.script };
    const answer = this.#ask({ kind: 'compile', filename, knownId: known?.script.id ?? 0 });
    if (answer.kind !== 'script' && answer.kind !== 'unchanged') {
      this.#known.delete(filename);
      return answer;
    }
    const script = answer.kind === 'script' ? answer.script : known!.script;
    this.#known.set(filename, { script, stamps: answer.stamps });
    return { kind: 'script', script };
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
