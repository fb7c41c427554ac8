/** Calls that led to an error, in PHP's terms (Zend/zend_exceptions.c, zend_fetch_debug_backtrace). */

import type { Frame, SourceLocation } from '../../engine/source-location.ts';
import { MAIN } from '../../engine/stack-frames.ts';
import { argumentText, CALLBACK, DIRECT_CALL, type InternalCall, internalCallsOf, SILENCE } from './error-text.ts';

/** The script's calls on an error's stack, innermost first. */
export type FramesOf = (error: Error) => readonly Frame[];

/** Where a throwable was created, and the calls that led there. */
export interface Trace {
  readonly framesOf: FramesOf;
  readonly place: SourceLocation;
  /** Arguments of the outermost call, when PHP itself made it. */
  readonly entryArgs: readonly unknown[];
}

/** One call; `file` is missing when PHP itself made the call. */
export interface TraceStep {
  file?: string;
  line?: number;
  function: string;
  class?: string;
  /** `->` or `::`, with `class`. */
  type?: string;
  /** Arguments; known for calls of PHP's functions only. */
  args?: unknown[];
}

interface Call {
  /** Null when PHP itself made the call. */
  readonly at: SourceLocation | null;
  readonly callee: string;
  /** Null when they are unknown. */
  readonly args: readonly unknown[] | null;
}

/** The calls in the form of debug_backtrace() and Throwable::getTrace(). */
export function traceSteps(error: Error, trace: Trace): TraceStep[] {
  return callsOf(error, trace).map(stepOf);
}

function stepOf({ at, callee, args }: Call): TraceStep {
  const [, owner, type, method] = /^(.+)(->|::)(.+)$/.exec(callee) ?? [];
  return {
    ...(at === null ? {} : { file: at.file, line: at.line }),
    function: method ?? callee,
    ...(owner === undefined ? {} : { class: owner, type }),
    ...(args === null ? {} : { args: [...args] }),
  };
}

/** `#0 FILE(LINE): f()` for each call, `{main}` last. */
export function traceText(error: Error, trace: Trace): string {
  const lines = callsOf(error, trace).map(callText);
  return [...lines, MAIN].map((line, index) => `#${index} ${line}`).join('\n');
}

/** What debug_print_backtrace() prints: the calls alone. */
export function backtraceText(calls: Error, trace: Trace, limit: number): string {
  const lines = callsOf(calls, trace).map((call, index) => `#${index} ${callText(call)}`);
  const shown = limit > 0 ? lines.slice(0, limit) : lines;
  return shown.map((line) => `${line}\n`).join('');
}

function callText({ at, callee, args }: Call): string {
  const caller = at === null ? '[internal function]' : `${at.file}(${at.line})`;
  return `${caller}: ${callee}(${(args ?? []).map(argumentText).join(', ')})`;
}

function callsOf(error: Error, { framesOf, place, entryArgs }: Trace): Call[] {
  const frames = framesOf(error);
  const internals = internalCallsOf(error);
  const depths = internals.map((call) => Math.max(0, frames.length - framesOf(call.here).length));
  const calls: Call[] = [];
  for (let index = 0; index < Math.max(1, frames.length); index++) {
    const at = index === 0 ? place : frames[index]!;
    const callee = index === 0 ? null : frames[index - 1]!;
    const made = internals.filter((_, call) => depths[call] === index);
    calls.push(...callsAt({ at, callee, internals: made, before: calls.at(-1) }));
  }
  const outermost = frames.at(-1);
  if (outermost !== undefined && outermost.name !== MAIN) {
    calls.push({ at: null, callee: outermost.name, args: entryArgs });
  }
  return calls;
}

const MARKS: readonly string[] = [CALLBACK, DIRECT_CALL, SILENCE];

interface Step {
  readonly at: SourceLocation;
  /** Null for the innermost frame. */
  readonly callee: Frame | null;
  readonly internals: readonly InternalCall[];
  /** The call that comes before these, further in. */
  readonly before: Call | undefined;
}

/** The calls that one frame of the script made: of its own function, and of PHP's that called it. */
function callsAt({ at, callee, internals, before }: Step): Call[] {
  const made = internals.filter(({ name }) => !MARKS.includes(name));
  const callback = internals.find(({ name }) => name === CALLBACK || name === DIRECT_CALL);
  const isSilenced = internals[0]?.name === SILENCE;
  const isByPhp = made.length > 0 || callback?.name === CALLBACK;
  // Only the outermost of several was called by the script.
  const calls = made.map(
    (call): Call => ({ at: call === made.at(-1) ? at : null, callee: call.name, args: call.args }),
  );
  if (callee === null || isSilenced) return calls;
  const { name } = callee;
  if (INCLUSION.test(name))
    return [{ at, callee: name === MAIN ? 'include' : name, args: includedBy(before) }, ...calls];
  return [{ at: isByPhp ? null : at, callee: name, args: callback?.args ?? null }, ...calls];
}

/** PHP knows what was included by the file in which the call further in stands. */
function includedBy(before: Call | undefined): string[] | null {
  return before === undefined || before.at === null ? null : [before.at.file];
}

/** A top level that another file calls is an included file. */
const INCLUSION = /^(?:\{main\}|(?:include|require)(?:_once)?)$/;
