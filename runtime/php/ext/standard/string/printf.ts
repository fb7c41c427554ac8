/** The format language of sprintf() and its sisters (ext/standard/formatted_print.c). */
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { toPhpString } from '../../../engine/conversion.ts';
import { exponentialText, fixedText, floatText } from '../../../engine/float-text.ts';
import { toPhpFloat, toPhpInt } from '../../../engine/numeric-text.ts';
import { ErrorLevel, type Report } from '../../../engine/report.ts';
import { ArgumentCountError, ValueError } from '../../../engine/throwables.ts';

/** The calling function, for messages and conversions. */
export interface FormatContext {
  readonly report: Report;
  /** The PHP function called, for the notice about too great a precision. */
  readonly functionName: string;
  /** Digits of floats under %s: the ini directive `precision`. */
  readonly precision: number;
  /** Arguments the function takes before those of the format; null when they come in an array (vsprintf). */
  readonly leadingArguments: number | null;
}

const INT32_MAX = 2147483647;
const DEFAULT_DECIMALS = 6;
const MAX_DECIMALS = 53;

/** Text of `format` with its arguments put in; lengths are bytes. Throws PHP's ValueError and ArgumentCountError. */
export function formatText(format: string, args: readonly unknown[], context: FormatContext): string {
  if (!format.includes('%')) return format;
  return fromBinary(new Formatter(toBinary(format), args, context).run());
}

/** One `%…` of a format. */
interface Directive {
  leftAligned: boolean;
  alwaysSigned: boolean;
  padding: string;
  width: number;
  /** Null when none is given. */
  precision: number | null;
}

class Formatter {
  readonly #format: string;
  readonly #args: readonly unknown[];
  readonly #context: FormatContext;
  #at = 0;
  #nextArgument = 0;
  #greatestMissing = -1;

  constructor(format: string, args: readonly unknown[], context: FormatContext) {
    this.#format = format;
    this.#args = args;
    this.#context = context;
  }

  run(): string {
    const format = this.#format;
    let text = '';
    while (this.#at < format.length) {
      const percent = format.indexOf('%', this.#at);
      if (percent < 0) {
        text += format.slice(this.#at);
        break;
      }
      text += format.slice(this.#at, percent);
      this.#at = percent + 1;
      if (format[this.#at] === '%') {
        text += '%';
        this.#at++;
      } else {
        text += this.#directive();
      }
    }
    this.#refuseMissing();
    return text;
  }

  #refuseMissing(): void {
    if (this.#greatestMissing < 0) return;
    const { leadingArguments } = this.#context;
    const given = this.#args.length;
    const required = this.#greatestMissing + 1;
    if (leadingArguments === null) {
      throw new ValueError(`The arguments array must contain ${required} items, ${given} given`);
    }
    throw new ArgumentCountError(
      `${required + leadingArguments} arguments are required, ${given + leadingArguments} given`,
    );
  }

  #directive(): string {
    const directive: Directive = { leftAligned: false, alwaysSigned: false, padding: ' ', width: 0, precision: null };
    const given = this.#argumentNumber();
    this.#modifiers(directive);
    if (!this.#width(directive) || !this.#precision(directive)) return '';
    if (this.#format[this.#at] === 'l') this.#at++;
    const index = given ?? this.#nextArgument++;
    const specifier = this.#format[this.#at];
    if (index >= this.#args.length) {
      this.#greatestMissing = Math.max(this.#greatestMissing, index);
      return '';
    }
    this.#at++;
    if (specifier === undefined) throw new ValueError('Missing format specifier at end of string');
    return this.#convert(specifier, this.#args[index], directive);
  }

  /** `2$`: the argument meant, from 0; null for the next one. */
  #argumentNumber(): number | null {
    const match = /(\d*)\$/y;
    match.lastIndex = this.#at;
    const digits = match.exec(this.#format)?.[1];
    if (digits === undefined) return null;
    const number = Number(digits);
    if (number <= 0 || number >= INT32_MAX) {
      throw new ValueError('Argument number specifier must be greater than zero and less than 2147483647');
    }
    this.#at = match.lastIndex;
    return number - 1;
  }

  #modifiers(directive: Directive): void {
    for (; ; this.#at++) {
      const char = this.#format[this.#at];
      if (char === ' ' || char === '0') directive.padding = char;
      else if (char === '-') directive.leftAligned = true;
      else if (char === '+') directive.alwaysSigned = true;
      else if (char === "'" && this.#at + 1 < this.#format.length) directive.padding = this.#format[++this.#at]!;
      else return;
    }
  }

  /** @returns false when the width is an argument that is missing */
  #width(directive: Directive): boolean {
    if (this.#format[this.#at] === '*') {
      const width = this.#starArgument('Width');
      if (width === null) return false;
      if (width < 0 || width > INT32_MAX) {
        throw new ValueError('Width must be greater than zero and less than 2147483647');
      }
      directive.width = width;
      return true;
    }
    directive.width = this.#number('Width') ?? 0;
    return true;
  }

  #precision(directive: Directive): boolean {
    if (this.#format[this.#at] !== '.') return true;
    this.#at++;
    if (this.#format[this.#at] === '*') {
      const precision = this.#starArgument('Precision');
      if (precision === null) return false;
      if (precision < -1 || precision > INT32_MAX) throw new ValueError('Precision must be between -1 and 2147483647');
      directive.precision = precision;
      return true;
    }
    directive.precision = this.#number('Precision');
    return true;
  }

  #number(what: 'Width' | 'Precision'): number | null {
    const from = this.#at;
    while (isDigit(this.#format.charCodeAt(this.#at))) this.#at++;
    if (this.#at === from) return null;
    const number = Number(this.#format.slice(from, this.#at));
    if (number >= INT32_MAX) throw new ValueError(`${what} must be greater than zero and less than 2147483647`);
    return number;
  }

  #starArgument(what: 'Width' | 'Precision'): number | null {
    this.#at++;
    const index = this.#argumentNumber() ?? this.#nextArgument++;
    if (index >= this.#args.length) {
      this.#greatestMissing = Math.max(this.#greatestMissing, index);
      return null;
    }
    const value = this.#args[index];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw new ValueError(`${what} must be an integer`);
    return value;
  }

  #convert(specifier: string, value: unknown, directive: Directive): string {
    const { report, precision } = this.#context;
    if (directive.precision === -1 && !'gGhH'.includes(specifier)) {
      throw new ValueError('Precision -1 is only supported for %g, %G, %h and %H');
    }
    switch (specifier) {
      case 's': {
        const text = toBinary(toPhpString(value, report, precision));
        const kept = directive.precision === null ? text : cut(text, directive.precision);
        return pad(kept, { ...directive, alwaysSigned: false }, false);
      }
      case 'd':
        return padInteger(String(toPhpInt(value, report)), directive);
      case 'u':
        return padInteger(unsigned(toPhpInt(value, report), 10), { ...directive, alwaysSigned: false });
      case 'x':
      case 'X':
      case 'o':
      case 'b':
        return this.#radix(specifier, value, directive);
      case 'c':
        return String.fromCharCode(Number(BigInt.asUintN(8, BigInt(toPhpInt(value, report)))));
      case '%':
        return '%';
      default:
        if ('eEfFgGhH'.includes(specifier)) return this.#float(specifier, toPhpFloat(value, report), directive);
        throw new ValueError(`Unknown format specifier "${fromBinary(specifier)}"`);
    }
  }

  #radix(specifier: 'x' | 'X' | 'o' | 'b', value: unknown, directive: Directive): string {
    const base = specifier === 'o' ? 8 : specifier === 'b' ? 2 : 16;
    const text = unsigned(toPhpInt(value, this.#context.report), base);
    const digits = specifier === 'X' ? text.toUpperCase() : text;
    // PHP cuts these to nothing whenever a precision is given.
    return pad(directive.precision === null ? digits : '', { ...directive, alwaysSigned: false }, false);
  }

  #float(specifier: string, value: number, directive: Directive): string {
    const decimals = this.#decimals(directive.precision);
    const isNegative = value < 0;
    // PHP pads neither of these, and may put the sign of a zero-padded one in place of its first letter.
    if (Number.isNaN(value)) return pad('NaN', { ...directive, width: 3 }, isNegative);
    if (!Number.isFinite(value)) return pad('INF', { ...directive, width: 3 }, isNegative);
    const text = floatDigits(specifier, value, decimals);
    const sign = text.startsWith('-') ? '' : isNegative ? '-' : directive.alwaysSigned ? '+' : '';
    return pad(sign + text, directive, isNegative || text.startsWith('-'));
  }

  #decimals(given: number | null): number {
    if (given === null) return DEFAULT_DECIMALS;
    if (given <= MAX_DECIMALS) return given;
    this.#context.report.raise(
      ErrorLevel.E_NOTICE,
      `${this.#context.functionName}(): Requested precision of ${given} digits was truncated to PHP maximum of ${MAX_DECIMALS} digits`,
    );
    return MAX_DECIMALS;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function cut(text: string, length: number): string {
  return length < 0 ? text : text.slice(0, length);
}

function unsigned(value: number | bigint, base: number): string {
  if (typeof value === 'number' && value >= 0) return value.toString(base);
  return BigInt.asUintN(64, BigInt(value)).toString(base);
}

function floatDigits(specifier: string, value: number, decimals: number): string {
  switch (specifier) {
    case 'f':
    case 'F':
      return fixedText(value, decimals);
    case 'e':
      return exponentialText(value, decimals);
    case 'E':
      return exponentialText(value, decimals).toUpperCase();
    default: {
      const text = floatText(value, decimals === 0 ? 1 : decimals);
      return specifier === 'g' || specifier === 'h' ? text.replace('E', 'e') : text;
    }
  }
}

function padInteger(digits: string, directive: Directive): string {
  const isNegative = digits.startsWith('-');
  const text = directive.alwaysSigned && !isNegative ? `+${digits}` : digits;
  const padding = directive.leftAligned && directive.padding === '0' ? ' ' : directive.padding;
  return pad(text, { ...directive, padding }, isNegative);
}

function pad(text: string, directive: Directive, isNegative: boolean): string {
  const { width, padding, leftAligned, alwaysSigned } = directive;
  const missing = Math.max(width - text.length, 0);
  if (leftAligned) return text + padding.repeat(missing);
  if (padding === '0' && (isNegative || alwaysSigned)) {
    return `${isNegative ? '-' : '+'}${padding.repeat(missing)}${text.slice(1)}`;
  }
  return padding.repeat(missing) + text;
}
