/** var_dump(): values with their types. */
import { byteLength, decodeBytes } from '../../../engine/bytes.ts';
import { bytesOf, isPhpArray, isPhpInt } from '../../../engine/conversion.ts';
import { floatText } from '../../../engine/float-text.ts';
import type { ObjectIds } from '../../../engine/object-ids.ts';
import { viewObject } from '../../../engine/object-members.ts';
import { type ArrayEntry, entriesOf } from '../../../engine/php-array.ts';

/**
 * Text of a value as var_dump() prints it, with its line end.
 * @param precision digits of floats, as the ini directive `serialize_precision`
 */
export function dumpValue(value: unknown, ids: ObjectIds, precision: number): string {
  return new Dumper(ids, precision).dump(value, '');
}

class Dumper {
  readonly #ids: ObjectIds;
  readonly #precision: number;
  /** Arrays and objects being printed, outermost first. */
  readonly #open = new Set<unknown>();

  constructor(ids: ObjectIds, precision: number) {
    this.#ids = ids;
    this.#precision = precision;
  }

  dump(value: unknown, margin: string): string {
    switch (typeof value) {
      case 'string':
        return `${margin}string(${byteLength(value)}) "${value}"\n`;
      case 'number':
        return `${margin}${isPhpInt(value) ? `int(${value})` : this.#float(value)}\n`;
      case 'bigint':
        return `${margin}int(${value})\n`;
      case 'boolean':
        return `${margin}bool(${value})\n`;
      case 'undefined':
        return `${margin}NULL\n`;
      case 'symbol':
        return `${margin}object(Symbol) (0) {\n${margin}}\n`;
      case 'function':
        return this.#dumpObject(value, margin);
      case 'object':
        return value === null ? `${margin}NULL\n` : this.#dumpObject(value, margin);
    }
  }

  #float(value: number): string {
    return `float(${floatText(value, this.#precision)})`;
  }

  #dumpObject(value: object, margin: string): string {
    const bytes = bytesOf(value);
    if (bytes !== null) return this.dump(decodeBytes(bytes), margin);
    if (value instanceof Number) return `${margin}${this.#float(value.valueOf())}\n`;
    if (this.#open.has(value)) return `${margin}*RECURSION*\n`;
    if (isPhpArray(value)) {
      const entries = entriesOf(value);
      return this.#dumpMembers(value, `array(${entries.length})`, entries, margin);
    }
    const { className, members } = viewObject(value);
    const title = `object(${className})#${this.#ids.of(value)} (${members.length})`;
    return this.#dumpMembers(value, title, members, margin, true);
  }

  #dumpMembers(
    value: object,
    title: string,
    entries: readonly ArrayEntry[],
    margin: string,
    quotesAll = false,
  ): string {
    this.#open.add(value);
    let text = `${margin}${title} {\n`;
    const inner = `${margin}  `;
    for (const [key, member] of entries) {
      text += `${inner}[${quotesAll || typeof key === 'string' ? `"${key}"` : key}]=>\n${this.dump(member, inner)}`;
    }
    this.#open.delete(value);
    return `${text}${margin}}\n`;
  }
}
