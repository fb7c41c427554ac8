/** The waiting pass: nothing at all for bundles that name no function that waits. */
import type { Program } from 'acorn';
import { MODULE_PREFIX } from '../../../wire/script.ts';
import type { Edits } from '../../syntax/edits.ts';
import type { WaitingNames } from './call-keys.ts';
import type { InPlace } from './in-place.ts';
import { Sites } from './sites.ts';
import { WaitPlan } from './wait-plan.ts';
import { WaitRewrite } from './wait-rewrite.ts';

/** What the pass found, and the rewrite that follows from it. */
export interface WaitingPass {
  readonly plan: WaitPlan;
  readonly rewrite: WaitRewrite;
}

/** What the pass is to know beside the program. */
interface PassOptions {
  readonly names: WaitingNames;
  /** A shared module runs in one go: what its top level calls waits in place. */
  readonly isModule: boolean;
  /** Names that methods have in modules that are compiled by themselves; null when nothing in them may wait. */
  readonly waitingMembers: ReadonlySet<string> | null;
}

/** @returns null when nothing in the program can wait piece by piece */
export function planWaiting(program: Program, edits: Edits, options: PassOptions): WaitingPass | null {
  const { names, isModule, waitingMembers } = options;
  if (waitingMembers === null && !mayWait(edits.code, names)) return null;
  const foreign = waitingMembers === null ? NONE : namesOfModules(program);
  const around = {
    exported: exportedNames(program),
    foreign,
    foreignMembers: waitingMembers ?? NONE,
    waitingMethods: waitingMethods(edits.code, names),
    isModule,
  };
  const plan = new WaitPlan(new Sites(program), names, around);
  return plan.isEmpty ? null : { plan, rewrite: new WaitRewrite(plan, edits) };
}

/** The places of a program that wait in place, whatever modules it shares with others. */
export function inPlaceOf(program: Program, code: string, names: WaitingNames): readonly InPlace[] {
  if (!mayWait(code, names)) return [];
  const around = {
    exported: exportedNames(program),
    foreign: NONE,
    foreignMembers: NONE,
    waitingMethods: waitingMethods(code, names),
    isModule: false,
  };
  return new WaitPlan(new Sites(program), names, around).inPlace;
}

const NONE: ReadonlySet<string> = new Set();

/** A search of the text: most scripts contain none of these names. */
function mayWait(code: string, { waiting }: WaitingNames): boolean {
  for (const name of waiting) if (code.includes(name)) return true;
  return false;
}

/** What may wait of the classes that the code names. */
function waitingMethods(code: string, { methods }: WaitingNames): ReadonlySet<string> {
  const named = [...methods].filter(([name]) => code.includes(name));
  return named.length === 0 ? NONE : new Set(named.flatMap(([, members]) => members));
}

/** Names that the bundle exports: `export { name }`. */
function exportedNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source) continue;
    for (const { local } of statement.specifiers) if (local.type === 'Identifier') names.add(local.name);
  }
  return names;
}

/** Names that the bundle takes from modules that are compiled by themselves. */
function namesOfModules(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    if (statement.type !== 'ImportDeclaration' || !String(statement.source.value).startsWith(MODULE_PREFIX)) continue;
    for (const { local } of statement.specifiers) names.add(local.name);
  }
  return names;
}

const DECLARED_MEMBER = /(?<![.\w$])([A-Za-z_$][\w$]*)\s*(?:<[^>()]*>)?\(/g;

/**
 * What the sources of modules have before parentheses: their functions and methods, and more, when any of them may wait. Null
 * when none may.
 */
export function membersThatMayWait(sources: readonly string[], names: WaitingNames): ReadonlySet<string> | null {
  if (!sources.some((source) => mayWait(source, names))) return null;
  const members = new Set<string>();
  for (const source of sources) for (const [, name] of source.matchAll(DECLARED_MEMBER)) members.add(name!);
  return members;
}
