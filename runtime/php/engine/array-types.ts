/** Types of array functions' results: lists stay lists, as far as TypeScript can express it. */
import type { ArrayInput, ArrayKey, ArrayResult } from './php-array.ts';

/** A value whose type only the script knows: `any`, like the result of JSON.parse(). */
export type Mixed = ReturnType<typeof JSON.parse>;
/** Arrays that are not known to be lists. */
export type Keyed<T> = Readonly<Record<string, T>> | ReadonlyMap<unknown, T>;

export interface MapSignatures {
  <T, R>(callback: (value: T) => R, array: readonly T[]): R[];
  <T, U, R>(callback: (value: T, other: U) => R, array: readonly T[], other: readonly U[]): R[];
  <R>(callback: (value: Mixed, ...others: Mixed[]) => R, array: readonly unknown[], ...arrays: ArrayInput[]): R[];
  <T, R>(callback: (value: T, ...others: Mixed[]) => R, array: Keyed<T>, ...arrays: ArrayInput[]): Record<string, R>;
  <T>(callback: null, array: readonly T[]): T[];
  (callback: string | null, array: readonly unknown[], ...arrays: ArrayInput[]): Mixed[];
  (callback: string | null, array: ArrayInput, ...arrays: ArrayInput[]): ArrayResult<Mixed>;
}

export interface FilterSignatures {
  <T>(
    array: ArrayInput<T>,
    callback?: ((value: T, key: Mixed) => unknown) | string | null,
    mode?: number,
  ): ArrayResult<T>;
  <T>(array: ArrayInput<T>, callback: (key: Mixed) => unknown, mode: 2): ArrayResult<T>;
}

export interface ReduceSignatures {
  <T, R>(array: ArrayInput<T>, callback: (carry: R, item: T) => R, initial: R): R;
  <T>(array: ArrayInput<T>, callback: (carry: Mixed, item: T) => unknown): Mixed;
}

export interface MergeSignatures {
  (): never[];
  <T>(...arrays: (readonly T[])[]): T[];
  (...arrays: (readonly unknown[])[]): Mixed[];
  (...arrays: Keyed<unknown>[]): Record<string, Mixed>;
  (...arrays: ArrayInput[]): ArrayResult<Mixed>;
}

export interface SliceSignatures {
  <T>(array: readonly T[], offset: number, length?: number | null, preserveKeys?: false): T[];
  <T>(array: Keyed<T>, offset: number, length?: number | null, preserveKeys?: boolean): Record<string, T>;
  <T>(array: ArrayInput<T>, offset: number, length?: number | null, preserveKeys?: boolean): ArrayResult<T>;
}

export interface SpliceSignatures {
  <T>(array: T[], offset: number, length?: number | null, replacement?: unknown): T[];
  <T>(array: ArrayInput<T>, offset: number, length?: number | null, replacement?: unknown): ArrayResult<T>;
}

export interface ChunkSignatures {
  <T>(array: readonly T[], length: number, preserveKeys?: false): T[][];
  <T>(array: ArrayInput<T>, length: number, preserveKeys?: false): T[][];
  <T>(array: ArrayInput<T>, length: number, preserveKeys: boolean): ArrayResult<T>[];
}

export interface PadSignatures {
  <T>(array: readonly T[], length: number, value: T): T[];
  <T>(array: ArrayInput<T>, length: number, value: T): ArrayResult<T>;
}

export interface ReverseSignatures {
  <T>(array: readonly T[], preserveKeys?: false): T[];
  <T>(array: ArrayInput<T>, preserveKeys?: boolean): ArrayResult<T>;
}

export interface ColumnSignatures {
  (array: ArrayInput, columnKey: ArrayKey | null, indexKey?: null): Mixed[];
  (array: ArrayInput, columnKey: ArrayKey | null, indexKey: ArrayKey | null): ArrayResult<Mixed>;
}

export interface KeysSignatures {
  (array: readonly unknown[], filterValue?: unknown, strict?: boolean): number[];
  (array: ArrayInput, filterValue?: unknown, strict?: boolean): ArrayKey[];
}

export interface RangeSignatures {
  (start: number, end: number, step?: number): number[];
  (start: string, end: string, step?: number): string[];
  (start: string | number, end: string | number, step?: number): (number | string)[];
}

export interface ExtremeSignatures {
  <T extends number | string>(array: ArrayInput<T>): T;
  (value: number, ...values: number[]): number;
  (value: Mixed, ...values: Mixed[]): Mixed;
}
