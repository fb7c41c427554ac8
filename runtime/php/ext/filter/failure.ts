/** The result of a filter when validation fails. */
export const FAILED: unique symbol = Symbol('failed');
export type Failed = typeof FAILED;

/** The call of a filter. */
export interface FilterCall {
  readonly flags: number;
  /** Members of the `options` array; null when none was given. */
  readonly options: ReadonlyMap<string, unknown> | null;
  /** The PHP function a script called, for error texts. */
  readonly functionName: string;
}

export function hasFlag(call: FilterCall, flag: number): boolean {
  return (call.flags & flag) !== 0;
}
