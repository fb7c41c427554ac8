/** print_r(): values as a person reads them. */
import { isPhpArray, toPhpString } from '../../../engine/conversion.ts';
import { isPhpObject, viewObject } from '../../../engine/object-members.ts';
import { type ArrayEntry, entriesOf } from '../../../engine/php-array.ts';
import type { Report } from '../../../engine/report.ts';
import { TextBuilder } from '../../../engine/text-builder.ts';

const INDENT = 8;

/**
 * Text of a value as print_r() prints it.
 * @param precision digits of floats, as the ini directive `precision`
 */
export function printReadable(value: unknown, report: Report, precision: number): string {
  const printer = new ReadablePrinter(report, precision);
  printer.print(value, 0);
  return printer.out.text();
}

class ReadablePrinter {
  readonly #report: Report;
  readonly #precision: number;
  /** Arrays and objects being printed, outermost first. */
  readonly #open = new Set<unknown>();
  readonly out = new TextBuilder();

  constructor(report: Report, precision: number) {
    this.#report = report;
    this.#precision = precision;
  }

  print(value: unknown, indent: number): void {
    if (isPhpArray(value)) {
      this.#printNested('Array\n', value, entriesOf(value), indent);
    } else if (!isPhpObject(value)) {
      this.out.add(toPhpString(value, this.#report, this.#precision));
    } else {
      const { className, members } = viewObject(value);
      this.#printNested(`${className} Object\n`, value, members, indent);
    }
  }

  #printNested(title: string, value: unknown, entries: readonly ArrayEntry[], indent: number): void {
    if (this.#open.has(value)) {
      this.out.add(`${title} *RECURSION*`);
      return;
    }
    this.#open.add(value);
    const margin = ' '.repeat(indent);
    this.out.add(`${title}${margin}(\n`);
    for (const [key, member] of entries) {
      this.out.add(`${margin}    [${key}] => `);
      this.print(member, indent + INDENT);
      this.out.add('\n');
    }
    this.#open.delete(value);
    this.out.add(`${margin})\n`);
  }
}
