/**
 * Directives of one request: the server's settings, overridden by the script's changes.
 * PHP: main/php_ini.c, Zend/zend_ini.c.
 */
import { type Access, directiveFor, directives, takesText } from '../../../config/directives.ts';
import { iniBool, iniQuantity } from '../../../config/ini-values.ts';

/** A directive's value, read in the three ways PHP reads it. */
interface Value {
  readonly raw: string | null;
  readonly text: string;
  readonly bool: boolean;
  readonly int: number;
}

function toValue(raw: string | null): Value {
  const text = raw ?? '';
  return { raw, text, bool: iniBool(text), int: iniQuantity(text) };
}

/** One directive as `ini_get_all()` shows it. */
export interface IniDetails {
  readonly global_value: string | null;
  readonly local_value: string | null;
  /** Bits of INI_USER 1, INI_PERDIR 2, INI_SYSTEM 4. */
  readonly access: number;
}

const ACCESS_BITS: Readonly<Record<Access, number>> = { all: 7, perdir: 6, directory: 2, system: 4 };

/** The directives of php.ini, command line and defaults: created once per thread, shared by its requests. */
export class IniSettings {
  readonly #values = new Map<string, Value>();

  /** @param changes text per directive name; names PHP does not know are kept for get_cfg_var() only. */
  constructor(changes: Readonly<Record<string, string | null>> = {}) {
    for (const [name, directive] of Object.entries(directives)) this.#values.set(name, toValue(directive.default));
    for (const [name, text] of Object.entries(changes)) {
      if (directiveFor(name) !== null && takesText(name, text)) this.#values.set(name, toValue(text));
    }
    this.configured = changes;
  }

  /** What php.ini and command line said, by name: what get_cfg_var() reads. */
  readonly configured: Readonly<Record<string, string | null>>;

  value(name: string): Value | undefined {
    return this.#values.get(name);
  }

  names(): string[] {
    return [...this.#values.keys()];
  }
}

export class Ini {
  readonly #settings: IniSettings;
  #changes: Map<string, Value> | null = null;
  #imposed: Set<string> | null = null;

  constructor(settings: IniSettings = new IniSettings()) {
    this.#settings = settings;
  }

  #value(name: string): Value | undefined {
    return this.#changes?.get(name) ?? this.#settings.value(name);
  }

  /** Text of a directive; null when there is no such directive. */
  get(name: string): string | null {
    return this.#value(name)?.text ?? null;
  }

  /** Text of a directive; '' when it has no value. */
  text(name: string): string {
    return this.#value(name)?.text ?? '';
  }

  /** Text of a directive; null when it has none, which is not the same as an empty one. */
  raw(name: string): string | null {
    return this.#value(name)?.raw ?? null;
  }

  bool(name: string): boolean {
    return this.#value(name)?.bool ?? false;
  }

  /** Integer of a directive, with K, M and G applied. */
  int(name: string): number {
    return this.#value(name)?.int ?? 0;
  }

  /**
   * What a script may do with ini_set().
   * @returns false when the directive is unknown or not the script's to change.
   */
  set(name: string, value: string): boolean {
    if (!this.isChangeable(name)) return false;
    this.force(name, value);
    return true;
  }

  /** True when a script may change the directive. */
  isChangeable(name: string): boolean {
    return directiveFor(name)?.access === 'all' && !this.isImposed(name);
  }

  /** Sets a known directive for this request whoever may change it (directory files, the runtime itself). */
  force(name: string, value: string | null): void {
    this.#changes ??= new Map();
    this.#changes.set(name, toValue(value));
  }

  /** Sets a directive so that the script cannot change it: [PATH=] and [HOST=] sections of php.ini. */
  impose(name: string, value: string): void {
    this.force(name, value);
    this.#imposed ??= new Set();
    this.#imposed.add(name);
  }

  isImposed(name: string): boolean {
    return this.#imposed?.has(name) ?? false;
  }

  /** Restores the server's setting. */
  restore(name: string): void {
    if (!this.isImposed(name)) this.#changes?.delete(name);
  }

  /** Value in php.ini or on the command line, even of unknown directives; null when it is not set there. */
  configured(name: string): string | null {
    const { configured } = this.#settings;
    return Object.hasOwn(configured, name) ? (configured[name] ?? '') : null;
  }

  names(): string[] {
    return this.#settings.names();
  }

  details(name: string): IniDetails | null {
    const value = this.#value(name);
    const directive = directiveFor(name);
    if (value === undefined || directive === null) return null;
    return {
      global_value: this.#settings.value(name)!.raw,
      local_value: value.raw,
      access: ACCESS_BITS[directive.access],
    };
  }
}
