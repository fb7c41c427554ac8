/** print_r(): values as a person reads them. */
import { isPhpArray, toPhpString } from '../../../engine/conversion.ts';
import { isPhpObject, viewObject } from '../../../engine/object-members.ts';
import { type ArrayEntry, entriesOf } from '../../../engine/php-array.ts';
import type { Report } from '../../../engine/report.ts';

const INDENT = 8;

/**
 * Text of a value as print_r() prints it.
 * @param precision digits of floats, as the ini directive `precision`
 */
export function printReadable(value: unknown, report: Report, precision: number): string {
  return new ReadablePrinter(report, precision).print(value, 0);
}

class ReadablePrinter {
  readonly #report: Report;
  readonly #precision: number;
  /** Arrays and objects being printed, outermost first. */
  readonly #open = new Set<unknown>();

  constructor(report: Report, precision: number) {
    this.#report = report;
    this.#precision = precision;
  }

  print(value: unknown, indent: number): string {
    if (isPhpArray(value)) return this.#printNested('Array\n', value, entriesOf(value), indent);
    if (!isPhpObject(value)) return toPhpString(value, this.#report, this.#precision);
    const { className, members } = viewObject(value);
    return this.#printNested(`${className} Object\n`, value, members, indent);
  }

  #printNested(title: string, value: unknown, entries: readonly ArrayEntry[], indent: number): string {
    if (this.#open.has(value)) return `${title} *RECURSION*`;
    this.#open.add(value);
    const margin = ' '.repeat(indent);
    let text = `${title}${margin}(\n`;
    for (const [key, member] of entries) text += `${margin}    [${key}] => ${this.print(member, indent + INDENT)}\n`;
    this.#open.delete(value);
    return `${text}${margin})\n`;
  }
}
