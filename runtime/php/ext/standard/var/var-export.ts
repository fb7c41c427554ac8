/** var_export(): values as PHP source. */
import { decodeBytes } from '../../../engine/bytes.ts';
import { bytesOf, isPhpArray, isPhpInt } from '../../../engine/conversion.ts';
import { floatText } from '../../../engine/float-text.ts';
import { viewObject } from '../../../engine/object-members.ts';
import { type ArrayEntry, entriesOf } from '../../../engine/php-array.ts';
import { ErrorLevel, type Report } from '../../../engine/report.ts';

const INT_MIN = -9223372036854775808n;

/**
 * Text of a value as var_export() prints it, without line end.
 * @param precision digits of floats, as the ini directive `serialize_precision`
 */
export function exportValue(value: unknown, report: Report, precision: number): string {
  return new Exporter(report, precision).export(value, '');
}

/** A float as PHP source: always with a point or an exponent. */
function exportFloat(value: number, precision: number): string {
  const text = floatText(value, precision);
  return Number.isFinite(value) && !text.includes('.') ? `${text}.0` : text;
}

function exportString(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&').replaceAll('\0', `' . "\\0" . '`)}'`;
}

class Exporter {
  readonly #report: Report;
  readonly #precision: number;
  /** Arrays and objects being printed, outermost first. */
  readonly #open = new Set<unknown>();

  constructor(report: Report, precision: number) {
    this.#report = report;
    this.#precision = precision;
  }

  export(value: unknown, margin: string): string {
    switch (typeof value) {
      case 'string':
        return exportString(value);
      case 'number':
        return isPhpInt(value) ? String(value) : exportFloat(value, this.#precision);
      case 'bigint':
        return value === INT_MIN ? `${value + 1n}-1` : String(value);
      case 'boolean':
        return String(value);
      case 'undefined':
      case 'symbol':
        return 'NULL';
      case 'function':
        return this.#exportObject(value, margin);
      case 'object':
        return value === null ? 'NULL' : this.#exportObject(value, margin);
    }
  }

  #exportObject(value: object, margin: string): string {
    const bytes = bytesOf(value);
    if (bytes !== null) return exportString(decodeBytes(bytes));
    if (value instanceof Number) return exportFloat(value.valueOf(), this.#precision);
    if (this.#open.has(value)) {
      this.#report.raise(ErrorLevel.E_WARNING, 'var_export does not handle circular references');
      return 'NULL';
    }
    // Nested arrays and objects begin on a line of their own.
    const lead = this.#open.size > 0 ? `\n${margin}` : '';
    if (isPhpArray(value)) {
      return `${lead}array (\n${this.#exportMembers(value, entriesOf(value), margin, false)}${margin})`;
    }
    const { className, members } = viewObject(value);
    const body = this.#exportMembers(value, members, margin, true);
    if (className === 'stdClass') return `${lead}(object) array(\n${body}${margin})`;
    return `${lead}\\${className}::__set_state(array(\n${body}${margin}))`;
  }

  #exportMembers(value: object, entries: readonly ArrayEntry[], margin: string, ofObject: boolean): string {
    this.#open.add(value);
    let text = '';
    for (const [key, member] of entries) {
      const name = ofObject || typeof key === 'string' ? exportString(String(key)) : key;
      text += `${margin}${ofObject ? '   ' : '  '}${name} => ${this.export(member, `${margin}  `)},\n`;
    }
    this.#open.delete(value);
    return text;
  }
}
