/** Constants as define() and constant() see them: PHP's own and those of one request. */
import { ErrorLevel } from '../engine/report.ts';
import { ValueError } from '../engine/throwables.ts';
import type { Request } from '../main/request.ts';

const LITERALS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** Made by define(); kept on the request. */
class OwnConstants {
  readonly values = new Map<string, unknown>();
}

class Constants {
  readonly #request: Request;
  readonly #own: Map<string, unknown>;

  constructor(request: Request) {
    this.#request = request;
    this.#own = request.stateOf(OwnConstants).values;
  }

  has(name: string): boolean {
    return this.find(name.replace(/^\\/, '')) !== undefined;
  }

  /** The value, in an array, so that null is one too; undefined when there is no such constant. */
  find(name: string): readonly [unknown] | undefined {
    if (this.#own.has(name)) return [this.#own.get(name)];
    const lower = name.toLowerCase();
    if (LITERALS.has(lower)) return [LITERALS.get(lower)];
    const value = this.#request.findConstant(name);
    return value === undefined ? undefined : [value];
  }

  value(name: string): unknown {
    const bare = name.replace(/^\\/, '');
    const found = this.find(bare);
    if (found !== undefined) return found[0];
    if (bare.includes('::')) throw new Error(`Class "${bare.split('::')[0]}" not found`);
    throw new Error(`Undefined constant "${name}"`);
  }

  define(name: string, value: unknown, isCaseInsensitive: boolean): boolean {
    if (name.includes('::')) throw new ValueError('define(): Argument #1 ($constant_name) cannot be a class constant');
    const { diagnostics } = this.#request;
    if (isCaseInsensitive) {
      const reason = 'is ignored since declaration of case-insensitive constants is no longer supported';
      diagnostics.raise(ErrorLevel.E_WARNING, `define(): Argument #3 ($case_insensitive) ${reason}`);
    }
    if (this.find(name) !== undefined) {
      diagnostics.raise(ErrorLevel.E_WARNING, `Constant ${name} already defined`);
      return false;
    }
    this.#own.set(name, value);
    return true;
  }
}

/** The constants this request sees. */
export function constantsOf(request: Request): Constants {
  return new Constants(request);
}
