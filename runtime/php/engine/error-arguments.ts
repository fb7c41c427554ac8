/** What PHP's exceptions take in their constructors (Zend/zend_exceptions.c, default_exception). */
import { typeNameOf } from './coercion.ts';
import { ownText } from './conversion.ts';

/** Checks and converts the arguments of one class's constructor. */
export class ErrorArguments {
  readonly #owner: string;

  /** @param owner name of the class that has the constructor, as the messages say it */
  constructor(owner: string) {
    this.#owner = owner;
  }

  /** @throws TypeError for what has no text */
  message(value: unknown): string {
    if (typeof value === 'string') return value;
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? '1' : '';
    const text = typeof value === 'object' && !Array.isArray(value) ? ownText(value) : null;
    if (text !== null) return text;
    if (typeof value === 'object' || typeof value === 'function') this.#refuse('#1 ($message)', 'string', value);
    return String(value);
  }

  /** @throws TypeError for what is no number */
  code(value: unknown): number {
    if (typeof value === 'number') return value;
    const isNumber = typeof value === 'boolean' || typeof value === 'bigint' || value === null;
    if (isNumber || (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value))) return Number(value);
    return this.#refuse('#2 ($code)', 'int', value);
  }

  /** @throws TypeError for what cannot be thrown */
  previous<Value>(value: Value, position = 3): Value {
    if (value === null || value === undefined || value instanceof Error) return value;
    return this.#refuse(`#${position} ($previous)`, '?Throwable', value);
  }

  #refuse(which: string, type: string, value: unknown): never {
    throw new TypeError(
      `${this.#owner}::__construct(): Argument ${which} must be of type ${type}, ${typeNameOf(value)} given`,
    );
  }
}
