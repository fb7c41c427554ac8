/** The owner of a running script: everything that its parameters and free names are bound to. */
import type { Waiting } from '../../php/engine/waiting/wait.ts';
import type { UsedValues } from '../../php/main/lifecycle/disposals.ts';
import type { Request } from '../../php/main/request.ts';
import type { Generation } from '../../wire/cells.ts';
import type { ScriptRun } from '../../wire/script.ts';
import type { GlobalsOwner } from '../isolation/globals-owner.ts';
import type { CompiledTools } from '../waiting/compiled-tools.ts';
import type { Namespace } from './packages.ts';
import type { SourcePositions } from './source-positions.ts';

/** Values for free names of an included file, since it cannot see the variables of its caller. */
export type IncludeVariables = Readonly<Record<string, unknown>>;

/** The differences between the four functions. */
export interface IncludeMode {
  readonly name: 'include' | 'include_once' | 'require' | 'require_once';
  readonly isOnce: boolean;
  readonly isRequired: boolean;
}

/** What the guards of compiled code read and call. */
export interface GuardedRun extends ScriptRun {
  readonly live: Int32Array;
  readonly generation: Generation;
  /** `__k` of compiled code (wire/script.ts). */
  readonly guard: () => void;
  /** `__x` of compiled code. */
  readonly passHalt: (thrown: unknown, epoch: number) => unknown;
  /** `__w` of compiled code. */
  readonly awaited: <Value>(epoch: number, value: Value) => Value;
  /** `__h` of compiled code. */
  readonly reaction: <Value>(reaction: Value) => Value;
}

/** A script as far as call sites are concerned. */
export interface RunnableScript {
  readonly positions: SourcePositions;
}

/** `import()`, and the `import.meta.resolve` of each file. */
export interface ImportModule {
  (specifier: string, importer: string, options?: ImportCallOptions): Promise<Namespace>;
  readonly resolver: (importer: string) => (specifier: string) => string;
}

/** esbuild's `__using`: puts a value into its block's list. */
type UsingHelper = (block: UsedValues, value: unknown, isAsync: boolean) => unknown;

export interface ScriptOwner extends GlobalsOwner {
  readonly run: GuardedRun;
  readonly request: Request;
  /** `__y` of compiled code: around esbuild's helper for `using`. */
  readonly tracksUsing: (using: UsingHelper) => UsingHelper;
  /** `__i` of compiled code: packages belong to the thread, files to the request. */
  readonly importModule: ImportModule;
  /** `__q` of compiled code. */
  readonly requireModule: (specifier: string | null, importer: string) => unknown;
  /** The run of another script's code in this request. */
  includedRun(script: RunnableScript): ScriptRun;
  /** `__v` of compiled code. */
  readonly tools: CompiledTools;
  /** include() and its kin; a file that awaits is an error. */
  include(mode: IncludeMode, path: string, variables?: IncludeVariables): Waiting<unknown>;
  includeAsync(mode: IncludeMode, path: string, variables?: IncludeVariables): Promise<unknown>;
}
