/** Ambient names that are in no table: statements that run another file, classes that JavaScript has, too. */

export const LANGUAGE = `// Other files of the same request

/**
 * Runs another file at once, in this request: same output, headers and superglobals. A path that begins with \`/\`, \`./\` or
 * \`../\` names one place, seen from getcwd(); any other is looked for in include_path, then beside this file. A \`.php\` name
 * may stand for the ported \`.ts\`; a file that is no script, such as \`.html\`, is output as it is.
 * @param variables values for names that the file uses and does not declare: it cannot see the caller's own.
 * @returns its default export, 1 when it has none, false with a warning when it is missing.
 */
declare function include(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** include(), unless the file was included before: then gives true. */
declare function include_once(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** include(), unless the file was included before: then gives true. */
declare function includeOnce(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** include_once(), but a missing file is a fatal error. */
declare function require_once(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** include_once(), but a missing file is a fatal error. */
declare function requireOnce(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** include() of a file that awaits. */
declare function include_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** include() of a file that awaits. */
declare function includeAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** include_once() of a file that awaits. */
declare function include_once_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** include_once() of a file that awaits. */
declare function includeOnceAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** require() of a file that awaits. */
declare function require_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** require() of a file that awaits. */
declare function requireAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** require_once() of a file that awaits. */
declare function require_once_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** require_once() of a file that awaits. */
declare function requireOnceAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;

// What a request has taken, and what outlives it

/**
 * Gives something back at the end of the request, however it ends: normally, by die(), a limit, an abort or a fatal error. It
 * runs when the response is complete and shutdown functions have run, the last registered first, before the next request has
 * the thread to itself; each has \`hard_timeout\` seconds (2) for it, promises are awaited. Errors go to the error log and
 * keep nothing else from being given back.
 * @param value what to give back, or a promise of it, which is then waited for. Without \`giveBack\` its method Symbol.asyncDispose or Symbol.dispose is called, or the value
 *   itself when it is a function.
 * @param giveBack is called with the value
 * @returns the value
 * @throws TypeError when there is no way to give the value back
 */
declare function onRequestEnd<Value>(value: Value, giveBack?: (value: Awaited<Value>) => unknown): Value;
/**
 * A value that outlives the request, such as a connection: made at its first use in a worker, leased to one request at a time,
 * given back at the end of the request, however that ends. The same key and the same code of \`make\` give the same values; within a
 * request they give the same value. A second request at the same time gets a value of its own, up to \`max\`, then it waits.
 * @param key names the values; everything they depend on has to be in it
 * @param make makes a value; its errors are thrown and not kept. When it gives a promise, persistent() does, too.
 * @returns the value, or a promise of it
 * @throws Error when no value was free within \`waitSeconds\`
 */
declare function persistent<Value>(
  key: string,
  make: () => Value,
  options?: Php.PersistentOptions<Awaited<Value>>,
): Value;

declare namespace Php {
  /** How persistent() treats its values. */
  interface PersistentOptions<Value> {
    /** Values at a time in each worker: 10. Beyond, a \`make\` without promises gives values that end with their request. */
    max?: number;
    /** Makes the value fit for the next request; awaited. When it fails or takes over \`hard_timeout\` seconds the value is disposed of. */
    reset?: (value: Value) => unknown;
    /** Asked before an idle value is leased; awaited if \`make\` gives promises. False or an error: another takes its place. */
    check?: (value: Value) => unknown;
    /** Ends the value. Without it: Symbol.asyncDispose, Symbol.dispose, end(), quit(), close(), disconnect() or destroy(), the first there is. */
    dispose?: (value: Value) => unknown;
    /** Seconds after which a value that nobody uses is disposed of: 60. */
    idleSeconds?: number;
    /** Seconds to wait for a value when all are in use: 30. */
    waitSeconds?: number;
  }
}

// Where a name stands

/** Absolute path of the file in which this stands, also when another file imports or includes it. */
declare const __FILE__: string;
/** Absolute path of the folder of __FILE__, without a slash at its end. */
declare const __DIR__: string;
/** The line, from 1. */
declare const __LINE__: number;

// The command line

/** Arguments of a command, the script first; on the web the query split at \`+\`. */
declare const $argv: string[];
/** How many there are. */
declare const $argc: number;`;

/**
 * What JavaScript's own errors have of PHP's, and PHP's class without a class.
 * @param methods name of the type of their methods
 */
export function errorDeclarations(methods: string): string {
  return `interface Error extends ${methods} {}
interface ErrorConstructor {
  /** PHP's arguments: message, code and the error before. */
  new (message: string, code: number, previous?: Error | null): Error;
}
interface TypeErrorConstructor {
  /** PHP's arguments: message, code and the error before. */
  new (message: string, code: number, previous?: Error | null): TypeError;
}

/** Everything that can be thrown: \`thrown instanceof Throwable\` holds for all errors. */
declare const Throwable: abstract new () => Error;
/** Everything that can be thrown. */
type Throwable = Error;

/** PHP's object without a class. */
interface stdClass {
  [member: string]: any;
}
/** Makes an empty object: what \`new stdClass\` gives and json_decode() returns for \`{}\`. */
declare const stdClass: new () => stdClass;

/** What session_set_save_handler() takes as an object: \`class Store implements SessionHandlerInterface\`. */
interface SessionHandlerInterface {
  open(path: string, name: string): boolean;
  close(): boolean;
  /** The session's text, '' for a new one; false when it cannot be read. */
  read(id: string): string | false;
  write(id: string, data: string): boolean;
  destroy(id: string): boolean;
  /** Removes what was not used for so many seconds. */
  gc(max_lifetime: number): number | false;
}

interface SessionIdInterface {
  create_sid(): string;
}

interface SessionUpdateTimestampHandlerInterface {
  /** True when there is a session of this id: asked with \`session.use_strict_mode\`. */
  validateId(id: string): boolean;
  /** The text is what it was. */
  updateTimestamp(id: string, data: string): boolean;
}

/** PHP's own handler of files, to be extended: \`super.read(id)\`. */
declare class SessionHandler implements SessionHandlerInterface, SessionIdInterface {
  open(path: string, name: string): boolean;
  close(): boolean;
  read(id: string): string | false;
  write(id: string, data: string): boolean;
  destroy(id: string): boolean;
  gc(max_lifetime: number): number | false;
  create_sid(): string;
}`;
}
