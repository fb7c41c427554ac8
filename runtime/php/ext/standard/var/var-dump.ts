/** var_dump(): values with their types. */
import { byteLength, decodeBytes } from '../../../engine/bytes.ts';
import { bytesOf, isPhpArray, isPhpInt } from '../../../engine/conversion.ts';
import { floatText } from '../../../engine/float-text.ts';
import type { ObjectIds } from '../../../engine/object-ids.ts';
import { viewObject } from '../../../engine/object-members.ts';
import { type ArrayEntry, entriesOf } from '../../../engine/php-array.ts';
import { TextBuilder } from '../../../engine/text-builder.ts';

/**
 * Text of a value as var_dump() prints it, with its line end.
 * @param precision digits of floats, as the ini directive `serialize_precision`
 */
export function dumpValue(value: unknown, ids: ObjectIds, precision: number): string {
  const dumper = new Dumper(ids, precision);
  dumper.dump(value, '');
  return dumper.out.text();
}

class Dumper {
  readonly #ids: ObjectIds;
  readonly #precision: number;
  /** Arrays and objects being printed, outermost first. */
  readonly #open = new Set<unknown>();
  readonly out = new TextBuilder();

  constructor(ids: ObjectIds, precision: number) {
    this.#ids = ids;
    this.#precision = precision;
  }

  dump(value: unknown, margin: string): void {
    if ((typeof value === 'object' && value !== null) || typeof value === 'function') this.#dumpObject(value, margin);
    else this.out.add(`${margin}${this.#scalar(value)}\n`);
  }

  #scalar(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return `string(${byteLength(value)}) "${value}"`;
      case 'number':
        return isPhpInt(value) ? `int(${value})` : this.#float(value);
      case 'bigint':
        return `int(${value})`;
      case 'boolean':
        return `bool(${value})`;
      case 'symbol':
        return 'object(Symbol) (0) {\n}';
      default:
        return 'NULL';
    }
  }

  #float(value: number): string {
    return `float(${floatText(value, this.#precision)})`;
  }

  #dumpObject(value: object, margin: string): void {
    const bytes = bytesOf(value);
    if (bytes !== null) {
      this.dump(decodeBytes(bytes), margin);
      return;
    }
    if (value instanceof Number) {
      this.out.add(`${margin}${this.#float(value.valueOf())}\n`);
      return;
    }
    if (this.#open.has(value)) {
      this.out.add(`${margin}*RECURSION*\n`);
      return;
    }
    if (isPhpArray(value)) {
      const entries = entriesOf(value);
      this.#dumpMembers(value, `array(${entries.length})`, entries, margin);
      return;
    }
    const { className, members } = viewObject(value);
    const title = `object(${className})#${this.#ids.of(value)} (${members.length})`;
    this.#dumpMembers(value, title, members, margin, true);
  }

  #dumpMembers(value: object, title: string, entries: readonly ArrayEntry[], margin: string, quotesAll = false): void {
    this.#open.add(value);
    this.out.add(`${margin}${title} {\n`);
    const inner = `${margin}  `;
    for (const [key, member] of entries) {
      this.out.add(`${inner}[${quotesAll || typeof key === 'string' ? `"${key}"` : key}]=>\n`);
      this.dump(member, inner);
    }
    this.#open.delete(value);
    this.out.add(`${margin}}\n`);
  }
}
