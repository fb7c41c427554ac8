/** Maps call sites and stack frames of a request's script and its includes to the source files. */

import type { Frame, SourceLocation } from '../../php/engine/source-location.ts';
import { framesOfStack } from '../../php/engine/stack-frames.ts';
import type { LoadedScript } from '../scripts/loaded-script.ts';
import { MAIN_NAME } from '../scripts/stack-traces.ts';

/** All of this thread's own code is in one file (compile/worker-bundle.ts). */
const RUNTIME_FILE = import.meta.filename;

/** Call sites of compiled code are below this (wire/script.ts ScriptRun); multiples of it identify included scripts. */
const CALL_SITES_PER_SCRIPT = 2 ** 32;

export class SourcePlaces {
  /** The entry script, then each included one: call sites contain their index. */
  readonly #scripts: LoadedScript[];

  constructor(script: LoadedScript) {
    this.#scripts = [script];
  }

  get script(): LoadedScript {
    return this.#scripts[0]!;
  }

  /** The first call site number of the script. */
  firstCallSiteOf(script: LoadedScript): number {
    let index = this.#scripts.indexOf(script);
    if (index < 0) index = this.#scripts.push(script) - 1;
    return index * CALL_SITES_PER_SCRIPT;
  }

  locate(callSite: number): SourceLocation {
    const script = this.#scripts[Math.floor(callSite / CALL_SITES_PER_SCRIPT)] ?? this.script;
    return script.positions.ofCallSite(callSite % CALL_SITES_PER_SCRIPT);
  }

  /** The script's own calls that led to this error, innermost first. */
  frames(error: Error): readonly Frame[] {
    return framesOfStack(error.stack)
      .filter((frame) => frame.file !== RUNTIME_FILE)
      .map((frame) => (frame.name === MAIN_NAME ? { ...frame, name: '{main}' } : frame));
  }
}
