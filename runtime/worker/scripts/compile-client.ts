/** Asks the host's compiler for a script synchronously, as include() needs it. */

import { dirname } from 'node:path';
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import { ParseError } from '../../php/engine/throwables.ts';
import { monotonicMs } from '../../wire/clock.ts';
import type { FileStamp } from '../../wire/file-stamp.ts';
import type { CompileAnswer, CompileQuestion, ResolveAnswer, ThreadAnswer } from '../../wire/messages.ts';
import type { CompiledScript } from '../../wire/script.ts';
import type { StatCache } from './stat-cache.ts';

/** Result of asking for a script. */
export type Compiled =
  | { readonly kind: 'script'; readonly script: CompiledScript }
  | Extract<CompileAnswer, { readonly kind: 'missing' | 'error' }>;

/** Maximum number of cached answers; scripts may ask for computed names. */
const MAX_ANSWERS = 1024;

interface KnownScript {
  readonly script: CompiledScript;
  /** The files it depends on; null when only the host knows whether it is current. */
  readonly stamps: readonly FileStamp[] | null;
  readonly answer: Compiled;
}

export class CompileClient {
  readonly #port: MessagePort;
  readonly #answers: Int32Array;
  readonly #looks: StatCache;
  readonly #known = new Map<string, KnownScript>();
  readonly #answered = new Map<string, ResolveAnswer | ThreadAnswer>();

  constructor(port: MessagePort, answerBuffer: SharedArrayBuffer, looks: StatCache) {
    this.#port = port;
    this.#answers = new Int32Array(answerBuffer);
    this.#looks = looks;
  }

  /**
   * Blocks the thread until the host has answered, unless the script is cached and its files are unchanged.
   * @param nowMs wire/clock.ts; looks that others took at the same time count
   */
  compile(filename: string, nowMs = monotonicMs()): Compiled {
    const known = this.#known.get(filename);
    // A stat costs a tenth of a question, and detects changes as well.
    if (known?.stamps && this.#looks.areCurrent(known.stamps, nowMs)) return known.answer;
    const answer = this.#ask({ kind: 'compile', filename, knownId: known?.script.id ?? 0 });
    if (answer.kind === 'missing' || answer.kind === 'error') {
      this.#known.delete(filename);
      return answer;
    }
    if (answer.kind !== 'script' && answer.kind !== 'unchanged') throw unexpected(answer);
    const script = answer.kind === 'script' ? answer.script : known!.script;
    const compiled: Compiled = { kind: 'script', script };
    this.#known.set(filename, { script, stamps: answer.stamps, answer: compiled });
    return compiled;
  }

  /** Resolves a specifier that is not a path. @throws Error when the compiler fails */
  resolve(specifier: string, importer: string): Pick<ResolveAnswer, 'path' | 'isLocal'> {
    const answer = this.#askOnce({ kind: 'resolve', specifier, importer }, `${dirname(importer)} ${specifier}`);
    if (answer.kind !== 'resolved') throw unexpected(answer);
    return answer;
  }

  /** @throws ParseError located at the syntax error, Error when the file is missing */
  threadCode(filename: string): string {
    const answer = this.#askOnce({ kind: 'thread', filename }, filename);
    if (answer.kind !== 'thread') throw unexpected(answer, filename);
    return answer.code;
  }

  /** Asks again only when the files that the answer depends on have changed. */
  #askOnce(question: CompileQuestion, name: string): CompileAnswer {
    const key = `${question.kind} ${name}`;
    const known = this.#answered.get(key);
    if (known?.stamps && this.#looks.areCurrent(known.stamps, monotonicMs())) return known;
    const answer = this.#ask(question);
    if (this.#answered.size >= MAX_ANSWERS) this.#answered.clear();
    if (answer.kind === 'resolved' || answer.kind === 'thread') this.#answered.set(key, answer);
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

function unexpected(answer: CompileAnswer, filename = ''): Error {
  if (answer.kind === 'error')
    return Object.assign(new ParseError(answer.text), { file: answer.file, line: answer.line });
  return new Error(answer.kind === 'missing' ? `${filename} is not there` : `The compiler answered ${answer.kind}`);
}
