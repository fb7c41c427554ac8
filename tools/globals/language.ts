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
