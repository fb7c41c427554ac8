/** Makes errors tell what a script's author wants to know: his own files and lines, and PHP's words for them. */

import { CLOSURE_MARK } from '../../php/engine/stack-frames.ts';
import { giveErrorsPhpMethods } from '../../php/main/errors/error-methods.ts';
import type { SourcePositions } from './source-positions.ts';

const SCHEME = 'ts-sapi:';
/** Name of the function around a script's top level. */
export const MAIN_NAME = '__main';
/** The same of a module that scripts share. */
export const MODULE_NAME = '__module';

/** Name under which V8 knows a compiled script. */
export function codeName(scriptId: number): string {
  return `${SCHEME}${scriptId}`;
}

/** The number of a compiled script by that name; null for any other code. */
export function scriptIdOf(name: string): number | null {
  return name.startsWith(SCHEME) ? Number(name.slice(SCHEME.length)) : null;
}

/** Calls that a trace shows. JavaScript's own limit of 10 cuts off the script's top level. */
const STACK_TRACE_LIMIT = 50;
/** Each call of a function that may wait takes up to three frames, of which one is shown. */
const FRAMES_PER_CALL = 3;
/** A private method that may wait: compile/rewrites/waiting keeps a generator beside it. */
const PRIVATE_TWIN = /(#[\w$]+?)\$w+(?= )/;
/** The generator of a field: V8 calls what sets fields so. */
const FIELD_TWIN = /#f\d+\$w+(?= )/;
/** The second half of a split constructor, under the name that worker/waiting/compiled-tools.ts gives it. */
const INITIALISER = /^[\w$.]+\.(new [\w$]+)(?: \[as [^\]]*\]\]?)?(?= )/;
/** JavaScript's own methods by which generators call each other. */
const RESUMING: ReadonlySet<string | null> = new Set(['next', 'throw', 'return']);

/**
 * Frames of this runtime are left out: a script's author has no use for them.
 * @param positionsOf finds the maps of a loaded script by the number in its code name.
 * @param suspends true when functions that may wait are compiled to generators, which take more frames
 */
export function mapStackTraces(positionsOf: (scriptId: number) => SourcePositions | undefined, suspends = false): void {
  giveErrorsPhpMethods();
  Error.stackTraceLimit = suspends ? STACK_TRACE_LIMIT * FRAMES_PER_CALL : STACK_TRACE_LIMIT;
  Error.prepareStackTrace = (error, frames) => {
    const shown = frames.filter((frame) => !isOwn(frame) && !isResuming(frame) && !isUnwritten(frame, positionsOf));
    // An error of the runtime itself keeps its frames: they are all there is.
    const lines = withoutModules(shown.length > 0 ? shown : frames).map(
      ({ frame, name }) => `    at ${frameText(frame, positionsOf).replace(MODULE_NAME, name)}`,
    );
    return [errorText(error), ...lines].join('\n');
  };
}

function isOwn(frame: NodeJS.CallSite): boolean {
  const file = frame.getFileName();
  return file === import.meta.filename || file === import.meta.url;
}

function isResuming(frame: NodeJS.CallSite): boolean {
  const file = frame.getFileName();
  if (file === 'node:async_hooks') return true;
  return (file === null || file === undefined) && RESUMING.has(frame.getFunctionName()?.replace(/^.*\./, '') ?? null);
}

/** A class without a constructor has its parent's, in PHP and in the eyes of who reads a trace. */
function isUnwritten(frame: NodeJS.CallSite, positionsOf: (scriptId: number) => SourcePositions | undefined): boolean {
  const id = scriptIdOf(frame.getScriptNameOrSourceURL() ?? '');
  if (id === null) return false;
  const place = [frame.getEnclosingLineNumber() ?? 0, (frame.getEnclosingColumnNumber() ?? 1) - 1] as const;
  return positionsOf(id)?.isUnwritten(...place) ?? false;
}

interface NamedFrame {
  readonly frame: NodeJS.CallSite;
  /** What stands for MODULE_NAME. */
  readonly name: string;
}

/** The top level of a shared module is that of the script that imports it, as if it stood there. */
function withoutModules(frames: readonly NodeJS.CallSite[]): NamedFrame[] {
  const named: NamedFrame[] = [];
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index]!;
    while (frames[index]?.getFunctionName() === MODULE_NAME) index++;
    named.push({ frame, name: frames[index]?.getFunctionName() ?? MAIN_NAME });
  }
  return named;
}

function errorText(error: Error): string {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}

/** `f` may be declared or a closure in a variable of this name; PHP tells the two apart. */
function withClosureMark(text: string, frame: NodeJS.CallSite, positions: SourcePositions | undefined): string {
  const isClosure =
    positions?.isClosure(frame.getEnclosingLineNumber() ?? 0, (frame.getEnclosingColumnNumber() ?? 1) - 1) ?? false;
  return isClosure ? text.replace(/^((?:async )?[\w$.<>#]+)(?: \[as [^\]]*\])? \(/, `$1${CLOSURE_MARK} (`) : text;
}

/** `Tool.run` may be a method of the class or of its instances: of the class is `Tool::run`, PHP's way. */
function withStaticMark(frame: NodeJS.CallSite): string {
  const text = frame.toString();
  if (frame.getTypeName() !== 'Function' || frame.isConstructor()) return text;
  return text.replace(/^((?:async )?[\w$]+)\.(?=[\w$#]+(?: \[as [^\]]*\])? \()/, '$1::');
}

function frameText(frame: NodeJS.CallSite, positionsOf: (scriptId: number) => SourcePositions | undefined): string {
  const name = frame.getScriptNameOrSourceURL();
  if (name === null || !name.startsWith(SCHEME)) return frame.toString();
  const positions = positionsOf(Number(name.slice(SCHEME.length)));
  const plain = withClosureMark(withStaticMark(frame), frame, positions)
    .replace(FIELD_TWIN, '<instance_members_initializer>')
    .replace(PRIVATE_TWIN, '$1')
    .replace(INITIALISER, '$1');
  const place = positions?.ofCode(frame.getLineNumber() ?? 1, (frame.getColumnNumber() ?? 1) - 1);
  if (place === null || place === undefined) return plain;
  const where = `${place.file}:${place.line}:${place.column + 1}`;
  const generated = `${name}:${frame.getLineNumber()}:${frame.getColumnNumber()}`;
  return plain.includes(generated) ? plain.replace(generated, where) : `${plain} (${where})`;
}
