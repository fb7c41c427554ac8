/**
 * Settings of JavaScript and Node that all requests of a thread share, such as `Error.stackTraceLimit`: changes by a script
 * are undone when its request ends.
 */
import buffer from 'node:buffer';
import { EventEmitter } from 'node:events';
import { getDefaultHighWaterMark, setDefaultHighWaterMark } from 'node:stream';
import { inspect } from 'node:util';

interface Setting {
  read(): unknown;
  write(value: unknown): void;
  value: unknown;
}

/** Limits and defaults of `http.globalAgent` and its kin. */
const AGENT_SETTINGS = ['maxSockets', 'maxFreeSockets', 'maxTotalSockets', 'scheduling', 'keepAlive', 'defaultPort'];

/** Modules through which the settings beyond `Error` and `Buffer` are reached. */
const MODULES: ReadonlySet<string> = new Set([
  ...['util', 'events', 'http', 'https', 'stream', 'process', 'console', 'buffer'],
]);

export class SharedSettings {
  #stackTraceLimit = Error.stackTraceLimit;
  #prepareStackTrace = Error.prepareStackTrace;
  #poolSize = Buffer.poolSize;
  /** Settings of modules, which most scripts cannot reach. */
  readonly #ofModules: Setting[] = [];
  readonly #agents = new Set<object>();

  constructor() {
    this.#add(buffer, ['INSPECT_MAX_BYTES']);
    for (const isObject of [false, true]) {
      const read = () => getDefaultHighWaterMark(isObject);
      const write = (value: unknown) => setDefaultHighWaterMark(isObject, value as number);
      this.#ofModules.push({ read, write, value: read() });
    }
    this.#add(EventEmitter, ['defaultMaxListeners', 'captureRejections']);
    this.#add(inspect.defaultOptions, Object.keys(inspect.defaultOptions));
  }

  #add(holder: object, names: readonly string[]): void {
    const record = holder as Record<string, unknown>;
    for (const name of names) {
      const write = (value: unknown): void => {
        Reflect.set(holder, name, value);
      };
      this.#ofModules.push({ read: () => record[name], write, value: record[name] });
    }
  }

  /** Settings of a module that a script is about to see: `http` and `https` have an agent for all. */
  watchModule(module: object): void {
    const agent: unknown = Reflect.get(module, 'globalAgent');
    if (typeof agent !== 'object' || agent === null || this.#agents.has(agent)) return;
    this.#agents.add(agent);
    this.#add(agent, AGENT_SETTINGS);
  }

  /** Accepts the present values: a package that was just loaded may change them on purpose. */
  accept(): void {
    this.#stackTraceLimit = Error.stackTraceLimit;
    this.#prepareStackTrace = Error.prepareStackTrace;
    this.#poolSize = Buffer.poolSize;
    for (const setting of this.#ofModules) setting.value = setting.read();
  }

  /**
   * Restores changed settings.
   * @param reachesModules true when the script has a way to settings of Node's modules
   */
  restore(reachesModules: boolean): void {
    if (Error.stackTraceLimit !== this.#stackTraceLimit) Error.stackTraceLimit = this.#stackTraceLimit;
    if (Error.prepareStackTrace !== this.#prepareStackTrace) Error.prepareStackTrace = this.#prepareStackTrace;
    if (Buffer.poolSize !== this.#poolSize) Buffer.poolSize = this.#poolSize;
    if (!reachesModules) return;
    for (const { read, write, value } of this.#ofModules) if (read() !== value) write(value);
  }
}

/** True when a script that imports this module, or any package, can reach such settings. */
export function reachesSettings(specifier: string): boolean {
  const isNodes = specifier.startsWith('node:');
  return !isNodes || MODULES.has(specifier.slice('node:'.length));
}
