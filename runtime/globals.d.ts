/**
 * The ambient names of request scripts: PHP's functions in both spellings, constants, superglobals and exceptions.
 * Generated from runtime/php by `npm run globals`; change the tables there, not this file.
 */
/// <reference types="node" />

// Superglobals

/** Variables of the query string: strings, or arrays for names such as `list[]`. */
declare let $_GET: Record<string, any>;

/** Variables of a form sent by POST: strings, or arrays for names such as `list[]`. Empty for other bodies. */
declare let $_POST: Record<string, any>;

/** Cookies that the client sent, by name. */
declare let $_COOKIE: Record<string, any>;

/** Uploaded files by field name: `name`, `full_path`, `type`, `tmp_name`, `error` (UPLOAD_ERR_*) and `size` in bytes of each. */
declare let $_FILES: Record<string, any>;

/** Variables of query, form and cookies together, in the order of the directive `request_order`. */
declare let $_REQUEST: Record<string, any>;

/** Information about the request and the server; request headers as `HTTP_ACCEPT` and so on. */
declare let $_SERVER: Php.ServerVariables;

/** Environment variables; empty unless the directive `variables_order` contains E. */
declare let $_ENV: Record<string, any>;

/** Variables of the session, filled by session_start(). */
declare let $_SESSION: Record<string, any>;

// Other files of the same request

/**
 * Runs another file in this request, with the same output, headers and superglobals. A path that begins with `/`, `./` or
 * `../` is relative to getcwd(); any other is searched in include_path, then beside this file. A `.php` name finds the
 * ported `.ts` file, too; a file that is not a script, such as `.html`, is output unchanged.
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
/** Runs another file like include(), for files that use `await`: returns a promise of the result. */
declare function include_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include(), for files that use `await`: returns a promise of the result. */
declare function includeAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include_once(), for files that use `await`: returns a promise of the result. */
declare function include_once_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<any>;
/** Runs another file like include_once(), for files that use `await`: returns a promise of the result. */
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
 * for `hard_timeout` seconds (default 2) each. Errors are logged and do not prevent other values from being disposed of.
 * @param value the value, or a promise of it, which is awaited first. Without `giveBack` its method Symbol.asyncDispose or
 *   Symbol.dispose is called, or the value itself when it is a function.
 * @param giveBack called with the value
 * @returns the value
 * @throws TypeError when the value has no such method and `giveBack` is missing
 */
declare function onRequestEnd<Value>(value: Value, giveBack?: (value: Awaited<Value>) => unknown): Value;
/**
 * Leases a value that outlives the request, such as a connection: it is made at its first use in a worker, leased to one request
 * at a time and returned at the end of the request, however that ends. Calls with the same key and the same code of `make` share
 * values; within a request they return the same one. Concurrent requests get values of their own, up to `max`, then they wait.
 * @param key identifies the values; it must contain everything they depend on
 * @param make makes a value; its errors are thrown. When it returns a promise, persistent() does as well.
 * @returns the value, or a promise of it
 * @throws Error when no value was free within `waitSeconds`
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
    /** Prepares the value for the next request; awaited. When it fails or takes more than `hard_timeout` seconds, the value is disposed of. */
    reset?: (value: Value) => unknown;
    /** Called before an idle value is leased; awaited if `make` returns promises. False or an error replaces the value. */
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

/** Arguments of a command, the script first; in a web request the query string split at `+`. */
declare const $argv: string[];
/** Number of elements of $argv. */
declare const $argc: number;

// Classes and objects

/**
 * True when the object is an instance of this class or of a subclass. A class name instead of an object counts only
 * with `allowString` true (default false).
 */
declare function is_a(objectOrClass: unknown, class_: Php.Text, allowString?: boolean): boolean;
/**
 * True when the object is an instance of this class or of a subclass. A class name instead of an object counts only
 * with `allowString` true (default false).
 */
declare function isA(objectOrClass: unknown, class_: Php.Text, allowString?: boolean): boolean;

/**
 * True when the object's class extends this class; false for the class itself. A class name may stand for the
 * object unless `allowString` is false.
 */
declare function is_subclass_of(objectOrClass: unknown, class_: Php.Text, allowString?: boolean): boolean;
/**
 * True when the object's class extends this class; false for the class itself. A class name may stand for the
 * object unless `allowString` is false.
 */
declare function isSubclassOf(objectOrClass: unknown, class_: Php.Text, allowString?: boolean): boolean;

/** Name of the class that the object's class extends; false when it extends none. */
declare function get_parent_class(objectOrClass: object | Php.Class): string | false;
/** Name of the class that the object's class extends; false when it extends none. */
declare function getParentClass(objectOrClass: object | Php.Class): string | false;

/** Names of the methods of an object or class, in order of declaration. */
declare function get_class_methods(objectOrClass: object | Php.Class): string[];
/** Names of the methods of an object or class, in order of declaration. */
declare function getClassMethods(objectOrClass: object | Php.Class): string[];

/** True when the object or class has this method. */
declare function method_exists(objectOrClass: object | Php.Class, method: Php.Text): boolean;
/** True when the object or class has this method. */
declare function methodExists(objectOrClass: object | Php.Class, method: Php.Text): boolean;

/** True when the object or class has this property, even if its value is null. */
declare function property_exists(objectOrClass: object | Php.Class, property: Php.Text): boolean;
/** True when the object or class has this property, even if its value is null. */
declare function propertyExists(objectOrClass: object | Php.Class, property: Php.Text): boolean;

/** Name of the object's class. */
declare function get_class(object: object): string;
/** Name of the object's class. */
declare function getClass(object: object): string;

/** The object's own properties by name. */
declare function get_object_vars(object: object): Record<string, unknown>;
/** The object's own properties by name. */
declare function getObjectVars(object: object): Record<string, unknown>;

// Constants of a request

/** Defines a constant for this request. True on success; false with a warning when the constant exists already. */
declare function define(constant_name: Php.Text, value: unknown, case_insensitive?: boolean): boolean;

/** True when a constant of this name exists, whether PHP's own or made by define(). */
declare function defined(constant_name: Php.Text): boolean;

// Information about PHP's engine

/**
 * True when PHP has a function of this name here. Functions declared in the script are not known by name, so they
 * give false.
 */
declare function function_exists(function_: Php.Text): boolean;
/**
 * True when PHP has a function of this name here. Functions declared in the script are not known by name, so they
 * give false.
 */
declare function functionExists(function_: Php.Text): boolean;

/** Version of PHP's engine, such as `4.2.0`. */
declare function zend_version(): string;
/** Version of PHP's engine, such as `4.2.0`. */
declare function zendVersion(): string;

/** True when this PHP extension is available. */
declare function extension_loaded(extension: Php.Text): boolean;
/** True when this PHP extension is available. */
declare function extensionLoaded(extension: Php.Text): boolean;

/** Names of the available PHP extensions, in PHP's order. */
declare function get_loaded_extensions(zend_extensions?: boolean): string[];
/** Names of the available PHP extensions, in PHP's order. */
declare function getLoadedExtensions(zend_extensions?: boolean): string[];

/** Names of an extension's functions; false when the extension is not available or has none. */
declare function get_extension_funcs(extension: Php.Text): false | string[];
/** Names of an extension's functions; false when the extension is not available or has none. */
declare function getExtensionFuncs(extension: Php.Text): false | string[];

/** Real paths of the files this request has run: the script itself first, then the included ones in order. */
declare function get_included_files(): string[];
/** Real paths of the files this request has run: the script itself first, then the included ones in order. */
declare function getIncludedFiles(): string[];

/** Alias of get_included_files(): real paths of the files this request has run, the script itself first. */
declare function get_required_files(): string[];
/** Alias of get_included_files(): real paths of the files this request has run, the script itself first. */
declare function getRequiredFiles(): string[];

/** Type of a resource: `stream`, or `Unknown` once it is closed. */
declare function get_resource_type(resource: Php.Stream | false): string;
/** Type of a resource: `stream`, or `Unknown` once it is closed. */
declare function getResourceType(resource: Php.Stream | false): string;

/** Number of a resource, unique within the request. */
declare function get_resource_id(resource: Php.Stream | false): number;
/** Number of a resource, unique within the request. */
declare function getResourceId(resource: Php.Stream | false): number;

/** Returns 0: JavaScript collects cycles by itself. */
declare function gc_collect_cycles(): number;
/** Returns 0: JavaScript collects cycles by itself. */
declare function gcCollectCycles(): number;

/** Makes gc_enabled() return true, which is the default. */
declare function gc_enable(): void;
/** Makes gc_enabled() return true, which is the default. */
declare function gcEnable(): void;

/** Makes gc_enabled() return false. JavaScript's collector goes on. */
declare function gc_disable(): void;
/** Makes gc_enabled() return false. JavaScript's collector goes on. */
declare function gcDisable(): void;

/** True unless gc_disable() was called in this request. */
declare function gc_enabled(): boolean;
/** True unless gc_disable() was called in this request. */
declare function gcEnabled(): boolean;

/** Statistics of PHP's collector, all 0: JavaScript collects by itself. */
declare function gc_status(): Record<"runs" | "collected" | "threshold" | "roots", number>;
/** Statistics of PHP's collector, all 0: JavaScript collects by itself. */
declare function gcStatus(): Record<"runs" | "collected" | "threshold" | "roots", number>;

// Error handling

/** Returns the reported E_* levels as a bit mask; with an argument sets them and returns the previous mask. */
declare function error_reporting(error_level?: number | null): number;
/** Returns the reported E_* levels as a bit mask; with an argument sets them and returns the previous mask. */
declare function errorReporting(error_level?: number | null): number;

/**
 * Raises an error of level E_USER_NOTICE (default), E_USER_WARNING, E_USER_DEPRECATED or E_USER_ERROR. E_USER_ERROR
 * ends the script unless an error handler takes it. Throws a ValueError for any other level.
 */
declare function trigger_error(message: Php.Text, error_level?: number): boolean;
/**
 * Raises an error of level E_USER_NOTICE (default), E_USER_WARNING, E_USER_DEPRECATED or E_USER_ERROR. E_USER_ERROR
 * ends the script unless an error handler takes it. Throws a ValueError for any other level.
 */
declare function triggerError(message: Php.Text, error_level?: number): boolean;

/** Alias of trigger_error(): raises an error of an E_USER_* level, E_USER_NOTICE by default. */
declare function user_error(message: Php.Text, error_level?: number): boolean;
/** Alias of trigger_error(): raises an error of an E_USER_* level, E_USER_NOTICE by default. */
declare function userError(message: Php.Text, error_level?: number): boolean;

/**
 * Sets the function that receives errors: `callback(errno, errstr, errfile, errline)`. When it returns false the
 * error is reported as usual. `error_levels` limits it to some E_* levels (default all). Returns the previous
 * handler, null if there was none.
 */
declare function set_error_handler(callback: Php.ErrorHandler | string | readonly [object, string] | null, error_levels?: number): Php.ErrorHandler | null;
/**
 * Sets the function that receives errors: `callback(errno, errstr, errfile, errline)`. When it returns false the
 * error is reported as usual. `error_levels` limits it to some E_* levels (default all). Returns the previous
 * handler, null if there was none.
 */
declare function setErrorHandler(callback: Php.ErrorHandler | string | readonly [object, string] | null, error_levels?: number): Php.ErrorHandler | null;

/** Restores the error handler that was active before the last set_error_handler(). */
declare function restore_error_handler(): true;
/** Restores the error handler that was active before the last set_error_handler(). */
declare function restoreErrorHandler(): true;

/**
 * Sets the function that receives exceptions nobody catches; the script ends after it. Null restores the default.
 * Returns the previous handler, null if there was none.
 */
declare function set_exception_handler(callback: ((exception: Error) => unknown) | null): ((exception: Error) => unknown) | null;
/**
 * Sets the function that receives exceptions nobody catches; the script ends after it. Null restores the default.
 * Returns the previous handler, null if there was none.
 */
declare function setExceptionHandler(callback: ((exception: Error) => unknown) | null): ((exception: Error) => unknown) | null;

/** Restores the exception handler that was active before the last set_exception_handler(). */
declare function restore_exception_handler(): true;
/** Restores the exception handler that was active before the last set_exception_handler(). */
declare function restoreExceptionHandler(): true;

/**
 * The calls that led here, innermost first. Arguments are known for PHP's functions only. `limit` is the number of
 * calls, 0 (default) for all.
 */
declare function debug_backtrace(options?: number, limit?: number): Php.TraceStep[];
/**
 * The calls that led here, innermost first. Arguments are known for PHP's functions only. `limit` is the number of
 * calls, 0 (default) for all.
 */
declare function debugBacktrace(options?: number, limit?: number): Php.TraceStep[];

/** Prints the calls that led here, innermost first, one per line. */
declare function debug_print_backtrace(options?: number, limit?: number): void;
/** Prints the calls that led here, innermost first, one per line. */
declare function debugPrintBacktrace(options?: number, limit?: number): void;

/** PHP's `@`: runs `call` without reporting its warnings and notices, and returns its result. */
declare function silence<T>(call: () => T): T;

// PHP's statements that look like functions

/** Outputs values one after the other, converted as PHP converts them. A Uint8Array is output as raw bytes. */
declare function echo(...values: unknown[]): void;

/** Outputs one value, converted as PHP converts it. Always returns 1. */
declare function print(value: unknown): 1;

/**
 * Ends the script; an int `status` is the exit status of a command, any other value is printed. Shutdown functions
 * and output callbacks still run. Never returns and cannot be caught.
 */
declare function exit(status?: unknown): never;

/**
 * Alias of exit(): ends the script; an int `status` is the exit status of a command, any other value is printed.
 * Never returns and cannot be caught.
 */
declare function die(status?: unknown): never;

/** True when none of the values is null or undefined. */
declare function isset(value: unknown, ...values: unknown[]): boolean;

/** True for what PHP takes as false: '', '0', 0, null, undefined, false and empty arrays. */
declare function empty(value: unknown): boolean;

// Length and order of texts, byte by byte

/** Length in bytes (UTF-8): `strlen('é')` is 2. */
declare function strlen(text: Php.Text): number;

/** Compares two strings byte by byte: -1, 0 or 1. */
declare function strcmp(string1: Php.Text, string2: Php.Text): number;

/** Compares the first `length` bytes of two strings: -1, 0 or 1. Throws a ValueError for a negative length. */
declare function strncmp(string1: Php.Text, string2: Php.Text, length: number): number;

/** Compares two strings byte by byte, ignoring the case of ASCII letters. Negative, 0 or positive. */
declare function strcasecmp(string1: Php.Text, string2: Php.Text): number;

/**
 * Compares the first `length` bytes of two strings, ignoring the case of ASCII letters. Throws a ValueError for a
 * negative length.
 */
declare function strncasecmp(string1: Php.Text, string2: Php.Text, length: number): number;

// Date and Time

/**
 * Formats a Unix time, by default the current one: `date('Y-m-d H:i:s')`. Uses the time zone of
 * date_default_timezone_set().
 */
declare function date(format: Php.Text, timestamp?: number | false | null): string;

/** Formats a Unix time in UTC, by default the current one, with the format of date(). */
declare function gmdate(format: Php.Text, timestamp?: number | false | null): string;

/**
 * One part of a date as a number, chosen by one format character: `Y`, `m`, `d`, `H`, `U` … False with a warning
 * for any other format.
 */
declare function idate(format: Php.Text, timestamp?: number | false | null): number | false;

/** Unix time of a local date and time. Parts out of range carry over; parts left out are the current ones. */
declare function mktime(hour: number, minute?: number | null, second?: number | null, month?: number | null, day?: number | null, year?: number | null): number;

/** Unix time of a date and time in UTC. Parts out of range carry over; parts left out are the current ones. */
declare function gmmktime(hour: number, minute?: number | null, second?: number | null, month?: number | null, day?: number | null, year?: number | null): number;

/** True when the Gregorian calendar has this date; years 1 to 32767. */
declare function checkdate(month: number, day: number, year: number): boolean;

/**
 * Unix time of a date in English: `2026-11-23 10:00`, `next monday`, `+1 week`, relative to `baseTimestamp`
 * (default now). False when it cannot be parsed.
 */
declare function strtotime(datetime: Php.Text, baseTimestamp?: number | null): number | false;

/**
 * Parts of a Unix time, by default the current one, by name: `seconds`, `minutes`, `hours`, `mday`, `wday`, `mon`,
 * `year`, `yday`, `weekday`, `month` and 0 for the time itself.
 */
declare function getdate(timestamp?: number | null): Record<string, string | number>;

/**
 * Parts of a Unix time, by default the current one, as C's struct tm: by number, or with `associative` by name
 * (`tm_sec` …). Months count from 0, years from 1900.
 */
declare function localtime(timestamp?: number | null, associative?: boolean): Record<string, number> | number[];

/** Name of the time zone that dates use. */
declare function date_default_timezone_get(): string;
/** Name of the time zone that dates use. */
declare function dateDefaultTimezoneGet(): string;

/**
 * Sets the time zone for dates in this request. False with a notice for a name that the tz database does not have.
 */
declare function date_default_timezone_set(timezoneId: Php.Text): boolean;
/**
 * Sets the time zone for dates in this request. False with a notice for a name that the tz database does not have.
 */
declare function dateDefaultTimezoneSet(timezoneId: Php.Text): boolean;

/** Current Unix time in seconds. */
declare function time(): number;

// Regular expressions of Perl's kind

/**
 * 1 when the pattern matches, 0 when it does not, false with a warning when the pattern is invalid. `matches` is
 * filled with the groups: a JS array gets them by number and named ones as members, an object or Map gets both.
 * `offset` is in bytes.
 */
declare function preg_match(pattern: Php.Text, subject: Php.Text, matches?: Php.MatchTarget, flags?: number, offset?: number): number | false;
/**
 * 1 when the pattern matches, 0 when it does not, false with a warning when the pattern is invalid. `matches` is
 * filled with the groups: a JS array gets them by number and named ones as members, an object or Map gets both.
 * `offset` is in bytes.
 */
declare function pregMatch(pattern: Php.Text, subject: Php.Text, matches?: Php.MatchTarget, flags?: number, offset?: number): number | false;

/**
 * Number of matches; false with a warning when the pattern is invalid. `matches` is filled by group
 * (PREG_PATTERN_ORDER, the default) or by match (PREG_SET_ORDER). `offset` is in bytes.
 */
declare function preg_match_all(pattern: Php.Text, subject: Php.Text, matches?: Php.MatchTarget, flags?: number, offset?: number): number | false;
/**
 * Number of matches; false with a warning when the pattern is invalid. `matches` is filled by group
 * (PREG_PATTERN_ORDER, the default) or by match (PREG_SET_ORDER). `offset` is in bytes.
 */
declare function pregMatchAll(pattern: Php.Text, subject: Php.Text, matches?: Php.MatchTarget, flags?: number, offset?: number): number | false;

/**
 * Splits a string at the matches of a pattern into at most `limit` pieces (-1, the default: no limit). False with a
 * warning when the pattern is invalid.
 */
declare function preg_split(pattern: Php.Text, subject: Php.Text, limit?: number, flags?: number): false | Php.Found[];
/**
 * Splits a string at the matches of a pattern into at most `limit` pieces (-1, the default: no limit). False with a
 * warning when the pattern is invalid.
 */
declare function pregSplit(pattern: Php.Text, subject: Php.Text, limit?: number, flags?: number): false | Php.Found[];

/** Escapes all characters that have a meaning in patterns with a backslash, and `delimiter` if given. */
declare function preg_quote(str: Php.Text, delimiter?: Php.Text | null): string;
/** Escapes all characters that have a meaning in patterns with a backslash, and `delimiter` if given. */
declare function pregQuote(str: Php.Text, delimiter?: Php.Text | null): string;

/**
 * The elements that match the pattern, with their keys; with PREG_GREP_INVERT those that do not. False with a
 * warning when the pattern is invalid.
 */
declare function preg_grep(pattern: Php.Text, array: Php.ArrayInput, flags?: number): false | Php.ArrayResult;
/**
 * The elements that match the pattern, with their keys; with PREG_GREP_INVERT those that do not. False with a
 * warning when the pattern is invalid.
 */
declare function pregGrep(pattern: Php.Text, array: Php.ArrayInput, flags?: number): false | Php.ArrayResult;

/** Error code of the last preg function: PREG_NO_ERROR, PREG_BACKTRACK_LIMIT_ERROR … */
declare function preg_last_error(): number;
/** Error code of the last preg function: PREG_NO_ERROR, PREG_BACKTRACK_LIMIT_ERROR … */
declare function pregLastError(): number;

/** Message for the last preg function's error; `No error` when there was none. */
declare function preg_last_error_msg(): string;
/** Message for the last preg function's error; `No error` when there was none. */
declare function pregLastErrorMsg(): string;

/**
 * Replaces matches; `$1`, `\1` and `${1}` in the replacement stand for groups. Patterns, replacements and subjects
 * may be arrays. `limit` per pattern and subject, -1 (default) for all. `out.count` gets the number of
 * replacements. Null on errors.
 */
declare function preg_replace(pattern: Php.TextOrTexts, replacement: Php.TextOrTexts, subject: Php.Text, limit?: number, out?: Php.Out): string | null;
declare function preg_replace(pattern: Php.TextOrTexts, replacement: Php.TextOrTexts, subject: Php.ArrayInput, limit?: number, out?: Php.Out): Php.ArrayResult<string>;
/**
 * Replaces matches; `$1`, `\1` and `${1}` in the replacement stand for groups. Patterns, replacements and subjects
 * may be arrays. `limit` per pattern and subject, -1 (default) for all. `out.count` gets the number of
 * replacements. Null on errors.
 */
declare function pregReplace(pattern: Php.TextOrTexts, replacement: Php.TextOrTexts, subject: Php.Text, limit?: number, out?: Php.Out): string | null;
declare function pregReplace(pattern: Php.TextOrTexts, replacement: Php.TextOrTexts, subject: Php.ArrayInput, limit?: number, out?: Php.Out): Php.ArrayResult<string>;

/** preg_replace() that returns only subjects in which something was replaced; null when there is none. */
declare function preg_filter(pattern: Php.TextOrTexts, replacement: Php.TextOrTexts, subject: Php.Text, limit?: number, out?: Php.Out): string | null;
declare function preg_filter(pattern: Php.TextOrTexts, replacement: Php.TextOrTexts, subject: Php.ArrayInput, limit?: number, out?: Php.Out): Php.ArrayResult<string>;
/** preg_replace() that returns only subjects in which something was replaced; null when there is none. */
declare function pregFilter(pattern: Php.TextOrTexts, replacement: Php.TextOrTexts, subject: Php.Text, limit?: number, out?: Php.Out): string | null;
declare function pregFilter(pattern: Php.TextOrTexts, replacement: Php.TextOrTexts, subject: Php.ArrayInput, limit?: number, out?: Php.Out): Php.ArrayResult<string>;

/**
 * Replaces each match by the result of `callback(groups)`. `limit` per pattern and subject, -1 (default) for all.
 * `out.count` gets the number of replacements. Null on errors.
 */
declare function preg_replace_callback(pattern: Php.TextOrTexts, callback: Php.MatchCallback, subject: Php.Text, limit?: number, out?: Php.Out, flags?: number): string | null;
declare function preg_replace_callback(pattern: Php.TextOrTexts, callback: Php.MatchCallback, subject: Php.ArrayInput, limit?: number, out?: Php.Out, flags?: number): Php.ArrayResult<string>;
/**
 * Replaces each match by the result of `callback(groups)`. `limit` per pattern and subject, -1 (default) for all.
 * `out.count` gets the number of replacements. Null on errors.
 */
declare function pregReplaceCallback(pattern: Php.TextOrTexts, callback: Php.MatchCallback, subject: Php.Text, limit?: number, out?: Php.Out, flags?: number): string | null;
declare function pregReplaceCallback(pattern: Php.TextOrTexts, callback: Php.MatchCallback, subject: Php.ArrayInput, limit?: number, out?: Php.Out, flags?: number): Php.ArrayResult<string>;

/** Applies preg_replace_callback() for each pair of `{ pattern: callback }`, in order. Null on errors. */
declare function preg_replace_callback_array(pattern: Readonly<Record<string, Php.MatchCallback>> | ReadonlyMap<string, Php.MatchCallback>, subject: Php.TextOrTexts, limit?: number, out?: Php.Out, flags?: number): string | Php.ArrayResult<string> | null;
/** Applies preg_replace_callback() for each pair of `{ pattern: callback }`, in order. Null on errors. */
declare function pregReplaceCallbackArray(pattern: Readonly<Record<string, Php.MatchCallback>> | ReadonlyMap<string, Php.MatchCallback>, subject: Php.TextOrTexts, limit?: number, out?: Php.Out, flags?: number): string | Php.ArrayResult<string> | null;

// Texts compressed and back

/** Compresses a string in gzip format; returns bytes. `level` 0 to 9, -1 (default) for zlib's own choice. */
declare function gzencode(data: Php.Text, level?: number, encoding?: number): string;

/** Decompresses gzip data, to at most `max_length` bytes (0: no limit). False with a warning for invalid data. */
declare function gzdecode(data: Php.Text, max_length?: number): string | false;

/** Compresses a string in zlib format; returns bytes. `level` 0 to 9, -1 (default) for zlib's own choice. */
declare function gzcompress(data: Php.Text, level?: number, encoding?: number): string;

/** Decompresses zlib data, to at most `max_length` bytes (0: no limit). False with a warning for invalid data. */
declare function gzuncompress(data: Php.Text, max_length?: number): string | false;

/**
 * Compresses a string with DEFLATE, without any header; returns bytes. `level` 0 to 9, -1 (default) for zlib's own
 * choice.
 */
declare function gzdeflate(data: Php.Text, level?: number, encoding?: number): string;

/**
 * Decompresses raw DEFLATE data, to at most `max_length` bytes (0: no limit). False with a warning for invalid
 * data.
 */
declare function gzinflate(data: Php.Text, max_length?: number): string | false;

// Compressed output

/**
 * Output callback that compresses for clients that can take it: `ob_start('ob_gzhandler')`. Sets Content-Encoding and Vary.
 * Returns false when the client takes no compression.
 */
declare function ob_gzhandler(data: string | Uint8Array<ArrayBufferLike>, flags: number): string | false;
/**
 * Output callback that compresses for clients that can take it: `ob_start('ob_gzhandler')`. Sets Content-Encoding and Vary.
 * Returns false when the client takes no compression.
 */
declare function obGzhandler(data: string | Uint8Array<ArrayBufferLike>, flags: number): string | false;

/** `gzip` or `deflate` while the output is being compressed, otherwise false. */
declare function zlib_get_coding_type(): false | "gzip" | "deflate";
/** `gzip` or `deflate` while the output is being compressed, otherwise false. */
declare function zlibGetCodingType(): false | "gzip" | "deflate";

// Filters for input

/**
 * Validates a value (FILTER_VALIDATE_*) or cleans it (FILTER_SANITIZE_*) and returns it. When validation fails:
 * `options.options.default` if given, null with FILTER_NULL_ON_FAILURE, otherwise false.
 */
declare function filter_var(value: unknown, filter?: number, options?: Php.FilterOptions): any;
/**
 * Validates a value (FILTER_VALIDATE_*) or cleans it (FILTER_SANITIZE_*) and returns it. When validation fails:
 * `options.options.default` if given, null with FILTER_NULL_ON_FAILURE, otherwise false.
 */
declare function filterVar(value: unknown, filter?: number, options?: Php.FilterOptions): any;

/**
 * Filters the values of an array like filter_var(): with one filter for all, or with a definition per key. Keys
 * that are missing become null unless `add_empty` is false.
 */
declare function filter_var_array(array: object, options?: Php.FilterOptions, add_empty?: boolean): any;
/**
 * Filters the values of an array like filter_var(): with one filter for all, or with a definition per key. Keys
 * that are missing become null unless `add_empty` is false.
 */
declare function filterVarArray(array: object, options?: Php.FilterOptions, add_empty?: boolean): any;

/**
 * A variable as the client sent it, filtered like filter_var(): INPUT_GET, INPUT_POST, INPUT_COOKIE, INPUT_SERVER
 * or INPUT_ENV. Null when it was not sent, false when the filter fails.
 */
declare function filter_input(type: number, var_name: Php.Text, filter?: number, options?: Php.FilterOptions): any;
/**
 * A variable as the client sent it, filtered like filter_var(): INPUT_GET, INPUT_POST, INPUT_COOKIE, INPUT_SERVER
 * or INPUT_ENV. Null when it was not sent, false when the filter fails.
 */
declare function filterInput(type: number, var_name: Php.Text, filter?: number, options?: Php.FilterOptions): any;

/** Variables as the client sent them, filtered like filter_var_array(). Null when none were sent. */
declare function filter_input_array(type: number, options?: Php.FilterOptions, add_empty?: boolean): any;
/** Variables as the client sent them, filtered like filter_var_array(). Null when none were sent. */
declare function filterInputArray(type: number, options?: Php.FilterOptions, add_empty?: boolean): any;

/** True when the client sent this variable, even if the script has changed $_GET and its kin. */
declare function filter_has_var(input_type: number, var_name: Php.Text): boolean;
/** True when the client sent this variable, even if the script has changed $_GET and its kin. */
declare function filterHasVar(input_type: number, var_name: Php.Text): boolean;

/** Names of all filters. */
declare function filter_list(): string[];
/** Names of all filters. */
declare function filterList(): string[];

/** Number of a filter, FILTER_*, by its name; false when there is none. */
declare function filter_id(name: Php.Text): number | false;
/** Number of a filter, FILTER_*, by its name; false when there is none. */
declare function filterId(name: Php.Text): number | false;

// Digests

/**
 * Digest of a string, by name: `sha256`, `crc32b` … (see hash_algos()). Hexadecimal, or raw bytes with `binary`
 * true. Throws a ValueError for an unknown name.
 */
declare function hash(algo: Php.Text, data: Php.Text, binary?: boolean, options?: Php.ArrayInput): string;

/**
 * Keyed digest (HMAC) of a string. Hexadecimal, or raw bytes with `binary` true. Throws a ValueError for names that
 * hash_hmac_algos() does not list.
 */
declare function hash_hmac(algo: Php.Text, data: Php.Text, key: Php.Text, binary?: boolean): string;
/**
 * Keyed digest (HMAC) of a string. Hexadecimal, or raw bytes with `binary` true. Throws a ValueError for names that
 * hash_hmac_algos() does not list.
 */
declare function hashHmac(algo: Php.Text, data: Php.Text, key: Php.Text, binary?: boolean): string;

/** Names of the algorithms of hash(). */
declare function hash_algos(): string[];
/** Names of the algorithms of hash(). */
declare function hashAlgos(): string[];

/** Names of the algorithms of hash_hmac(). */
declare function hash_hmac_algos(): string[];
/** Names of the algorithms of hash_hmac(). */
declare function hashHmacAlgos(): string[];

/**
 * True when both strings are equal. Takes the same time wherever they differ, so that nothing leaks about the known
 * string.
 */
declare function hash_equals(knownString: Php.Text, userString: Php.Text): boolean;
/**
 * True when both strings are equal. Takes the same time wherever they differ, so that nothing leaks about the known
 * string.
 */
declare function hashEquals(knownString: Php.Text, userString: Php.Text): boolean;

/**
 * Derives a key from a password (PBKDF2). `length` counts characters of the result, 0 (default) for a whole digest.
 * Hexadecimal, or raw bytes with `binary` true.
 */
declare function hash_pbkdf2(algo: Php.Text, password: Php.Text, salt: Php.Text, iterations: number, length?: number, binary?: boolean): string;
/**
 * Derives a key from a password (PBKDF2). `length` counts characters of the result, 0 (default) for a whole digest.
 * Hexadecimal, or raw bytes with `binary` true.
 */
declare function hashPbkdf2(algo: Php.Text, password: Php.Text, salt: Php.Text, iterations: number, length?: number, binary?: boolean): string;

/** Derives a key from another key (RFC 5869), as raw bytes. `length` in bytes, 0 (default) for a whole digest. */
declare function hash_hkdf(algo: Php.Text, key: Php.Text, length?: number, info?: Php.Text, salt?: Php.Text): string;
/** Derives a key from another key (RFC 5869), as raw bytes. `length` in bytes, 0 (default) for a whole digest. */
declare function hashHkdf(algo: Php.Text, key: Php.Text, length?: number, info?: Php.Text, salt?: Php.Text): string;

// Digests of files, and digests made in steps

/**
 * Digest of a file, by the name of an algorithm. Hexadecimal, or raw bytes with `binary` true. False with a warning
 * when the file cannot be read.
 */
declare function hash_file(algo: Php.Text, filename: Php.Text, binary?: boolean, options?: Php.ArrayInput): string | false;
/**
 * Digest of a file, by the name of an algorithm. Hexadecimal, or raw bytes with `binary` true. False with a warning
 * when the file cannot be read.
 */
declare function hashFile(algo: Php.Text, filename: Php.Text, binary?: boolean, options?: Php.ArrayInput): string | false;

/**
 * Begins an incremental digest: hash_update() adds data, hash_final() returns the digest. With HASH_HMAC and a key
 * it is a keyed one.
 */
declare function hash_init(algo: Php.Text, flags?: number, key?: Php.Text, options?: Php.ArrayInput): Php.HashContext;
/**
 * Begins an incremental digest: hash_update() adds data, hash_final() returns the digest. With HASH_HMAC and a key
 * it is a keyed one.
 */
declare function hashInit(algo: Php.Text, flags?: number, key?: Php.Text, options?: Php.ArrayInput): Php.HashContext;

/** Adds data to an incremental digest. */
declare function hash_update(context: Php.HashContext, data: Php.Text): true;
/** Adds data to an incremental digest. */
declare function hashUpdate(context: Php.HashContext, data: Php.Text): true;

/** Ends an incremental digest and returns it. Hexadecimal, or raw bytes with `binary` true. */
declare function hash_final(context: Php.HashContext, binary?: boolean): string;
/** Ends an incremental digest and returns it. Hexadecimal, or raw bytes with `binary` true. */
declare function hashFinal(context: Php.HashContext, binary?: boolean): string;

/** Copies an incremental digest; both go on independently. */
declare function hash_copy(context: Php.HashContext): Php.HashContext;
/** Copies an incremental digest; both go on independently. */
declare function hashCopy(context: Php.HashContext): Php.HashContext;

// JSON

/**
 * JSON of a value; false when it cannot be encoded (see json_last_error_msg()), or an exception with
 * JSON_THROW_ON_ERROR. Slashes and non-ASCII characters are escaped unless JSON_UNESCAPED_SLASHES and
 * JSON_UNESCAPED_UNICODE are given.
 */
declare function json_encode(value: unknown, flags?: number, depth?: number): string | false;
/**
 * JSON of a value; false when it cannot be encoded (see json_last_error_msg()), or an exception with
 * JSON_THROW_ON_ERROR. Slashes and non-ASCII characters are escaped unless JSON_UNESCAPED_SLASHES and
 * JSON_UNESCAPED_UNICODE are given.
 */
declare function jsonEncode(value: unknown, flags?: number, depth?: number): string | false;

/**
 * Value of a JSON string; null when it is invalid (see json_last_error_msg()), or an exception with
 * JSON_THROW_ON_ERROR. Objects become `stdClass` objects, or arrays when `associative` is true.
 */
declare function json_decode(json: Php.Text, associative?: boolean | null, depth?: number, flags?: number): any;
/**
 * Value of a JSON string; null when it is invalid (see json_last_error_msg()), or an exception with
 * JSON_THROW_ON_ERROR. Objects become `stdClass` objects, or arrays when `associative` is true.
 */
declare function jsonDecode(json: Php.Text, associative?: boolean | null, depth?: number, flags?: number): any;

/** Error code of the last json_encode() or json_decode(), JSON_ERROR_NONE when there was none. */
declare function json_last_error(): number;
/** Error code of the last json_encode() or json_decode(), JSON_ERROR_NONE when there was none. */
declare function jsonLastError(): number;

/** Message for the last json_encode() or json_decode() error; `No error` when there was none. */
declare function json_last_error_msg(): string;
/** Message for the last json_encode() or json_decode() error; `No error` when there was none. */
declare function jsonLastErrorMsg(): string;

// Random numbers and bytes

/**
 * Random integer from `min` to `max`, both included; without them from 0 to mt_getrandmax(). Not for secrets: see
 * random_int(). Throws a ValueError when `max` is less than `min`.
 */
declare function mt_rand(min?: number, max?: number): number;
/**
 * Random integer from `min` to `max`, both included; without them from 0 to mt_getrandmax(). Not for secrets: see
 * random_int(). Throws a ValueError when `max` is less than `min`.
 */
declare function mtRand(min?: number, max?: number): number;

/**
 * Random integer from `min` to `max`, both included, in either order; without them from 0 to getrandmax(). Not for
 * secrets: see random_int().
 */
declare function rand(min?: number, max?: number): number;

/**
 * Seeds mt_rand(): the same seed gives the same numbers as in PHP. Without an argument, or with null, the seed is
 * random.
 */
declare function mt_srand(seed?: number | null): void;
/**
 * Seeds mt_rand(): the same seed gives the same numbers as in PHP. Without an argument, or with null, the seed is
 * random.
 */
declare function mtSrand(seed?: number | null): void;

/** Alias of mt_srand(): seeds mt_rand() and rand(). Without an argument, or with null, the seed is random. */
declare function srand(seed?: number | null): void;

/** Largest number that mt_rand() returns without bounds: 2147483647. */
declare function mt_getrandmax(): number;
/** Largest number that mt_rand() returns without bounds: 2147483647. */
declare function mtGetrandmax(): number;

/** Largest number that rand() returns without bounds: 2147483647. */
declare function getrandmax(): number;

/**
 * Random integer from `min` to `max`, both included, fit for secrets. Throws a ValueError when `max` is less than
 * `min`.
 */
declare function random_int(min: number, max: number): number;
/**
 * Random integer from `min` to `max`, both included, fit for secrets. Throws a ValueError when `max` is less than
 * `min`.
 */
declare function randomInt(min: number, max: number): number;

/** `length` random bytes, fit for secrets. Throws a ValueError when `length` is less than 1. */
declare function random_bytes(length: number): string;
/** `length` random bytes, fit for secrets. Throws a ValueError when `length` is less than 1. */
declare function randomBytes(length: number): string;

/** Random float from 0 to just below 1. Not for secrets. */
declare function lcg_value(): number;
/** Random float from 0 to just below 1. Not for secrets. */
declare function lcgValue(): number;

// Objects by their numbers

/** Number of an object, unique in this request; the one that var_dump() shows. */
declare function spl_object_id(object: object): number;
/** Number of an object, unique in this request; the one that var_dump() shows. */
declare function splObjectId(object: object): number;

/** spl_object_id() as a string of 32 hexadecimal digits. */
declare function spl_object_hash(object: object): string;
/** spl_object_id() as a string of 32 hexadecimal digits. */
declare function splObjectHash(object: object): string;

// Sessions

/**
 * Starts the session of the client's cookie, or a new one, and fills $_SESSION. Waits while another request has
 * it.
 * @param options directives without their `session.`, and `read_and_close`
 */
declare function session_start(options?: Readonly<Record<string, string | number | boolean>> | undefined): boolean;
/**
 * Starts the session of the client's cookie, or a new one, and fills $_SESSION. Waits while another request has
 * it.
 * @param options directives without their `session.`, and `read_and_close`
 */
declare function sessionStart(options?: Readonly<Record<string, string | number | boolean>> | undefined): boolean;

/**
 * Id of the session, '' when there is none. With an argument sets the id, which must happen before session_start().
 */
declare function session_id(id?: Php.Text | null): string | false;
/**
 * Id of the session, '' when there is none. With an argument sets the id, which must happen before session_start().
 */
declare function sessionId(id?: Php.Text | null): string | false;

/** PHP_SESSION_NONE or PHP_SESSION_ACTIVE. */
declare function session_status(): number;
/** PHP_SESSION_NONE or PHP_SESSION_ACTIVE. */
declare function sessionStatus(): number;

/**
 * Gives the session a new id, which protects it from those who know the old one. With `delete_old_session` true the
 * old session's data is removed. False with a warning when no session is active or headers were sent.
 */
declare function session_regenerate_id(delete_old_session?: boolean): boolean;
/**
 * Gives the session a new id, which protects it from those who know the old one. With `delete_old_session` true the
 * old session's data is removed. False with a warning when no session is active or headers were sent.
 */
declare function sessionRegenerateId(delete_old_session?: boolean): boolean;

/**
 * A new session id that no session has, beginning with `prefix`. False with a warning when the prefix has other
 * characters than A-Z, a-z, 0-9, `-` and `,`.
 */
declare function session_create_id(prefix?: Php.Text): string | false;
/**
 * A new session id that no session has, beginning with `prefix`. False with a warning when the prefix has other
 * characters than A-Z, a-z, 0-9, `-` and `,`.
 */
declare function sessionCreateId(prefix?: Php.Text): string | false;

/**
 * Deletes the session's stored data. $_SESSION and the client's cookie are kept. False with a warning when no
 * session is active.
 */
declare function session_destroy(): boolean;
/**
 * Deletes the session's stored data. $_SESSION and the client's cookie are kept. False with a warning when no
 * session is active.
 */
declare function sessionDestroy(): boolean;

/** Removes all variables from $_SESSION. False when no session is active. */
declare function session_unset(): boolean;
/** Removes all variables from $_SESSION. False when no session is active. */
declare function sessionUnset(): boolean;

/** Ends the session and discards its changes. False when no session is active. */
declare function session_abort(): boolean;
/** Ends the session and discards its changes. False when no session is active. */
declare function sessionAbort(): boolean;

/** Reads $_SESSION again from the stored data, discarding changes. False when no session is active. */
declare function session_reset(): boolean;
/** Reads $_SESSION again from the stored data, discarding changes. False when no session is active. */
declare function sessionReset(): boolean;

/** Writes the session and releases its lock, so that other requests can use it. False when no session is active. */
declare function session_write_close(): boolean;
/** Writes the session and releases its lock, so that other requests can use it. False when no session is active. */
declare function sessionWriteClose(): boolean;

/** Alias of session_write_close(): writes the session and releases its lock. False when no session is active. */
declare function session_commit(): boolean;
/** Alias of session_write_close(): writes the session and releases its lock. False when no session is active. */
declare function sessionCommit(): boolean;

/** Registers session_write_close() as a shutdown function, so that the session is written before output ends. */
declare function session_register_shutdown(): void;
/** Registers session_write_close() as a shutdown function, so that the session is written before output ends. */
declare function sessionRegisterShutdown(): void;

/**
 * Deletes sessions that were not used for `session.gc_maxlifetime` seconds. Returns their number; false with a
 * warning when no session is active.
 */
declare function session_gc(): number | false;
/**
 * Deletes sessions that were not used for `session.gc_maxlifetime` seconds. Returns their number; false with a
 * warning when no session is active.
 */
declare function sessionGc(): number | false;

/** $_SESSION as one string, in the format of `session.serialize_handler`; false when no session is active. */
declare function session_encode(): string | false;
/** $_SESSION as one string, in the format of `session.serialize_handler`; false when no session is active. */
declare function sessionEncode(): string | false;

/** Fills $_SESSION from a string made by session_encode(). False when it is invalid or no session is active. */
declare function session_decode(data: Php.Text): boolean;
/** Fills $_SESSION from a string made by session_encode(). False when it is invalid or no session is active. */
declare function sessionDecode(data: Php.Text): boolean;

// How sessions are kept and announced

/**
 * Name of the session, which is also its cookie's name. With an argument sets it, which must happen before
 * session_start(), and returns the previous name.
 */
declare function session_name(name?: Php.Text | null): string | false;
/**
 * Name of the session, which is also its cookie's name. With an argument sets it, which must happen before
 * session_start(), and returns the previous name.
 */
declare function sessionName(name?: Php.Text | null): string | false;

/**
 * Where sessions are stored: a folder, `depth;folder` or `depth;mode;folder`. With an argument sets it, which must
 * happen before session_start().
 */
declare function session_save_path(path?: Php.Text | null): string | false;
/**
 * Where sessions are stored: a folder, `depth;folder` or `depth;mode;folder`. With an argument sets it, which must
 * happen before session_start().
 */
declare function sessionSavePath(path?: Php.Text | null): string | false;

/**
 * How responses with a session may be cached: nocache, private, private_no_expire, public, or '' for no such
 * headers. With an argument sets it, which must happen before session_start().
 */
declare function session_cache_limiter(value?: Php.Text | null): string | false;
/**
 * How responses with a session may be cached: nocache, private, private_no_expire, public, or '' for no such
 * headers. With an argument sets it, which must happen before session_start().
 */
declare function sessionCacheLimiter(value?: Php.Text | null): string | false;

/**
 * Minutes for which a response with a session may be cached. With an argument sets them, which must happen before
 * session_start().
 */
declare function session_cache_expire(value?: number | null): number | false;
/**
 * Minutes for which a response with a session may be cached. With an argument sets them, which must happen before
 * session_start().
 */
declare function sessionCacheExpire(value?: number | null): number | false;

/** How sessions are stored: `files`, or `user` after session_set_save_handler(). */
declare function session_module_name(module?: Php.Text | null): string | false;
/** How sessions are stored: `files`, or `user` after session_set_save_handler(). */
declare function sessionModuleName(module?: Php.Text | null): string | false;

/**
 * Sets the attributes of the session's cookie, one by one (lifetime in seconds) or as an array. Must happen before
 * session_start(); false with a warning otherwise.
 */
declare function session_set_cookie_params(lifetime_or_options: number | Php.SessionCookieOptions, path?: Php.Text | null, domain?: Php.Text | null, secure?: boolean | null, httponly?: boolean | null): boolean;
/**
 * Sets the attributes of the session's cookie, one by one (lifetime in seconds) or as an array. Must happen before
 * session_start(); false with a warning otherwise.
 */
declare function sessionSetCookieParams(lifetime_or_options: number | Php.SessionCookieOptions, path?: Php.Text | null, domain?: Php.Text | null, secure?: boolean | null, httponly?: boolean | null): boolean;

/** Attributes of the session's cookie; `lifetime` in seconds, 0 until the browser closes. */
declare function session_get_cookie_params(): Php.SessionCookieParams;
/** Attributes of the session's cookie; `lifetime` in seconds, 0 until the browser closes. */
declare function sessionGetCookieParams(): Php.SessionCookieParams;

/**
 * Lets the script store sessions itself: with an object (see SessionHandlerInterface), or with the functions open,
 * close, read, write, destroy, gc and optionally create_sid, validate_sid and update_timestamp.
 */
declare function session_set_save_handler(open: Php.SessionHandlerObject | Php.Callable, ...rest: (boolean | Php.Callable)[]): boolean;
/**
 * Lets the script store sessions itself: with an object (see SessionHandlerInterface), or with the functions open,
 * close, read, write, destroy, gc and optionally create_sid, validate_sid and update_timestamp.
 */
declare function sessionSetSaveHandler(open: Php.SessionHandlerObject | Php.Callable, ...rest: (boolean | Php.Callable)[]): boolean;

// Functions that split, join and query arrays

/**
 * Number of elements; with COUNT_RECURSIVE including those of nested arrays. Objects are asked for their `count()`.
 */
declare function count(value: Php.ArrayInput | { count(): number; }, mode?: number): number;

/** Alias of count(): number of elements; with COUNT_RECURSIVE including those of nested arrays. */
declare function sizeof(value: Php.ArrayInput | { count(): number; }, mode?: number): number;

/** True when the array contains the value, compared like PHP's `==`, or like `===` with `strict` true. */
declare function in_array(needle: unknown, haystack: Php.ArrayInput, strict?: boolean): boolean;
/** True when the array contains the value, compared like PHP's `==`, or like `===` with `strict` true. */
declare function inArray(needle: unknown, haystack: Php.ArrayInput, strict?: boolean): boolean;

/**
 * Key of the first element with this value, compared like PHP's `==`, or like `===` with `strict` true; false when
 * there is none.
 */
declare function array_search(needle: unknown, haystack: Php.ArrayInput, strict?: boolean): false | Php.ArrayKey;
/**
 * Key of the first element with this value, compared like PHP's `==`, or like `===` with `strict` true; false when
 * there is none.
 */
declare function arraySearch(needle: unknown, haystack: Php.ArrayInput, strict?: boolean): false | Php.ArrayKey;

/** All keys, or the keys of the elements with the value `filterValue`. */
declare function array_keys(array: readonly unknown[], filterValue?: unknown, strict?: boolean): number[];
declare function array_keys(array: Php.ArrayInput, filterValue?: unknown, strict?: boolean): Php.ArrayKey[];
/** All keys, or the keys of the elements with the value `filterValue`. */
declare function arrayKeys(array: readonly unknown[], filterValue?: unknown, strict?: boolean): number[];
declare function arrayKeys(array: Php.ArrayInput, filterValue?: unknown, strict?: boolean): Php.ArrayKey[];

/** All values, as a list. */
declare function array_values<T>(array: Php.ArrayInput<T>): T[];
/** All values, as a list. */
declare function arrayValues<T>(array: Php.ArrayInput<T>): T[];

/** Joins arrays: integer keys are renumbered, and later elements replace earlier ones with the same string key. */
declare function array_merge(): never[];
declare function array_merge<T>(...arrays: (readonly T[])[]): T[];
declare function array_merge(...arrays: (readonly unknown[])[]): any[];
declare function array_merge(...arrays: Php.Keyed<unknown>[]): Record<string, any>;
declare function array_merge(...arrays: Php.ArrayInput[]): Php.ArrayResult<any>;
/** Joins arrays: integer keys are renumbered, and later elements replace earlier ones with the same string key. */
declare function arrayMerge(): never[];
declare function arrayMerge<T>(...arrays: (readonly T[])[]): T[];
declare function arrayMerge(...arrays: (readonly unknown[])[]): any[];
declare function arrayMerge(...arrays: Php.Keyed<unknown>[]): Record<string, any>;
declare function arrayMerge(...arrays: Php.ArrayInput[]): Php.ArrayResult<any>;

/** Joins arrays like array_merge(), but elements with the same string key are merged into arrays. */
declare function array_merge_recursive(...arrays: Php.ArrayInput[]): Php.ArrayResult;
/** Joins arrays like array_merge(), but elements with the same string key are merged into arrays. */
declare function arrayMergeRecursive(...arrays: Php.ArrayInput[]): Php.ArrayResult;

/** The first array, with elements of the others put in under the same keys. Later arrays win. */
declare function array_replace<T>(array: Php.ArrayInput<T>, ...replacements: Php.ArrayInput<T>[]): Php.ArrayResult<T>;
/** The first array, with elements of the others put in under the same keys. Later arrays win. */
declare function arrayReplace<T>(array: Php.ArrayInput<T>, ...replacements: Php.ArrayInput<T>[]): Php.ArrayResult<T>;

/** Like array_replace(), but nested arrays are replaced element by element. */
declare function array_replace_recursive(array: Php.ArrayInput, ...replacements: Php.ArrayInput[]): Php.ArrayResult;
/** Like array_replace(), but nested arrays are replaced element by element. */
declare function arrayReplaceRecursive(array: Php.ArrayInput, ...replacements: Php.ArrayInput[]): Php.ArrayResult;

/**
 * The part from `offset`, `length` elements long (null: to the end). Negative numbers count from the end. Integer
 * keys are renumbered unless `preserveKeys` is true.
 */
declare function array_slice<T>(array: readonly T[], offset: number, length?: number | null, preserveKeys?: false): T[];
declare function array_slice<T>(array: Php.Keyed<T>, offset: number, length?: number | null, preserveKeys?: boolean): Record<string, T>;
declare function array_slice<T>(array: Php.ArrayInput<T>, offset: number, length?: number | null, preserveKeys?: boolean): Php.ArrayResult<T>;
/**
 * The part from `offset`, `length` elements long (null: to the end). Negative numbers count from the end. Integer
 * keys are renumbered unless `preserveKeys` is true.
 */
declare function arraySlice<T>(array: readonly T[], offset: number, length?: number | null, preserveKeys?: false): T[];
declare function arraySlice<T>(array: Php.Keyed<T>, offset: number, length?: number | null, preserveKeys?: boolean): Record<string, T>;
declare function arraySlice<T>(array: Php.ArrayInput<T>, offset: number, length?: number | null, preserveKeys?: boolean): Php.ArrayResult<T>;

/**
 * Splits an array into pieces of `length` elements; the last may be shorter. Throws a ValueError for a length below
 * 1.
 */
declare function array_chunk<T>(array: readonly T[], length: number, preserveKeys?: false): T[][];
declare function array_chunk<T>(array: Php.ArrayInput<T>, length: number, preserveKeys?: false): T[][];
declare function array_chunk<T>(array: Php.ArrayInput<T>, length: number, preserveKeys: boolean): Php.ArrayResult<T>[];
/**
 * Splits an array into pieces of `length` elements; the last may be shorter. Throws a ValueError for a length below
 * 1.
 */
declare function arrayChunk<T>(array: readonly T[], length: number, preserveKeys?: false): T[][];
declare function arrayChunk<T>(array: Php.ArrayInput<T>, length: number, preserveKeys?: false): T[][];
declare function arrayChunk<T>(array: Php.ArrayInput<T>, length: number, preserveKeys: boolean): Php.ArrayResult<T>[];

/** The array padded with `value` to `length` elements: at the end, or at the start when `length` is negative. */
declare function array_pad<T>(array: readonly T[], length: number, value: T): T[];
declare function array_pad<T>(array: Php.ArrayInput<T>, length: number, value: T): Php.ArrayResult<T>;
/** The array padded with `value` to `length` elements: at the end, or at the start when `length` is negative. */
declare function arrayPad<T>(array: readonly T[], length: number, value: T): T[];
declare function arrayPad<T>(array: Php.ArrayInput<T>, length: number, value: T): Php.ArrayResult<T>;

/** The elements in reverse order. Integer keys are renumbered unless `preserveKeys` is true. */
declare function array_reverse<T>(array: readonly T[], preserveKeys?: false): T[];
declare function array_reverse<T>(array: Php.ArrayInput<T>, preserveKeys?: boolean): Php.ArrayResult<T>;
/** The elements in reverse order. Integer keys are renumbered unless `preserveKeys` is true. */
declare function arrayReverse<T>(array: readonly T[], preserveKeys?: false): T[];
declare function arrayReverse<T>(array: Php.ArrayInput<T>, preserveKeys?: boolean): Php.ArrayResult<T>;

/**
 * One column of an array of rows: the values of `columnKey` (null: whole rows), keyed by the values of `indexKey`
 * if given. Rows without the column are skipped.
 */
declare function array_column(array: Php.ArrayInput, columnKey: Php.ArrayKey | null, indexKey?: null): any[];
declare function array_column(array: Php.ArrayInput, columnKey: Php.ArrayKey | null, indexKey: Php.ArrayKey | null): Php.ArrayResult<any>;
/**
 * One column of an array of rows: the values of `columnKey` (null: whole rows), keyed by the values of `indexKey`
 * if given. Rows without the column are skipped.
 */
declare function arrayColumn(array: Php.ArrayInput, columnKey: Php.ArrayKey | null, indexKey?: null): any[];
declare function arrayColumn(array: Php.ArrayInput, columnKey: Php.ArrayKey | null, indexKey: Php.ArrayKey | null): Php.ArrayResult<any>;

/**
 * An array with the first array's values as keys and the second's as values. Throws a ValueError when their lengths
 * differ.
 */
declare function array_combine<T>(keys: Php.ArrayInput, values: Php.ArrayInput<T>): Record<string, T>;
/**
 * An array with the first array's values as keys and the second's as values. Throws a ValueError when their lengths
 * differ.
 */
declare function arrayCombine<T>(keys: Php.ArrayInput, values: Php.ArrayInput<T>): Record<string, T>;

/** An array of `count` times the same value, with keys from `startIndex`. */
declare function array_fill<T>(startIndex: number, count: number, value: T): T[];
/** An array of `count` times the same value, with keys from `startIndex`. */
declare function arrayFill<T>(startIndex: number, count: number, value: T): T[];

/** An array with the same value under each of these keys. */
declare function array_fill_keys<T>(keys: Php.ArrayInput, value: T): Record<string, T>;
/** An array with the same value under each of these keys. */
declare function arrayFillKeys<T>(keys: Php.ArrayInput, value: T): Record<string, T>;

/** Swaps keys and values. A warning for values that cannot be keys; they are skipped. */
declare function array_flip(array: Php.ArrayInput): Php.ArrayResult<Php.ArrayKey>;
/** Swaps keys and values. A warning for values that cannot be keys; they are skipped. */
declare function arrayFlip(array: Php.ArrayInput): Php.ArrayResult<Php.ArrayKey>;

/**
 * How often each value occurs, keyed by value. A warning for values that are neither strings nor integers; they are
 * skipped.
 */
declare function array_count_values(array: Php.ArrayInput): Record<string, number>;
/**
 * How often each value occurs, keyed by value. A warning for values that are neither strings nor integers; they are
 * skipped.
 */
declare function arrayCountValues(array: Php.ArrayInput): Record<string, number>;

/** True when the array has the key, even if its value is null. */
declare function array_key_exists(key: boolean | Php.ArrayKey | null, array: Php.ArrayInput): boolean;
/** True when the array has the key, even if its value is null. */
declare function arrayKeyExists(key: boolean | Php.ArrayKey | null, array: Php.ArrayInput): boolean;

/** Alias of array_key_exists(): true when the array has the key, even if its value is null. */
declare function key_exists(key: boolean | Php.ArrayKey | null, array: Php.ArrayInput): boolean;
/** Alias of array_key_exists(): true when the array has the key, even if its value is null. */
declare function keyExists(key: boolean | Php.ArrayKey | null, array: Php.ArrayInput): boolean;

/** The first key; null for an empty array. */
declare function array_key_first(array: Php.ArrayInput): Php.ArrayKey | null;
/** The first key; null for an empty array. */
declare function arrayKeyFirst(array: Php.ArrayInput): Php.ArrayKey | null;

/** The last key; null for an empty array. */
declare function array_key_last(array: Php.ArrayInput): Php.ArrayKey | null;
/** The last key; null for an empty array. */
declare function arrayKeyLast(array: Php.ArrayInput): Php.ArrayKey | null;

/** True when the keys are 0, 1, 2 … in order; also for an empty array. */
declare function array_is_list(array: Php.ArrayInput): boolean;
/** True when the keys are 0, 1, 2 … in order; also for an empty array. */
declare function arrayIsList(array: Php.ArrayInput): boolean;

/**
 * The array with the ASCII letters of its keys in lower case (CASE_LOWER, the default) or upper case (CASE_UPPER).
 */
declare function array_change_key_case<T>(array: Php.ArrayInput<T>, case_?: number): Php.ArrayResult<T>;
/**
 * The array with the ASCII letters of its keys in lower case (CASE_LOWER, the default) or upper case (CASE_UPPER).
 */
declare function arrayChangeKeyCase<T>(array: Php.ArrayInput<T>, case_?: number): Php.ArrayResult<T>;

/**
 * The numbers, or letters, from `start` to `end`, both included, `step` apart (default 1). Throws a ValueError when
 * the step is larger than the range.
 */
declare function range(start: number, end: number, step?: number): number[];
declare function range(start: Php.Text, end: Php.Text, step?: number): string[];
declare function range(start: string | number, end: string | number, step?: number): (string | number)[];

// Functions that call a script's function for each element, and functions that change arrays in place

/**
 * Applies a function to each element and returns the results. With several arrays the function gets one element of
 * each. A null callback combines the arrays' elements.
 */
declare function array_map<T, R>(callback: (value: T) => R, array: readonly T[]): R[];
declare function array_map<T, U, R>(callback: (value: T, other: U) => R, array: readonly T[], other: readonly U[]): R[];
declare function array_map<R>(callback: (value: any, ...others: any[]) => R, array: readonly unknown[], ...arrays: Php.ArrayInput[]): R[];
declare function array_map<T, R>(callback: (value: T, ...others: any[]) => R, array: Php.Keyed<T>, ...arrays: Php.ArrayInput[]): Record<string, R>;
declare function array_map<T>(callback: null, array: readonly T[]): T[];
declare function array_map(callback: Php.Text | null, array: readonly unknown[], ...arrays: Php.ArrayInput[]): any[];
declare function array_map(callback: Php.Text | null, array: Php.ArrayInput, ...arrays: Php.ArrayInput[]): Php.ArrayResult<any>;
/**
 * Applies a function to each element and returns the results. With several arrays the function gets one element of
 * each. A null callback combines the arrays' elements.
 */
declare function arrayMap<T, R>(callback: (value: T) => R, array: readonly T[]): R[];
declare function arrayMap<T, U, R>(callback: (value: T, other: U) => R, array: readonly T[], other: readonly U[]): R[];
declare function arrayMap<R>(callback: (value: any, ...others: any[]) => R, array: readonly unknown[], ...arrays: Php.ArrayInput[]): R[];
declare function arrayMap<T, R>(callback: (value: T, ...others: any[]) => R, array: Php.Keyed<T>, ...arrays: Php.ArrayInput[]): Record<string, R>;
declare function arrayMap<T>(callback: null, array: readonly T[]): T[];
declare function arrayMap(callback: Php.Text | null, array: readonly unknown[], ...arrays: Php.ArrayInput[]): any[];
declare function arrayMap(callback: Php.Text | null, array: Php.ArrayInput, ...arrays: Php.ArrayInput[]): Php.ArrayResult<any>;

/**
 * The elements for which the callback returns true, with their keys. Without a callback, those that PHP takes as
 * true. `mode` is ARRAY_FILTER_USE_KEY or ARRAY_FILTER_USE_BOTH.
 */
declare function array_filter<T>(array: Php.ArrayInput<T>, callback?: string | ((value: T, key: any) => unknown) | null | undefined, mode?: number): Php.ArrayResult<T>;
declare function array_filter<T>(array: Php.ArrayInput<T>, callback: (key: any) => unknown, mode: 2): Php.ArrayResult<T>;
/**
 * The elements for which the callback returns true, with their keys. Without a callback, those that PHP takes as
 * true. `mode` is ARRAY_FILTER_USE_KEY or ARRAY_FILTER_USE_BOTH.
 */
declare function arrayFilter<T>(array: Php.ArrayInput<T>, callback?: string | ((value: T, key: any) => unknown) | null | undefined, mode?: number): Php.ArrayResult<T>;
declare function arrayFilter<T>(array: Php.ArrayInput<T>, callback: (key: any) => unknown, mode: 2): Php.ArrayResult<T>;

/** Reduces the elements to one value with `callback(carry, element)`, starting from `initial` (default null). */
declare function array_reduce<T, R>(array: Php.ArrayInput<T>, callback: (carry: R, item: T) => R, initial: R): R;
declare function array_reduce<T>(array: Php.ArrayInput<T>, callback: (carry: any, item: T) => unknown): any;
/** Reduces the elements to one value with `callback(carry, element)`, starting from `initial` (default null). */
declare function arrayReduce<T, R>(array: Php.ArrayInput<T>, callback: (carry: R, item: T) => R, initial: R): R;
declare function arrayReduce<T>(array: Php.ArrayInput<T>, callback: (carry: any, item: T) => unknown): any;

/**
 * Calls `callback(value, key, arg)` for each element. Assigning to `value` does not change the array: use
 * array_map().
 */
declare function array_walk(array: object | Php.ArrayInput, callback: Php.Visitor, ...arg: unknown[]): true;
/**
 * Calls `callback(value, key, arg)` for each element. Assigning to `value` does not change the array: use
 * array_map().
 */
declare function arrayWalk(array: object | Php.ArrayInput, callback: Php.Visitor, ...arg: unknown[]): true;

/**
 * Calls `callback(value, key, arg)` for each element, including those of nested arrays. Assigning to `value` does
 * not change the array.
 */
declare function array_walk_recursive(array: Php.ArrayInput, callback: Php.Visitor, ...arg: unknown[]): true;
/**
 * Calls `callback(value, key, arg)` for each element, including those of nested arrays. Assigning to `value` does
 * not change the array.
 */
declare function arrayWalkRecursive(array: Php.ArrayInput, callback: Php.Visitor, ...arg: unknown[]): true;

/** Appends values in place; returns the new number of elements. */
declare function array_push<T>(array: Php.MutableArray<T>, ...values: T[]): number;
/** Appends values in place; returns the new number of elements. */
declare function arrayPush<T>(array: Php.MutableArray<T>, ...values: T[]): number;

/** Removes the last element in place and returns it; null when the array is empty. */
declare function array_pop<T>(array: Php.MutableArray<T>): T | null;
/** Removes the last element in place and returns it; null when the array is empty. */
declare function arrayPop<T>(array: Php.MutableArray<T>): T | null;

/** Removes the first element in place and returns it; null when the array is empty. Integer keys are renumbered. */
declare function array_shift<T>(array: Php.MutableArray<T>): T | null;
/** Removes the first element in place and returns it; null when the array is empty. Integer keys are renumbered. */
declare function arrayShift<T>(array: Php.MutableArray<T>): T | null;

/** Inserts values at the start, in place; returns the new number of elements. */
declare function array_unshift<T>(array: Php.MutableArray<T>, ...values: T[]): number;
/** Inserts values at the start, in place; returns the new number of elements. */
declare function arrayUnshift<T>(array: Php.MutableArray<T>, ...values: T[]): number;

/**
 * Removes `length` elements from `offset` in place (null: to the end), inserts `replacement`, and returns the
 * removed elements.
 */
declare function array_splice<T>(array: T[], offset: number, length?: number | null, replacement?: unknown): T[];
declare function array_splice<T>(array: Php.ArrayInput<T>, offset: number, length?: number | null, replacement?: unknown): Php.ArrayResult<T>;
/**
 * Removes `length` elements from `offset` in place (null: to the end), inserts `replacement`, and returns the
 * removed elements.
 */
declare function arraySplice<T>(array: T[], offset: number, length?: number | null, replacement?: unknown): T[];
declare function arraySplice<T>(array: Php.ArrayInput<T>, offset: number, length?: number | null, replacement?: unknown): Php.ArrayResult<T>;

/** Sum of the elements; a string counts as the number it begins with. */
declare function array_sum(array: Php.ArrayInput): number;
/** Sum of the elements; a string counts as the number it begins with. */
declare function arraySum(array: Php.ArrayInput): number;

/** Product of the elements; 1 for an empty array. */
declare function array_product(array: Php.ArrayInput): number;
/** Product of the elements; 1 for an empty array. */
declare function arrayProduct(array: Php.ArrayInput): number;

/**
 * The smallest of the arguments, or of one array's elements, in PHP's order. Throws a ValueError for an empty
 * array.
 */
declare function min<T extends number | string>(array: Php.ArrayInput<T>): T;
declare function min(value: number, ...values: number[]): number;
declare function min(value: any, ...values: any[]): any;

/**
 * The largest of the arguments, or of one array's elements, in PHP's order. Throws a ValueError for an empty array.
 */
declare function max<T extends number | string>(array: Php.ArrayInput<T>): T;
declare function max(value: number, ...values: number[]): number;
declare function max(value: any, ...values: any[]): any;

// The inner pointer of arrays

/** The element at the array's pointer; false when the pointer is beyond the end. */
declare function current<T>(array: Php.ArrayInput<T>): false | T;

/** Alias of current(): the element at the array's pointer; false when the pointer is beyond the end. */
declare function pos<T>(array: Php.ArrayInput<T>): false | T;

/** The key at the array's pointer; null when the pointer is beyond the end. */
declare function key(array: Php.ArrayInput): Php.ArrayKey | null;

/** Advances the array's pointer and returns the element there; false beyond the end. */
declare function next<T>(array: Php.ArrayInput<T>): false | T;

/** Moves the array's pointer back and returns the element there; false before the start. */
declare function prev<T>(array: Php.ArrayInput<T>): false | T;

/** Moves the array's pointer to the first element and returns it; false for an empty array. */
declare function reset<T>(array: Php.ArrayInput<T>): false | T;

/** Moves the array's pointer to the last element and returns it; false for an empty array. */
declare function end<T>(array: Php.ArrayInput<T>): false | T;

// Arrays in random order

/** Puts the values into random order, in place, and renumbers them. Not for secrets. */
declare function shuffle(array: Php.MutableArray): true;

/** A random key; with `num` above 1 that many keys in the array's order. Throws a ValueError for an empty array. */
declare function array_rand(array: Php.ArrayInput, num?: number): Php.ArrayKey | Php.ArrayKey[];
/** A random key; with `num` above 1 that many keys in the array's order. Throws a ValueError for an empty array. */
declare function arrayRand(array: Php.ArrayInput, num?: number): Php.ArrayKey | Php.ArrayKey[];

// Differences and intersections

/**
 * The elements of the first array whose values are in none of the others, with their keys. Values are compared as
 * strings.
 */
declare function array_diff<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;
/**
 * The elements of the first array whose values are in none of the others, with their keys. Values are compared as
 * strings.
 */
declare function arrayDiff<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;

/** The elements of the first array whose keys are in none of the others. */
declare function array_diff_key<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;
/** The elements of the first array whose keys are in none of the others. */
declare function arrayDiffKey<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;

/** The elements of the first array that no other array has with the same key and value. */
declare function array_diff_assoc<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;
/** The elements of the first array that no other array has with the same key and value. */
declare function arrayDiffAssoc<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;

/**
 * The elements of the first array whose values are in none of the others. The last argument compares two values:
 * negative, 0 or positive.
 */
declare function array_udiff<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/**
 * The elements of the first array whose values are in none of the others. The last argument compares two values:
 * negative, 0 or positive.
 */
declare function arrayUdiff<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

/**
 * The elements of the first array that no other array has with the same key and value. The last argument compares
 * two values.
 */
declare function array_udiff_assoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/**
 * The elements of the first array that no other array has with the same key and value. The last argument compares
 * two values.
 */
declare function arrayUdiffAssoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

/** The elements of the first array whose keys are in none of the others. The last argument compares two keys. */
declare function array_diff_ukey<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/** The elements of the first array whose keys are in none of the others. The last argument compares two keys. */
declare function arrayDiffUkey<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

/**
 * The elements of the first array that no other array has with the same key and value. The last argument compares
 * two keys.
 */
declare function array_diff_uassoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/**
 * The elements of the first array that no other array has with the same key and value. The last argument compares
 * two keys.
 */
declare function arrayDiffUassoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

/**
 * The elements of the first array that no other array has with the same key and value. The last two arguments
 * compare two values and two keys.
 */
declare function array_udiff_uassoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/**
 * The elements of the first array that no other array has with the same key and value. The last two arguments
 * compare two values and two keys.
 */
declare function arrayUdiffUassoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

/**
 * The elements of the first array whose values are in all of the others, with their keys. Values are compared as
 * strings.
 */
declare function array_intersect<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;
/**
 * The elements of the first array whose values are in all of the others, with their keys. Values are compared as
 * strings.
 */
declare function arrayIntersect<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;

/** The elements of the first array whose keys are in all of the others. */
declare function array_intersect_key<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;
/** The elements of the first array whose keys are in all of the others. */
declare function arrayIntersectKey<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;

/** The elements of the first array that all others have with the same key and value. */
declare function array_intersect_assoc<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;
/** The elements of the first array that all others have with the same key and value. */
declare function arrayIntersectAssoc<T>(array: Php.ArrayInput<T>, ...arrays: Php.ArrayInput[]): Php.ArrayResult<T>;

/**
 * The elements of the first array whose values are in all of the others. The last argument compares two values:
 * negative, 0 or positive.
 */
declare function array_uintersect<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/**
 * The elements of the first array whose values are in all of the others. The last argument compares two values:
 * negative, 0 or positive.
 */
declare function arrayUintersect<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

/**
 * The elements of the first array that all others have with the same key and value. The last argument compares two
 * values.
 */
declare function array_uintersect_assoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/**
 * The elements of the first array that all others have with the same key and value. The last argument compares two
 * values.
 */
declare function arrayUintersectAssoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

/** The elements of the first array whose keys are in all of the others. The last argument compares two keys. */
declare function array_intersect_ukey<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/** The elements of the first array whose keys are in all of the others. The last argument compares two keys. */
declare function arrayIntersectUkey<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

/**
 * The elements of the first array that all others have with the same key and value. The last argument compares two
 * keys.
 */
declare function array_intersect_uassoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/**
 * The elements of the first array that all others have with the same key and value. The last argument compares two
 * keys.
 */
declare function arrayIntersectUassoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

/**
 * The elements of the first array that all others have with the same key and value. The last two arguments compare
 * two values and two keys.
 */
declare function array_uintersect_uassoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;
/**
 * The elements of the first array that all others have with the same key and value. The last two arguments compare
 * two values and two keys.
 */
declare function arrayUintersectUassoc<T>(array: Php.ArrayInput<T>, ...rest: (Php.ArrayInput | Php.UserOrder<never>)[]): Php.ArrayResult<T>;

// Sorting

/**
 * Sorts the values in place, ascending, and renumbers them. `flags`: SORT_REGULAR (default), SORT_NUMERIC,
 * SORT_STRING, SORT_NATURAL, also with SORT_FLAG_CASE.
 */
declare function sort<T>(array: Php.MutableArray<T>, flags?: number): true;

/** Sorts the values in place, descending, and renumbers them. `flags` as for sort(). */
declare function rsort<T>(array: Php.MutableArray<T>, flags?: number): true;

/**
 * Sorts the values in place with a function that returns a negative number, 0 or a positive one, and renumbers
 * them.
 */
declare function usort<T>(array: Php.MutableArray<T>, callback: string | Php.UserOrder<T>): true;

/**
 * Sorts by value and keeps the keys. Sorts objects and Maps in place; returns the sorted array, which for a list is the
 * only way to have it: `list = asort(list)`.
 */
declare function asort<T>(array: Php.MutableArray<T>, flags?: number): Php.ArrayResult<T>;

/**
 * Sorts by value, descending, and keeps the keys. Objects and Maps are sorted in place; a list's sorted array is
 * only returned: `list = arsort(list)`.
 */
declare function arsort<T>(array: Php.MutableArray<T>, flags?: number): Php.ArrayResult<T>;

/**
 * Sorts by value with a function and keeps the keys. Objects and Maps are sorted in place; a list's sorted array is
 * only returned: `list = uasort(list, f)`.
 */
declare function uasort<T>(array: Php.MutableArray<T>, callback: string | Php.UserOrder<T>): Php.ArrayResult<T>;

/** Sorts by key, ascending. Objects and Maps are sorted in place; the sorted array is also returned. */
declare function ksort<T>(array: Php.MutableArray<T>, flags?: number): Php.ArrayResult<T>;

/**
 * Sorts by key, descending. Objects and Maps are sorted in place; a list's sorted array is only returned: `list =
 * krsort(list)`.
 */
declare function krsort<T>(array: Php.MutableArray<T>, flags?: number): Php.ArrayResult<T>;

/**
 * Sorts by key with a function. Objects and Maps are sorted in place; a list's sorted array is only returned: `list
 * = uksort(list, f)`.
 */
declare function uksort<T>(array: Php.MutableArray<T>, callback: string | Php.UserOrder<never>): Php.ArrayResult<T>;

/**
 * Sorts by value in natural order (`img2` before `img10`) and keeps the keys. Objects and Maps are sorted in place;
 * a list's sorted array is only returned: `list = natsort(list)`.
 */
declare function natsort<T>(array: Php.MutableArray<T>): Php.ArrayResult<T>;

/**
 * Sorts by value in natural order, ignoring the case of ASCII letters, and keeps the keys. Objects and Maps are
 * sorted in place; a list's sorted array is only returned: `list = natcasesort(list)`.
 */
declare function natcasesort<T>(array: Php.MutableArray<T>): Php.ArrayResult<T>;

/**
 * Sorts several arrays together, in place: by the first, among equals by the second, and so on. Each may be
 * followed by SORT_ASC or SORT_DESC and a SORT_* flag. Throws a ValueError when their lengths differ.
 */
declare function array_multisort(array: Php.MutableArray, ...rest: (number | Php.MutableArray)[]): true;
/**
 * Sorts several arrays together, in place: by the first, among equals by the second, and so on. Each may be
 * followed by SORT_ASC or SORT_DESC and a SORT_* flag. Throws a ValueError when their lengths differ.
 */
declare function arrayMultisort(array: Php.MutableArray, ...rest: (number | Php.MutableArray)[]): true;

/**
 * The array without duplicate values; the first of each is kept, with its key. Compared as strings by default
 * (`flags`: SORT_STRING).
 */
declare function array_unique<T>(array: Php.ArrayInput<T>, flags?: number): Php.ArrayResult<T>;
/**
 * The array without duplicate values; the first of each is kept, with its key. Compared as strings by default
 * (`flags`: SORT_STRING).
 */
declare function arrayUnique<T>(array: Php.ArrayInput<T>, flags?: number): Php.ArrayResult<T>;

// Words of a shell

/** Quotes a string as one argument for a shell. Throws a ValueError when it contains NUL. */
declare function escapeshellarg(arg: Php.Text): string;

/** Escapes characters that have a meaning for a shell with a backslash. Throws a ValueError when it contains NUL. */
declare function escapeshellcmd(command: Php.Text): string;

// Comma separated values

/**
 * Writes values as one CSV line to a stream such as `fopen('php://output', 'w')`. Values that contain a separator,
 * enclosure, white space or line end are enclosed. Returns the number of bytes, false on failure.
 */
declare function fputcsv(stream: Php.Stream | false, fields: Php.ArrayInput, separator?: Php.Text, enclosure?: Php.Text, escape?: Php.Text, eol?: Php.Text): number | false;

/**
 * The fields of the next CSV record, which may span lines within enclosures; `[null]` for an empty line, false at
 * the end.
 */
declare function fgetcsv(stream: Php.Stream | false, length?: number | null, separator?: Php.Text, enclosure?: Php.Text, escape?: Php.Text): false | (string | null)[];

/** The fields of one line of CSV. */
declare function str_getcsv(string: Php.Text, separator?: Php.Text, enclosure?: Php.Text, escape?: Php.Text): (string | null)[];
/** The fields of one line of CSV. */
declare function strGetcsv(string: Php.Text, separator?: Php.Text, enclosure?: Php.Text, escape?: Php.Text): (string | null)[];

// Folders and paths; PHP's manual, chapters Directories and Filesystem

/**
 * Creates a folder, with `recursive` true also its parents. `permissions` (default 0o777) are limited by the umask.
 * False with a warning on failure.
 */
declare function mkdir(directory: Php.Text, permissions?: number, recursive?: boolean, context?: unknown): boolean;

/** Removes an empty folder. False with a warning on failure. */
declare function rmdir(directory: Php.Text, context?: unknown): boolean;

/** Last component of a path, without the ending `suffix`. */
declare function basename(path: Php.Text, suffix?: Php.Text): string;

/** Parent folder of a path, `levels` up (default 1). Throws a ValueError for levels below 1. */
declare function dirname(path: Php.Text, levels?: number): string;

/**
 * `dirname`, `basename`, `extension` and `filename` of a path, or one of them as a string when `flags` (PATHINFO_*)
 * names it. A path without an extension has no `extension`.
 */
declare function pathinfo(path: Php.Text): Record<string, string>;
declare function pathinfo(path: Php.Text, flags: number): string;

/** Absolute path with links resolved; false when there is no such file. */
declare function realpath(path: Php.Text): string | false;

/** The folder that relative paths start from: the script's own, unless chdir() has changed it. */
declare function getcwd(): string | false;

/**
 * Changes the folder that relative paths start from, for the rest of the request. False with a warning when there
 * is no such folder.
 */
declare function chdir(directory: Php.Text): boolean;

/**
 * Names in a folder, including `.` and `..`, sorted ascending or with SCANDIR_SORT_DESCENDING descending. False
 * with a warning when it cannot be read.
 */
declare function scandir(directory: Php.Text, sorting_order?: number, context?: unknown): false | string[];

/** Opens a folder for readdir(). False with a warning on failure. */
declare function opendir(directory: Php.Text, context?: unknown): false | Php.Stream;

/** Next name in an opened folder; false after the last one. Without an argument, the folder opened last. */
declare function readdir(dir_handle?: Php.Stream | null): string | false;

/** Goes back to the first name of an opened folder. Without an argument, the folder opened last. */
declare function rewinddir(dir_handle?: Php.Stream | null): void;

/** Closes an opened folder. Without an argument, the folder opened last. */
declare function closedir(dir_handle?: Php.Stream | null): void;

// Whole files and what is known of them; PHP's manual, chapter Filesystem

/**
 * Reads a whole file, or the request's body as `php://input`. Bytes that are not UTF-8 are preserved. `offset` and
 * `length` are in bytes; a negative offset counts from the end. False with a warning on failure.
 */
declare function file_get_contents(filename: Php.Text, use_include_path?: boolean, context?: unknown, offset?: number, length?: number | null): string | false;
/**
 * Reads a whole file, or the request's body as `php://input`. Bytes that are not UTF-8 are preserved. `offset` and
 * `length` are in bytes; a negative offset counts from the end. False with a warning on failure.
 */
declare function fileGetContents(filename: Php.Text, use_include_path?: boolean, context?: unknown, offset?: number, length?: number | null): string | false;

/**
 * Writes a whole file: a string, raw bytes, an array of strings, or the rest of a stream. FILE_APPEND appends,
 * LOCK_EX locks the file meanwhile. Returns the number of bytes, false with a warning on failure.
 */
declare function file_put_contents(filename: Php.Text, data: unknown, flags?: number, context?: unknown): number | false;
/**
 * Writes a whole file: a string, raw bytes, an array of strings, or the rest of a stream. FILE_APPEND appends,
 * LOCK_EX locks the file meanwhile. Returns the number of bytes, false with a warning on failure.
 */
declare function filePutContents(filename: Php.Text, data: unknown, flags?: number, context?: unknown): number | false;

/**
 * Lines of a file, with their line ends unless FILE_IGNORE_NEW_LINES is given; FILE_SKIP_EMPTY_LINES leaves empty
 * ones out. False with a warning on failure.
 */
declare function file(filename: Php.Text, flags?: number, context?: unknown): false | string[];

/** Outputs a whole file; returns the number of bytes, false with a warning when it cannot be read. */
declare function readfile(filename: Php.Text, use_include_path?: boolean, context?: unknown): number | false;

/** Sets a file's permissions, such as 0o644. False with a warning on failure. */
declare function chmod(filename: Php.Text, permissions: number): boolean;

/** Deletes a file. False with a warning on failure. */
declare function unlink(filename: Php.Text, context?: unknown): boolean;

/** Renames or moves a file or folder, replacing an existing file. False with a warning on failure. */
declare function rename(from: Php.Text, to: Php.Text, context?: unknown): boolean;

/** Copies a file, replacing an existing one. False with a warning on failure. */
declare function copy(from: Php.Text, to: Php.Text, context?: unknown): boolean;

/** Creates a new empty file whose name begins with `prefix`, and returns its path; false on failure. */
declare function tempnam(directory: Php.Text, prefix: Php.Text): string | false;

/**
 * Sets a file's modification and access time (Unix time, default now); creates the file when there is none. False
 * with a warning on failure.
 */
declare function touch(filename: Php.Text, mtime?: number | null, atime?: number | null): boolean;

// Locks on open files; PHP's manual, chapter Filesystem

/**
 * Locks an open file: LOCK_SH shared, LOCK_EX exclusive, LOCK_UN releases; with LOCK_NB it returns false instead of waiting.
 * The lock lasts until the stream is closed or the request ends, and works between all scripts of this user on this machine;
 * other programs do not see it. The third argument is an object whose `would_block` becomes 1 when another script has the lock.
 */
declare function flock(stream: Php.Stream | false, operation: number, would_block?: Php.WouldBlock | null): boolean;

/** True for streams that flock() can lock: files. */
declare function stream_supports_lock(stream: Php.Stream | false): boolean;
/** True for streams that flock() can lock: files. */
declare function streamSupportsLock(stream: Php.Stream | false): boolean;

// Names with wildcards

/**
 * True when a name matches a shell pattern with `*`, `?` and `[a-z]`. `flags`: FNM_NOESCAPE, FNM_PATHNAME,
 * FNM_PERIOD, FNM_CASEFOLD.
 */
declare function fnmatch(pattern: Php.Text, filename: Php.Text, flags?: number): boolean;

// All that is known of files, and links

/**
 * Information about a file: size, times, owner and more, by number and by name. False with a warning when there is
 * none.
 */
declare function stat(filename: Php.Text): false | Php.ArrayResult;

/** Information about a file, without following a symbolic link. False with a warning when there is none. */
declare function lstat(filename: Php.Text): false | Php.ArrayResult;

/**
 * Information about an open file: size, times, owner and more, by number and by name. False for streams that are no
 * files.
 */
declare function fstat(stream: Php.Stream | false): false | Php.ArrayResult;

/**
 * Type of a file: `file`, `dir`, `link`, `fifo`, `char`, `block` or `unknown`. False with a warning when there is
 * none.
 */
declare function filetype(filename: Php.Text): string | false;

/** User id of a file's owner; false with a warning when there is no such file. */
declare function fileowner(filename: Php.Text): number | false;

/** Group id of a file; false with a warning when there is no such file. */
declare function filegroup(filename: Php.Text): number | false;

/** Inode number of a file; false with a warning when there is no such file. */
declare function fileinode(filename: Php.Text): number | false;

/** True when the file exists and may be executed. */
declare function is_executable(filename: Php.Text): boolean;
/** True when the file exists and may be executed. */
declare function isExecutable(filename: Php.Text): boolean;

/** True for symbolic links. */
declare function is_link(filename: Php.Text): boolean;
/** True for symbolic links. */
declare function isLink(filename: Php.Text): boolean;

/** Target of a symbolic link; false with a warning when it is not one. */
declare function readlink(path: Php.Text): string | false;

/** Creates a symbolic link. False with a warning on failure. */
declare function symlink(target: Php.Text, link: Php.Text): boolean;

/** Creates a hard link. False with a warning on failure. */
declare function link(target: Php.Text, link: Php.Text): boolean;

/** Free bytes on the file system of a folder; false with a warning on failure. */
declare function disk_free_space(directory: Php.Text): number | false;
/** Free bytes on the file system of a folder; false with a warning on failure. */
declare function diskFreeSpace(directory: Php.Text): number | false;

/** Alias of disk_free_space(): free bytes on the file system of a folder; false with a warning on failure. */
declare function diskfreespace(directory: Php.Text): number | false;

/** Size in bytes of the file system of a folder; false with a warning on failure. */
declare function disk_total_space(directory: Php.Text): number | false;
/** Size in bytes of the file system of a folder; false with a warning on failure. */
declare function diskTotalSpace(directory: Php.Text): number | false;

/** True when a file or folder of this name exists. */
declare function file_exists(filename: Php.Text): boolean;
/** True when a file or folder of this name exists. */
declare function fileExists(filename: Php.Text): boolean;

/** True when it exists and is a regular file. */
declare function is_file(filename: Php.Text): boolean;
/** True when it exists and is a regular file. */
declare function isFile(filename: Php.Text): boolean;

/** True when it exists and is a folder. */
declare function is_dir(filename: Php.Text): boolean;
/** True when it exists and is a folder. */
declare function isDir(filename: Php.Text): boolean;

/** True when it exists and may be read. */
declare function is_readable(filename: Php.Text): boolean;
/** True when it exists and may be read. */
declare function isReadable(filename: Php.Text): boolean;

/** True when it exists and may be written. */
declare function is_writable(filename: Php.Text): boolean;
/** True when it exists and may be written. */
declare function isWritable(filename: Php.Text): boolean;

/** Alias of is_writable(): true when it exists and may be written. */
declare function is_writeable(filename: Php.Text): boolean;
/** Alias of is_writable(): true when it exists and may be written. */
declare function isWriteable(filename: Php.Text): boolean;

/** Size of a file in bytes; false with a warning when there is no such file. */
declare function filesize(filename: Php.Text): number | false;

/** Unix time of the last change of a file's contents; false with a warning when there is no such file. */
declare function filemtime(filename: Php.Text): number | false;

/**
 * Unix time of the last change of a file's contents or properties; false with a warning when there is no such file.
 */
declare function filectime(filename: Php.Text): number | false;

/** Unix time of the last access to a file; false with a warning when there is no such file. */
declare function fileatime(filename: Php.Text): number | false;

/**
 * Type and permissions of a file as a number: `fileperms(path) & 0o777`. False with a warning when there is no such
 * file.
 */
declare function fileperms(filename: Php.Text): number | false;

/** Does nothing: file information is never cached. */
declare function clearstatcache(clear_realpath_cache?: boolean, filename?: Php.Text): void;

// Escaping for HTML

/** Escapes `& < > " '` for HTML. With `doubleEncode` false, existing entities are left alone. */
declare function htmlspecialchars(string: Php.Text, flags?: number, encoding?: Php.Text | null, doubleEncode?: boolean): string;

/** Inverse of htmlspecialchars(): turns `&amp; &lt; &gt; &quot; &#039;` into characters. */
declare function htmlspecialchars_decode(string: Php.Text, flags?: number): string;
/** Inverse of htmlspecialchars(): turns `&amp; &lt; &gt; &quot; &#039;` into characters. */
declare function htmlspecialcharsDecode(string: Php.Text, flags?: number): string;

/**
 * Escapes every character that has a named HTML entity. With `doubleEncode` false, existing entities are left
 * alone.
 */
declare function htmlentities(string: Php.Text, flags?: number, encoding?: Php.Text | null, doubleEncode?: boolean): string;

/** Inverse of htmlentities(): turns HTML entities into characters. */
declare function html_entity_decode(string: Php.Text, flags?: number, encoding?: Php.Text | null): string;
/** Inverse of htmlentities(): turns HTML entities into characters. */
declare function htmlEntityDecode(string: Php.Text, flags?: number, encoding?: Php.Text | null): string;

/**
 * The characters that htmlspecialchars() (HTML_SPECIALCHARS, the default) or htmlentities() (HTML_ENTITIES) escape,
 * each with its entity.
 */
declare function get_html_translation_table(table?: number, flags?: number, encoding?: Php.Text): Record<string, string>;
/**
 * The characters that htmlspecialchars() (HTML_SPECIALCHARS, the default) or htmlentities() (HTML_ENTITIES) escape,
 * each with its entity.
 */
declare function getHtmlTranslationTable(table?: number, flags?: number, encoding?: Php.Text): Record<string, string>;

/** Removes HTML tags and comments, except allowed tags: `'<a><b>'` or `['a', 'b']`. */
declare function strip_tags(string: Php.Text, allowedTags?: string | Php.ArrayInput<string> | null): string;
/** Removes HTML tags and comments, except allowed tags: `'<a><b>'` or `['a', 'b']`. */
declare function stripTags(string: Php.Text, allowedTags?: string | Php.ArrayInput<string> | null): string;

/** Inserts `<br />` before each line end, or `<br>` with `useXhtml` false. */
declare function nl2br(string: Php.Text, useXhtml?: boolean): string;

// Connection handling

/**
 * 1 once the client is known to have disconnected before the response was complete, else 0. It is noticed when
 * output is sent.
 */
declare function connection_aborted(): number;
/**
 * 1 once the client is known to have disconnected before the response was complete, else 0. It is noticed when
 * output is sent.
 */
declare function connectionAborted(): number;

/** State of the connection as bits: 0 normal, CONNECTION_ABORTED (1), CONNECTION_TIMEOUT (2); both may be set. */
declare function connection_status(): number;
/** State of the connection as bits: 0 normal, CONNECTION_ABORTED (1), CONNECTION_TIMEOUT (2); both may be set. */
declare function connectionStatus(): number;

/**
 * Whether the script continues after the client has disconnected: 1 or 0. With an argument sets it and returns the
 * previous setting.
 */
declare function ignore_user_abort(enable?: boolean | null): number;
/**
 * Whether the script continues after the client has disconnected: 1 or 0. With an argument sets it and returns the
 * previous setting.
 */
declare function ignoreUserAbort(enable?: boolean | null): number;

// Headers, status and cookies

/**
 * Sets a response header, `Name: value`, or the status by a line like `HTTP/1.1 404 Not Found`. Too late once output has
 * been sent: a warning then says where the output started.
 * @param replace false adds another line of the same name
 * @param responseCode status to set along with it; 0 for none
 */
declare function header(header: Php.Text, replace?: boolean, responseCode?: number): void;

/** Removes a response header set before; without a name, all of them. */
declare function header_remove(name?: Php.Text | null): void;
/** Removes a response header set before; without a name, all of them. */
declare function headerRemove(name?: Php.Text | null): void;

/** The response headers set so far, as `Name: value` lines, in order. */
declare function headers_list(): string[];
/** The response headers set so far, as `Name: value` lines, in order. */
declare function headersList(): string[];

/** True when the headers have been sent. `place` is filled with the file and line where output started. */
declare function headers_sent(place?: Php.OutputPlace): boolean;
/** True when the headers have been sent. `place` is filled with the file and line where output started. */
declare function headersSent(place?: Php.OutputPlace): boolean;

/**
 * Registers a function that is called just before the headers are sent and may still change them. Only the last one
 * registered is called.
 */
declare function header_register_callback(callback: Php.Callable): true;
/**
 * Registers a function that is called just before the headers are sent and may still change them. Only the last one
 * registered is called.
 */
declare function headerRegisterCallback(callback: Php.Callable): true;

/**
 * The response's status code; with an argument sets it and returns the previous one. On the command line: false, or
 * true when it is set.
 */
declare function http_response_code(responseCode?: number): number | boolean;
/**
 * The response's status code; with an argument sets it and returns the previous one. On the command line: false, or
 * true when it is set.
 */
declare function httpResponseCode(responseCode?: number): number | boolean;

/**
 * Sends a cookie along with the response; the value is percent-encoded, an empty one deletes the cookie.
 * @param expiresOrOptions Unix time when it ends, or all attributes in one object
 */
declare function setcookie(name: Php.Text, value?: Php.Text, expiresOrOptions?: number | Php.CookieOptions, path?: Php.Text, domain?: Php.Text, secure?: boolean, httponly?: boolean): boolean;

/**
 * Sends a cookie like setcookie(), but without encoding the value. False with a warning for characters a cookie
 * cannot hold, or once headers were sent.
 */
declare function setrawcookie(name: Php.Text, value?: Php.Text, expiresOrOptions?: number | Php.CookieOptions, path?: Php.Text, domain?: Php.Text, secure?: boolean, httponly?: boolean): boolean;

// Functions that read the request's input

/**
 * Parses a query string as PHP parses the one of a request: `a[b][]=1` makes arrays. The variables are returned, and put
 * into `result` when it is given.
 */
declare function parse_str(string: Php.Text, result?: Record<string, unknown> | unknown[] | undefined): Php.InputRecord;
/**
 * Parses a query string as PHP parses the one of a request: `a[b][]=1` makes arrays. The variables are returned, and put
 * into `result` when it is given.
 */
declare function parseStr(string: Php.Text, result?: Record<string, unknown> | unknown[] | undefined): Php.InputRecord;

/**
 * Parses the body of any request, PUT and PATCH too, as PHP parses that of a POST request (PHP 8.4). Files may be moved
 * with move_uploaded_file().
 * @param options limits for this call: `post_max_size`, `max_input_vars`, `max_multipart_body_parts`,
 *   `max_file_uploads`, `upload_max_filesize`
 * @returns what $_POST and $_FILES would be
 * @throws RequestParseBodyException when the body is of no type PHP parses, or breaks a limit
 */
declare function request_parse_body(options?: Readonly<Partial<Record<Php.BodyLimit, string | number>>> | null): [post: Php.InputRecord, files: Php.InputRecord];
/**
 * Parses the body of any request, PUT and PATCH too, as PHP parses that of a POST request (PHP 8.4). Files may be moved
 * with move_uploaded_file().
 * @param options limits for this call: `post_max_size`, `max_input_vars`, `max_multipart_body_parts`,
 *   `max_file_uploads`, `upload_max_filesize`
 * @returns what $_POST and $_FILES would be
 * @throws RequestParseBodyException when the body is of no type PHP parses, or breaks a limit
 */
declare function requestParseBody(options?: Readonly<Partial<Record<Php.BodyLimit, string | number>>> | null): [post: Php.InputRecord, files: Php.InputRecord];

// Echoing and output control

/**
 * Starts an output buffer: output is kept until it is flushed, read or discarded. Buffers can be nested.
 * @param callback changes the contents on their way out; returning false lets them pass and disables the callback
 * @param chunkSize passes the contents on after each write that makes them this many bytes; 0 for never
 * @param flags what may be done with the buffer: PHP_OUTPUT_HANDLER_CLEANABLE, _FLUSHABLE, _REMOVABLE
 */
declare function ob_start(callback?: Php.OutputCallable | null, chunkSize?: number, flags?: number): boolean;
/**
 * Starts an output buffer: output is kept until it is flushed, read or discarded. Buffers can be nested.
 * @param callback changes the contents on their way out; returning false lets them pass and disables the callback
 * @param chunkSize passes the contents on after each write that makes them this many bytes; 0 for never
 * @param flags what may be done with the buffer: PHP_OUTPUT_HANDLER_CLEANABLE, _FLUSHABLE, _REMOVABLE
 */
declare function obStart(callback?: Php.OutputCallable | null, chunkSize?: number, flags?: number): boolean;

/**
 * Passes the contents of the innermost buffer on to the next level; the buffer stays. False with a notice when
 * there is no buffer.
 */
declare function ob_flush(): boolean;
/**
 * Passes the contents of the innermost buffer on to the next level; the buffer stays. False with a notice when
 * there is no buffer.
 */
declare function obFlush(): boolean;

/** Discards the contents of the innermost buffer; the buffer stays. False with a notice when there is no buffer. */
declare function ob_clean(): boolean;
/** Discards the contents of the innermost buffer; the buffer stays. False with a notice when there is no buffer. */
declare function obClean(): boolean;

/**
 * Passes the contents of the innermost buffer on to the next level and ends the buffer. False with a notice when
 * there is no buffer.
 */
declare function ob_end_flush(): boolean;
/**
 * Passes the contents of the innermost buffer on to the next level and ends the buffer. False with a notice when
 * there is no buffer.
 */
declare function obEndFlush(): boolean;

/** Discards the contents of the innermost buffer and ends the buffer. False with a notice when there is no buffer. */
declare function ob_end_clean(): boolean;
/** Discards the contents of the innermost buffer and ends the buffer. False with a notice when there is no buffer. */
declare function obEndClean(): boolean;

/**
 * Passes the contents of the innermost buffer on, ends the buffer and returns the contents. False with a notice
 * when there is no buffer.
 */
declare function ob_get_flush(): string | false;
/**
 * Passes the contents of the innermost buffer on, ends the buffer and returns the contents. False with a notice
 * when there is no buffer.
 */
declare function obGetFlush(): string | false;

/** Returns the contents of the innermost buffer and ends the buffer without output. False when there is no buffer. */
declare function ob_get_clean(): string | false;
/** Returns the contents of the innermost buffer and ends the buffer without output. False when there is no buffer. */
declare function obGetClean(): string | false;

/** Contents of the innermost buffer; false when there is no buffer. */
declare function ob_get_contents(): string | false;
/** Contents of the innermost buffer; false when there is no buffer. */
declare function obGetContents(): string | false;

/** Length of the innermost buffer's contents in bytes, as Content-Length counts; false when there is no buffer. */
declare function ob_get_length(): number | false;
/** Length of the innermost buffer's contents in bytes, as Content-Length counts; false when there is no buffer. */
declare function obGetLength(): number | false;

/** Number of open buffers, 0 for none. */
declare function ob_get_level(): number;
/** Number of open buffers, 0 for none. */
declare function obGetLevel(): number;

/**
 * Describes the innermost buffer, or with `fullStatus` true all of them in a list. An empty array when there is
 * none.
 */
declare function ob_get_status(fullStatus?: false): Php.BufferStatus;
declare function ob_get_status(fullStatus: true): Php.BufferStatus[];
declare function ob_get_status(fullStatus: boolean): Php.BufferStatus | Php.BufferStatus[];
/**
 * Describes the innermost buffer, or with `fullStatus` true all of them in a list. An empty array when there is
 * none.
 */
declare function obGetStatus(fullStatus?: false): Php.BufferStatus;
declare function obGetStatus(fullStatus: true): Php.BufferStatus[];
declare function obGetStatus(fullStatus: boolean): Php.BufferStatus | Php.BufferStatus[];

/** Names of the handlers of all buffers, outermost first. */
declare function ob_list_handlers(): string[];
/** Names of the handlers of all buffers, outermost first. */
declare function obListHandlers(): string[];

/**
 * With true (default), everything that leaves the output buffers is sent to the client at once; with false no
 * longer.
 */
declare function ob_implicit_flush(enable?: boolean): void;
/**
 * With true (default), everything that leaves the output buffers is sent to the client at once; with false no
 * longer.
 */
declare function obImplicitFlush(enable?: boolean): void;

/**
 * Adds a variable to the links and forms of the page, as the directive `url_rewriter.tags` names them. The first
 * call opens an output buffer.
 */
declare function output_add_rewrite_var(name: Php.Text, value: Php.Text): true;
/**
 * Adds a variable to the links and forms of the page, as the directive `url_rewriter.tags` names them. The first
 * call opens an output buffer.
 */
declare function outputAddRewriteVar(name: Php.Text, value: Php.Text): true;

/** Removes all variables added by output_add_rewrite_var(). */
declare function output_reset_rewrite_vars(): true;
/** Removes all variables added by output_add_rewrite_var(). */
declare function outputResetRewriteVars(): true;

/**
 * Sends everything output so far to the client, except what output buffers hold. `await flush()` waits until it has
 * been sent.
 */
declare function flush(): PromiseLike<void>;

// Uploaded files

/** True when this file was uploaded with the request and has not been moved. */
declare function is_uploaded_file(filename: Php.Text): boolean;
/** True when this file was uploaded with the request and has not been moved. */
declare function isUploadedFile(filename: Php.Text): boolean;

/**
 * Moves an uploaded file, replacing an existing one. False when it was not uploaded with this request, or with a
 * warning when it cannot be moved. Uploaded files that are not moved are deleted when the request ends.
 */
declare function move_uploaded_file(from: Php.Text, to: Php.Text): boolean;
/**
 * Moves an uploaded file, replacing an existing one. False when it was not uploaded with this request, or with a
 * warning when it cannot be moved. Uploaded files that are not moved are deleted when the request ends.
 */
declare function moveUploadedFile(from: Php.Text, to: Php.Text): boolean;

// The error log and the last error

/** The last error of this request that no handler took: type, message, file and line. Null when there was none. */
declare function error_get_last(): Php.ErrorRecord | null;
/** The last error of this request that no handler took: type, message, file and line. Null when there was none. */
declare function errorGetLast(): Php.ErrorRecord | null;

/** Makes error_get_last() return null. */
declare function error_clear_last(): void;
/** Makes error_get_last() return null. */
declare function errorClearLast(): void;

/**
 * Writes a message to the error log. `message_type` 3 appends it to the file `destination`, 4 writes to the
 * server's log whatever error_log says. False when it cannot be written.
 */
declare function error_log(message: Php.Text, message_type?: number, destination?: Php.Text | null, additional_headers?: Php.Text | null): boolean;
/**
 * Writes a message to the error log. `message_type` 3 appends it to the file `destination`, 4 writes to the
 * server's log whatever error_log says. False when it cannot be written.
 */
declare function errorLog(message: Php.Text, message_type?: number, destination?: Php.Text | null, additional_headers?: Php.Text | null): boolean;

// Function handling

/** Calls `callback` with the arguments that follow and returns its result. */
declare function call_user_func(callback: Php.Callable, ...args: unknown[]): any;
/** Calls `callback` with the arguments that follow and returns its result. */
declare function callUserFunc(callback: Php.Callable, ...args: unknown[]): any;

/** Calls `callback` with the arguments in an array and returns its result. */
declare function call_user_func_array(callback: Php.Callable, args: Php.Arguments): any;
/** Calls `callback` with the arguments in an array and returns its result. */
declare function callUserFuncArray(callback: Php.Callable, args: Php.Arguments): any;

/**
 * True for functions, names of PHP functions, `[object, 'method']` and objects with `__invoke`. With `syntaxOnly`
 * true anything that could be one.
 */
declare function is_callable(value: unknown, syntaxOnly?: boolean): boolean;
/**
 * True for functions, names of PHP functions, `[object, 'method']` and objects with `__invoke`. With `syntaxOnly`
 * true anything that could be one.
 */
declare function isCallable(value: unknown, syntaxOnly?: boolean): boolean;

/**
 * Calls `callback` when the script has ended, however it ended, in order of registration. Output is still possible.
 */
declare function register_shutdown_function(callback: Php.Callable, ...args: unknown[]): void;
/**
 * Calls `callback` when the script has ended, however it ended, in order of registration. Output is still possible.
 */
declare function registerShutdownFunction(callback: Php.Callable, ...args: unknown[]): void;

// getopt()

/**
 * The command's options: `getopt('ab:c::', ['flag', 'value:', 'optional::'])`. False where there is no command line.
 * @param rest gets the place of the first argument that is no option
 */
declare function getopt(short_options: Php.Text, long_options?: readonly string[], rest?: Php.RestPlace | null): false | Record<string, Php.OptionValue>;

// PHP information

/** Version of PHP whose behaviour this is, or of one of its extensions; false when the extension is not available. */
declare function phpversion(extension?: Php.Text | null): string | false;

/** How PHP runs: `fpm-fcgi` in the web server, `cli` on the command line. */
declare function php_sapi_name(): string;
/** How PHP runs: `fpm-fcgi` in the web server, `cli` on the command line. */
declare function phpSapiName(): string;

/**
 * Describes the machine: `s` system, `n` host name, `r` release, `v` version, `m` machine, `a` (default) all of
 * them.
 */
declare function php_uname(mode?: Php.Text): string;
/**
 * Describes the machine: `s` system, `n` host name, `r` release, `v` version, `m` machine, `a` (default) all of
 * them.
 */
declare function phpUname(mode?: Php.Text): string;

/** Folder for temporary files. */
declare function sys_get_temp_dir(): string;
/** Folder for temporary files. */
declare function sysGetTempDir(): string;

/**
 * Order of two versions as -1, 0 or 1; with an operator such as `'>='`, whether it holds. Throws a ValueError for
 * an unknown operator.
 */
declare function version_compare(version1: Php.Text, version2: Php.Text, operator?: Php.Text | null): number | boolean;
/**
 * Order of two versions as -1, 0 or 1; with an operator such as `'>='`, whether it holds. Throws a ValueError for
 * an unknown operator.
 */
declare function versionCompare(version1: Php.Text, version2: Php.Text, operator?: Php.Text | null): number | boolean;

/** Bytes of memory that this worker's JavaScript uses; all scripts of the worker share them. */
declare function memory_get_usage(real_usage?: boolean): number;
/** Bytes of memory that this worker's JavaScript uses; all scripts of the worker share them. */
declare function memoryGetUsage(real_usage?: boolean): number;

/** Highest number of bytes that memory_get_usage() has seen in this request. */
declare function memory_get_peak_usage(real_usage?: boolean): number;
/** Highest number of bytes that memory_get_usage() has seen in this request. */
declare function memoryGetPeakUsage(real_usage?: boolean): number;

/** Resets the peak of memory_get_peak_usage() to the current usage. */
declare function memory_reset_peak_usage(): void;
/** Resets the peak of memory_get_peak_usage() to the current usage. */
declare function memoryResetPeakUsage(): void;

/** Id of the server's process. */
declare function getmypid(): number;

/** Path of the php.ini in use; false when there is none. */
declare function php_ini_loaded_file(): string | false;
/** Path of the php.ini in use; false when there is none. */
declare function phpIniLoadedFile(): string | false;

/** Folders in which include() looks for files, joined by PATH_SEPARATOR. */
declare function get_include_path(): string;
/** Folders in which include() looks for files, joined by PATH_SEPARATOR. */
declare function getIncludePath(): string;

/**
 * Sets the folders in which include() looks for files, joined by PATH_SEPARATOR, for this request. Returns the
 * previous value; false for ''.
 */
declare function set_include_path(include_path: Php.Text): string | false;
/**
 * Sets the folders in which include() looks for files, joined by PATH_SEPARATOR, for this request. Returns the
 * previous value; false for ''.
 */
declare function setIncludePath(include_path: Php.Text): string | false;

// PHP options

/** Value of a directive as a string, '' when it is empty; false when there is no such directive. */
declare function ini_get(option: Php.Text): string | false;
/** Value of a directive as a string, '' when it is empty; false when there is no such directive. */
declare function iniGet(option: Php.Text): string | false;

/**
 * Changes a directive for the rest of this request. Returns the previous value; false when the directive does not
 * exist or cannot be changed by scripts.
 */
declare function ini_set(option: Php.Text, value: Php.IniValue): string | false;
/**
 * Changes a directive for the rest of this request. Returns the previous value; false when the directive does not
 * exist or cannot be changed by scripts.
 */
declare function iniSet(option: Php.Text, value: Php.IniValue): string | false;

/** Alias of ini_set(): changes a directive for the rest of this request. Returns the previous value, or false. */
declare function ini_alter(option: Php.Text, value: Php.IniValue): string | false;
/** Alias of ini_set(): changes a directive for the rest of this request. Returns the previous value, or false. */
declare function iniAlter(option: Php.Text, value: Php.IniValue): string | false;

/** Restores a directive to its value at the start of the request. */
declare function ini_restore(option: Php.Text): void;
/** Restores a directive to its value at the start of the request. */
declare function iniRestore(option: Php.Text): void;

/**
 * All directives, or those of one extension, with their values; with `details` (default) also the server's value
 * and who may change them. False with a warning for an unknown extension.
 */
declare function ini_get_all(extension?: Php.Text | null, details?: boolean): false | Record<string, string | Php.IniDetails | null>;
/**
 * All directives, or those of one extension, with their values; with `details` (default) also the server's value
 * and who may change them. False with a warning for an unknown extension.
 */
declare function iniGetAll(extension?: Php.Text | null, details?: boolean): false | Record<string, string | Php.IniDetails | null>;

/**
 * Number of bytes of a directive's value such as `128M`. A warning for values that are not a number with K, M or G.
 */
declare function ini_parse_quantity(shorthand: Php.Text): number;
/**
 * Number of bytes of a directive's value such as `128M`. A warning for values that are not a number with K, M or G.
 */
declare function iniParseQuantity(shorthand: Php.Text): number;

/**
 * Value of a directive in php.ini or on the command line, whether PHP knows it or not; false when it is not set
 * there.
 */
declare function get_cfg_var(option: Php.Text): string | false;
/**
 * Value of a directive in php.ini or on the command line, whether PHP knows it or not; false when it is not set
 * there.
 */
declare function getCfgVar(option: Php.Text): string | false;

/** Limits the script to this many seconds from now; 0 for no limit. Always true. */
declare function set_time_limit(seconds: number): boolean;
/** Limits the script to this many seconds from now; 0 for no limit. Always true. */
declare function setTimeLimit(seconds: number): boolean;

/** Value of an environment variable, false when it is not set; without a name, all variables. */
declare function getenv(name?: null): Php.Environment;
declare function getenv(name: Php.Text, local_only?: boolean): string | false;

/**
 * Sets an environment variable for this request by `NAME=value`; `NAME` alone removes it. Throws a ValueError for
 * other text.
 */
declare function putenv(assignment: Php.Text): boolean;

// Texts and files in the form of php.ini, as data

/**
 * Parses text in php.ini format, with `process_sections` true into one array per section. False with a warning for
 * a syntax error.
 */
declare function parse_ini_string(ini_string: Php.Text, process_sections?: boolean, scanner_mode?: number): false | Php.IniData;
/**
 * Parses text in php.ini format, with `process_sections` true into one array per section. False with a warning for
 * a syntax error.
 */
declare function parseIniString(ini_string: Php.Text, process_sections?: boolean, scanner_mode?: number): false | Php.IniData;

/**
 * Parses a file in php.ini format, with `process_sections` true into one array per section. False with a warning
 * when it cannot be read or parsed.
 */
declare function parse_ini_file(filename: Php.Text, process_sections?: boolean, scanner_mode?: number): false | Php.IniData;
/**
 * Parses a file in php.ini format, with `process_sections` true into one array per section. False with a warning
 * when it cannot be read or parsed.
 */
declare function parseIniFile(filename: Php.Text, process_sections?: boolean, scanner_mode?: number): false | Php.IniData;

// Miscellaneous

/** Value of a constant, whether PHP's own or made by define(). Throws an Error when there is none. */
declare function constant(name: Php.Text): any;

/** System load of the last 1, 5 and 15 minutes; false where the system does not tell. */
declare function sys_getloadavg(): false | number[];
/** System load of the last 1, 5 and 15 minutes; false where the system does not tell. */
declare function sysGetloadavg(): false | number[];

// This machine's name, and addresses

/** Host name of this machine. */
declare function gethostname(): string;

/** The 4 or 16 bytes of an IP address; false with a warning when it is invalid. */
declare function inet_pton(ip: Php.Text): string | false;
/** The 4 or 16 bytes of an IP address; false with a warning when it is invalid. */
declare function inetPton(ip: Php.Text): string | false;

/** The IP address of 4 or 16 bytes; false for any other length. */
declare function inet_ntop(ip: Php.Text): string | false;
/** The IP address of 4 or 16 bytes; false for any other length. */
declare function inetNtop(ip: Php.Text): string | false;

/** An IPv4 address as a number; false when it is invalid. */
declare function ip2long(ip: Php.Text): number | false;

/** The IPv4 address of a number. */
declare function long2ip(ip: number): string;

// microtime() and hrtime() and the sleeping functions of the chapter Miscellaneous

/**
 * Unix time with microseconds: as a float with `as_float` true, otherwise as a string like `0.12345600 1700000000`.
 */
declare function microtime(as_float: true): number;
declare function microtime(as_float?: false): string;
declare function microtime(as_float: boolean): string | number;

/** A clock that never goes back: `[seconds, nanoseconds]`, or with `as_number` true nanoseconds as one number. */
declare function hrtime(as_number?: boolean): number | [number, number];

/**
 * Waits for this many seconds; the time limit does not count them. Returns 0. Throws a ValueError for negative
 * numbers.
 */
declare function sleep(seconds: number): number;

/** Waits for this many microseconds; the time limit does not count them. Throws a ValueError for negative numbers. */
declare function usleep(microseconds: number): void;

/** Waits for this many seconds and nanoseconds; the time limit does not count them. Returns true. */
declare function time_nanosleep(seconds: number, nanoseconds: number): boolean;
/** Waits for this many seconds and nanoseconds; the time limit does not count them. Returns true. */
declare function timeNanosleep(seconds: number, nanoseconds: number): boolean;

/** Waits until this Unix time; false with a warning when it has passed. */
declare function time_sleep_until(timestamp: number): boolean;
/** Waits until this Unix time; false with a warning when it has passed. */
declare function timeSleepUntil(timestamp: number): boolean;

/**
 * An id made from the current time in microseconds: 13 hexadecimal digits after `prefix`, 23 characters with
 * `more_entropy`. Not for secrets.
 */
declare function uniqid(prefix?: Php.Text, more_entropy?: boolean): string;

/**
 * Current time by name: `sec`, `usec`, `minuteswest`, `dsttime`; with `as_float` true as Unix time with
 * microseconds.
 */
declare function gettimeofday(as_float?: boolean): number | Record<string, number>;

// Math

/** Absolute value. */
declare function abs<T extends number | bigint>(num: T): T;

/** Rounds up to the next whole number. */
declare function ceil(num: number): number;

/** Rounds down to the next whole number. */
declare function floor(num: number): number;

/**
 * Rounds to `precision` decimal places (default 0, negative ones to the left of the point), halves away from zero
 * unless `mode` says otherwise.
 */
declare function round(num: number, precision?: number, mode?: number): number;

/** Remainder of a floating-point division, with the sign of `num1`. NAN when `num2` is 0. */
declare function fmod(num1: number, num2: number): number;

/** Integer quotient. Throws a DivisionByZeroError when the divisor is 0. */
declare function intdiv(left: number | bigint, right: number | bigint): number;

/** Quotient; INF, -INF or NAN when the divisor is 0. */
declare function fdiv(num1: number, num2: number): number;

/** `base` to the power of `exponent`. */
declare function pow(base: number, exponent: number): number;

/** Square root. */
declare function sqrt(num: number): number;

/** e to the power of `num`. */
declare function exp(num: number): number;

/** exp(num) - 1, accurate for small numbers. */
declare function expm1(num: number): number;

/** Natural logarithm, or logarithm to `base`. Throws a ValueError for a base of 0 or less. */
declare function log(num: number, base?: number | null): number;

/** Logarithm to base 10. */
declare function log10(num: number): number;

/** Natural logarithm of 1 + num, accurate for small numbers. */
declare function log1p(num: number): number;

declare function sin(num: number): number;

declare function cos(num: number): number;

declare function tan(num: number): number;

declare function asin(num: number): number;

declare function acos(num: number): number;

declare function atan(num: number): number;

declare function atan2(y: number, x: number): number;

declare function sinh(num: number): number;

declare function cosh(num: number): number;

declare function tanh(num: number): number;

declare function asinh(num: number): number;

declare function acosh(num: number): number;

declare function atanh(num: number): number;

/** The number π, 3.1415926535898. */
declare function pi(): number;

/** Length of the hypotenuse: the square root of x² + y². */
declare function hypot(x: number, y: number): number;

/** Converts degrees to radians. */
declare function deg2rad(num: number): number;

/** Converts radians to degrees. */
declare function rad2deg(num: number): number;

/** True for NAN. */
declare function is_nan(num: number): boolean;
/** True for NAN. */
declare function isNan(num: number): boolean;

/** True for a number that is neither infinite nor NAN. */
declare function is_finite(num: number): boolean;

/** True for INF and -INF. */
declare function is_infinite(num: number): boolean;
/** True for INF and -INF. */
declare function isInfinite(num: number): boolean;

/**
 * Number of a string of binary digits; other characters are ignored, with a deprecation. A bigint above
 * PHP_INT_MAX.
 */
declare function bindec(binaryString: Php.Text): number | bigint;

/**
 * Number of a string of octal digits; other characters are ignored, with a deprecation. A bigint above PHP_INT_MAX.
 */
declare function octdec(octalString: Php.Text): number | bigint;

/**
 * Number of a string of hexadecimal digits; other characters are ignored, with a deprecation. A bigint above
 * PHP_INT_MAX.
 */
declare function hexdec(hexString: Php.Text): number | bigint;

/** An integer in binary; negative ones as 64 bits. */
declare function decbin(num: number | bigint): string;

/** An integer in octal; negative ones as 64 bits. */
declare function decoct(num: number | bigint): string;

/** An integer in hexadecimal; negative ones as 64 bits. */
declare function dechex(num: number | bigint): string;

/** Converts digits from one base to another, 2 to 36. Throws a ValueError for other bases. */
declare function base_convert(num: Php.Text, fromBase: number, toBase: number): string;
/** Converts digits from one base to another, 2 to 36. Throws a ValueError for other bases. */
declare function baseConvert(num: Php.Text, fromBase: number, toBase: number): string;

// Password hashing functions and crypt()

/**
 * Hash of a password, with a new random salt each time. `options.cost` from 4 to 31, default 10. Throws a
 * ValueError for an unknown algorithm.
 */
declare function password_hash(password: Php.Text, algo: string | number | null, options?: Php.ArrayInput): string;
/**
 * Hash of a password, with a new random salt each time. `options.cost` from 4 to 31, default 10. Throws a
 * ValueError for an unknown algorithm.
 */
declare function passwordHash(password: Php.Text, algo: string | number | null, options?: Php.ArrayInput): string;

/** True when the hash was made from this password. */
declare function password_verify(password: Php.Text, hash: Php.Text): boolean;
/** True when the hash was made from this password. */
declare function passwordVerify(password: Php.Text, hash: Php.Text): boolean;

/** How a hash was made: `algo`, `algoName` and `options`. */
declare function password_get_info(hash: Php.Text): Php.PasswordInfo;
/** How a hash was made: `algo`, `algoName` and `options`. */
declare function passwordGetInfo(hash: Php.Text): Php.PasswordInfo;

/** True when the hash was not made with this algorithm and these options. */
declare function password_needs_rehash(hash: Php.Text, algo: string | number | null, options?: Php.ArrayInput): boolean;
/** True when the hash was not made with this algorithm and these options. */
declare function passwordNeedsRehash(hash: Php.Text, algo: string | number | null, options?: Php.ArrayInput): boolean;

/** Ids of the available algorithms: `2y` (bcrypt), `argon2i`, `argon2id`. */
declare function password_algos(): string[];
/** Ids of the available algorithms: `2y` (bcrypt), `argon2i`, `argon2id`. */
declare function passwordAlgos(): string[];

/**
 * Hash of a string as crypt(3) makes it. `salt` decides the algorithm: `$2y$10$` and 22 characters (bcrypt), `$6$…` (SHA-512),
 * `$5$…` (SHA-256), `$1$…` (MD5), `_` and 8 characters (extended DES), 2 characters (DES). `*0` or `*1` when it is invalid.
 */
declare function crypt(string: Php.Text, salt: Php.Text): string;

// Stream functions for files, `php://` streams and `data:` URLs

/**
 * Opens a file, `php://input`, `php://output`, `php://memory`, `php://temp` or a `data:` URL. Relative paths start
 * from getcwd(). False with a warning on failure. Streams left open are closed at the end of the request.
 */
declare function fopen(filename: Php.Text, mode: Php.Text): false | Php.Stream;

/** Closes a stream. Throws a TypeError when it is closed already. */
declare function fclose(stream: Php.Stream | false): boolean;

/** Reads up to `length` bytes; '' at the end. Throws a ValueError for a length below 1. */
declare function fread(stream: Php.Stream | false, length: number): string | false;

/** The next line with its line end, at most `length` - 1 bytes of it; false at the end. */
declare function fgets(stream: Php.Stream | false, length?: number | null): string | false;

/** The next byte; false at the end. */
declare function fgetc(stream: Php.Stream | false): string | false;

/**
 * Writes a string, or the raw bytes of a Uint8Array, at most `length` bytes of it. Returns the number of bytes
 * written, false on failure.
 */
declare function fwrite(stream: Php.Stream | false, data: string | Uint8Array<ArrayBufferLike>, length?: number | null): number | false;

/**
 * Alias of fwrite(): writes a string or raw bytes, at most `length` bytes. Returns the number of bytes written,
 * false on failure.
 */
declare function fputs(stream: Php.Stream | false, data: string | Uint8Array<ArrayBufferLike>, length?: number | null): number | false;

/** True when a read has reached the end of the stream. */
declare function feof(stream: Php.Stream | false): boolean;

/** Returns true: nothing written is held back. */
declare function fflush(stream: Php.Stream | false): boolean;

/** Position in a stream in bytes; false when it has none. */
declare function ftell(stream: Php.Stream | false): number | false;

/**
 * Moves to a position in bytes, counted from the start, from the current position (SEEK_CUR) or from the end
 * (SEEK_END). Returns 0, or -1 on failure.
 */
declare function fseek(stream: Php.Stream | false, offset: number, whence?: number): number;

/** Moves to the start of a stream. False on failure. */
declare function rewind(stream: Php.Stream | false): boolean;

/** Cuts or extends a file to `size` bytes. False on failure. Throws a ValueError for a negative size. */
declare function ftruncate(stream: Php.Stream | false, size: number): boolean;

/** Outputs the rest of a stream; returns the number of bytes. */
declare function fpassthru(stream: Php.Stream | false): number;

/** The rest of a stream, or `length` bytes of it, from position `offset` unless that is -1 (default). */
declare function stream_get_contents(stream: Php.Stream | false, length?: number | null, offset?: number): string | false;
/** The rest of a stream, or `length` bytes of it, from position `offset` unless that is -1 (default). */
declare function streamGetContents(stream: Php.Stream | false, length?: number | null, offset?: number): string | false;

/**
 * Copies the rest of a stream, or `length` bytes from `offset`, to another stream. Returns the number of bytes,
 * false on failure.
 */
declare function stream_copy_to_stream(from: Php.Stream | false, to: Php.Stream | false, length?: number | null, offset?: number): number | false;
/**
 * Copies the rest of a stream, or `length` bytes from `offset`, to another stream. Returns the number of bytes,
 * false on failure.
 */
declare function streamCopyToStream(from: Php.Stream | false, to: Php.Stream | false, length?: number | null, offset?: number): number | false;

/** Describes a stream: `mode`, `uri`, `eof`, `seekable` and more. */
declare function stream_get_meta_data(stream: Php.Stream | false): Record<string, unknown>;
/** Describes a stream: `mode`, `uri`, `eof`, `seekable` and more. */
declare function streamGetMetaData(stream: Php.Stream | false): Record<string, unknown>;

// Digests and checksums of texts and files

/** MD5 digest: 32 hexadecimal digits, or 16 raw bytes with `binary` true. Not for passwords. */
declare function md5(string: Php.Text, binary?: boolean): string;

/** SHA-1 digest: 40 hexadecimal digits, or 20 raw bytes with `binary` true. Not for passwords. */
declare function sha1(string: Php.Text, binary?: boolean): string;

/** CRC-32 checksum, 0 to 4294967295. */
declare function crc32(string: Php.Text): number;

/**
 * MD5 digest of a file: 32 hexadecimal digits, or 16 raw bytes with `binary` true. False with a warning when the
 * file cannot be read.
 */
declare function md5_file(filename: Php.Text, binary?: boolean): string | false;
/**
 * MD5 digest of a file: 32 hexadecimal digits, or 16 raw bytes with `binary` true. False with a warning when the
 * file cannot be read.
 */
declare function md5File(filename: Php.Text, binary?: boolean): string | false;

/**
 * SHA-1 digest of a file: 40 hexadecimal digits, or 20 raw bytes with `binary` true. False with a warning when the
 * file cannot be read.
 */
declare function sha1_file(filename: Php.Text, binary?: boolean): string | false;
/**
 * SHA-1 digest of a file: 40 hexadecimal digits, or 20 raw bytes with `binary` true. False with a warning when the
 * file cannot be read.
 */
declare function sha1File(filename: Php.Text, binary?: boolean): string | false;

// Locales

/** Name of the active locale; false when none of the requested locales is known. Only `C` is known. */
declare function setlocale(category: number, locales: unknown, ...rest: unknown[]): string | false;

/** How numbers and money are written in the `C` locale. */
declare function localeconv(): Record<string, string | number | []>;

// Numbers and texts as bytes

/** Packs values into bytes by a format: `pack('nC*', 0x1234, 65, 66)`. Throws a ValueError for an invalid format. */
declare function pack(format: Php.Text, ...values: unknown[]): string;

/**
 * Unpacks bytes by a format with names: `unpack('nlength/a3tag', data)`. `offset` is in bytes. False with a warning
 * when there are too few bytes.
 */
declare function unpack(format: Php.Text, string: Php.Text, offset?: number): false | Record<string, any>;

// Printing and formatting

/**
 * Formats values: `sprintf('%05.2f %s', 3.14159, 'x')`. Widths count bytes. Throws an ArgumentCountError when
 * values are missing, a ValueError for an invalid format.
 */
declare function sprintf(format: Php.Text, ...values: unknown[]): string;

/** Formats values like sprintf(), which are given in an array. Throws a ValueError when values are missing. */
declare function vsprintf(format: Php.Text, values: Php.ArrayInput): string;

/** Outputs values formatted like sprintf(); returns the number of bytes. */
declare function printf(format: Php.Text, ...values: unknown[]): number;

/** Outputs values formatted like sprintf(), which are given in an array; returns the number of bytes. */
declare function vprintf(format: Php.Text, values: Php.ArrayInput): number;

/** Writes values formatted like sprintf() to a stream; returns the number of bytes. */
declare function fprintf(stream: Php.PrintTarget | false, format: Php.Text, ...values: unknown[]): number;

/** Writes values formatted like sprintf(), which are given in an array, to a stream; returns the number of bytes. */
declare function vfprintf(stream: Php.PrintTarget | false, format: Php.Text, values: Php.ArrayInput): number;

/**
 * Formats a number with grouped thousands: `number_format(1234567.891, 2)` is `1,234,567.89`. `decimals` defaults
 * to 0.
 */
declare function number_format(num: number | bigint, decimals?: number, decimalSeparator?: Php.Text | null, thousandsSeparator?: Php.Text | null): string;
/**
 * Formats a number with grouped thousands: `number_format(1234567.891, 2)` is `1,234,567.89`. `decimals` defaults
 * to 0.
 */
declare function numberFormat(num: number | bigint, decimals?: number, decimalSeparator?: Php.Text | null, thousandsSeparator?: Php.Text | null): string;

// Replacing parts of texts

/**
 * Replaces all occurrences of a string. Search, replacement and subject may be arrays. `out.count` gets the number
 * of replacements.
 */
declare function str_replace(search: Php.TextOrTexts, replace: Php.TextOrTexts, subject: Php.Text, out?: { count?: number | undefined; }): string;
declare function str_replace(search: Php.TextOrTexts, replace: Php.TextOrTexts, subject: Php.ArrayInput, out?: { count?: number | undefined; }): Php.ArrayResult<string>;
/**
 * Replaces all occurrences of a string. Search, replacement and subject may be arrays. `out.count` gets the number
 * of replacements.
 */
declare function strReplace(search: Php.TextOrTexts, replace: Php.TextOrTexts, subject: Php.Text, out?: { count?: number | undefined; }): string;
declare function strReplace(search: Php.TextOrTexts, replace: Php.TextOrTexts, subject: Php.ArrayInput, out?: { count?: number | undefined; }): Php.ArrayResult<string>;

/**
 * Replaces all occurrences of a string, ignoring the case of ASCII letters. Search, replacement and subject may be
 * arrays. `out.count` gets the number of replacements.
 */
declare function str_ireplace(search: Php.TextOrTexts, replace: Php.TextOrTexts, subject: Php.Text, out?: { count?: number | undefined; }): string;
declare function str_ireplace(search: Php.TextOrTexts, replace: Php.TextOrTexts, subject: Php.ArrayInput, out?: { count?: number | undefined; }): Php.ArrayResult<string>;
/**
 * Replaces all occurrences of a string, ignoring the case of ASCII letters. Search, replacement and subject may be
 * arrays. `out.count` gets the number of replacements.
 */
declare function strIreplace(search: Php.TextOrTexts, replace: Php.TextOrTexts, subject: Php.Text, out?: { count?: number | undefined; }): string;
declare function strIreplace(search: Php.TextOrTexts, replace: Php.TextOrTexts, subject: Php.ArrayInput, out?: { count?: number | undefined; }): Php.ArrayResult<string>;

/**
 * Replaces the part from byte `offset`, `length` bytes long (null: to the end). Negative numbers count from the
 * end. All arguments may be arrays.
 */
declare function substr_replace(string: Php.TextOrTexts, replace: Php.TextOrTexts, offset: Php.Offset, length?: Php.Offset | null): string | Php.ArrayResult<string>;
/**
 * Replaces the part from byte `offset`, `length` bytes long (null: to the end). Negative numbers count from the
 * end. All arguments may be arrays.
 */
declare function substrReplace(string: Php.TextOrTexts, replace: Php.TextOrTexts, offset: Php.Offset, length?: Php.Offset | null): string | Php.ArrayResult<string>;

/** Translates characters one by one, or replaces strings by pairs `{ from: to }`, the longest match first. */
declare function strtr(string: Php.Text, from: string | Php.ArrayInput, to?: Php.Text | null): string;

// Functions that parse strings

/**
 * Values of a text by a format: `sscanf('age: 25', 'age: %d')` is `[25]`. Values that were not found are null.
 * PHP's by-reference form is the list that is returned.
 */
declare function sscanf(string: Php.Text, format: Php.Text): (string | number | null)[] | null;

/**
 * The next token of a string, which ends before any of these bytes: first `strtok(text, ' ')`, then `strtok(' ')`.
 * False when there is none left.
 */
declare function strtok(string: Php.Text, token?: Php.Text | null): string | false;

// Finding, comparing and replacing

/** True when the string contains `needle`; also for ''. */
declare function str_contains(haystack: Php.Text, needle: Php.Text): boolean;
/** True when the string contains `needle`; also for ''. */
declare function strContains(haystack: Php.Text, needle: Php.Text): boolean;

/** True when the string starts with `needle`; also for ''. */
declare function str_starts_with(haystack: Php.Text, needle: Php.Text): boolean;
/** True when the string starts with `needle`; also for ''. */
declare function strStartsWith(haystack: Php.Text, needle: Php.Text): boolean;

/** True when the string ends with `needle`; also for ''. */
declare function str_ends_with(haystack: Php.Text, needle: Php.Text): boolean;
/** True when the string ends with `needle`; also for ''. */
declare function strEndsWith(haystack: Php.Text, needle: Php.Text): boolean;

/** Position in bytes of the first occurrence from `offset` on; false when there is none. */
declare function strpos(haystack: Php.Text, needle: Php.Text, offset?: number): number | false;

/** Position in bytes of the first occurrence, ignoring the case of ASCII letters; false when there is none. */
declare function stripos(haystack: Php.Text, needle: Php.Text, offset?: number): number | false;

/**
 * Position in bytes of the last occurrence; false when there is none. A negative `offset` stops the search that far
 * before the end.
 */
declare function strrpos(haystack: Php.Text, needle: Php.Text, offset?: number): number | false;

/** Position in bytes of the last occurrence, ignoring the case of ASCII letters; false when there is none. */
declare function strripos(haystack: Php.Text, needle: Php.Text, offset?: number): number | false;

/**
 * The string from the first occurrence of `needle` on, or with `beforeNeedle` true what precedes it; false when
 * there is none.
 */
declare function strstr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean): string | false;

/**
 * Alias of strstr(): the string from the first occurrence of `needle` on, or with `beforeNeedle` true what precedes
 * it; false when there is none.
 */
declare function strchr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean): string | false;

/**
 * The string from the first occurrence of `needle` on, ignoring the case of ASCII letters, or with `beforeNeedle`
 * true what precedes it; false when there is none.
 */
declare function stristr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean): string | false;

/** The string from the last occurrence of the first byte of `needle` on; false when there is none. */
declare function strrchr(haystack: Php.Text, needle: Php.Text): string | false;

/**
 * The string from the first occurrence of any of these characters on; false when there is none. Throws a ValueError
 * when no characters are given.
 */
declare function strpbrk(string: Php.Text, characters: Php.Text): string | false;

/** Length in bytes of the initial part, from `offset`, that consists of these characters only. */
declare function strspn(string: Php.Text, characters: Php.Text, offset?: number, length?: number | null): number;

/** Length in bytes of the initial part, from `offset`, that contains none of these characters. */
declare function strcspn(string: Php.Text, characters: Php.Text, offset?: number, length?: number | null): number;

/** Number of non-overlapping occurrences of `needle`. Throws a ValueError for ''. */
declare function substr_count(haystack: Php.Text, needle: Php.Text, offset?: number, length?: number | null): number;
/** Number of non-overlapping occurrences of `needle`. Throws a ValueError for ''. */
declare function substrCount(haystack: Php.Text, needle: Php.Text, offset?: number, length?: number | null): number;

/** Compares two strings like strcmp(), up to the first NUL: there are no locales. */
declare function strcoll(string1: Php.Text, string2: Php.Text): number;

/** Compares two strings in natural order, `img2` before `img10`: -1, 0 or 1. */
declare function strnatcmp(string1: Php.Text, string2: Php.Text): number;

/** Compares two strings in natural order, ignoring the case of ASCII letters: -1, 0 or 1. */
declare function strnatcasecmp(string1: Php.Text, string2: Php.Text): number;

/** Compares the part of `haystack` from `offset`, at most `length` bytes, with `needle`: negative, 0 or positive. */
declare function substr_compare(haystack: Php.Text, needle: Php.Text, offset: number, length?: number | null, caseInsensitive?: boolean): number;
/** Compares the part of `haystack` from `offset`, at most `length` bytes, with `needle`: negative, 0 or positive. */
declare function substrCompare(haystack: Php.Text, needle: Php.Text, offset: number, length?: number | null, caseInsensitive?: boolean): number;

/** Number of matching bytes of two strings; `out.percent` gets their similarity in per cent. */
declare function similar_text(string1: Php.Text, string2: Php.Text, out?: { percent?: number | undefined; }): number;
/** Number of matching bytes of two strings; `out.percent` gets their similarity in per cent. */
declare function similarText(string1: Php.Text, string2: Php.Text, out?: { percent?: number | undefined; }): number;

/**
 * Least cost of insertions, replacements and deletions of bytes that turn one string into the other; each costs 1
 * by default.
 */
declare function levenshtein(string1: Php.Text, string2: Php.Text, insertionCost?: number, replacementCost?: number, deletionCost?: number): number;

/** How an English word sounds: a letter and three digits; '' for a string without letters. */
declare function soundex(text: Php.Text): string;

// Making texts from texts

/** The string with ASCII letters in lower case. */
declare function strtolower(text: Php.Text): string;

/** The string with ASCII letters in upper case. */
declare function strtoupper(text: Php.Text): string;

/** The string with its first character in upper case, if it is an ASCII letter. */
declare function ucfirst(text: Php.Text): string;

/** The string with its first character in lower case, if it is an ASCII letter. */
declare function lcfirst(text: Php.Text): string;

/**
 * The string with the first character of each word in upper case, if it is an ASCII letter. Words end at
 * `separators`, by default white space.
 */
declare function ucwords(string: Php.Text, separators?: Php.Text): string;

/** Strips white space and NUL, or the given characters (`a..z` is a range), from both ends. */
declare function trim(string: Php.Text, characters?: Php.Text): string;

/** Strips white space and NUL, or the given characters (`a..z` is a range), from the start. */
declare function ltrim(string: Php.Text, characters?: Php.Text): string;

/** Strips white space and NUL, or the given characters (`a..z` is a range), from the end. */
declare function rtrim(string: Php.Text, characters?: Php.Text): string;

/** Alias of rtrim(): strips white space and NUL, or the given characters, from the end. */
declare function chop(string: Php.Text, characters?: Php.Text): string;

/** The part from byte `offset`, `length` bytes long (null: to the end). Negative numbers count from the end. */
declare function substr(string: Php.Text, offset: number, length?: number | null): string;

/**
 * Splits a string at a separator into at most `limit` pieces; a negative limit drops that many from the end. Throws
 * a ValueError for an empty separator.
 */
declare function explode(separator: Php.Text, string: Php.Text, limit?: number): string[];

/** Joins elements to one string, with the separator between them. */
declare function implode(separator: string | Php.ArrayInput, array?: Php.ArrayInput | null): string;

/** Alias of implode(): joins elements to one string, with the separator between them. */
declare function join(separator: string | Php.ArrayInput, array?: Php.ArrayInput | null): string;

/**
 * Splits a string into pieces of `length` bytes (default 1); the last may be shorter. Throws a ValueError for a
 * length below 1.
 */
declare function str_split(string: Php.Text, length?: number): string[];
/**
 * Splits a string into pieces of `length` bytes (default 1); the last may be shorter. Throws a ValueError for a
 * length below 1.
 */
declare function strSplit(string: Php.Text, length?: number): string[];

/** Inserts `separator` (default CR LF) after every `length` bytes (default 76) and at the end. */
declare function chunk_split(string: Php.Text, length?: number, separator?: Php.Text): string;
/** Inserts `separator` (default CR LF) after every `length` bytes (default 76) and at the end. */
declare function chunkSplit(string: Php.Text, length?: number, separator?: Php.Text): string;

/** Pads a string to `length` bytes with `padString`: STR_PAD_RIGHT (default), STR_PAD_LEFT or STR_PAD_BOTH. */
declare function str_pad(string: Php.Text, length: number, padString?: Php.Text, padType?: number): string;
/** Pads a string to `length` bytes with `padString`: STR_PAD_RIGHT (default), STR_PAD_LEFT or STR_PAD_BOTH. */
declare function strPad(string: Php.Text, length: number, padString?: Php.Text, padType?: number): string;

/** Repeats a string. Throws a ValueError for a negative number. */
declare function str_repeat(string: Php.Text, times: number): string;
/** Repeats a string. Throws a ValueError for a negative number. */
declare function strRepeat(string: Php.Text, times: number): string;

/** The string with its bytes in reverse order. */
declare function strrev(string: Php.Text): string;

/**
 * Breaks text into lines of at most `width` bytes (default 75) at spaces; longer words are broken with
 * `cutLongWords` true.
 */
declare function wordwrap(string: Php.Text, width?: number, break_?: Php.Text, cutLongWords?: boolean): string;

/**
 * Number of words (`format` 0), a list of the words (1), or the words by their position in bytes (2). `characters`
 * also count as letters.
 */
declare function str_word_count(string: Php.Text, format?: number, characters?: Php.Text | null): number | string[] | Record<number, string>;
/**
 * Number of words (`format` 0), a list of the words (1), or the words by their position in bytes (2). `characters`
 * also count as letters.
 */
declare function strWordCount(string: Php.Text, format?: number, characters?: Php.Text | null): number | string[] | Record<number, string>;

/**
 * How often each byte occurs: all bytes (`mode` 0), those that occur (1), those that do not (2); or a string of
 * those that occur (3) or do not (4).
 */
declare function count_chars(string: Php.Text, mode?: number): string | number[] | Record<number, number>;
/**
 * How often each byte occurs: all bytes (`mode` 0), those that occur (1), those that do not (2); or a string of
 * those that occur (3) or do not (4).
 */
declare function countChars(string: Php.Text, mode?: number): string | number[] | Record<number, number>;

/** Puts a backslash before quotes, backslashes and NUL. */
declare function addslashes(text: Php.Text): string;

/** Inverse of addslashes(). */
declare function stripslashes(text: Php.Text): string;

/** Escapes the given characters (`a..z` is a range) with a backslash, in C's style. */
declare function addcslashes(string: Php.Text, characters: Php.Text): string;

/** Inverse of addcslashes(). */
declare function stripcslashes(string: Php.Text): string;

/** Puts a backslash before `. \ + * ? [ ^ ] $ ( )`. */
declare function quotemeta(text: Php.Text): string;

/** The byte with this value, taken modulo 256. */
declare function chr(codepoint: number): string;

/** Value of the first byte, 0 to 255; 0 for ''. */
declare function ord(character: Php.Text): number;

/** Converts ISO 8859-1 to UTF-8. */
declare function utf8_encode(string: Php.Text): string;
/** Converts ISO 8859-1 to UTF-8. */
declare function utf8Encode(string: Php.Text): string;

/** Converts UTF-8 to ISO 8859-1; characters it does not have become `?`. */
declare function utf8_decode(string: Php.Text): string;
/** Converts UTF-8 to ISO 8859-1; characters it does not have become `?`. */
declare function utf8Decode(string: Php.Text): string;

/** The string with its bytes in random order. Not for secrets. */
declare function str_shuffle(string: Php.Text): string;
/** The string with its bytes in random order. Not for secrets. */
declare function strShuffle(string: Php.Text): string;

/** The bytes of a string as hexadecimal digits. */
declare function bin2hex(string: Php.Text): string;

/** The bytes of hexadecimal digits; false with a warning when they are invalid. */
declare function hex2bin(string: Php.Text): string | false;

// Text made fit for mail

/** Encodes a string with uuencode. */
declare function convert_uuencode(string: Php.Text): string;
/** Encodes a string with uuencode. */
declare function convertUuencode(string: Php.Text): string;

/** Decodes a uuencoded string; false with a warning when it is invalid. */
declare function convert_uudecode(string: Php.Text): string | false;
/** Decodes a uuencoded string; false with a warning when it is invalid. */
declare function convertUudecode(string: Php.Text): string | false;

/** The string with ASCII letters shifted by 13 places. */
declare function str_rot13(string: Php.Text): string;
/** The string with ASCII letters shifted by 13 places. */
declare function strRot13(string: Php.Text): string;

/** Encodes a string as quoted-printable, for mail. */
declare function quoted_printable_encode(string: Php.Text): string;
/** Encodes a string as quoted-printable, for mail. */
declare function quotedPrintableEncode(string: Php.Text): string;

/** Inverse of quoted_printable_encode(). */
declare function quoted_printable_decode(string: Php.Text): string;
/** Inverse of quoted_printable_encode(). */
declare function quotedPrintableDecode(string: Php.Text): string;

// URLs

/** Encodes a string for a query: letters, digits and `-_.` are kept, a space becomes `+`. */
declare function urlencode(text: Php.Text): string;

/** Inverse of urlencode(): decodes `%XX` and `+`. */
declare function urldecode(text: Php.Text): string;

/** Encodes a string for a path: letters, digits and `-_.~` are kept, a space becomes `%20`. */
declare function rawurlencode(text: Php.Text): string;

/** Inverse of rawurlencode(): decodes `%XX`, and leaves `+` alone. */
declare function rawurldecode(text: Php.Text): string;

/**
 * Parts of a URL, or one of them as PHP_URL_HOST and its kin name it. False for a malformed URL, null for a part it
 * does not have.
 */
declare function parse_url(url: Php.Text, component?: -1): false | Php.UrlParts;
declare function parse_url(url: Php.Text, component: number): any;
/**
 * Parts of a URL, or one of them as PHP_URL_HOST and its kin name it. False for a malformed URL, null for a part it
 * does not have.
 */
declare function parseUrl(url: Php.Text, component?: -1): false | Php.UrlParts;
declare function parseUrl(url: Php.Text, component: number): any;

/** Encodes an array or object as a query string: `http_build_query({ a: [1, 2] })` is `a%5B0%5D=1&a%5B1%5D=2`. */
declare function http_build_query(data: object, numericPrefix?: Php.Text, argSeparator?: Php.Text | null, encodingType?: number): string;
/** Encodes an array or object as a query string: `http_build_query({ a: [1, 2] })` is `a%5B0%5D=1&a%5B1%5D=2`. */
declare function httpBuildQuery(data: object, numericPrefix?: Php.Text, argSeparator?: Php.Text | null, encodingType?: number): string;

/** Base64 of a string's bytes. */
declare function base64_encode(string: Php.Text): string;
/** Base64 of a string's bytes. */
declare function base64Encode(string: Php.Text): string;

/** Bytes of Base64 text. Invalid characters are skipped, or with `strict` true make the result false. */
declare function base64_decode(string: Php.Text, strict?: boolean): string | false;
/** Bytes of Base64 text. Invalid characters are skipped, or with `strict` true make the result false. */
declare function base64Decode(string: Php.Text, strict?: boolean): string | false;

// Values printed for people and as PHP source

/** Prints a value in readable form, arrays with their keys. With `return_` true returns the text instead. */
declare function print_r(value: unknown, return_?: boolean): string | true;
/** Prints a value in readable form, arrays with their keys. With `return_` true returns the text instead. */
declare function printR(value: unknown, return_?: boolean): string | true;

/** Prints values with their types. */
declare function var_dump(...values: unknown[]): void;
/** Prints values with their types. */
declare function varDump(...values: unknown[]): void;

/** Prints a value as PHP source code. With `return_` true returns the text instead. */
declare function var_export(value: unknown, return_?: boolean): string | null;
/** Prints a value as PHP source code. With `return_` true returns the text instead. */
declare function varExport(value: unknown, return_?: boolean): string | null;

// Values as text that leads back to them

/** A string from which unserialize() restores the value. */
declare function serialize(value: unknown): string;

/**
 * Value of a string made by serialize(); false with a notice when it is invalid. Objects become instances of
 * stdClass.
 */
declare function unserialize(data: Php.Text, options?: object): any;

// Types and conversions

/** Type of a value: `boolean`, `integer`, `double`, `string`, `array`, `object`, `resource` or `NULL`. */
declare function gettype(value: unknown): string;

/**
 * Type of a value as PHP declares types: `bool`, `int`, `float`, `string`, `array`, `null` or the name of its
 * class.
 */
declare function get_debug_type(value: unknown): string;
/**
 * Type of a value as PHP declares types: `bool`, `int`, `float`, `string`, `array`, `null` or the name of its
 * class.
 */
declare function getDebugType(value: unknown): string;

/** True for arrays: JS arrays, Maps and plain objects. */
declare function is_array(value: unknown): boolean;
/** True for arrays: JS arrays, Maps and plain objects. */
declare function isArray(value: unknown): boolean;

/** True for true and false. */
declare function is_bool(value: unknown): boolean;
/** True for true and false. */
declare function isBool(value: unknown): boolean;

/** True for integers. JavaScript cannot tell 1.0 from 1, so that is one, too. */
declare function is_int(value: unknown): boolean;
/** True for integers. JavaScript cannot tell 1.0 from 1, so that is one, too. */
declare function isInt(value: unknown): boolean;

/** Alias of is_int(): true for integers. */
declare function is_integer(value: unknown): boolean;
/** Alias of is_int(): true for integers. */
declare function isInteger(value: unknown): boolean;

/** Alias of is_int(): true for integers. */
declare function is_long(value: unknown): boolean;
/** Alias of is_int(): true for integers. */
declare function isLong(value: unknown): boolean;

/** True for numbers that are not integers, including INF, NAN and -0. */
declare function is_float(value: unknown): boolean;
/** True for numbers that are not integers, including INF, NAN and -0. */
declare function isFloat(value: unknown): boolean;

/** Alias of is_float(): true for numbers that are not integers, including INF, NAN and -0. */
declare function is_double(value: unknown): boolean;
/** Alias of is_float(): true for numbers that are not integers, including INF, NAN and -0. */
declare function isDouble(value: unknown): boolean;

/** True for strings. */
declare function is_string(value: unknown): boolean;
/** True for strings. */
declare function isString(value: unknown): boolean;

/** True for null and undefined. */
declare function is_null(value: unknown): boolean;
/** True for null and undefined. */
declare function isNull(value: unknown): boolean;

/** True for instances of classes and for functions. */
declare function is_object(value: unknown): boolean;
/** True for instances of classes and for functions. */
declare function isObject(value: unknown): boolean;

/** True for numbers and for strings that are numbers, with white space around them allowed. */
declare function is_numeric(value: unknown): boolean;
/** True for numbers and for strings that are numbers, with white space around them allowed. */
declare function isNumeric(value: unknown): boolean;

/** True for numbers, strings and booleans. */
declare function is_scalar(value: unknown): boolean;
/** True for numbers, strings and booleans. */
declare function isScalar(value: unknown): boolean;

/** True for arrays and iterable objects. */
declare function is_iterable(value: unknown): boolean;
/** True for arrays and iterable objects. */
declare function isIterable(value: unknown): boolean;

/** True for arrays, Sets and objects with a `count()` method. */
declare function is_countable(value: unknown): boolean;
/** True for arrays, Sets and objects with a `count()` method. */
declare function isCountable(value: unknown): boolean;

/** The value as an integer; a string is read in `base` (default 10, 0: by its prefix). A bigint beyond 2^53. */
declare function intval(value: unknown, base?: number): number;

/** The value as a number; a string counts as the number it begins with. */
declare function floatval(value: unknown): number;

/** Alias of floatval(): the value as a number; a string counts as the number it begins with. */
declare function doubleval(value: unknown): number;

/** The value as PHP's boolean: '', '0', 0, null and empty arrays are false. */
declare function boolval(value: unknown): boolean;

/** The value as a string, converted as PHP converts it. */
declare function strval(value: unknown): string;

/** True for an open stream. */
declare function is_resource(value: unknown): boolean;
/** True for an open stream. */
declare function isResource(value: unknown): boolean;

// Headers as a server module has them

/** All request headers by name; the last value of a repeated one. */
declare function getallheaders(): Record<string, string>;

/** Alias of getallheaders(): all request headers by name; the last value of a repeated one. */
declare function apache_request_headers(): Record<string, string>;
/** Alias of getallheaders(): all request headers by name; the last value of a repeated one. */
declare function apacheRequestHeaders(): Record<string, string>;

/** The response headers by name; the last value of a repeated one. */
declare function apache_response_headers(): Record<string, string>;
/** The response headers by name; the last value of a repeated one. */
declare function apacheResponseHeaders(): Record<string, string>;

// FastCGI Process Manager

/**
 * Completes the response: ends all output buffers and sends everything to the client, while the script continues.
 * False when the response is complete already.
 */
declare function fastcgi_finish_request(): boolean;
/**
 * Completes the response: ends all output buffers and sends everything to the client, while the script continues.
 * False when the response is complete already.
 */
declare function fastcgiFinishRequest(): boolean;

/**
 * LiteSpeed's name for fastcgi_finish_request(): completes the response while the script continues. False when it
 * is complete already.
 */
declare function litespeed_finish_request(): boolean;
/**
 * LiteSpeed's name for fastcgi_finish_request(): completes the response while the script continues. False when it
 * is complete already.
 */
declare function litespeedFinishRequest(): boolean;

// PHP Data Objects

/** Names of the databases that PDO can talk to. */
declare function pdo_drivers(): string[];
/** Names of the databases that PDO can talk to. */
declare function pdoDrivers(): string[];

// Calendars

/** Number of days of a month. @throws ValueError when the calendar has no such month */
declare function cal_days_in_month(calendar: number, month: number, year: number): number;
/** Number of days of a month. @throws ValueError when the calendar has no such month */
declare function calDaysInMonth(calendar: number, month: number, year: number): number;

/** A Julian day count as a date of a calendar, with the names of its day and month. */
declare function cal_from_jd(julianDay: number, calendar: number): Php.CalendarDate;
/** A Julian day count as a date of a calendar, with the names of its day and month. */
declare function calFromJd(julianDay: number, calendar: number): Php.CalendarDate;

/** Describes a calendar (CAL_GREGORIAN …): its months and their number of days; without an argument, all four. */
declare function cal_info(calendar?: -1): Php.CalendarInfo[];
declare function cal_info(calendar: number): Php.CalendarInfo;
/** Describes a calendar (CAL_GREGORIAN …): its months and their number of days; without an argument, all four. */
declare function calInfo(calendar?: -1): Php.CalendarInfo[];
declare function calInfo(calendar: number): Php.CalendarInfo;

/** Julian day count of a date in a calendar (CAL_GREGORIAN …); 0 for an invalid date. */
declare function cal_to_jd(calendar: number, month: number, day: number, year: number): number;
/** Julian day count of a date in a calendar (CAL_GREGORIAN …); 0 for an invalid date. */
declare function calToJd(calendar: number, month: number, day: number, year: number): number;

/** Unix time of midnight at Easter Sunday, in the server's time zone. Years 1970 to 2037; this one if none is named. */
declare function easter_date(year?: number | null, mode?: number): number;
/** Unix time of midnight at Easter Sunday, in the server's time zone. Years 1970 to 2037; this one if none is named. */
declare function easterDate(year?: number | null, mode?: number): number;

/** Days from March 21st to Easter Sunday of a year, by default the current one. */
declare function easter_days(year?: number | null, mode?: number): number;
/** Days from March 21st to Easter Sunday of a year, by default the current one. */
declare function easterDays(year?: number | null, mode?: number): number;

/** Julian day count of a French Republican date; 0 outside the years 1 to 14. */
declare function frenchtojd(month: number, day: number, year: number): number;

/** Julian day count of a Gregorian date; 0 for an invalid date. */
declare function gregoriantojd(month: number, day: number, year: number): number;

/**
 * Day of the week of a Julian day count: a number, 0 for Sunday, or with CAL_DOW_LONG or CAL_DOW_SHORT its English
 * name.
 */
declare function jddayofweek(julianDay: number, mode?: number): string | number;

/** Name of the month of a Julian day count; `mode` (CAL_MONTH_*) chooses calendar and length. */
declare function jdmonthname(julianDay: number, mode: number): string;

/** French Republican date of a Julian day count as `month/day/year`; `0/0/0` outside its years. */
declare function jdtofrench(julianDay: number): string;

/** Gregorian date of a Julian day count as `month/day/year`. */
declare function jdtogregorian(julianDay: number): string;

/** A Jewish date as `month/day/year`, or `hebrew` in letters of ISO-8859-8; `flags` are CAL_JEWISH_ADD_*. */
declare function jdtojewish(julianDay: number, hebrew?: boolean, flags?: number): string;

/** Julian date of a Julian day count as `month/day/year`. */
declare function jdtojulian(julianDay: number): string;

/** Unix time of the start of a day, UTC. @throws ValueError for days before 1970 */
declare function jdtounix(dayCount: number): number;

/** Julian day count of a Jewish date; 0 for an invalid date. */
declare function jewishtojd(month: number, day: number, year: number): number;

/** Julian day count of a Julian date; 0 for an invalid date. */
declare function juliantojd(month: number, day: number, year: number): number;

/** Julian day count of a Unix time, by default the current one, in the server's time zone. */
declare function unixtojd(timestamp?: number | null): number;

// Ctype

/** True when the string has only letters and digits, and at least one. */
declare function ctype_alnum(text: unknown): boolean;
/** True when the string has only letters and digits, and at least one. */
declare function ctypeAlnum(text: unknown): boolean;

/** True when the string has only letters, and at least one. */
declare function ctype_alpha(text: unknown): boolean;
/** True when the string has only letters, and at least one. */
declare function ctypeAlpha(text: unknown): boolean;

/** True when the string has only control characters, and at least one. */
declare function ctype_cntrl(text: unknown): boolean;
/** True when the string has only control characters, and at least one. */
declare function ctypeCntrl(text: unknown): boolean;

/** True when the string has only digits, and at least one. */
declare function ctype_digit(text: unknown): boolean;
/** True when the string has only digits, and at least one. */
declare function ctypeDigit(text: unknown): boolean;

/** True when the string has only visible characters, and at least one. */
declare function ctype_graph(text: unknown): boolean;
/** True when the string has only visible characters, and at least one. */
declare function ctypeGraph(text: unknown): boolean;

/** True when the string has only lower case letters, and at least one. */
declare function ctype_lower(text: unknown): boolean;
/** True when the string has only lower case letters, and at least one. */
declare function ctypeLower(text: unknown): boolean;

/** True when the string has only visible characters and spaces, and at least one. */
declare function ctype_print(text: unknown): boolean;
/** True when the string has only visible characters and spaces, and at least one. */
declare function ctypePrint(text: unknown): boolean;

/** True when the string has only visible characters that are neither letters nor digits, and at least one. */
declare function ctype_punct(text: unknown): boolean;
/** True when the string has only visible characters that are neither letters nor digits, and at least one. */
declare function ctypePunct(text: unknown): boolean;

/** True when the string has only white space, and at least one. */
declare function ctype_space(text: unknown): boolean;
/** True when the string has only white space, and at least one. */
declare function ctypeSpace(text: unknown): boolean;

/** True when the string has only upper case letters, and at least one. */
declare function ctype_upper(text: unknown): boolean;
/** True when the string has only upper case letters, and at least one. */
declare function ctypeUpper(text: unknown): boolean;

/** True when the string has only hexadecimal digits, and at least one. */
declare function ctype_xdigit(text: unknown): boolean;
/** True when the string has only hexadecimal digits, and at least one. */
declare function ctypeXdigit(text: unknown): boolean;

// Texts in other encodings

/** Converts a string to another encoding; false with a notice when a character cannot be converted. */
declare function iconv(from_encoding: Php.Text, to_encoding: Php.Text, string: Php.Text): string | false;

/** Number of characters; false with a notice for malformed text. */
declare function iconv_strlen(string: Php.Text, encoding?: Php.Text | null): number | false;
/** Number of characters; false with a notice for malformed text. */
declare function iconvStrlen(string: Php.Text, encoding?: Php.Text | null): number | false;

// Converting and detecting encodings

/** Converts a string, or the strings of an array, to another encoding. `from_encoding` defaults to UTF-8. */
declare function mb_convert_encoding(string: Php.Text, to_encoding: Php.Text, from_encoding?: string | Php.ArrayInput | null): string | false;
declare function mb_convert_encoding(string: Php.ArrayInput, to_encoding: Php.Text, from_encoding?: string | Php.ArrayInput | null): Php.ArrayResult;
/** Converts a string, or the strings of an array, to another encoding. `from_encoding` defaults to UTF-8. */
declare function mbConvertEncoding(string: Php.Text, to_encoding: Php.Text, from_encoding?: string | Php.ArrayInput | null): string | false;
declare function mbConvertEncoding(string: Php.ArrayInput, to_encoding: Php.Text, from_encoding?: string | Php.ArrayInput | null): Php.ArrayResult;

/** Name of the first of these encodings in which the string is valid; false when there is none. */
declare function mb_detect_encoding(string: Php.Text, encodings?: string | Php.ArrayInput | null, strict?: boolean): string | false;
/** Name of the first of these encodings in which the string is valid; false when there is none. */
declare function mbDetectEncoding(string: Php.Text, encodings?: string | Php.ArrayInput | null, strict?: boolean): string | false;

/** The encodings that mb_detect_encoding() tries by default. */
declare function mb_detect_order(): string[];
/** The encodings that mb_detect_encoding() tries by default. */
declare function mbDetectOrder(): string[];

/** Encoding of output: UTF-8. Setting any other has no effect. */
declare function mb_http_output(encoding?: Php.Text | null): string | boolean;
/** Encoding of output: UTF-8. Setting any other has no effect. */
declare function mbHttpOutput(encoding?: Php.Text | null): string | boolean;

/** False: input is never converted. */
declare function mb_http_input(type?: Php.Text | null): false;
/** False: input is never converted. */
declare function mbHttpInput(type?: Php.Text | null): false;

/** Language of mail: `neutral`. Setting any other has no effect. */
declare function mb_language(language?: Php.Text | null): string | boolean;
/** Language of mail: `neutral`. Setting any other has no effect. */
declare function mbLanguage(language?: Php.Text | null): string | boolean;

/**
 * Code point that replaces characters which cannot be converted: 63, a question mark. Setting any other has no
 * effect.
 */
declare function mb_substitute_character(substitute_character?: string | number | null): number | boolean;
/**
 * Code point that replaces characters which cannot be converted: 63, a question mark. Setting any other has no
 * effect.
 */
declare function mbSubstituteCharacter(substitute_character?: string | number | null): number | boolean;

// Multibyte String

/** Number of characters: `mb_strlen('é')` is 1. */
declare function mb_strlen(string: Php.Text, encoding?: Php.Text | null): number;
/** Number of characters: `mb_strlen('é')` is 1. */
declare function mbStrlen(string: Php.Text, encoding?: Php.Text | null): number;

/**
 * The part from character `start`, `length` characters long (null: to the end). Negative numbers count from the
 * end.
 */
declare function mb_substr(string: Php.Text, start: number, length?: number | null, encoding?: Php.Text | null): string;
/**
 * The part from character `start`, `length` characters long (null: to the end). Negative numbers count from the
 * end.
 */
declare function mbSubstr(string: Php.Text, start: number, length?: number | null, encoding?: Php.Text | null): string;

/** The string in lower case, with all letters of Unicode. */
declare function mb_strtolower(string: Php.Text, encoding?: Php.Text | null): string;
/** The string in lower case, with all letters of Unicode. */
declare function mbStrtolower(string: Php.Text, encoding?: Php.Text | null): string;

/** The string in upper case, with all letters of Unicode. */
declare function mb_strtoupper(string: Php.Text, encoding?: Php.Text | null): string;
/** The string in upper case, with all letters of Unicode. */
declare function mbStrtoupper(string: Php.Text, encoding?: Php.Text | null): string;

/** The string in another case: MB_CASE_UPPER, MB_CASE_LOWER, MB_CASE_TITLE … */
declare function mb_convert_case(string: Php.Text, mode: number, encoding?: Php.Text | null): string;
/** The string in another case: MB_CASE_UPPER, MB_CASE_LOWER, MB_CASE_TITLE … */
declare function mbConvertCase(string: Php.Text, mode: number, encoding?: Php.Text | null): string;

/** Position in characters of the first occurrence; false when there is none. */
declare function mb_strpos(haystack: Php.Text, needle: Php.Text, offset?: number, encoding?: Php.Text | null): number | false;
/** Position in characters of the first occurrence; false when there is none. */
declare function mbStrpos(haystack: Php.Text, needle: Php.Text, offset?: number, encoding?: Php.Text | null): number | false;

/** Position in characters of the last occurrence; false when there is none. */
declare function mb_strrpos(haystack: Php.Text, needle: Php.Text, offset?: number, encoding?: Php.Text | null): number | false;
/** Position in characters of the last occurrence; false when there is none. */
declare function mbStrrpos(haystack: Php.Text, needle: Php.Text, offset?: number, encoding?: Php.Text | null): number | false;

/** Position in characters of the first occurrence, ignoring case; false when there is none. */
declare function mb_stripos(haystack: Php.Text, needle: Php.Text, offset?: number, encoding?: Php.Text | null): number | false;
/** Position in characters of the first occurrence, ignoring case; false when there is none. */
declare function mbStripos(haystack: Php.Text, needle: Php.Text, offset?: number, encoding?: Php.Text | null): number | false;

/** Position in characters of the last occurrence, ignoring case; false when there is none. */
declare function mb_strripos(haystack: Php.Text, needle: Php.Text, offset?: number, encoding?: Php.Text | null): number | false;
/** Position in characters of the last occurrence, ignoring case; false when there is none. */
declare function mbStrripos(haystack: Php.Text, needle: Php.Text, offset?: number, encoding?: Php.Text | null): number | false;

/**
 * The string from the first occurrence of `needle` on, or with `beforeNeedle` true what precedes it; false when
 * there is none.
 */
declare function mb_strstr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean, encoding?: Php.Text | null): string | false;
/**
 * The string from the first occurrence of `needle` on, or with `beforeNeedle` true what precedes it; false when
 * there is none.
 */
declare function mbStrstr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean, encoding?: Php.Text | null): string | false;

/** Number of non-overlapping occurrences of `needle`. Throws a ValueError for ''. */
declare function mb_substr_count(haystack: Php.Text, needle: Php.Text, encoding?: Php.Text | null): number;
/** Number of non-overlapping occurrences of `needle`. Throws a ValueError for ''. */
declare function mbSubstrCount(haystack: Php.Text, needle: Php.Text, encoding?: Php.Text | null): number;

/** Splits a string into pieces of `length` characters (default 1). Throws a ValueError for a length below 1. */
declare function mb_str_split(string: Php.Text, length?: number, encoding?: Php.Text | null): string[];
/** Splits a string into pieces of `length` characters (default 1). Throws a ValueError for a length below 1. */
declare function mbStrSplit(string: Php.Text, length?: number, encoding?: Php.Text | null): string[];

/** Width on a terminal: East Asian characters count 2, all others 1. */
declare function mb_strwidth(string: Php.Text, encoding?: Php.Text | null): number;
/** Width on a terminal: East Asian characters count 2, all others 1. */
declare function mbStrwidth(string: Php.Text, encoding?: Php.Text | null): number;

/** The string from character `start`, cut to a width; `trimMarker` is put where it was cut and counts. */
declare function mb_strimwidth(string: Php.Text, start: number, width: number, trimMarker?: Php.Text, encoding?: Php.Text | null): string;
/** The string from character `start`, cut to a width; `trimMarker` is put where it was cut and counts. */
declare function mbStrimwidth(string: Php.Text, start: number, width: number, trimMarker?: Php.Text, encoding?: Php.Text | null): string;

/** True when a string, or all strings of an array, are valid in an encoding, by default UTF-8. */
declare function mb_check_encoding(value?: string | Php.ArrayInput | null, encoding?: Php.Text | null): boolean;
/** True when a string, or all strings of an array, are valid in an encoding, by default UTF-8. */
declare function mbCheckEncoding(value?: string | Php.ArrayInput | null, encoding?: Php.Text | null): boolean;

/** The string with malformed sequences replaced by `?`. */
declare function mb_scrub(string: Php.Text, encoding?: Php.Text | null): string;
/** The string with malformed sequences replaced by `?`. */
declare function mbScrub(string: Php.Text, encoding?: Php.Text | null): string;

/** Default encoding of mb functions: UTF-8. Setting any other fails with a warning. */
declare function mb_internal_encoding(encoding?: Php.Text | null): string | boolean;
/** Default encoding of mb functions: UTF-8. Setting any other fails with a warning. */
declare function mbInternalEncoding(encoding?: Php.Text | null): string | boolean;

/** Code point of the first character. Throws a ValueError for ''. */
declare function mb_ord(string: Php.Text, encoding?: Php.Text | null): number;
/** Code point of the first character. Throws a ValueError for ''. */
declare function mbOrd(string: Php.Text, encoding?: Php.Text | null): number;

/** The character of a code point; false when there is none. */
declare function mb_chr(codepoint: number, encoding?: Php.Text | null): string | false;
/** The character of a code point; false when there is none. */
declare function mbChr(codepoint: number, encoding?: Php.Text | null): string | false;

/**
 * The string from the last occurrence of `needle` on, or with `beforeNeedle` true what precedes it; false when
 * there is none.
 */
declare function mb_strrchr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean, encoding?: Php.Text | null): string | false;
/**
 * The string from the last occurrence of `needle` on, or with `beforeNeedle` true what precedes it; false when
 * there is none.
 */
declare function mbStrrchr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean, encoding?: Php.Text | null): string | false;

/**
 * The string from the first occurrence of `needle` on, ignoring case, or with `beforeNeedle` true what precedes it;
 * false when there is none.
 */
declare function mb_stristr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean, encoding?: Php.Text | null): string | false;
/**
 * The string from the first occurrence of `needle` on, ignoring case, or with `beforeNeedle` true what precedes it;
 * false when there is none.
 */
declare function mbStristr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean, encoding?: Php.Text | null): string | false;

/**
 * The string from the last occurrence of `needle` on, ignoring case, or with `beforeNeedle` true what precedes it;
 * false when there is none.
 */
declare function mb_strrichr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean, encoding?: Php.Text | null): string | false;
/**
 * The string from the last occurrence of `needle` on, ignoring case, or with `beforeNeedle` true what precedes it;
 * false when there is none.
 */
declare function mbStrrichr(haystack: Php.Text, needle: Php.Text, beforeNeedle?: boolean, encoding?: Php.Text | null): string | false;

/** The part from byte `start`, at most `length` bytes long; no character is cut in two. */
declare function mb_strcut(string: Php.Text, start: number, length?: number | null, encoding?: Php.Text | null): string;
/** The part from byte `start`, at most `length` bytes long; no character is cut in two. */
declare function mbStrcut(string: Php.Text, start: number, length?: number | null, encoding?: Php.Text | null): string;

// mysqli's functions, each the method, or a member, of an object under another name

// PHP's version and the limits of its numbers: constants

declare const PHP_VERSION: string;
declare const PHP_MAJOR_VERSION: number;
declare const PHP_MINOR_VERSION: number;
declare const PHP_RELEASE_VERSION: number;
declare const PHP_VERSION_ID: number;
declare const PHP_EXTRA_VERSION: string;
declare const PHP_ZTS: number;
declare const PHP_DEBUG: number;
declare const PHP_OS: string;
declare const PHP_OS_FAMILY: string;
declare const PHP_MAXPATHLEN: number;
declare const PHP_EOL: string;
/** Largest integer that a JavaScript number represents exactly, 2^53 - 1: PHP's ints are numbers here. */
declare const PHP_INT_MAX: number;
declare const PHP_INT_MIN: number;
declare const PHP_INT_SIZE: number;
declare const PHP_FLOAT_DIG: number;
declare const PHP_FLOAT_EPSILON: number;
declare const PHP_FLOAT_MAX: number;
/** Smallest positive normal float, about 2.2e-308. */
declare const PHP_FLOAT_MIN: number;
declare const PHP_SHLIB_SUFFIX: string;
declare const PHP_FD_SETSIZE: number;
/** The SAPI's name, as php_sapi_name() returns it: `fpm-fcgi`, or `cli` for commands. */
declare const PHP_SAPI: string;

// Error handling: constants

declare const DEBUG_BACKTRACE_PROVIDE_OBJECT: 1;
declare const DEBUG_BACKTRACE_IGNORE_ARGS: 2;
declare const E_ERROR: 1;
declare const E_WARNING: 2;
declare const E_PARSE: 4;
declare const E_NOTICE: 8;
declare const E_CORE_ERROR: 16;
declare const E_CORE_WARNING: 32;
declare const E_COMPILE_ERROR: 64;
declare const E_COMPILE_WARNING: 128;
declare const E_USER_ERROR: 256;
declare const E_USER_WARNING: 512;
declare const E_USER_NOTICE: 1024;
declare const E_STRICT: 2048;
declare const E_RECOVERABLE_ERROR: 4096;
declare const E_DEPRECATED: 8192;
declare const E_USER_DEPRECATED: 16384;
declare const E_ALL: 32767;

// Date and Time: constants

declare const DATE_ATOM: "Y-m-d\\TH:i:sP";
declare const DATE_COOKIE: "l, d-M-Y H:i:s T";
declare const DATE_ISO8601: "Y-m-d\\TH:i:sO";
declare const DATE_ISO8601_EXPANDED: "X-m-d\\TH:i:sP";
declare const DATE_RFC822: "D, d M y H:i:s O";
declare const DATE_RFC850: "l, d-M-y H:i:s T";
declare const DATE_RFC1036: "D, d M y H:i:s O";
declare const DATE_RFC1123: "D, d M Y H:i:s O";
declare const DATE_RFC7231: "D, d M Y H:i:s \\G\\M\\T";
declare const DATE_RFC2822: "D, d M Y H:i:s O";
declare const DATE_RFC3339: "Y-m-d\\TH:i:sP";
declare const DATE_RFC3339_EXTENDED: "Y-m-d\\TH:i:s.vP";
declare const DATE_RSS: "D, d M Y H:i:s O";
declare const DATE_W3C: "Y-m-d\\TH:i:sP";

// Regular expressions of Perl's kind: constants

declare const PREG_PATTERN_ORDER: 1;
declare const PREG_SET_ORDER: 2;
declare const PREG_OFFSET_CAPTURE: 256;
declare const PREG_UNMATCHED_AS_NULL: 512;
declare const PREG_SPLIT_NO_EMPTY: 1;
declare const PREG_SPLIT_DELIM_CAPTURE: 2;
declare const PREG_SPLIT_OFFSET_CAPTURE: 4;
declare const PREG_GREP_INVERT: number;
declare const PREG_NO_ERROR: 0;
declare const PREG_INTERNAL_ERROR: 1;
declare const PREG_BACKTRACK_LIMIT_ERROR: 2;
declare const PREG_RECURSION_LIMIT_ERROR: 3;
declare const PREG_BAD_UTF8_ERROR: 4;
declare const PREG_BAD_UTF8_OFFSET_ERROR: 5;
declare const PREG_JIT_STACKLIMIT_ERROR: 6;
declare const PCRE_VERSION: string;
declare const PCRE_VERSION_MAJOR: number;
declare const PCRE_VERSION_MINOR: number;
declare const PCRE_JIT_SUPPORT: true;

// Filters for input: constants

declare const INPUT_POST: 0;
declare const INPUT_GET: 1;
declare const INPUT_COOKIE: 2;
declare const INPUT_ENV: 4;
declare const INPUT_SERVER: 5;
declare const FILTER_FLAG_NONE: 0;
declare const FILTER_REQUIRE_SCALAR: 33554432;
declare const FILTER_REQUIRE_ARRAY: 16777216;
declare const FILTER_FORCE_ARRAY: 67108864;
declare const FILTER_NULL_ON_FAILURE: 134217728;
declare const FILTER_FLAG_ALLOW_OCTAL: 1;
declare const FILTER_FLAG_ALLOW_HEX: 2;
declare const FILTER_FLAG_STRIP_LOW: 4;
declare const FILTER_FLAG_STRIP_HIGH: 8;
declare const FILTER_FLAG_STRIP_BACKTICK: 512;
declare const FILTER_FLAG_ENCODE_LOW: 16;
declare const FILTER_FLAG_ENCODE_HIGH: 32;
declare const FILTER_FLAG_ENCODE_AMP: 64;
declare const FILTER_FLAG_NO_ENCODE_QUOTES: 128;
declare const FILTER_FLAG_EMPTY_STRING_NULL: 256;
declare const FILTER_FLAG_ALLOW_FRACTION: 4096;
declare const FILTER_FLAG_ALLOW_THOUSAND: 8192;
declare const FILTER_FLAG_ALLOW_SCIENTIFIC: 16384;
declare const FILTER_FLAG_PATH_REQUIRED: 262144;
declare const FILTER_FLAG_QUERY_REQUIRED: 524288;
declare const FILTER_FLAG_IPV4: 1048576;
declare const FILTER_FLAG_IPV6: 2097152;
declare const FILTER_FLAG_NO_RES_RANGE: 4194304;
declare const FILTER_FLAG_NO_PRIV_RANGE: 8388608;
declare const FILTER_FLAG_GLOBAL_RANGE: 268435456;
declare const FILTER_FLAG_HOSTNAME: 1048576;
declare const FILTER_FLAG_EMAIL_UNICODE: 1048576;
declare const FILTER_VALIDATE_INT: 257;
declare const FILTER_VALIDATE_BOOLEAN: 258;
declare const FILTER_VALIDATE_BOOL: 258;
declare const FILTER_VALIDATE_FLOAT: 259;
declare const FILTER_VALIDATE_REGEXP: 272;
declare const FILTER_VALIDATE_DOMAIN: 277;
declare const FILTER_VALIDATE_URL: 273;
declare const FILTER_VALIDATE_EMAIL: 274;
declare const FILTER_VALIDATE_IP: 275;
declare const FILTER_VALIDATE_MAC: 276;
declare const FILTER_DEFAULT: 516;
declare const FILTER_UNSAFE_RAW: 516;
declare const FILTER_SANITIZE_STRING: 513;
declare const FILTER_SANITIZE_STRIPPED: 513;
declare const FILTER_SANITIZE_ENCODED: 514;
declare const FILTER_SANITIZE_SPECIAL_CHARS: 515;
declare const FILTER_SANITIZE_FULL_SPECIAL_CHARS: 522;
declare const FILTER_SANITIZE_EMAIL: 517;
declare const FILTER_SANITIZE_URL: 518;
declare const FILTER_SANITIZE_NUMBER_INT: 519;
declare const FILTER_SANITIZE_NUMBER_FLOAT: 520;
declare const FILTER_SANITIZE_ADD_SLASHES: 523;
declare const FILTER_CALLBACK: 1024;

// Digests of files, and digests made in steps: constants

declare const HASH_HMAC: 1;

// JSON: constants

declare const JSON_HEX_TAG: 1;
declare const JSON_HEX_AMP: 2;
declare const JSON_HEX_APOS: 4;
declare const JSON_HEX_QUOT: 8;
declare const JSON_FORCE_OBJECT: 16;
declare const JSON_NUMERIC_CHECK: 32;
declare const JSON_UNESCAPED_SLASHES: 64;
declare const JSON_PRETTY_PRINT: 128;
declare const JSON_UNESCAPED_UNICODE: 256;
declare const JSON_PARTIAL_OUTPUT_ON_ERROR: 512;
declare const JSON_PRESERVE_ZERO_FRACTION: 1024;
declare const JSON_UNESCAPED_LINE_TERMINATORS: 2048;
declare const JSON_OBJECT_AS_ARRAY: 1;
declare const JSON_BIGINT_AS_STRING: 2;
declare const JSON_INVALID_UTF8_IGNORE: 1048576;
declare const JSON_INVALID_UTF8_SUBSTITUTE: 2097152;
declare const JSON_THROW_ON_ERROR: 4194304;
declare const JSON_ERROR_NONE: 0;
declare const JSON_ERROR_DEPTH: 1;
declare const JSON_ERROR_STATE_MISMATCH: 2;
declare const JSON_ERROR_CTRL_CHAR: 3;
declare const JSON_ERROR_SYNTAX: 4;
declare const JSON_ERROR_UTF8: 5;
declare const JSON_ERROR_RECURSION: 6;
declare const JSON_ERROR_INF_OR_NAN: 7;
declare const JSON_ERROR_UNSUPPORTED_TYPE: 8;
declare const JSON_ERROR_INVALID_PROPERTY_NAME: 9;
declare const JSON_ERROR_UTF16: 10;
declare const JSON_ERROR_NON_BACKED_ENUM: 11;

// Random numbers and bytes: constants

declare const MT_RAND_MT19937: 0;
declare const MT_RAND_PHP: 1;

// Sessions: constants

declare const PHP_SESSION_DISABLED: 0;
declare const PHP_SESSION_NONE: 1;
declare const PHP_SESSION_ACTIVE: 2;

// Functions that split, join and query arrays: constants

declare const COUNT_NORMAL: 0;
declare const COUNT_RECURSIVE: 1;
declare const CASE_LOWER: 0;
declare const CASE_UPPER: 1;
declare const ARRAY_FILTER_USE_KEY: 2;
declare const ARRAY_FILTER_USE_BOTH: 1;

// Sorting: constants

declare const SORT_ASC: 4;
declare const SORT_DESC: 3;
declare const SORT_REGULAR: 0;
declare const SORT_NUMERIC: 1;
declare const SORT_STRING: 2;
declare const SORT_LOCALE_STRING: 5;
declare const SORT_NATURAL: 6;
declare const SORT_FLAG_CASE: 8;

// Folders and paths; PHP's manual, chapters Directories and Filesystem: constants

declare const DIRECTORY_SEPARATOR: string;
declare const PATH_SEPARATOR: string;
declare const PATHINFO_DIRNAME: 1;
declare const PATHINFO_BASENAME: 2;
declare const PATHINFO_EXTENSION: 4;
declare const PATHINFO_FILENAME: 8;
declare const PATHINFO_ALL: 15;
declare const SCANDIR_SORT_ASCENDING: 0;
declare const SCANDIR_SORT_DESCENDING: 1;
declare const SCANDIR_SORT_NONE: 2;

// Whole files and what is known of them; PHP's manual, chapter Filesystem: constants

declare const LOCK_SH: number;
declare const LOCK_EX: number;
declare const LOCK_UN: number;
declare const LOCK_NB: number;
declare const FILE_USE_INCLUDE_PATH: 1;
declare const FILE_IGNORE_NEW_LINES: 2;
declare const FILE_SKIP_EMPTY_LINES: 4;
declare const FILE_APPEND: 8;

// Names with wildcards: constants

declare const FNM_PATHNAME: 1;
declare const FNM_NOESCAPE: 2;
declare const FNM_PERIOD: 4;
declare const FNM_CASEFOLD: 16;

// Escaping for HTML: constants

declare const HTML_SPECIALCHARS: 0;
declare const HTML_ENTITIES: 1;
declare const ENT_HTML401: 0;
declare const ENT_NOQUOTES: 0;
declare const ENT_COMPAT: 2;
declare const ENT_QUOTES: number;
declare const ENT_IGNORE: 4;
declare const ENT_SUBSTITUTE: 8;
declare const ENT_DISALLOWED: 128;
declare const ENT_XML1: 16;
declare const ENT_XHTML: 32;
declare const ENT_HTML5: 48;

// Connection handling: constants

/** The client is connected. */
declare const CONNECTION_NORMAL: 0;
/** The client has disconnected. */
declare const CONNECTION_ABORTED: 1;
/** The time limit was exceeded. */
declare const CONNECTION_TIMEOUT: 2;

// Echoing and output control: constants

declare const PHP_OUTPUT_HANDLER_START: 1;
declare const PHP_OUTPUT_HANDLER_WRITE: 0;
declare const PHP_OUTPUT_HANDLER_CONT: 0;
declare const PHP_OUTPUT_HANDLER_CLEAN: 2;
declare const PHP_OUTPUT_HANDLER_FLUSH: 4;
declare const PHP_OUTPUT_HANDLER_FINAL: 8;
declare const PHP_OUTPUT_HANDLER_END: 8;
declare const PHP_OUTPUT_HANDLER_CLEANABLE: 16;
declare const PHP_OUTPUT_HANDLER_FLUSHABLE: 32;
declare const PHP_OUTPUT_HANDLER_REMOVABLE: 64;
declare const PHP_OUTPUT_HANDLER_STDFLAGS: 112;
declare const PHP_OUTPUT_HANDLER_STARTED: 4096;
declare const PHP_OUTPUT_HANDLER_DISABLED: 8192;
declare const PHP_OUTPUT_HANDLER_PROCESSED: 16384;

// Uploaded files: constants

declare const UPLOAD_ERR_OK: 0;
declare const UPLOAD_ERR_INI_SIZE: 1;
declare const UPLOAD_ERR_FORM_SIZE: 2;
declare const UPLOAD_ERR_PARTIAL: 3;
declare const UPLOAD_ERR_NO_FILE: 4;
declare const UPLOAD_ERR_NO_TMP_DIR: 6;
declare const UPLOAD_ERR_CANT_WRITE: 7;
declare const UPLOAD_ERR_EXTENSION: 8;

// PHP options: constants

declare const INI_USER: number;
declare const INI_PERDIR: number;
declare const INI_SYSTEM: number;
declare const INI_ALL: number;

// Texts and files in the form of php.ini, as data: constants

declare const INI_SCANNER_NORMAL: 0;
declare const INI_SCANNER_RAW: 1;
declare const INI_SCANNER_TYPED: 2;

// Math: constants

declare const M_E: number;
declare const M_LOG2E: number;
declare const M_LOG10E: number;
declare const M_LN2: number;
declare const M_LN10: number;
declare const M_PI: number;
declare const M_PI_2: number;
declare const M_PI_4: number;
declare const M_1_PI: number;
declare const M_2_PI: number;
declare const M_SQRTPI: number;
declare const M_2_SQRTPI: number;
declare const M_LNPI: number;
declare const M_EULER: 0.5772156649015329;
declare const M_SQRT2: number;
declare const M_SQRT1_2: number;
declare const M_SQRT3: number;
declare const PHP_ROUND_HALF_UP: 1;
declare const PHP_ROUND_HALF_DOWN: 2;
declare const PHP_ROUND_HALF_EVEN: 3;
declare const PHP_ROUND_HALF_ODD: 4;
declare const INF: number;
declare const NAN: number;

// Password hashing functions and crypt(): constants

declare const PASSWORD_DEFAULT: string;
declare const PASSWORD_BCRYPT: string;
declare const PASSWORD_BCRYPT_DEFAULT_COST: number;
declare const PASSWORD_ARGON2I: string;
declare const PASSWORD_ARGON2ID: string;
declare const PASSWORD_ARGON2_DEFAULT_MEMORY_COST: 65536;
declare const PASSWORD_ARGON2_DEFAULT_TIME_COST: 4;
declare const PASSWORD_ARGON2_DEFAULT_THREADS: 1;
declare const PASSWORD_ARGON2_PROVIDER: string;
declare const CRYPT_SALT_LENGTH: number;
declare const CRYPT_STD_DES: number;
declare const CRYPT_EXT_DES: number;
declare const CRYPT_MD5: number;
declare const CRYPT_BLOWFISH: number;
declare const CRYPT_SHA256: number;
declare const CRYPT_SHA512: number;

// Stream functions for files, `php://` streams and `data:` URLs: constants

declare const SEEK_SET: 0;
declare const SEEK_CUR: 1;
declare const SEEK_END: 2;

// Locales: constants

declare const LC_CTYPE: number;
declare const LC_NUMERIC: number;
declare const LC_TIME: number;
declare const LC_COLLATE: number;
declare const LC_MONETARY: number;
declare const LC_MESSAGES: number;
declare const LC_ALL: number;
declare const CHAR_MAX: number;

// Making texts from texts: constants

declare const STR_PAD_LEFT: 0;
declare const STR_PAD_RIGHT: 1;
declare const STR_PAD_BOTH: 2;

// URLs: constants

declare const PHP_URL_SCHEME: 0;
declare const PHP_URL_HOST: 1;
declare const PHP_URL_PORT: 2;
declare const PHP_URL_USER: 3;
declare const PHP_URL_PASS: 4;
declare const PHP_URL_PATH: 5;
declare const PHP_URL_QUERY: 6;
declare const PHP_URL_FRAGMENT: 7;
declare const PHP_QUERY_RFC1738: 1;
declare const PHP_QUERY_RFC3986: 2;

// STDIN, STDOUT and STDERR: constants

/** Standard input of a command (`ts-sapi run`); not defined in web requests. */
declare const STDIN: Php.Stream;
/** Standard output of a command, beside echo() and its buffers. */
declare const STDOUT: Php.Stream;
/** Standard error of a command. */
declare const STDERR: Php.Stream;

// Calendars: constants

declare const CAL_JEWISH_ADD_ALAFIM_GERESH: 2;
declare const CAL_JEWISH_ADD_ALAFIM: 4;
declare const CAL_JEWISH_ADD_GERESHAYIM: 8;
declare const CAL_EASTER_DEFAULT: 0;
declare const CAL_EASTER_ROMAN: 1;
declare const CAL_EASTER_ALWAYS_GREGORIAN: 2;
declare const CAL_EASTER_ALWAYS_JULIAN: 3;
declare const CAL_MONTH_GREGORIAN_SHORT: number;
declare const CAL_MONTH_GREGORIAN_LONG: number;
declare const CAL_MONTH_JULIAN_SHORT: number;
declare const CAL_MONTH_JULIAN_LONG: number;
declare const CAL_MONTH_JEWISH: number;
declare const CAL_MONTH_FRENCH: number;
declare const CAL_DOW_DAYNO: 0;
declare const CAL_DOW_LONG: 1;
declare const CAL_DOW_SHORT: 2;
declare const CAL_NUM_CALS: number;
declare const CAL_GREGORIAN: 0;
declare const CAL_JULIAN: 1;
declare const CAL_JEWISH: 2;
declare const CAL_FRENCH: 3;

// Multibyte String: constants

declare const MB_CASE_UPPER: 0;
declare const MB_CASE_LOWER: 1;
declare const MB_CASE_TITLE: 2;
declare const MB_CASE_FOLD: 3;
declare const MB_CASE_UPPER_SIMPLE: 4;
declare const MB_CASE_LOWER_SIMPLE: 5;
declare const MB_CASE_TITLE_SIMPLE: 6;
declare const MB_CASE_FOLD_SIMPLE: 7;

// Constants of mysqli (ext/mysqli/mysqli.c): constants

declare const MYSQLI_READ_DEFAULT_GROUP: 5;
declare const MYSQLI_READ_DEFAULT_FILE: 4;
declare const MYSQLI_OPT_CONNECT_TIMEOUT: 0;
declare const MYSQLI_OPT_LOCAL_INFILE: 8;
declare const MYSQLI_OPT_LOAD_DATA_LOCAL_DIR: 43;
declare const MYSQLI_INIT_COMMAND: 3;
declare const MYSQLI_OPT_READ_TIMEOUT: 11;
declare const MYSQLI_OPT_NET_CMD_BUFFER_SIZE: 202;
declare const MYSQLI_OPT_NET_READ_BUFFER_SIZE: 203;
declare const MYSQLI_OPT_INT_AND_FLOAT_NATIVE: 201;
declare const MYSQLI_OPT_SSL_VERIFY_SERVER_CERT: 21;
declare const MYSQLI_SERVER_PUBLIC_KEY: 35;
declare const MYSQLI_CLIENT_SSL: 2048;
declare const MYSQLI_CLIENT_COMPRESS: 32;
declare const MYSQLI_CLIENT_INTERACTIVE: 1024;
declare const MYSQLI_CLIENT_IGNORE_SPACE: 256;
declare const MYSQLI_CLIENT_NO_SCHEMA: 16;
declare const MYSQLI_CLIENT_FOUND_ROWS: 2;
declare const MYSQLI_CLIENT_SSL_VERIFY_SERVER_CERT: 1073741824;
declare const MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT: 64;
declare const MYSQLI_CLIENT_CAN_HANDLE_EXPIRED_PASSWORDS: 4194304;
declare const MYSQLI_OPT_CAN_HANDLE_EXPIRED_PASSWORDS: 37;
declare const MYSQLI_STORE_RESULT: 0;
declare const MYSQLI_USE_RESULT: 1;
declare const MYSQLI_ASYNC: 8;
declare const MYSQLI_STORE_RESULT_COPY_DATA: 16;
declare const MYSQLI_ASSOC: 1;
declare const MYSQLI_NUM: 2;
declare const MYSQLI_BOTH: 3;
declare const MYSQLI_STMT_ATTR_UPDATE_MAX_LENGTH: 0;
declare const MYSQLI_STMT_ATTR_CURSOR_TYPE: 1;
declare const MYSQLI_CURSOR_TYPE_NO_CURSOR: 0;
declare const MYSQLI_CURSOR_TYPE_READ_ONLY: 1;
declare const MYSQLI_CURSOR_TYPE_FOR_UPDATE: 2;
declare const MYSQLI_CURSOR_TYPE_SCROLLABLE: 4;
declare const MYSQLI_STMT_ATTR_PREFETCH_ROWS: 2;
declare const MYSQLI_NOT_NULL_FLAG: 1;
declare const MYSQLI_PRI_KEY_FLAG: 2;
declare const MYSQLI_UNIQUE_KEY_FLAG: 4;
declare const MYSQLI_MULTIPLE_KEY_FLAG: 8;
declare const MYSQLI_BLOB_FLAG: 16;
declare const MYSQLI_UNSIGNED_FLAG: 32;
declare const MYSQLI_ZEROFILL_FLAG: 64;
declare const MYSQLI_AUTO_INCREMENT_FLAG: 512;
declare const MYSQLI_TIMESTAMP_FLAG: 1024;
declare const MYSQLI_SET_FLAG: 2048;
declare const MYSQLI_NUM_FLAG: 32768;
declare const MYSQLI_PART_KEY_FLAG: 16384;
declare const MYSQLI_GROUP_FLAG: 32768;
declare const MYSQLI_ENUM_FLAG: 256;
declare const MYSQLI_BINARY_FLAG: 128;
declare const MYSQLI_NO_DEFAULT_VALUE_FLAG: 4096;
declare const MYSQLI_ON_UPDATE_NOW_FLAG: 8192;
declare const MYSQLI_TYPE_DECIMAL: 0;
declare const MYSQLI_TYPE_TINY: 1;
declare const MYSQLI_TYPE_SHORT: 2;
declare const MYSQLI_TYPE_LONG: 3;
declare const MYSQLI_TYPE_FLOAT: 4;
declare const MYSQLI_TYPE_DOUBLE: 5;
declare const MYSQLI_TYPE_NULL: 6;
declare const MYSQLI_TYPE_TIMESTAMP: 7;
declare const MYSQLI_TYPE_LONGLONG: 8;
declare const MYSQLI_TYPE_INT24: 9;
declare const MYSQLI_TYPE_DATE: 10;
declare const MYSQLI_TYPE_TIME: 11;
declare const MYSQLI_TYPE_DATETIME: 12;
declare const MYSQLI_TYPE_YEAR: 13;
declare const MYSQLI_TYPE_NEWDATE: 14;
declare const MYSQLI_TYPE_ENUM: 247;
declare const MYSQLI_TYPE_SET: 248;
declare const MYSQLI_TYPE_TINY_BLOB: 249;
declare const MYSQLI_TYPE_MEDIUM_BLOB: 250;
declare const MYSQLI_TYPE_LONG_BLOB: 251;
declare const MYSQLI_TYPE_BLOB: 252;
declare const MYSQLI_TYPE_VAR_STRING: 253;
declare const MYSQLI_TYPE_STRING: 254;
declare const MYSQLI_TYPE_CHAR: 1;
declare const MYSQLI_TYPE_INTERVAL: 247;
declare const MYSQLI_TYPE_GEOMETRY: 255;
declare const MYSQLI_TYPE_JSON: 245;
declare const MYSQLI_TYPE_NEWDECIMAL: 246;
declare const MYSQLI_TYPE_BIT: 16;
declare const MYSQLI_SET_CHARSET_NAME: 7;
declare const MYSQLI_SET_CHARSET_DIR: 6;
declare const MYSQLI_NO_DATA: 100;
declare const MYSQLI_DATA_TRUNCATED: 101;
declare const MYSQLI_REPORT_INDEX: 4;
declare const MYSQLI_REPORT_ERROR: 1;
declare const MYSQLI_REPORT_STRICT: 2;
declare const MYSQLI_REPORT_ALL: 255;
declare const MYSQLI_REPORT_OFF: 0;
declare const MYSQLI_DEBUG_TRACE_ENABLED: 0;
declare const MYSQLI_SERVER_QUERY_NO_GOOD_INDEX_USED: 16;
declare const MYSQLI_SERVER_QUERY_NO_INDEX_USED: 32;
declare const MYSQLI_SERVER_QUERY_WAS_SLOW: 2048;
declare const MYSQLI_SERVER_PS_OUT_PARAMS: 4096;
declare const MYSQLI_REFRESH_GRANT: 1;
declare const MYSQLI_REFRESH_LOG: 2;
declare const MYSQLI_REFRESH_TABLES: 4;
declare const MYSQLI_REFRESH_HOSTS: 8;
declare const MYSQLI_REFRESH_STATUS: 16;
declare const MYSQLI_REFRESH_THREADS: 32;
declare const MYSQLI_REFRESH_REPLICA: 64;
declare const MYSQLI_REFRESH_SLAVE: 64;
declare const MYSQLI_REFRESH_MASTER: 128;
declare const MYSQLI_REFRESH_BACKUP_LOG: 2097152;
declare const MYSQLI_TRANS_START_WITH_CONSISTENT_SNAPSHOT: 1;
declare const MYSQLI_TRANS_START_READ_WRITE: 2;
declare const MYSQLI_TRANS_START_READ_ONLY: 4;
declare const MYSQLI_TRANS_COR_AND_CHAIN: 1;
declare const MYSQLI_TRANS_COR_AND_NO_CHAIN: 2;
declare const MYSQLI_TRANS_COR_RELEASE: 4;
declare const MYSQLI_TRANS_COR_NO_RELEASE: 8;
declare const MYSQLI_IS_MARIADB: false;

// Exceptions

/** PHP's Exception: message, code and previous exception. */
declare class Exception extends Error {
  protected code: number;
  protected file: string;
  protected line: number;
  /**
   * @param code any number; 0 when left out
   * @param previous the error that caused this one, for getPrevious()
   */
  constructor(message?: string, code?: number, previous?: Php.Previous);
}

/** An exception that represents a PHP error, for use in an error handler: `throw new ErrorException(message, 0, level, file, line)`. */
declare class ErrorException extends Exception {
  protected severity: number;
  /**
   * @param severity the E_* level of the error
   * @param filename file of the error; default: where this exception is created
   */
  constructor(message?: string, code?: number, severity?: number, filename?: string | null, line?: number | null, previous?: Php.Previous);
  /** The E_* level of the error. */
  getSeverity(): number;
}

/** An argument of the right type but with an invalid value. */
declare class ValueError extends Php.EngineError {}

/** Too few or too many arguments. */
declare class ArgumentCountError extends TypeError {
  constructor(message?: string, code?: number, previous?: Php.Previous);
}

declare class ArithmeticError extends Php.EngineError {}

declare class DivisionByZeroError extends ArithmeticError {}

declare class AssertionError extends Php.EngineError {}

declare class UnhandledMatchError extends Php.EngineError {}

declare class CompileError extends Php.EngineError {}

/** A script file that does not compile, included while another one runs. */
declare class ParseError extends CompileError {}

declare class JsonException extends Exception {}

declare class LogicException extends Exception {}

declare class BadFunctionCallException extends LogicException {}

declare class BadMethodCallException extends BadFunctionCallException {}

declare class DomainException extends LogicException {}

declare class InvalidArgumentException extends LogicException {}

declare class LengthException extends LogicException {}

declare class OutOfRangeException extends LogicException {}

declare class RuntimeException extends Exception {}

declare class OutOfBoundsException extends RuntimeException {}

declare class OverflowException extends RuntimeException {}

declare class RangeException extends RuntimeException {}

declare class UnderflowException extends RuntimeException {}

declare class UnexpectedValueException extends RuntimeException {}

// Databases

/** PDO attributes by number. */
type PDOAttributes = Readonly<Record<number, unknown>> | ReadonlyMap<number, unknown>;

/** A connection to a database. */
declare class PDO {
  static readonly PARAM_NULL: 0;
  static readonly PARAM_BOOL: 5;
  static readonly PARAM_INT: 1;
  static readonly PARAM_STR: 2;
  static readonly PARAM_LOB: 3;
  static readonly PARAM_STMT: 4;
  static readonly PARAM_INPUT_OUTPUT: 2147483648;
  static readonly PARAM_STR_NATL: 1073741824;
  static readonly PARAM_STR_CHAR: 536870912;
  static readonly PARAM_EVT_ALLOC: 0;
  static readonly PARAM_EVT_FREE: 1;
  static readonly PARAM_EVT_EXEC_PRE: 2;
  static readonly PARAM_EVT_EXEC_POST: 3;
  static readonly PARAM_EVT_FETCH_PRE: 4;
  static readonly PARAM_EVT_FETCH_POST: 5;
  static readonly PARAM_EVT_NORMALIZE: 6;
  static readonly FETCH_DEFAULT: 0;
  static readonly FETCH_LAZY: 1;
  static readonly FETCH_ASSOC: 2;
  static readonly FETCH_NUM: 3;
  static readonly FETCH_BOTH: 4;
  static readonly FETCH_OBJ: 5;
  static readonly FETCH_BOUND: 6;
  static readonly FETCH_COLUMN: 7;
  static readonly FETCH_CLASS: 8;
  static readonly FETCH_INTO: 9;
  static readonly FETCH_FUNC: 10;
  static readonly FETCH_GROUP: 65536;
  static readonly FETCH_UNIQUE: 196608;
  static readonly FETCH_KEY_PAIR: 12;
  static readonly FETCH_CLASSTYPE: 262144;
  static readonly FETCH_SERIALIZE: 524288;
  static readonly FETCH_PROPS_LATE: 1048576;
  static readonly FETCH_NAMED: 11;
  static readonly ATTR_AUTOCOMMIT: 0;
  static readonly ATTR_PREFETCH: 1;
  static readonly ATTR_TIMEOUT: 2;
  static readonly ATTR_ERRMODE: 3;
  static readonly ATTR_SERVER_VERSION: 4;
  static readonly ATTR_CLIENT_VERSION: 5;
  static readonly ATTR_SERVER_INFO: 6;
  static readonly ATTR_CONNECTION_STATUS: 7;
  static readonly ATTR_CASE: 8;
  static readonly ATTR_CURSOR_NAME: 9;
  static readonly ATTR_CURSOR: 10;
  static readonly ATTR_ORACLE_NULLS: 11;
  static readonly ATTR_PERSISTENT: 12;
  static readonly ATTR_STATEMENT_CLASS: 13;
  static readonly ATTR_FETCH_TABLE_NAMES: 14;
  static readonly ATTR_FETCH_CATALOG_NAMES: 15;
  static readonly ATTR_DRIVER_NAME: 16;
  static readonly ATTR_STRINGIFY_FETCHES: 17;
  static readonly ATTR_MAX_COLUMN_LEN: 18;
  static readonly ATTR_EMULATE_PREPARES: 20;
  static readonly ATTR_DEFAULT_FETCH_MODE: 19;
  static readonly ATTR_DEFAULT_STR_PARAM: 21;
  static readonly ERRMODE_SILENT: 0;
  static readonly ERRMODE_WARNING: 1;
  static readonly ERRMODE_EXCEPTION: 2;
  static readonly CASE_NATURAL: 0;
  static readonly CASE_LOWER: 2;
  static readonly CASE_UPPER: 1;
  static readonly NULL_NATURAL: 0;
  static readonly NULL_EMPTY_STRING: 1;
  static readonly NULL_TO_STRING: 2;
  static readonly ERR_NONE: "00000";
  static readonly FETCH_ORI_NEXT: 0;
  static readonly FETCH_ORI_PRIOR: 1;
  static readonly FETCH_ORI_FIRST: 2;
  static readonly FETCH_ORI_LAST: 3;
  static readonly FETCH_ORI_ABS: 4;
  static readonly FETCH_ORI_REL: 5;
  static readonly CURSOR_FWDONLY: 0;
  static readonly CURSOR_SCROLL: 1;
  static readonly MYSQL_ATTR_USE_BUFFERED_QUERY: 1000;
  static readonly MYSQL_ATTR_LOCAL_INFILE: 1001;
  static readonly MYSQL_ATTR_INIT_COMMAND: 1002;
  static readonly MYSQL_ATTR_COMPRESS: 1003;
  static readonly MYSQL_ATTR_DIRECT_QUERY: 1004;
  static readonly MYSQL_ATTR_FOUND_ROWS: 1005;
  static readonly MYSQL_ATTR_IGNORE_SPACE: 1006;
  static readonly MYSQL_ATTR_SSL_KEY: 1007;
  static readonly MYSQL_ATTR_SSL_CERT: 1008;
  static readonly MYSQL_ATTR_SSL_CA: 1009;
  static readonly MYSQL_ATTR_SSL_CAPATH: 1010;
  static readonly MYSQL_ATTR_SSL_CIPHER: 1011;
  static readonly MYSQL_ATTR_SERVER_PUBLIC_KEY: 1012;
  static readonly MYSQL_ATTR_MULTI_STATEMENTS: 1013;
  static readonly MYSQL_ATTR_SSL_VERIFY_SERVER_CERT: 1014;
  static readonly MYSQL_ATTR_LOCAL_INFILE_DIRECTORY: 1015;
  static readonly SQLITE_DETERMINISTIC: 2048;
  static readonly SQLITE_ATTR_OPEN_FLAGS: 1000;
  static readonly SQLITE_OPEN_READONLY: 1;
  static readonly SQLITE_OPEN_READWRITE: 2;
  static readonly SQLITE_OPEN_CREATE: 4;
  static readonly SQLITE_ATTR_READONLY_STATEMENT: 1001;
  static readonly SQLITE_ATTR_EXTENDED_RESULT_CODES: 1002;
  /**
   * Opens a connection. It is given back at the end of the request, however that comes, and open transactions are rolled back.
   * @param dsn `mysql:host=…;port=…;dbname=…;charset=…`, `mysql:unix_socket=…` …
   * @param options attributes by number: `{ [PDO.ATTR_ERRMODE]: PDO.ERRMODE_SILENT }`
   * @throws PDOException when there is no such driver, no server, or the server refuses
   */
  constructor(dsn: string, username?: string | null, password?: string | null, options?: PDOAttributes | null);
  /** Names of the databases that PDO can talk to. */
  static getAvailableDrivers(): string[];
  /** @returns a statement to be executed, with its parameters as `?` or `:name`; false in other error modes than exceptions */
  prepare(query: string, options?: PDOAttributes): PDOStatement;
  /** Executes a statement. @param fetchMode with what it needs, as setFetchMode() takes it */
  query(query: string, fetchMode?: number | null, ...fetchModeArgs: unknown[]): PDOStatement;
  /** Executes statements and discards their rows. @returns number of changed rows */
  exec(statement: string): number;
  /** The text between quotes, with what the database needs escaped. Parameters of prepare() are the better way. */
  quote(string: string, type?: number): string;
  /** @throws PDOException when a transaction is open */
  beginTransaction(): boolean;
  /** @throws PDOException when no transaction is open */
  commit(): boolean;
  /** @throws PDOException when no transaction is open */
  rollBack(): boolean;
  inTransaction(): boolean;
  /** Number of the row that was inserted last. @param name of the sequence, where the database has sequences */
  lastInsertId(name?: string | null): string;
  /** SQLSTATE of the last call; null before the first one. */
  errorCode(): string | null;
  /** SQLSTATE, the database's number and text of the last error. */
  errorInfo(): [string, number | null, string | null];
  setAttribute(attribute: number, value: unknown): boolean;
  /** @throws PDOException for an attribute that the driver does not know */
  getAttribute(attribute: number): any;
}

/** A statement and, once it is executed, its rows. `for (const row of statement)` fetches them one by one. */
declare class PDOStatement<Row = any> implements Iterable<Row> {
  readonly queryString: string;
  /** @param params a list for `?`, an object for `:name`; all are taken as text. In their place what was bound */
  execute(params?: readonly unknown[] | Readonly<Record<string, unknown>> | null): boolean;
  /** The next row in the shape of the mode, PDO.FETCH_BOTH unless another one was set; false at the end. */
  fetch(mode?: number, cursorOrientation?: number, cursorOffset?: number): any;
  /** All rows that are left. @param args the column, the class and its constructor's arguments, or the function of the mode */
  fetchAll(mode?: number, ...args: unknown[]): any;
  /** A value of the next row; false at the end. @param column from 0 */
  fetchColumn(column?: number): any;
  /** The next row as an object; false at the end. */
  fetchObject<Made extends object = stdClass>(made?: (new (...args: any[]) => Made) | null, constructorArgs?: readonly unknown[]): Made | false;
  setFetchMode(mode: number, ...args: unknown[]): boolean;
  /** @param param from 1, or a name with or without its colon @param type PDO.PARAM_* */
  bindValue(param: number | string, value: unknown, type?: number): boolean;
  /** Binds `variable.value` as it will be at execute(). */
  bindParam(param: number | string, variable: { value: unknown }, type?: number): boolean;
  /** Writes a column of each fetched row into `variable.value`. @param column from 1, or a name */
  bindColumn(column: number | string, variable: { value: unknown }, type?: number): boolean;
  /** Rows that were changed, or with MySQL that were found. */
  rowCount(): number;
  columnCount(): number;
  /** What the database tells of a column; false when there is none. @param column from 0 */
  getColumnMeta(column: number): Record<string, any> | false;
  /** Goes on to the rows of the next statement. @returns false when there is none */
  nextRowset(): boolean;
  closeCursor(): boolean;
  errorCode(): string | null;
  errorInfo(): [string, number | null, string | null];
  setAttribute(attribute: number, value: unknown): boolean;
  getAttribute(attribute: number): any;
  /** Outputs the statement and what is bound. */
  debugDumpParams(): null;
  getIterator(): Iterator<Row>;
  [Symbol.iterator](): Iterator<Row>;
}

/** An error of PDO. Its code is the SQLSTATE, of a connection that failed the database's number. */
declare class PDOException extends RuntimeException {
  /** SQLSTATE, the database's number and text; null when it came from elsewhere. */
  errorInfo: [string, (number | null)?, (string | null)?] | null;
}

// mysqli

/** A connection to MySQL or MariaDB. */
declare class mysqli {
  constructor(hostname?: string | null, username?: string | null, password?: string | null, database?: string | null, port?: number | null, socket?: string | null);
  readonly affected_rows: number | bigint;
  readonly client_info: string;
  readonly client_version: number;
  readonly connect_errno: number;
  readonly connect_error: string | null;
  readonly errno: number;
  readonly error: string;
  readonly error_list: { errno: number; sqlstate: string; error: string }[];
  readonly field_count: number;
  readonly host_info: string;
  readonly info: string | null;
  readonly insert_id: number | bigint;
  readonly server_info: string;
  readonly server_version: number;
  readonly sqlstate: string;
  readonly protocol_version: number;
  readonly thread_id: number;
  readonly warning_count: number;
  /** Connects a link that mysqli_init() made. */
  real_connect(hostname?: string | null, username?: string | null, password?: string | null, database?: string | null, port?: number | null, socket?: string | null, flags?: number): boolean;
  /** Runs a statement. @returns a mysqli_result for rows, true for other statements, false for an error */
  query(query: string, result_mode?: number): any;
  /** Runs a statement, whose rows mysqli_store_result() or mysqli_use_result() take. */
  real_query(query: string): boolean;
  /** Runs several statements; mysqli_store_result() and mysqli_next_result() take their results. */
  multi_query(query: string): boolean;
  /** All rows of the current result; false when it has none. */
  store_result(mode?: number): mysqli_result | false;
  /** The rows of the current result, one by one; false when it has none. */
  use_result(): mysqli_result | false;
  /** Whether results of the last statements are left. */
  more_results(): boolean;
  /** Goes on to the next result; false when there is none. */
  next_result(): boolean;
  /** Has the server prepare a statement with `?` for its parameters; false for an error without exceptions. */
  prepare(query: string): mysqli_stmt;
  /** A statement for mysqli_stmt_prepare(). */
  stmt_init(): mysqli_stmt;
  /** Prepares a statement, executes it with these parameters, and gives its rows, or true. */
  execute_query(query: string, params?: readonly unknown[] | null): any;
  /** Whether each statement is a transaction of its own. */
  autocommit(enable: boolean): boolean;
  /** Begins a transaction, which is rolled back at the end of the request. */
  begin_transaction(flags?: number, name?: string | null): boolean;
  /** Commits the transaction. */
  commit(flags?: number, name?: string | null): boolean;
  /** Rolls the transaction back. */
  rollback(flags?: number, name?: string | null): boolean;
  /** Sets a savepoint. */
  savepoint(name: string): boolean;
  /** Removes a savepoint. */
  release_savepoint(name: string): boolean;
  /** Changes to another database. */
  select_db(database: string): boolean;
  /** Character set of the connection: `utf8mb4`. Not big5, gbk, sjis, cp932. */
  set_charset(charset: string): boolean;
  /** Character set of the connection. */
  character_set_name(): string;
  /** Name and number of the character set. */
  get_charset(): stdClass;
  /** Whether the server still answers. */
  ping(): boolean;
  /** A line of the server about itself. */
  stat(): string | false;
  /** Ends a connection of the server by its number. */
  kill(process_id: number): boolean;
  /** Logs in as somebody else, on a connection that is as new. */
  change_user(username: string, password: string, database: string | null): boolean;
  /** The text with what quotes in a statement need escaped. Parameters of mysqli_prepare() are the better way. */
  real_escape_string(string: string): string;
  /** As mysqli_real_escape_string(). */
  escape_string(string: string): string;
  /** Sets MYSQLI_OPT_*, MYSQLI_INIT_COMMAND or MYSQLI_SET_CHARSET_NAME before connecting. */
  options(option: number, value: unknown): boolean;
  /** As mysqli_options(). */
  set_opt(option: number, value: unknown): boolean;
  /** Has the connection use TLS, with these files. */
  ssl_set(key: string | null, certificate: string | null, ca_certificate: string | null, ca_path: string | null, cipher_algos: string | null): true;
  /** Gives the connection back. */
  close(): true;
  /** Version of the server: 10.11.6 is 101106. */
  get_server_version(): number;
}

/** The rows of a query. `for (const row of result)` gives them by the names of their columns. */
declare class mysqli_result implements Iterable<any> {
  readonly current_field: number;
  readonly field_count: number;
  readonly lengths: number[] | null;
  readonly num_rows: number;
  readonly type: number;
  free(): void;
  close(): void;
  getIterator(): Iterator<any>;
  [Symbol.iterator](): Iterator<any>;
  /** The next row as a list; null at the end. */
  fetch_row(): any;
  /** The next row by the names of its columns; null at the end. */
  fetch_assoc(): any;
  /** The next row by MYSQLI_ASSOC, MYSQLI_NUM or MYSQLI_BOTH (which is the default); null at the end. */
  fetch_array(mode?: number): any;
  /** All rows that are left, by MYSQLI_NUM unless another mode is named. */
  fetch_all(mode?: number): any[];
  /** The next row as an object; null at the end. */
  fetch_object(made?: (new (...args: any[]) => object) | null, constructor_args?: readonly unknown[]): any;
  /** A value of the next row; false at the end. */
  fetch_column(column?: number): any;
  /** The next column; false at the end. */
  fetch_field(): stdClass | false;
  /** All columns. */
  fetch_fields(): stdClass[];
  /** A column by its number from 0. */
  fetch_field_direct(index: number): stdClass;
  /** Which column mysqli_fetch_field() gives next. */
  field_seek(index: number): boolean;
  /** Which row is fetched next, from 0; false when there is no such row. */
  data_seek(offset: number): boolean;
  /** Lets go of the rows. */
  free_result(): void;
}

/** A statement that the server has prepared. */
declare class mysqli_stmt {
  constructor(mysql: mysqli, query?: string);
  readonly affected_rows: number | bigint;
  readonly insert_id: number | bigint;
  readonly num_rows: number;
  readonly param_count: number;
  readonly field_count: number;
  readonly errno: number;
  readonly error: string;
  readonly error_list: { errno: number; sqlstate: string; error: string }[];
  readonly sqlstate: string;
  readonly id: number;
  /** Has the server prepare the statement. */
  prepare(query: string): boolean;
  /** Binds values by types (`i` int, `d` float, `s` text, `b` bytes): values, or objects whose `value` is read at each execution. */
  bind_param(types: string, ...vars: unknown[]): boolean;
  /** Binds objects whose `value` each mysqli_stmt_fetch() writes. */
  bind_result(...vars: unknown[]): boolean;
  /** Executes the statement. @param params in place of what was bound, all as text */
  execute(params?: readonly unknown[] | null): boolean;
  /** Writes the next row into what is bound; null at the end. */
  fetch(): boolean | null;
  /** The rows; false when there are none. */
  get_result(): mysqli_result | false;
  /** Takes all rows, so that they can be counted. */
  store_result(): boolean;
  /** Lets go of the rows. */
  free_result(): void;
  /** Lets go of the rows and of data that was sent. */
  reset(): boolean;
  /** A result without rows that tells of its columns. */
  result_metadata(): mysqli_result | false;
  /** Which of the stored rows is fetched next, from 0. */
  data_seek(offset: number): void;
  /** Adds to a parameter. */
  send_long_data(param_num: number, data: string): boolean;
  /** Whether further results are left. */
  more_results(): boolean;
  /** Goes on to the next result. */
  next_result(): boolean;
  /** Value of an attribute. */
  attr_get(attribute: number): number;
  /** Sets an attribute. */
  attr_set(attribute: number, value: number): boolean;
  /** Has the server forget the statement. */
  close(): true;
}

/** What mysqli throws. */
declare class mysqli_sql_exception extends RuntimeException {
  /** Five characters. */
  getSqlState(): string;
}

/** Opens a connection, which is given back at the end of the request. @throws mysqli_sql_exception unless mysqli_report() says otherwise */
declare function mysqli_connect(hostname?: string | null, username?: string | null, password?: string | null, database?: string | null, port?: number | null, socket?: string | null): mysqli;
/** Opens a connection, which is given back at the end of the request. @throws mysqli_sql_exception unless mysqli_report() says otherwise */
declare function mysqliConnect(hostname?: string | null, username?: string | null, password?: string | null, database?: string | null, port?: number | null, socket?: string | null): mysqli;

/** A link without a connection, for mysqli_options() and mysqli_real_connect(). */
declare function mysqli_init(): mysqli;
/** A link without a connection, for mysqli_options() and mysqli_real_connect(). */
declare function mysqliInit(): mysqli;

/** How errors are told: MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT (exceptions) from the start, MYSQLI_REPORT_ERROR (warnings), MYSQLI_REPORT_OFF. */
declare function mysqli_report(flags: number): true;
/** How errors are told: MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT (exceptions) from the start, MYSQLI_REPORT_ERROR (warnings), MYSQLI_REPORT_OFF. */
declare function mysqliReport(flags: number): true;

/** Number of the error of the last connection that was tried; 0 for none. */
declare function mysqli_connect_errno(): number;
/** Number of the error of the last connection that was tried; 0 for none. */
declare function mysqliConnectErrno(): number;

/** Text of the error of the last connection that was tried; null for none. */
declare function mysqli_connect_error(): string | null;
/** Text of the error of the last connection that was tried; null for none. */
declare function mysqliConnectError(): string | null;

/** Name and version of the client. */
declare function mysqli_get_client_info(mysql?: mysqli | null): string;
/** Name and version of the client. */
declare function mysqliGetClientInfo(mysql?: mysqli | null): string;

/** Version of the client: 8.2.36 is 80236. */
declare function mysqli_get_client_version(): number;
/** Version of the client: 8.2.36 is 80236. */
declare function mysqliGetClientVersion(): number;

/** True. */
declare function mysqli_thread_safe(): boolean;
/** True. */
declare function mysqliThreadSafe(): boolean;

/** Connects a link that mysqli_init() made. */
declare function mysqli_real_connect(mysql: mysqli, hostname?: string | null, username?: string | null, password?: string | null, database?: string | null, port?: number | null, socket?: string | null, flags?: number): boolean;
/** Connects a link that mysqli_init() made. */
declare function mysqliRealConnect(mysql: mysqli, hostname?: string | null, username?: string | null, password?: string | null, database?: string | null, port?: number | null, socket?: string | null, flags?: number): boolean;

/** Runs a statement. @returns a mysqli_result for rows, true for other statements, false for an error */
declare function mysqli_query(mysql: mysqli, query: string, result_mode?: number): any;
/** Runs a statement. @returns a mysqli_result for rows, true for other statements, false for an error */
declare function mysqliQuery(mysql: mysqli, query: string, result_mode?: number): any;

/** Runs a statement, whose rows mysqli_store_result() or mysqli_use_result() take. */
declare function mysqli_real_query(mysql: mysqli, query: string): boolean;
/** Runs a statement, whose rows mysqli_store_result() or mysqli_use_result() take. */
declare function mysqliRealQuery(mysql: mysqli, query: string): boolean;

/** Runs several statements; mysqli_store_result() and mysqli_next_result() take their results. */
declare function mysqli_multi_query(mysql: mysqli, query: string): boolean;
/** Runs several statements; mysqli_store_result() and mysqli_next_result() take their results. */
declare function mysqliMultiQuery(mysql: mysqli, query: string): boolean;

/** All rows of the current result; false when it has none. */
declare function mysqli_store_result(mysql: mysqli, mode?: number): mysqli_result | false;
/** All rows of the current result; false when it has none. */
declare function mysqliStoreResult(mysql: mysqli, mode?: number): mysqli_result | false;

/** The rows of the current result, one by one; false when it has none. */
declare function mysqli_use_result(mysql: mysqli): mysqli_result | false;
/** The rows of the current result, one by one; false when it has none. */
declare function mysqliUseResult(mysql: mysqli): mysqli_result | false;

/** Whether results of the last statements are left. */
declare function mysqli_more_results(mysql: mysqli): boolean;
/** Whether results of the last statements are left. */
declare function mysqliMoreResults(mysql: mysqli): boolean;

/** Goes on to the next result; false when there is none. */
declare function mysqli_next_result(mysql: mysqli): boolean;
/** Goes on to the next result; false when there is none. */
declare function mysqliNextResult(mysql: mysqli): boolean;

/** Has the server prepare a statement with `?` for its parameters; false for an error without exceptions. */
declare function mysqli_prepare(mysql: mysqli, query: string): mysqli_stmt;
/** Has the server prepare a statement with `?` for its parameters; false for an error without exceptions. */
declare function mysqliPrepare(mysql: mysqli, query: string): mysqli_stmt;

/** A statement for mysqli_stmt_prepare(). */
declare function mysqli_stmt_init(mysql: mysqli): mysqli_stmt;
/** A statement for mysqli_stmt_prepare(). */
declare function mysqliStmtInit(mysql: mysqli): mysqli_stmt;

/** Prepares a statement, executes it with these parameters, and gives its rows, or true. */
declare function mysqli_execute_query(mysql: mysqli, query: string, params?: readonly unknown[] | null): any;
/** Prepares a statement, executes it with these parameters, and gives its rows, or true. */
declare function mysqliExecuteQuery(mysql: mysqli, query: string, params?: readonly unknown[] | null): any;

/** Whether each statement is a transaction of its own. */
declare function mysqli_autocommit(mysql: mysqli, enable: boolean): boolean;
/** Whether each statement is a transaction of its own. */
declare function mysqliAutocommit(mysql: mysqli, enable: boolean): boolean;

/** Begins a transaction, which is rolled back at the end of the request. */
declare function mysqli_begin_transaction(mysql: mysqli, flags?: number, name?: string | null): boolean;
/** Begins a transaction, which is rolled back at the end of the request. */
declare function mysqliBeginTransaction(mysql: mysqli, flags?: number, name?: string | null): boolean;

/** Commits the transaction. */
declare function mysqli_commit(mysql: mysqli, flags?: number, name?: string | null): boolean;
/** Commits the transaction. */
declare function mysqliCommit(mysql: mysqli, flags?: number, name?: string | null): boolean;

/** Rolls the transaction back. */
declare function mysqli_rollback(mysql: mysqli, flags?: number, name?: string | null): boolean;
/** Rolls the transaction back. */
declare function mysqliRollback(mysql: mysqli, flags?: number, name?: string | null): boolean;

/** Sets a savepoint. */
declare function mysqli_savepoint(mysql: mysqli, name: string): boolean;
/** Sets a savepoint. */
declare function mysqliSavepoint(mysql: mysqli, name: string): boolean;

/** Removes a savepoint. */
declare function mysqli_release_savepoint(mysql: mysqli, name: string): boolean;
/** Removes a savepoint. */
declare function mysqliReleaseSavepoint(mysql: mysqli, name: string): boolean;

/** Changes to another database. */
declare function mysqli_select_db(mysql: mysqli, database: string): boolean;
/** Changes to another database. */
declare function mysqliSelectDb(mysql: mysqli, database: string): boolean;

/** Character set of the connection: `utf8mb4`. Not big5, gbk, sjis, cp932. */
declare function mysqli_set_charset(mysql: mysqli, charset: string): boolean;
/** Character set of the connection: `utf8mb4`. Not big5, gbk, sjis, cp932. */
declare function mysqliSetCharset(mysql: mysqli, charset: string): boolean;

/** Character set of the connection. */
declare function mysqli_character_set_name(mysql: mysqli): string;
/** Character set of the connection. */
declare function mysqliCharacterSetName(mysql: mysqli): string;

/** Name and number of the character set. */
declare function mysqli_get_charset(mysql: mysqli): stdClass;
/** Name and number of the character set. */
declare function mysqliGetCharset(mysql: mysqli): stdClass;

/** Whether the server still answers. */
declare function mysqli_ping(mysql: mysqli): boolean;
/** Whether the server still answers. */
declare function mysqliPing(mysql: mysqli): boolean;

/** A line of the server about itself. */
declare function mysqli_stat(mysql: mysqli): string | false;
/** A line of the server about itself. */
declare function mysqliStat(mysql: mysqli): string | false;

/** Ends a connection of the server by its number. */
declare function mysqli_kill(mysql: mysqli, process_id: number): boolean;
/** Ends a connection of the server by its number. */
declare function mysqliKill(mysql: mysqli, process_id: number): boolean;

/** Logs in as somebody else, on a connection that is as new. */
declare function mysqli_change_user(mysql: mysqli, username: string, password: string, database: string | null): boolean;
/** Logs in as somebody else, on a connection that is as new. */
declare function mysqliChangeUser(mysql: mysqli, username: string, password: string, database: string | null): boolean;

/** The text with what quotes in a statement need escaped. Parameters of mysqli_prepare() are the better way. */
declare function mysqli_real_escape_string(mysql: mysqli, string: string): string;
/** The text with what quotes in a statement need escaped. Parameters of mysqli_prepare() are the better way. */
declare function mysqliRealEscapeString(mysql: mysqli, string: string): string;

/** As mysqli_real_escape_string(). */
declare function mysqli_escape_string(mysql: mysqli, string: string): string;
/** As mysqli_real_escape_string(). */
declare function mysqliEscapeString(mysql: mysqli, string: string): string;

/** Sets MYSQLI_OPT_*, MYSQLI_INIT_COMMAND or MYSQLI_SET_CHARSET_NAME before connecting. */
declare function mysqli_options(mysql: mysqli, option: number, value: unknown): boolean;
/** Sets MYSQLI_OPT_*, MYSQLI_INIT_COMMAND or MYSQLI_SET_CHARSET_NAME before connecting. */
declare function mysqliOptions(mysql: mysqli, option: number, value: unknown): boolean;

/** As mysqli_options(). */
declare function mysqli_set_opt(mysql: mysqli, option: number, value: unknown): boolean;
/** As mysqli_options(). */
declare function mysqliSetOpt(mysql: mysqli, option: number, value: unknown): boolean;

/** Has the connection use TLS, with these files. */
declare function mysqli_ssl_set(mysql: mysqli, key: string | null, certificate: string | null, ca_certificate: string | null, ca_path: string | null, cipher_algos: string | null): true;
/** Has the connection use TLS, with these files. */
declare function mysqliSslSet(mysql: mysqli, key: string | null, certificate: string | null, ca_certificate: string | null, ca_path: string | null, cipher_algos: string | null): true;

/** Gives the connection back. */
declare function mysqli_close(mysql: mysqli): true;
/** Gives the connection back. */
declare function mysqliClose(mysql: mysqli): true;

/** Rows that the last statement changed, or found; -1 after an error. */
declare function mysqli_affected_rows(mysql: mysqli): number | bigint;
/** Rows that the last statement changed, or found; -1 after an error. */
declare function mysqliAffectedRows(mysql: mysqli): number | bigint;

/** Number that the last INSERT was given by AUTO_INCREMENT; 0 for none. */
declare function mysqli_insert_id(mysql: mysqli): number | bigint;
/** Number that the last INSERT was given by AUTO_INCREMENT; 0 for none. */
declare function mysqliInsertId(mysql: mysqli): number | bigint;

/** Number of the last error; 0 for none. */
declare function mysqli_errno(mysql: mysqli): number;
/** Number of the last error; 0 for none. */
declare function mysqliErrno(mysql: mysqli): number;

/** Text of the last error; empty for none. */
declare function mysqli_error(mysql: mysqli): string;
/** Text of the last error; empty for none. */
declare function mysqliError(mysql: mysqli): string;

/** Errors of the last statement. */
declare function mysqli_error_list(mysql: mysqli): { errno: number; sqlstate: string; error: string }[];
/** Errors of the last statement. */
declare function mysqliErrorList(mysql: mysqli): { errno: number; sqlstate: string; error: string }[];

/** SQLSTATE of the last error; `00000` for none. */
declare function mysqli_sqlstate(mysql: mysqli): string;
/** SQLSTATE of the last error; `00000` for none. */
declare function mysqliSqlstate(mysql: mysqli): string;

/** Columns of the last result. */
declare function mysqli_field_count(mysql: mysqli): number;
/** Columns of the last result. */
declare function mysqliFieldCount(mysql: mysqli): number;

/** What the server says of the last statement; null for nothing. */
declare function mysqli_info(mysql: mysqli): string | null;
/** What the server says of the last statement; null for nothing. */
declare function mysqliInfo(mysql: mysqli): string | null;

/** Warnings of the last statement. */
declare function mysqli_warning_count(mysql: mysqli): number;
/** Warnings of the last statement. */
declare function mysqliWarningCount(mysql: mysqli): number;

/** The server's number of the connection. */
declare function mysqli_thread_id(mysql: mysqli): number;
/** The server's number of the connection. */
declare function mysqliThreadId(mysql: mysqli): number;

/** `127.0.0.1 via TCP/IP`. */
declare function mysqli_get_host_info(mysql: mysqli): string;
/** `127.0.0.1 via TCP/IP`. */
declare function mysqliGetHostInfo(mysql: mysqli): string;

/** Version of the protocol. */
declare function mysqli_get_proto_info(mysql: mysqli): number;
/** Version of the protocol. */
declare function mysqliGetProtoInfo(mysql: mysqli): number;

/** Version of the server as text. */
declare function mysqli_get_server_info(mysql: mysqli): string;
/** Version of the server as text. */
declare function mysqliGetServerInfo(mysql: mysqli): string;

/** Version of the server: 10.11.6 is 101106. */
declare function mysqli_get_server_version(mysql: mysqli): number;
/** Version of the server: 10.11.6 is 101106. */
declare function mysqliGetServerVersion(mysql: mysqli): number;

/** The next row as a list; null at the end. */
declare function mysqli_fetch_row(result: mysqli_result): any;
/** The next row as a list; null at the end. */
declare function mysqliFetchRow(result: mysqli_result): any;

/** The next row by the names of its columns; null at the end. */
declare function mysqli_fetch_assoc(result: mysqli_result): any;
/** The next row by the names of its columns; null at the end. */
declare function mysqliFetchAssoc(result: mysqli_result): any;

/** The next row by MYSQLI_ASSOC, MYSQLI_NUM or MYSQLI_BOTH (which is the default); null at the end. */
declare function mysqli_fetch_array(result: mysqli_result, mode?: number): any;
/** The next row by MYSQLI_ASSOC, MYSQLI_NUM or MYSQLI_BOTH (which is the default); null at the end. */
declare function mysqliFetchArray(result: mysqli_result, mode?: number): any;

/** All rows that are left, by MYSQLI_NUM unless another mode is named. */
declare function mysqli_fetch_all(result: mysqli_result, mode?: number): any[];
/** All rows that are left, by MYSQLI_NUM unless another mode is named. */
declare function mysqliFetchAll(result: mysqli_result, mode?: number): any[];

/** The next row as an object; null at the end. */
declare function mysqli_fetch_object(result: mysqli_result, made?: (new (...args: any[]) => object) | null, constructor_args?: readonly unknown[]): any;
/** The next row as an object; null at the end. */
declare function mysqliFetchObject(result: mysqli_result, made?: (new (...args: any[]) => object) | null, constructor_args?: readonly unknown[]): any;

/** A value of the next row; false at the end. */
declare function mysqli_fetch_column(result: mysqli_result, column?: number): any;
/** A value of the next row; false at the end. */
declare function mysqliFetchColumn(result: mysqli_result, column?: number): any;

/** The next column; false at the end. */
declare function mysqli_fetch_field(result: mysqli_result): stdClass | false;
/** The next column; false at the end. */
declare function mysqliFetchField(result: mysqli_result): stdClass | false;

/** All columns. */
declare function mysqli_fetch_fields(result: mysqli_result): stdClass[];
/** All columns. */
declare function mysqliFetchFields(result: mysqli_result): stdClass[];

/** A column by its number from 0. */
declare function mysqli_fetch_field_direct(result: mysqli_result, index: number): stdClass;
/** A column by its number from 0. */
declare function mysqliFetchFieldDirect(result: mysqli_result, index: number): stdClass;

/** Which column mysqli_fetch_field() gives next. */
declare function mysqli_field_seek(result: mysqli_result, index: number): boolean;
/** Which column mysqli_fetch_field() gives next. */
declare function mysqliFieldSeek(result: mysqli_result, index: number): boolean;

/** Which row is fetched next, from 0; false when there is no such row. */
declare function mysqli_data_seek(result: mysqli_result, offset: number): boolean;
/** Which row is fetched next, from 0; false when there is no such row. */
declare function mysqliDataSeek(result: mysqli_result, offset: number): boolean;

/** Lets go of the rows. */
declare function mysqli_free_result(result: mysqli_result): void;
/** Lets go of the rows. */
declare function mysqliFreeResult(result: mysqli_result): void;

/** Rows of the result. */
declare function mysqli_num_rows(result: mysqli_result): number;
/** Rows of the result. */
declare function mysqliNumRows(result: mysqli_result): number;

/** Columns of the result. */
declare function mysqli_num_fields(result: mysqli_result): number;
/** Columns of the result. */
declare function mysqliNumFields(result: mysqli_result): number;

/** Number of the column that mysqli_fetch_field() gives next. */
declare function mysqli_field_tell(result: mysqli_result): number;
/** Number of the column that mysqli_fetch_field() gives next. */
declare function mysqliFieldTell(result: mysqli_result): number;

/** Bytes of the values of the last row; null when there is none. */
declare function mysqli_fetch_lengths(result: mysqli_result): number[] | null;
/** Bytes of the values of the last row; null when there is none. */
declare function mysqliFetchLengths(result: mysqli_result): number[] | null;

/** As mysqli_stmt_execute(). */
declare function mysqli_execute(statement: mysqli_stmt, params?: readonly unknown[] | null): boolean;
/** As mysqli_stmt_execute(). */
declare function mysqliExecute(statement: mysqli_stmt, params?: readonly unknown[] | null): boolean;

/** Has the server prepare the statement. */
declare function mysqli_stmt_prepare(statement: mysqli_stmt, query: string): boolean;
/** Has the server prepare the statement. */
declare function mysqliStmtPrepare(statement: mysqli_stmt, query: string): boolean;

/** Binds values by types (`i` int, `d` float, `s` text, `b` bytes): values, or objects whose `value` is read at each execution. */
declare function mysqli_stmt_bind_param(statement: mysqli_stmt, types: string, ...vars: unknown[]): boolean;
/** Binds values by types (`i` int, `d` float, `s` text, `b` bytes): values, or objects whose `value` is read at each execution. */
declare function mysqliStmtBindParam(statement: mysqli_stmt, types: string, ...vars: unknown[]): boolean;

/** Binds objects whose `value` each mysqli_stmt_fetch() writes. */
declare function mysqli_stmt_bind_result(statement: mysqli_stmt, ...vars: unknown[]): boolean;
/** Binds objects whose `value` each mysqli_stmt_fetch() writes. */
declare function mysqliStmtBindResult(statement: mysqli_stmt, ...vars: unknown[]): boolean;

/** Executes the statement. @param params in place of what was bound, all as text */
declare function mysqli_stmt_execute(statement: mysqli_stmt, params?: readonly unknown[] | null): boolean;
/** Executes the statement. @param params in place of what was bound, all as text */
declare function mysqliStmtExecute(statement: mysqli_stmt, params?: readonly unknown[] | null): boolean;

/** Writes the next row into what is bound; null at the end. */
declare function mysqli_stmt_fetch(statement: mysqli_stmt): boolean | null;
/** Writes the next row into what is bound; null at the end. */
declare function mysqliStmtFetch(statement: mysqli_stmt): boolean | null;

/** The rows; false when there are none. */
declare function mysqli_stmt_get_result(statement: mysqli_stmt): mysqli_result | false;
/** The rows; false when there are none. */
declare function mysqliStmtGetResult(statement: mysqli_stmt): mysqli_result | false;

/** Takes all rows, so that they can be counted. */
declare function mysqli_stmt_store_result(statement: mysqli_stmt): boolean;
/** Takes all rows, so that they can be counted. */
declare function mysqliStmtStoreResult(statement: mysqli_stmt): boolean;

/** Lets go of the rows. */
declare function mysqli_stmt_free_result(statement: mysqli_stmt): void;
/** Lets go of the rows. */
declare function mysqliStmtFreeResult(statement: mysqli_stmt): void;

/** Lets go of the rows and of data that was sent. */
declare function mysqli_stmt_reset(statement: mysqli_stmt): boolean;
/** Lets go of the rows and of data that was sent. */
declare function mysqliStmtReset(statement: mysqli_stmt): boolean;

/** A result without rows that tells of its columns. */
declare function mysqli_stmt_result_metadata(statement: mysqli_stmt): mysqli_result | false;
/** A result without rows that tells of its columns. */
declare function mysqliStmtResultMetadata(statement: mysqli_stmt): mysqli_result | false;

/** Which of the stored rows is fetched next, from 0. */
declare function mysqli_stmt_data_seek(statement: mysqli_stmt, offset: number): void;
/** Which of the stored rows is fetched next, from 0. */
declare function mysqliStmtDataSeek(statement: mysqli_stmt, offset: number): void;

/** Adds to a parameter. */
declare function mysqli_stmt_send_long_data(statement: mysqli_stmt, param_num: number, data: string): boolean;
/** Adds to a parameter. */
declare function mysqliStmtSendLongData(statement: mysqli_stmt, param_num: number, data: string): boolean;

/** Whether further results are left. */
declare function mysqli_stmt_more_results(statement: mysqli_stmt): boolean;
/** Whether further results are left. */
declare function mysqliStmtMoreResults(statement: mysqli_stmt): boolean;

/** Goes on to the next result. */
declare function mysqli_stmt_next_result(statement: mysqli_stmt): boolean;
/** Goes on to the next result. */
declare function mysqliStmtNextResult(statement: mysqli_stmt): boolean;

/** Value of an attribute. */
declare function mysqli_stmt_attr_get(statement: mysqli_stmt, attribute: number): number;
/** Value of an attribute. */
declare function mysqliStmtAttrGet(statement: mysqli_stmt, attribute: number): number;

/** Sets an attribute. */
declare function mysqli_stmt_attr_set(statement: mysqli_stmt, attribute: number, value: number): boolean;
/** Sets an attribute. */
declare function mysqliStmtAttrSet(statement: mysqli_stmt, attribute: number, value: number): boolean;

/** Has the server forget the statement. */
declare function mysqli_stmt_close(statement: mysqli_stmt): true;
/** Has the server forget the statement. */
declare function mysqliStmtClose(statement: mysqli_stmt): true;

/** Rows that were changed, or found; -1 before they are known and after an error. */
declare function mysqli_stmt_affected_rows(statement: mysqli_stmt): number | bigint;
/** Rows that were changed, or found; -1 before they are known and after an error. */
declare function mysqliStmtAffectedRows(statement: mysqli_stmt): number | bigint;

/** Number that the last INSERT was given. */
declare function mysqli_stmt_insert_id(statement: mysqli_stmt): number | bigint;
/** Number that the last INSERT was given. */
declare function mysqliStmtInsertId(statement: mysqli_stmt): number | bigint;

/** Rows that were stored, or fetched so far. */
declare function mysqli_stmt_num_rows(statement: mysqli_stmt): number;
/** Rows that were stored, or fetched so far. */
declare function mysqliStmtNumRows(statement: mysqli_stmt): number;

/** Parameters of the statement. */
declare function mysqli_stmt_param_count(statement: mysqli_stmt): number;
/** Parameters of the statement. */
declare function mysqliStmtParamCount(statement: mysqli_stmt): number;

/** Columns of its result. */
declare function mysqli_stmt_field_count(statement: mysqli_stmt): number;
/** Columns of its result. */
declare function mysqliStmtFieldCount(statement: mysqli_stmt): number;

/** Number of its last error; 0 for none. */
declare function mysqli_stmt_errno(statement: mysqli_stmt): number;
/** Number of its last error; 0 for none. */
declare function mysqliStmtErrno(statement: mysqli_stmt): number;

/** Text of its last error; empty for none. */
declare function mysqli_stmt_error(statement: mysqli_stmt): string;
/** Text of its last error; empty for none. */
declare function mysqliStmtError(statement: mysqli_stmt): string;

/** Errors of its last execution. */
declare function mysqli_stmt_error_list(statement: mysqli_stmt): { errno: number; sqlstate: string; error: string }[];
/** Errors of its last execution. */
declare function mysqliStmtErrorList(statement: mysqli_stmt): { errno: number; sqlstate: string; error: string }[];

/** SQLSTATE of its last error. */
declare function mysqli_stmt_sqlstate(statement: mysqli_stmt): string;
/** SQLSTATE of its last error. */
declare function mysqliStmtSqlstate(statement: mysqli_stmt): string;

interface Error extends Php.ThrowableMethods {}
interface ErrorConstructor {
  /** PHP's arguments: message, code (default 0) and previous error. */
  new (message: string, code: number, previous?: Error | null): Error;
}
interface TypeErrorConstructor {
  /** PHP's arguments: message, code (default 0) and previous error. */
  new (message: string, code: number, previous?: Error | null): TypeError;
}

/** Everything that can be thrown: `thrown instanceof Throwable` holds for all errors. */
declare const Throwable: abstract new () => Error;
/** PHP's interface of everything that can be thrown: in JavaScript, all errors. */
type Throwable = Error;

/** PHP's class without members. */
interface stdClass {
  [member: string]: any;
}
/** PHP's class without members: `new stdClass` is an empty object, which json_decode() also returns for `{}`. */
declare const stdClass: new () => stdClass;

/** Interface of objects for session_set_save_handler(): `class Store implements SessionHandlerInterface`. */
interface SessionHandlerInterface {
  open(path: string, name: string): boolean;
  close(): boolean;
  /** Returns the session's stored string, '' for a new session; false when it cannot be read. */
  read(id: string): string | false;
  write(id: string, data: string): boolean;
  destroy(id: string): boolean;
  /** Deletes sessions that were not used for `max_lifetime` seconds. Returns their number; false on failure. */
  gc(max_lifetime: number): number | false;
}

interface SessionIdInterface {
  create_sid(): string;
}

interface SessionUpdateTimestampHandlerInterface {
  /** True when a session with this id exists; called with `session.use_strict_mode`. */
  validateId(id: string): boolean;
  /** Called instead of write() when the session has not changed: updates its time of last use. */
  updateTimestamp(id: string, data: string): boolean;
}

/** PHP's built-in session handler for files; extend it and call e.g. `super.read(id)`. */
declare class SessionHandler implements SessionHandlerInterface, SessionIdInterface {
  open(path: string, name: string): boolean;
  close(): boolean;
  read(id: string): string | false;
  write(id: string, data: string): boolean;
  destroy(id: string): boolean;
  gc(max_lifetime: number): number | false;
  create_sid(): string;
}

/** Types in the signatures of PHP's functions. */
declare namespace Php {
  /** A string argument: numbers and booleans are converted, false becomes ''. */
  type Text = string | number | bigint | boolean;

  /** Information about the request and the server; request headers as `HTTP_ACCEPT` and so on. */
  interface ServerVariables {
    REQUEST_METHOD: string;
    /** Path and query as the client sent them, not decoded. */
    REQUEST_URI: string;
    QUERY_STRING: string;
    /** URL path of the script. */
    SCRIPT_NAME: string;
    /** Absolute path of the script's file. */
    SCRIPT_FILENAME: string;
    /** SCRIPT_NAME followed by PATH_INFO. */
    PHP_SELF: string;
    DOCUMENT_ROOT: string;
    SERVER_PROTOCOL: string;
    SERVER_NAME: string;
    SERVER_PORT: string;
    SERVER_ADDR: string;
    SERVER_SOFTWARE: string;
    REMOTE_ADDR: string;
    REMOTE_PORT: string;
    REQUEST_SCHEME: string;
    /** Unix time in seconds when the request arrived. */
    REQUEST_TIME: number;
    /** Unix time in seconds, with fractions, when the request arrived. */
    REQUEST_TIME_FLOAT: number;
    [name: string]: any;
  }

  type Arguments = readonly unknown[] | Readonly<Record<string, unknown>>;

  /** An array argument: a JS array, a plain object or a Map. */
  type ArrayInput<T = unknown> = readonly T[] | Readonly<Record<string, T>> | ReadonlyMap<unknown, T>;

  type ArrayKey = string | number;

  /** An array returned by a PHP function: a JS array when the keys are 0, 1, 2 …, otherwise an object without prototype. */
  type ArrayResult<T = unknown> = T[] | Record<string, T>;

  type BodyLimit = 'max_file_uploads' | 'max_input_vars' | 'max_multipart_body_parts' | 'post_max_size' | 'upload_max_filesize';

  /** One level of output buffering as ob_get_status() describes it. */
  interface BufferStatus {
    name: string;
    /** 0 for the runtime's own handlers, 1 for a callback of the script. */
    type: number;
    /** PHP_OUTPUT_HANDLER_* bits. */
    flags: number;
    /** 0 for the outermost. */
    level: number;
    chunk_size: number;
    /** Bytes of memory PHP would have taken. */
    buffer_size: number;
    /** Bytes that wait in the buffer. */
    buffer_used: number;
  }

  /** A day as cal_from_jd() describes it. */
  interface CalendarDate {
    date: string;
    month: number;
    day: number;
    year: number;
    /** 0 for Sunday; null for a day that the Jewish calendar does not have. */
    dow: number | null;
    abbrevdayname: string;
    dayname: string;
    abbrevmonth: string;
    monthname: string;
  }

  /** A calendar as cal_info() describes it; months are numbered from 1. */
  interface CalendarInfo {
    months: Record<number, string>;
    abbrevmonths: Record<number, string>;
    maxdaysinmonth: number;
    calname: string;
    calsymbol: string;
  }

  /** A callback: a function, the name of a PHP function, `[object, 'method']`, or an object with `__invoke`. */
  type Callable = ((...args: never[]) => unknown) | string | readonly [object, string] | {
    __invoke: unknown;
  };

  type Class = abstract new (...args: never[]) => unknown;

  /** Attributes of a cookie; keys in any case. */
  interface CookieOptions {
    /** Unix time in seconds when it expires; 0 (default) for a cookie that ends with the browser session. */
    expires?: number | string;
    path?: string;
    domain?: string;
    /** True: sent over https only. */
    secure?: boolean;
    /** True: not readable by scripts of the page. */
    httponly?: boolean;
    samesite?: string;
    /** A separate cookie jar per embedding site (CHIPS); requires `secure`. */
    partitioned?: boolean;
    /** Attribute names in any case: `SameSite`, `HttpOnly`. */
    [option: string]: string | number | boolean | null | undefined;
  }

  /** An incremental digest. */
  interface Digest {
    update(bytes: Uint8Array): void;
    /** Returns the digest; it cannot be updated any more. */
    end(): Uint8Array;
    copy(): Digest;
  }

  /** PHP's internal errors, as opposed to Exception. */
  class EngineError extends Error {
    constructor(message?: string, code?: number, previous?: Previous);
  }

  type Environment = Record<string, string>;

  /** A set_error_handler() callback: false means that it has not handled the error, any other value that it has. */
  type ErrorHandler = (errno: number, errstr: string, errfile: string, errline: number) => unknown;

  /** One error: type (E_* level), message, file and line. */
  interface ErrorRecord {
    readonly type: number;
    readonly message: string;
    readonly file: string;
    readonly line: number;
  }

  /** The `options` argument of filter functions: flags, or an array with `filter`, `flags` and `options`. */
  type FilterOptions = number | object;

  /** A group's text, or text and byte offset. */
  type Found = string | null | [text: string | null, offset: number];

  /** PHP's HashContext: an incremental digest. */
  class HashContext {
    #private;
    constructor(digest: Digest);
    /** @throws TypeError when it has been ended */
    open(functionName: string): Digest;
    /** Nothing can be added any more. */
    close(): void;
  }

  /** Values are strings; with INI_SCANNER_TYPED also numbers, booleans and null. */
  type IniData = Record<string, ReturnType<typeof JSON.parse>>;

  /** One directive as `ini_get_all()` shows it. */
  interface IniDetails {
    readonly global_value: string | null;
    readonly local_value: string | null;
    /** Bits of INI_USER 1, INI_PERDIR 2, INI_SYSTEM 4. */
    readonly access: number;
  }

  /** The value for ini_set(); converted to a string as PHP does. */
  type IniValue = string | number | boolean | null;

  /** A value as PHP parses it; numbers only in $_FILES and $_SERVER. */
  type InputLeaf = string | number;

  type InputRecord = Record<string, InputValue>;

  /** A parsed value in the form that scripts get: lists are arrays, everything else objects without prototype. */
  type InputValue = InputLeaf | InputValue[] | {
    [key: string]: InputValue;
  };

  /** Arrays that are not known to be lists. */
  type Keyed<T> = Readonly<Record<string, T>> | ReadonlyMap<unknown, T>;

  /** A function that receives the groups of a match and returns its replacement. */
  type MatchCallback = (matches: Mixed) => unknown;

  /** The target of matches: a JS array, an object or a Map. */
  type MatchTarget = MutableArray;

  /** A value whose type only the script knows: `any`, like the result of JSON.parse(). */
  type Mixed = ReturnType<typeof JSON.parse>;

  /** An array that a function changes in place. */
  type MutableArray<T = unknown> = T[] | Record<string, T> | Map<unknown, T>;

  type Offset = number | ArrayInput<number>;

  /** Value of an option: false without one, a list when it was given more than once. */
  type OptionValue = string | false | (string | false)[];

  interface Out {
    count?: number;
  }

  /** The callback of ob_start(): a function, `[object, 'method']`, or the name of a PHP function or handler. */
  type OutputCallable = OutputCallback | string | readonly [object, string] | object;

  /** An output callback: receives the contents (bytes where they are not UTF-8 text) and PHP_OUTPUT_HANDLER_* bits, returns the replacement; false leaves the contents unchanged. */
  type OutputCallback = (buffer: string, phase: number) => string | Uint8Array | number | boolean | null | undefined | object;

  /** Where output started; both fields are filled by headers_sent(). */
  interface OutputPlace {
    file?: string;
    line?: number;
  }

  /** How a hash was made, as password_get_info() describes it. */
  interface PasswordInfo {
    algo: string | null;
    algoName: string;
    options: Record<string, number> | [];
  }

  type Previous = Error | null;

  /** The target of fprintf(): a stream, or the URL `php://output` or `php://stdout`. */
  type PrintTarget = string | {
    write(data: string): unknown;
  };

  /** Filled by getopt(): index in `$argv` of the first argument that is not an option. */
  interface RestPlace {
    index?: number;
  }

  /** Attributes of the session's cookie to be set; keys in any case. */
  type SessionCookieOptions = Partial<SessionCookieParams> & Readonly<Record<string, string | number | boolean>>;

  /** Attributes of the session's cookie. */
  interface SessionCookieParams {
    lifetime: number;
    path: string;
    domain: string;
    secure: boolean;
    httponly: boolean;
    samesite: string;
  }

  /** An object for session_set_save_handler(). */
  interface SessionHandlerObject {
    open(path: string, name: string): boolean;
    close(): boolean;
    read(id: string): string | false;
    write(id: string, data: string): boolean;
    destroy(id: string): boolean;
    gc(max_lifetime: number): number | false;
    create_sid?(): string;
    validateId?(id: string): boolean;
    updateTimestamp?(id: string, data: string): boolean;
  }

  class Stream {
    #private;
    readonly id: number;
    readonly uri: string;
    readonly mode: string;
    /** Called once, when the stream is closed. */
    onClose: (() => void) | null;
    constructor(id: number, uri: string, mode: string, source: StreamSource);
    get isOpen(): boolean;
    /** True when a read has reached the end. */
    get isAtEnd(): boolean;
    /** Identifies the underlying file; null when there is none. */
    get identity(): string | null;
    get position(): number;
    get isPositionKnown(): boolean;
    get canRead(): boolean;
    get canWrite(): boolean;
    get canSeek(): boolean;
    /** True when its bytes are the request's own memory. */
    get isMemory(): boolean;
    get size(): number;
    /** Up to `length` bytes. */
    read(length: number): Uint8Array;
    /** The next line with its line feed, at most `limit` bytes of it; null at the end. */
    readLine(limit?: number): Uint8Array | null;
    /** Everything from here to the end. */
    readRest(): Uint8Array;
    write(data: string | Uint8Array): number;
    /** @returns false when there is no such place. */
    seek(offset: number, whence: number): boolean;
    truncate(size: number): void;
    close(): void;
    toString(): string;
  }

  /** The interface of a kind of stream; positions and lengths are in bytes. */
  interface StreamSource {
    readonly canRead: boolean;
    readonly canWrite: boolean;
    readonly canSeek: boolean;
    /** True for live streams such as pipes: a short read is not the end, only an empty one is. */
    readonly isLive?: boolean;
    /** True when there are no positions beyond the end: memory, unlike a file, has no holes. */
    readonly endsAtSize?: boolean;
    /** Identifies the underlying file; null or absent when there is none. */
    readonly identity?: string | null;
    /** Bytes from a position; fewer than asked for at the end only. */
    readAt(position: number, length: number): Uint8Array;
    /** Writes at a position, at the end when it is null. */
    writeAt(position: number | null, bytes: Uint8Array): void;
    size(): number;
    truncate(size: number): void;
    close(): void;
  }

  /** A string, or an array of strings. */
  type TextOrTexts = string | ArrayInput;

  /** Methods of PHP's Throwable. */
  interface ThrowableMethods {
    getMessage(): string;
    /** The code passed to the constructor; 0 by default. */
    getCode(): number;
    /** The previous error: the constructor's third argument, or JavaScript's `cause`. Null when there is none. */
    getPrevious(): Error | null;
    /** File in which it was created. */
    getFile(): string;
    /** Line in which it was created, from 1. */
    getLine(): number;
    /** The calls that led to it, innermost first, like debug_backtrace(). */
    getTrace(): TraceStep[];
    /** The calls that led to it as text, one per line. */
    getTraceAsString(): string;
    /** PHP's full text of it: class, message, file and line, trace, and the previous errors. */
    __toString(): string;
  }

  /** One call; `file` is missing when PHP itself made the call. */
  interface TraceStep {
    file?: string;
    line?: number;
    function: string;
    class?: string;
    /** `->` or `::`, with `class`. */
    type?: string;
    /** Arguments; known for calls of PHP's functions only. */
    args?: unknown[];
  }

  /** Parts of a URL that it has, in PHP's order. */
  interface UrlParts {
    scheme?: string;
    host?: string;
    port?: number;
    user?: string;
    pass?: string;
    path?: string;
    query?: string;
    fragment?: string;
  }

  /** A comparison function: returns a negative number, 0 or a positive one. */
  type UserOrder<T = unknown> = (left: T, right: T) => unknown;

  /** Any function of a script. */
  type Visitor = (...args: never[]) => unknown;

  /** Filled by flock(): `would_block` is 1 when the file is locked by another script. */
  interface WouldBlock {
    would_block?: number;
  }
}
