/** Parses the text of a JavaScript stack. Its positions are already those of the script's source. */
import type { Frame } from './source-location.ts';

/** Name of the frame of a script's top level. */
export const MAIN = '{main}';

/** The function that a script's top level is compiled to. */
const MAIN_FUNCTION = '__main';

const FRAME = /^\s*at (?:(async )?(.*?) \()?(?:file:\/\/)?(\/[^()]*?|[A-Za-z]:[\\/][^()]*?):(\d+):\d+\)?$/;
/** Files that are not the script's: packages are shown, the runtime and Node are not. */
const FOREIGN = /^node:|\/node_modules\/(?:vitest|@vitest|tsx)\//;

/** What the top level of an included file is compiled to, by the statement that included it. */
const INCLUDED = /(?:^|\.)__((?:include|require)(?:_once)?)$/;

/** Frames of files, innermost first; natives and Node's own are left out. */
export function framesOfStack(stack: string | undefined): Frame[] {
  // A script with its own Error.prepareStackTrace may produce any value.
  if (typeof stack !== 'string') return [];
  const frames: Frame[] = [];
  for (const text of stack.split('\n')) {
    const match = FRAME.exec(text);
    if (match === null || FOREIGN.test(match[3]!)) continue;
    frames.push({ file: match[3]!, line: Number(match[4]), name: phpFunctionName(match[2] ?? '') });
  }
  // Frames below the script's top level are not part of it.
  const last = frames.findLastIndex((frame) => frame.name === MAIN);
  return last < 0 ? frames : frames.slice(0, last + 1);
}

/** Mark behind the name of a function without one of its own: JavaScript names it after its variable. */
export const CLOSURE_MARK = ' [closure]';

/** PHP's way to write the function of a frame: `f`, `{closure}`, `A->m`, `A->__construct`. */
function phpFunctionName(name: string): string {
  if (name.endsWith(CLOSURE_MARK)) return '{closure}';
  const plain = name.replace(/ \[as .*\]$/, '').replace(/^async /, '');
  if (plain === MAIN_FUNCTION || plain.endsWith(`.${MAIN_FUNCTION}`)) return MAIN;
  const included = INCLUDED.exec(plain);
  if (included !== null) return included[1]!;
  if (plain.startsWith('new ')) return `${plain.slice(4)}->__construct`;
  if (plain === '' || plain.endsWith('<anonymous>') || plain === 'eval') return '{closure}';
  if (plain.includes('::')) return plain;
  const dot = plain.lastIndexOf('.');
  if (dot < 0) return plain;
  const [owner, method] = [plain.slice(0, dot), plain.slice(dot + 1)];
  if (owner === 'Object') return method;
  return `${owner}->${method === 'toString' ? '__toString' : method}`;
}
