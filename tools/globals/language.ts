/** Ambient names that are in no table: statements that run another file, classes that JavaScript has, too. */

export const LANGUAGE = `// Other files of the same request

/**
 * Runs another file in this request, with the same output, headers and superglobals. A path that begins with \`/\`, \`./\` or
 * \`../\` is relative to getcwd(); any other is searched in include_path, then beside this file. A \`.php\` name finds the
 * ported \`.ts\` file, too; a file that is not a script, such as \`.html\`, is output unchanged.
 * @param variables values for names that the file uses but does not declare: it cannot see the caller's variables.
 * @returns its default export, 1 when it has none, false with a warning when it is missing.
 */
declare function include(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** Runs another file like include(), but only once per request: true when it was run before, false with a warning when it is missing. */
declare function include_once(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** Runs another file like include(), but only once per request: true when it was run before, false with a warning when it is missing. */
declare function includeOnce(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** Runs another file like include_once(); a missing file is a fatal error, which ends the script. */
declare function require_once(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** Runs another file like include_once(); a missing file is a fatal error, which ends the script. */
declare function requireOnce(path: string, variables?: Readonly<Record<string, unknown>>): any;
/** Runs another file like include(), for files that use \`await\`: returns a promise of the result. */
declare function include_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include(), for files that use \`await\`: returns a promise of the result. */
declare function includeAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include_once(), for files that use \`await\`: returns a promise of the result. */
declare function include_once_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include_once(), for files that use \`await\`: returns a promise of the result. */
declare function includeOnceAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include_async(); a missing file is a fatal error, which ends the script. */
declare function require_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include_async(); a missing file is a fatal error, which ends the script. */
declare function requireAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include_once_async(); a missing file is a fatal error, which ends the script. */
declare function require_once_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include_once_async(); a missing file is a fatal error, which ends the script. */
declare function requireOnceAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;

// What a request has taken, and what outlives it

/**
 * Disposes of a value at the end of the request, however it ends: normally, by die(), a limit, an abort or a fatal error. That
 * happens after the shutdown functions, when the response is complete, the last registered value first. Promises are awaited,
 * for \`hard_timeout\` seconds (default 2) each. Errors are logged and do not prevent other values from being disposed of.
 * @param value the value, or a promise of it, which is awaited first. Without \`giveBack\` its method Symbol.asyncDispose or
 *   Symbol.dispose is called, or the value itself when it is a function.
 * @param giveBack called with the value
 * @returns the value
 * @throws TypeError when the value has no such method and \`giveBack\` is missing
 */
declare function onRequestEnd<Value>(value: Value, giveBack?: (value: Awaited<Value>) => unknown): Value;
/**
 * Leases a value that outlives the request, such as a connection: it is made at its first use in a worker, leased to one request
 * at a time and returned at the end of the request, however that ends. Calls with the same key and the same code of \`make\` share
 * values; within a request they return the same one. Concurrent requests get values of their own, up to \`max\`, then they wait.
 * @param key identifies the values; it must contain everything they depend on
 * @param make makes a value; its errors are thrown. When it returns a promise, persistent() does as well.
 * @returns the value, or a promise of it
 * @throws Error when no value was free within \`waitSeconds\`
 */
declare function persistent<Value>(
  key: string,
  make: () => Value,
  options?: Php.PersistentOptions<Awaited<Value>>,
): Value;

declare namespace Php {
  /** Options of persistent(). */
  interface PersistentOptions<Value> {
    /** Maximum number of values in each worker, default 10. Above it, synchronous calls get values that end with their request. */
    max?: number;
    /** Prepares the value for the next request; awaited. When it fails or takes more than \`hard_timeout\` seconds, the value is disposed of. */
    reset?: (value: Value) => unknown;
    /** Called before an idle value is leased; awaited if \`make\` returns promises. False or an error replaces the value. */
    check?: (value: Value) => unknown;
    /** Disposes of the value. Default: its first method among Symbol.asyncDispose, Symbol.dispose, end(), quit(), close(), disconnect(), destroy(). */
    dispose?: (value: Value) => unknown;
    /** Seconds after which an idle value is disposed of, default 60. */
    idleSeconds?: number;
    /** Seconds to wait for a value when all are in use, default 30. */
    waitSeconds?: number;
  }
}

// Where a name stands

/** Absolute path of the source file that contains this name, even if another file imports or includes it. */
declare const __FILE__: string;
/** Absolute path of the folder of __FILE__, without a trailing slash. */
declare const __DIR__: string;
/** Line number of this name in its source file, from 1. */
declare const __LINE__: number;

// The command line

/** Arguments of a command, the script first; in a web request the query string split at \`+\`. */
declare const $argv: string[];
/** Number of elements of $argv. */
declare const $argc: number;`;

/**
 * What JavaScript's own errors have of PHP's, and PHP's class without a class.
 * @param methods name of the type of their methods
 */
export function errorDeclarations(methods: string): string {
  return `interface Error extends ${methods} {}
interface ErrorConstructor {
  /** PHP's arguments: message, code (default 0) and previous error. */
  new (message: string, code: number, previous?: Error | null): Error;
}
interface TypeErrorConstructor {
  /** PHP's arguments: message, code (default 0) and previous error. */
  new (message: string, code: number, previous?: Error | null): TypeError;
}

/** Everything that can be thrown: \`thrown instanceof Throwable\` holds for all errors. */
declare const Throwable: abstract new () => Error;
/** PHP's interface of everything that can be thrown: in JavaScript, all errors. */
type Throwable = Error;

/** PHP's class without members. */
interface stdClass {
  [member: string]: any;
}
/** PHP's class without members: \`new stdClass\` is an empty object, which json_decode() also returns for \`{}\`. */
declare const stdClass: new () => stdClass;

/** Interface of objects for session_set_save_handler(): \`class Store implements SessionHandlerInterface\`. */
interface SessionHandlerInterface {
  open(path: string, name: string): boolean;
  close(): boolean;
  /** Returns the session's stored string, '' for a new session; false when it cannot be read. */
  read(id: string): string | false;
  write(id: string, data: string): boolean;
  destroy(id: string): boolean;
  /** Deletes sessions that were not used for \`max_lifetime\` seconds. Returns their number; false on failure. */
  gc(max_lifetime: number): number | false;
}

interface SessionIdInterface {
  create_sid(): string;
}

interface SessionUpdateTimestampHandlerInterface {
  /** True when a session with this id exists; called with \`session.use_strict_mode\`. */
  validateId(id: string): boolean;
  /** Called instead of write() when the session has not changed: updates its time of last use. */
  updateTimestamp(id: string, data: string): boolean;
}

/** PHP's built-in session handler for files; extend it and call e.g. \`super.read(id)\`. */
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
