/** Parameters of a statement: what was bound, by number or name, by value or by reference. */

import { toBool } from '../../engine/coercion.ts';
import { toPhpString } from '../../engine/conversion.ts';
import { toPhpInt } from '../../engine/numeric-text.ts';
import type { Report } from '../../engine/report.ts';
import { Param } from './constants.ts';
import type { Parameter } from './driver.ts';

/** What bindParam() and bindColumn() take in place of a variable: an object whose `value` is read or written. */
export interface Reference {
  value: unknown;
}

interface Binding {
  readonly given: unknown;
  readonly isReference: boolean;
  readonly type: number;
}

export class Bindings {
  readonly #bound = new Map<number | string, Binding>();

  get size(): number {
    return this.#bound.size;
  }

  clear(): void {
    this.#bound.clear();
  }

  /** @param key index from 0, or name without its colon */
  bind(key: number | string, given: unknown, type: number, isReference = false): void {
    this.#bound.set(key, { given, isReference, type });
  }

  keys(): (number | string)[] {
    return [...this.#bound.keys()];
  }

  typeOf(key: number | string): number {
    return this.#bound.get(key)!.type;
  }

  /** The parameter as it is now; undefined when nothing is bound there. */
  get(key: number | string, report: Report): Parameter | undefined {
    const binding = this.#bound.get(key);
    if (binding === undefined) return undefined;
    const { given, isReference, type } = binding;
    return typed(isReference ? (given as Reference).value : given, type, report);
  }

  /** All of them, as they are now. */
  all(report: Report): Map<number | string, Parameter> {
    return new Map(this.keys().map((key) => [key, this.get(key, report)!]));
  }
}

/** A column's value as bindColumn() wants it. */
export function columnValue(value: unknown, type: number, report: Report): unknown {
  if (value === null || type === Param.lob || type === Param.null) return value;
  if (type === Param.int) return toPhpInt(value, report);
  return type === Param.bool ? toBool(value) : toPhpString(value, report);
}

/** The value as its type wants it when it is bound (really_register_bound_param in ext/pdo/pdo_stmt.c). */
function typed(value: unknown, type: number, report: Report): Parameter {
  if (value === null || value === undefined || type === Param.null) return { value: null, type: Param.null };
  if (type === Param.int) return { value: typeof value === 'boolean' ? Number(value) : value, type };
  if (type === Param.bool) return { value: typeof value === 'number' ? toBool(value) : value, type };
  return { value: toPhpString(value, report), type };
}

export function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'value' in value;
}
