/** include, require and their _once forms as scripts name them. */
import { joinTwin } from '../../php/engine/waiting/twins.ts';
import type { IncludeMode, IncludeVariables, ScriptOwner } from './script-owner.ts';

export const REQUIRE: IncludeMode = { name: 'require', isOnce: false, isRequired: true };

const MODES: readonly IncludeMode[] = [
  { name: 'include', isOnce: false, isRequired: false },
  { name: 'include_once', isOnce: true, isRequired: false },
  REQUIRE,
  { name: 'require_once', isOnce: true, isRequired: true },
];

type IncludeBinder = (owner: ScriptOwner) => unknown;

const BINDERS: ReadonlyMap<string, IncludeBinder> = new Map(
  MODES.flatMap((mode) => {
    const camelCase = mode.name.replace('_once', 'Once');
    const sync: IncludeBinder = (owner) => {
      const twin = (path: string, variables?: IncludeVariables) => owner.include(mode, path, variables);
      const face = (path: string, variables?: IncludeVariables) => owner.tools.inPlace(twin(path, variables));
      return joinTwin(face, twin);
    };
    const async: IncludeBinder = (owner) => (path: string, variables?: IncludeVariables) =>
      owner.includeAsync(mode, path, variables);
    return [
      [mode.name, sync],
      [camelCase, sync],
      [`${mode.name}_async`, async],
      [`${camelCase}Async`, async],
    ] as const;
  }),
);

/** The binder of an include function, in PHP's spelling or camelCase, or undefined. */
export function includeBinder(name: string): IncludeBinder | undefined {
  return BINDERS.get(name);
}
