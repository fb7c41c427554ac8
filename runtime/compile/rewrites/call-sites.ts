/** Makes each call of a free name record its position, after its arguments are evaluated and before the call. */
import type { Edits } from '../syntax/edits.ts';
import { KNOWN_GLOBALS } from '../syntax/known-globals.ts';
import type { Scope } from '../syntax/scopes.ts';
import { mayRunCode, type SyntaxNode } from '../syntax/syntax.ts';
import type { NameUse } from '../syntax/walk.ts';
import type { Origins } from './origins.ts';

const MAX_COLUMN = 4095;

type Call = Extract<SyntaxNode, { type: 'CallExpression' }>;
type Arguments = Call['arguments'];

/** The place of an offset as a number (wire/script.ts ScriptRun.callSite). */
export function callSiteOf(offset: number, origins: Origins): number {
  const { line, column } = origins.positionOf(offset);
  return line * (MAX_COLUMN + 1) + Math.min(column, MAX_COLUMN);
}

/** @param use a free name that `call` calls. */
export function markCallSite(use: NameUse, call: Call, edits: Edits, origins: Origins): void {
  const callee = use.node;
  if (KNOWN_GLOBALS.has(callee.name)) return;
  const callSite = callSiteOf(callee.start, origins);
  const steps = callee.name === 'echo' ? outputSteps(call.arguments, use.scope) : [call.arguments];
  const isSplit = steps.length > 1;
  if (TELLS_TYPES.has(callee.name)) markFloats(call, use.scope, edits);
  const bringsBack = steps.map((step) => bringBack(callSite, step, edits));
  const marked = bringsBack[0] ? callee.name : `(__r.callSite=${callSite},${callee.name})`;
  edits.replace(callee.start, callee.end, isSplit ? `(${marked}` : marked);
  if (callee.name === 'var_dump' || callee.name === 'varDump') markTemporaries(call, edits);
  if (isSplit) splitCall(callee.name, call, steps, edits);
}

/**
 * PHP's `echo a, f()` outputs `a` before it calls f(), so f()'s output, warnings and errors come after it. Therefore
 * arguments that need no code to run are output before the next one that does.
 */
function outputSteps(args: Arguments, scope: Scope): Arguments[] {
  const steps: Arguments[] = [[]];
  for (const arg of args) {
    const current = steps.at(-1)!;
    if (current.length > 0 && (mayRunCode(arg) || mayBeUndefined(arg, scope))) steps.push([arg]);
    else current.push(arg);
  }
  return steps;
}

/** A constant that nobody declares is an error when it is read, but for one that every page ends its lines with. */
function mayBeUndefined(node: Arguments[number], scope: Scope): boolean {
  return (
    node.type === 'Identifier' &&
    /^[A-Z]\w*$/.test(node.name) &&
    node.name !== 'PHP_EOL' &&
    scope.declaring(node.name) === null
  );
}

/** Functions whose output distinguishes int and float. */
const TELLS_TYPES = new Set(
  'var_dump varDump var_export varExport gettype get_debug_type getDebugType serialize is_float isFloat is_double isDouble is_int isInt is_integer isInteger is_long isLong'.split(
    ' ',
  ),
);
/** Functions whose result PHP holds as a float, also when it is whole. */
const MAKES_FLOATS = new Set(
  'round floor ceil sqrt floatval doubleval fmod fdiv hypot pi exp log log10 log2 sin cos tan asin acos atan atan2 deg2rad rad2deg lcg_value lcgValue'.split(
    ' ',
  ),
);

/** `var_dump(floor(5.5))` shows `float(5)`: a boxed number is a float whatever its value (php/engine/conversion.ts). */
function markFloats(call: Call, scope: Scope, edits: Edits): void {
  for (const arg of call.arguments) {
    if (arg.type !== 'CallExpression' || arg.callee.type !== 'Identifier') continue;
    const { name } = arg.callee;
    if (!MAKES_FLOATS.has(name) || scope.declaring(name) !== null) continue;
    edits.openOutermost(arg.start, 'Object(');
    edits.closeOutermost(arg.end, ')');
  }
}

/** Functions whose result is a new object without other references. */
const MAKERS = new Set(['json_decode', 'jsonDecode', 'unserialize']);
const TEMPORARY = 'Symbol.for("ts-sapi.temporary")';

/** Tells var_dump() that its arguments are temporary, so that PHP would reuse their object numbers. */
function markTemporaries(call: Call, edits: Edits): void {
  const last = call.arguments.at(-1);
  if (last !== undefined && call.arguments.every(isTemporary)) edits.closeOutermost(last.end, `,${TEMPORARY}`);
}

function isTemporary(node: SyntaxNode): boolean {
  if (node.type === 'NewExpression') return true;
  return node.type === 'CallExpression' && node.callee.type === 'Identifier' && MAKERS.has(node.callee.name);
}

/** `echo(a,f(),b)` becomes `(echo(a),echo(f(),b))`; the first parenthesis is there already. */
function splitCall(name: string, call: Call, steps: readonly Arguments[], edits: Edits): void {
  for (const step of steps.slice(1)) edits.openOutermost(step[0]!.start, `${name}(`);
  for (const step of steps.slice(0, -1)) edits.closeOutermost(step.at(-1)!.end, ')');
  edits.closeOutermost(call.end - 1, ')');
}

/** Calls among the arguments set their own call sites, so the last argument restores ours. */
function bringBack(callSite: number, args: Arguments, edits: Edits): boolean {
  const last = args.at(-1);
  if (last === undefined || !args.some(mayRunCode)) return false;
  const value = last.type === 'SpreadElement' ? last.argument : last;
  const needsParentheses = value.type === 'SequenceExpression';
  edits.openOutermost(value.start, needsParentheses ? `__p(${callSite},(` : `__p(${callSite},`);
  edits.closeOutermost(value.end, needsParentheses ? '))' : ')');
  return true;
}
