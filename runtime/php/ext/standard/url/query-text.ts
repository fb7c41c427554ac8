/** http_build_query(): nested arrays as form data (ext/standard/http.c). */

import { decodeBytes } from '../../../engine/bytes.ts';
import { bytesOf, isPhpArray, numberText } from '../../../engine/conversion.ts';
import { isPhpObject, viewObject } from '../../../engine/object-members.ts';
import { type ArrayEntry, entriesOf } from '../../../engine/php-array.ts';
import { rawUrlEncode, urlEncode } from '../../../engine/url-text.ts';

export interface QueryOptions {
  /** Put before the integer keys of the outermost array. */
  readonly numericPrefix: string;
  readonly separator: string;
  /** Spaces as `%20` (RFC 3986) instead of `+`. */
  readonly isRfc3986: boolean;
  /** Digits of floats, as the ini directive `precision`. */
  readonly precision: number;
}

/** Form data of an array or object; members without a value (null) are left out. */
export function buildQuery(data: object, options: QueryOptions): string {
  return new QueryBuilder(options).build(data);
}

class QueryBuilder {
  readonly #options: QueryOptions;
  readonly #pairs: string[] = [];
  /** Arrays and objects being built, outermost first: a circular member is left out. */
  readonly #open = new Set<object>();

  constructor(options: QueryOptions) {
    this.#options = options;
  }

  build(data: object): string {
    this.#members(data, null);
    return this.#pairs.join(this.#options.separator);
  }

  #encode(text: string): string {
    return this.#options.isRfc3986 ? rawUrlEncode(text) : urlEncode(text);
  }

  #members(data: object, parent: string | null): void {
    if (this.#open.has(data)) return;
    this.#open.add(data);
    const entries: readonly ArrayEntry[] = isPhpArray(data) ? entriesOf(data) : viewObject(data).members;
    for (const [key, value] of entries) this.#member(this.#name(key, parent), value);
    this.#open.delete(data);
  }

  #name(key: string | number, parent: string | null): string {
    if (parent !== null) return `${parent}%5B${this.#encode(String(key))}%5D`;
    return typeof key === 'number' ? this.#options.numericPrefix + key : this.#encode(key);
  }

  #member(name: string, value: unknown): void {
    if (value === null || value === undefined || typeof value === 'symbol') return;
    const bytes = bytesOf(value);
    if (bytes !== null) this.#pairs.push(`${name}=${this.#encode(decodeBytes(bytes))}`);
    else if (isPhpArray(value) || isPhpObject(value)) this.#members(value, name);
    else this.#pairs.push(`${name}=${this.#encode(this.#scalar(value))}`);
  }

  #scalar(value: unknown): string {
    if (typeof value === 'boolean') return value ? '1' : '0';
    if (typeof value === 'number') return numberText(value, this.#options.precision);
    return String(value);
  }
}
