/** var_export(): values as PHP source. */
import { decodeBytes } from '../../../engine/bytes.ts';
import { bytesOf, isPhpArray, isPhpInt } from '../../../engine/conversion.ts';
import { floatText } from '../../../engine/float-text.ts';
import { viewObject } from '../../../engine/object-members.ts';
import { type ArrayEntry, entriesOf } from '../../../engine/php-array.ts';
import { ErrorLevel, type Report } from '../../../engine/report.ts';
import { TextBuilder } from '../../../engine/text-builder.ts';

const INT_MIN = -9223372036854775808n;

/**
 * Text of a value as var_export() prints it, without line end.
 * @param precision digits of floats, as the ini directive `serialize_precision`
 */
export function exportValue(value: unknown, report: Report, precision: number): string {
  const exporter = new Exporter(report, precision);
  exporter.export(value, '');
  return exporter.out.text();
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
  readonly out = new TextBuilder();

  constructor(report: Report, precision: number) {
    this.#report = report;
    this.#precision = precision;
  }

  export(value: unknown, margin: string): void {
    if ((typeof value === 'object' && value !== null) || typeof value === 'function') this.#exportObject(value, margin);
    else this.out.add(this.#scalar(value));
  }

  #scalar(value: unknown): string {
    switch (typeof value) {
      case 'string':
        return exportString(value);
      case 'number':
        return isPhpInt(value) ? String(value) : exportFloat(value, this.#precision);
      case 'bigint':
        return value === INT_MIN ? `${value + 1n}-1` : String(value);
      case 'boolean':
        return String(value);
      default:
        return 'NULL';
    }
  }

  #exportObject(value: object, margin: string): void {
    const bytes = bytesOf(value);
    if (bytes !== null) {
      this.out.add(exportString(decodeBytes(bytes)));
      return;
    }
    if (value instanceof Number) {
      this.out.add(exportFloat(value.valueOf(), this.#precision));
      return;
    }
    if (this.#open.has(value)) {
      this.#report.raise(ErrorLevel.E_WARNING, 'var_export does not handle circular references');
      this.out.add('NULL');
      return;
    }
    // Nested arrays and objects begin on a line of their own.
    const lead = this.#open.size > 0 ? `\n${margin}` : '';
    if (isPhpArray(value)) {
      this.out.add(`${lead}array (\n`);
      this.#exportMembers(value, entriesOf(value), margin, false);
      this.out.add(`${margin})`);
      return;
    }
    const { className, members } = viewObject(value);
    const isPlain = className === 'stdClass';
    this.out.add(isPlain ? `${lead}(object) array(\n` : `${lead}\\${className}::__set_state(array(\n`);
    this.#exportMembers(value, members, margin, true);
    this.out.add(isPlain ? `${margin})` : `${margin}))`);
  }

  #exportMembers(value: object, entries: readonly ArrayEntry[], margin: string, ofObject: boolean): void {
    this.#open.add(value);
    for (const [key, member] of entries) {
      const name = ofObject || typeof key === 'string' ? exportString(String(key)) : key;
      this.out.add(`${margin}${ofObject ? '   ' : '  '}${name} => `);
      this.export(member, `${margin}  `);
      this.out.add(',\n');
    }
    this.#open.delete(value);
  }
}
