/** What a filter gives when a value does not pass. */
export const FAILED: unique symbol = Symbol('failed');
export type Failed = typeof FAILED;

/** What one filter knows of its call. */
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
