/** The waiting pass: nothing at all for bundles that name no function that waits. */
import type { Program } from 'acorn';
import type { Edits } from '../../syntax/edits.ts';
import { Sites } from './sites.ts';
import { type WaitingNames, WaitPlan } from './wait-plan.ts';
import { WaitRewrite } from './wait-rewrite.ts';

/** What the pass found, and the rewrite that follows from it. */
export interface WaitingPass {
  readonly plan: WaitPlan;
  readonly rewrite: WaitRewrite;
}

/** @returns null when nothing in the program can wait piece by piece */
export function planWaiting(program: Program, edits: Edits, names: WaitingNames): WaitingPass | null {
  if (!mayWait(edits.code, names)) return null;
  const plan = new WaitPlan(new Sites(program), names, exportedNames(program));
  return plan.isEmpty ? null : { plan, rewrite: new WaitRewrite(plan, edits) };
}

/** A look at the words alone: most scripts have none of these. */
function mayWait(code: string, { waiting }: WaitingNames): boolean {
  for (const name of waiting) if (code.includes(name)) return true;
  return false;
}

/** Names of the bundle that others get: by `export { name }`. */
function exportedNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.source) continue;
    for (const { local } of statement.specifiers) if (local.type === 'Identifier') names.add(local.name);
  }
  return names;
}
