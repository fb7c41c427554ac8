/**
 * The ambient names of request scripts: PHP's functions in both spellings, constants, superglobals and exceptions.
 * Generated from runtime/php by `npm run globals`; change the tables there, not this file.
 */
/// <reference types="node" />

// Superglobals

/** Variables of the query string. */
declare let $_GET: Php.InputRecord;

/** Variables of a form sent by POST. */
declare let $_POST: Php.InputRecord;

/** Cookies the client sent. */
declare let $_COOKIE: Php.InputRecord;

/** Uploaded files: name, full_path, type, tmp_name, error and size of each. */
declare let $_FILES: Php.InputRecord;

/** Query, form and cookies together, as `request_order` tells. */
declare let $_REQUEST: Php.InputRecord;

/** What the server knows about the request. */
declare let $_SERVER: Php.InputRecord;

/** Environment variables; filled when `variables_order` contains E. */
declare let $_ENV: Php.InputRecord;

/** Variables of the session; session_start() assigns it. */
declare let $_SESSION: Record<string, unknown>;

// Other files of the same request

/**
 * Runs another script file at once, in this request: same output, headers and superglobals. Relative paths are looked for
 * beside this file, then in the document root; a `.php` name may stand for the ported `.ts`.
 * @param variables values for names that the file uses and does not declare: it cannot see the caller's own.
 * @returns its default export, 1 when it has none, false with a warning when it is missing.
 */
declare function include(path: string, variables?: Readonly<Record<string, unknown>>): unknown;
/** include(), unless the file was included before: then gives true. */
declare function include_once(path: string, variables?: Readonly<Record<string, unknown>>): unknown;
/** include(), unless the file was included before: then gives true. */
declare function includeOnce(path: string, variables?: Readonly<Record<string, unknown>>): unknown;
/** include_once(), but a missing file is a fatal error. */
declare function require_once(path: string, variables?: Readonly<Record<string, unknown>>): unknown;
/** include_once(), but a missing file is a fatal error. */
declare function requireOnce(path: string, variables?: Readonly<Record<string, unknown>>): unknown;
/** include() of a file that awaits. */
declare function include_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
/** include() of a file that awaits. */
declare function includeAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
/** include_once() of a file that awaits. */
declare function include_once_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
/** include_once() of a file that awaits. */
declare function includeOnceAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
/** require() of a file that awaits. */
declare function require_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
/** require() of a file that awaits. */
declare function requireAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
/** require_once() of a file that awaits. */
declare function require_once_async(path: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
/** require_once() of a file that awaits. */
declare function requireOnceAsync(path: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;

// Connection handling

/** 1 once the client is known to have left before it had everything, else 0. Noticed where output is sent. */
declare function connection_aborted(): number;
/** 1 once the client is known to have left before it had everything, else 0. Noticed where output is sent. */
declare function connectionAborted(): number;

/** Bits: 0 normal, 1 CONNECTION_ABORTED, 2 CONNECTION_TIMEOUT; both are possible. */
declare function connection_status(): number;
/** Bits: 0 normal, 1 CONNECTION_ABORTED, 2 CONNECTION_TIMEOUT; both are possible. */
declare function connectionStatus(): number;

/** Whether the script goes on when the client has left; with an argument, sets that. Gives the setting before. */
declare function ignore_user_abort(enable?: boolean | null): number;
/** Whether the script goes on when the client has left; with an argument, sets that. Gives the setting before. */
declare function ignoreUserAbort(enable?: boolean | null): number;

// Error handling

/** The last error of this request that no handler took, or null. */
declare function error_get_last(): Php.ErrorRecord | null;
/** The last error of this request that no handler took, or null. */
declare function errorGetLast(): Php.ErrorRecord | null;

/** Forgets the last error. */
declare function error_clear_last(): void;
/** Forgets the last error. */
declare function errorClearLast(): void;

/** Sends a message to the error log; `message_type` 3 appends it to the file `destination`, 4 is the server's log. */
declare function error_log(message: string, message_type?: number, destination?: string | null, additional_headers?: string | null): boolean;
/** Sends a message to the error log; `message_type` 3 appends it to the file `destination`, 4 is the server's log. */
declare function errorLog(message: string, message_type?: number, destination?: string | null, additional_headers?: string | null): boolean;

/** Which E_* levels are reported; with an argument, sets them. Gives the levels before. */
declare function error_reporting(error_level?: number | null): number;
/** Which E_* levels are reported; with an argument, sets them. Gives the levels before. */
declare function errorReporting(error_level?: number | null): number;

/** Raises an error of level E_USER_*; E_USER_ERROR ends the script unless a handler takes it. */
declare function trigger_error(message: string, error_level?: number): boolean;
/** Raises an error of level E_USER_*; E_USER_ERROR ends the script unless a handler takes it. */
declare function triggerError(message: string, error_level?: number): boolean;

/** The same as trigger_error(). */
declare function user_error(message: string, error_level?: number): boolean;
/** The same as trigger_error(). */
declare function userError(message: string, error_level?: number): boolean;

/** Hands errors of these levels to `callback(errno, errstr, errfile, errline)`; `false` from it means "not mine". */
declare function set_error_handler(callback: Php.ErrorHandler | null, error_levels?: number): Php.ErrorHandler | null;
/** Hands errors of these levels to `callback(errno, errstr, errfile, errline)`; `false` from it means "not mine". */
declare function setErrorHandler(callback: Php.ErrorHandler | null, error_levels?: number): Php.ErrorHandler | null;

/** Back to the error handler before the last set_error_handler(). */
declare function restore_error_handler(): true;
/** Back to the error handler before the last set_error_handler(). */
declare function restoreErrorHandler(): true;

/** Hands what nobody catches to `callback`; the script is over then. */
declare function set_exception_handler(callback: Php.ExceptionHandler | null): Php.ExceptionHandler | null;
/** Hands what nobody catches to `callback`; the script is over then. */
declare function setExceptionHandler(callback: Php.ExceptionHandler | null): Php.ExceptionHandler | null;

/** Back to the exception handler before the last set_exception_handler(). */
declare function restore_exception_handler(): true;
/** Back to the exception handler before the last set_exception_handler(). */
declare function restoreExceptionHandler(): true;

/** PHP's `@`: calls `call` with warnings and notices kept off the page and the log; gives what it returns. */
declare function silence<T>(call: () => T): T;

// FastCGI Process Manager

/**
 * Gives the client everything written so far and releases it; the script goes on without it. Ends all output buffers.
 * False when that has happened before.
 */
declare function fastcgi_finish_request(): boolean;
/**
 * Gives the client everything written so far and releases it; the script goes on without it. Ends all output buffers.
 * False when that has happened before.
 */
declare function fastcgiFinishRequest(): boolean;

/** LiteSpeed's name for fastcgi_finish_request(). */
declare function litespeed_finish_request(): boolean;
/** LiteSpeed's name for fastcgi_finish_request(). */
declare function litespeedFinishRequest(): boolean;

// Function handling

/** Calls `callback` with the arguments that follow. */
declare function call_user_func(callback: Php.Callable, ...args: unknown[]): unknown;
/** Calls `callback` with the arguments that follow. */
declare function callUserFunc(callback: Php.Callable, ...args: unknown[]): unknown;

/** Calls `callback` with the arguments in an array. */
declare function call_user_func_array(callback: Php.Callable, args: Readonly<Record<string, unknown>> | readonly unknown[]): unknown;
/** Calls `callback` with the arguments in an array. */
declare function callUserFuncArray(callback: Php.Callable, args: Readonly<Record<string, unknown>> | readonly unknown[]): unknown;

/** True when PHP has a function of this name here. Functions of the script itself are not seen. */
declare function function_exists(function_: string): boolean;
/** True when PHP has a function of this name here. Functions of the script itself are not seen. */
declare function functionExists(function_: string): boolean;

/** True for functions, names of PHP functions, `[object, 'method']` and objects with `__invoke`. */
declare function is_callable(value: unknown, syntaxOnly?: boolean): boolean;
/** True for functions, names of PHP functions, `[object, 'method']` and objects with `__invoke`. */
declare function isCallable(value: unknown, syntaxOnly?: boolean): boolean;

/** Calls `callback` when the script has ended, however it ended: in order of registration, output still open. */
declare function register_shutdown_function(callback: Php.Callable, ...args: unknown[]): void;
/** Calls `callback` when the script has ended, however it ended: in order of registration, output still open. */
declare function registerShutdownFunction(callback: Php.Callable, ...args: unknown[]): void;

// Escaping for HTML

/** Escapes `& < > " '` for HTML. With `doubleEncode` false entities in the text stay as they are. */
declare function htmlspecialchars(string: string, flags?: number, encoding?: string | null, doubleEncode?: boolean): string;

/** The inverse of htmlspecialchars(). */
declare function htmlspecialchars_decode(string: string, flags?: number): string;
/** The inverse of htmlspecialchars(). */
declare function htmlspecialcharsDecode(string: string, flags?: number): string;

/** Escapes every character that has a name in HTML. */
declare function htmlentities(string: string, flags?: number, encoding?: string | null, doubleEncode?: boolean): string;

/** The inverse of htmlentities(). */
declare function html_entity_decode(string: string, flags?: number, encoding?: string | null): string;
/** The inverse of htmlentities(). */
declare function htmlEntityDecode(string: string, flags?: number, encoding?: string | null): string;

/** What htmlspecialchars() (HTML_SPECIALCHARS) or htmlentities() (HTML_ENTITIES) make of each character. */
declare function get_html_translation_table(table?: number, flags?: number, encoding?: string): Record<string, string>;
/** What htmlspecialchars() (HTML_SPECIALCHARS) or htmlentities() (HTML_ENTITIES) make of each character. */
declare function getHtmlTranslationTable(table?: number, flags?: number, encoding?: string): Record<string, string>;

/** The text without HTML tags, except those allowed: `'<a><b>'` or `['a', 'b']`. */
declare function strip_tags(string: string, allowedTags?: string | Php.ArrayInput<string> | null): string;
/** The text without HTML tags, except those allowed: `'<a><b>'` or `['a', 'b']`. */
declare function stripTags(string: string, allowedTags?: string | Php.ArrayInput<string> | null): string;

/** Puts a `<br />` before each line end. */
declare function nl2br(string: string, useXhtml?: boolean): string;

// PHP information

/** Version of the PHP whose behaviour this is, or of one of its extensions; false for one that is not here. */
declare function phpversion(extension?: string | null): string | false;

/** Version of PHP's engine. */
declare function zend_version(): string;
/** Version of PHP's engine. */
declare function zendVersion(): string;

/** How PHP runs: `fpm-fcgi` for the web server, `cli` for the command line. */
declare function php_sapi_name(): string;
/** How PHP runs: `fpm-fcgi` for the web server, `cli` for the command line. */
declare function phpSapiName(): string;

/** About the machine: s system, n host, r release, v version, m machine, a all of them. */
declare function php_uname(mode?: string): string;
/** About the machine: s system, n host, r release, v version, m machine, a all of them. */
declare function phpUname(mode?: string): string;

/** Directory for temporary files. */
declare function sys_get_temp_dir(): string;
/** Directory for temporary files. */
declare function sysGetTempDir(): string;

/** True when functions of this PHP extension are here. */
declare function extension_loaded(extension: string): boolean;
/** True when functions of this PHP extension are here. */
declare function extensionLoaded(extension: string): boolean;

/** Names of these extensions. */
declare function get_loaded_extensions(zend_extensions?: boolean): string[];
/** Names of these extensions. */
declare function getLoadedExtensions(zend_extensions?: boolean): string[];

/** -1, 0 or 1 by the order of two versions; with an operator such as `'>='`, whether it holds. */
declare function version_compare(version1: string, version2: string, operator?: string | null): number | boolean;
/** -1, 0 or 1 by the order of two versions; with an operator such as `'>='`, whether it holds. */
declare function versionCompare(version1: string, version2: string, operator?: string | null): number | boolean;

/** Bytes of memory this worker's JavaScript uses; all its scripts share them. */
declare function memory_get_usage(real_usage?: boolean): number;
/** Bytes of memory this worker's JavaScript uses; all its scripts share them. */
declare function memoryGetUsage(real_usage?: boolean): number;

/** The most that memory_get_usage() has seen in this request. */
declare function memory_get_peak_usage(real_usage?: boolean): number;
/** The most that memory_get_usage() has seen in this request. */
declare function memoryGetPeakUsage(real_usage?: boolean): number;

/** Forgets the peak. */
declare function memory_reset_peak_usage(): void;
/** Forgets the peak. */
declare function memoryResetPeakUsage(): void;

/** Id of the server's process. */
declare function getmypid(): number;

/** Path of the php.ini in use, false for none. */
declare function php_ini_loaded_file(): string | false;
/** Path of the php.ini in use, false for none. */
declare function phpIniLoadedFile(): string | false;

/** Directories in which include looks, joined by PATH_SEPARATOR. */
declare function get_include_path(): string;
/** Directories in which include looks, joined by PATH_SEPARATOR. */
declare function getIncludePath(): string;

// JSON

/**
 * JSON of a value; false when it cannot be encoded (json_last_error() tells why). Slashes and non-ASCII characters are
 * escaped unless JSON_UNESCAPED_SLASHES and JSON_UNESCAPED_UNICODE say otherwise.
 */
declare function json_encode(value: unknown, flags?: number, depth?: number): string | false;
/**
 * JSON of a value; false when it cannot be encoded (json_last_error() tells why). Slashes and non-ASCII characters are
 * escaped unless JSON_UNESCAPED_SLASHES and JSON_UNESCAPED_UNICODE say otherwise.
 */
declare function jsonEncode(value: unknown, flags?: number, depth?: number): string | false;

/**
 * Value of a JSON text; null when it is none (json_last_error() tells why). Objects become `stdClass` objects, or arrays
 * when `associative` is true.
 */
declare function json_decode(json: string, associative?: boolean | null, depth?: number, flags?: number): unknown;
/**
 * Value of a JSON text; null when it is none (json_last_error() tells why). Objects become `stdClass` objects, or arrays
 * when `associative` is true.
 */
declare function jsonDecode(json: string, associative?: boolean | null, depth?: number, flags?: number): unknown;

/** Number of the last JSON error, JSON_ERROR_NONE when there was none. */
declare function json_last_error(): number;
/** Number of the last JSON error, JSON_ERROR_NONE when there was none. */
declare function jsonLastError(): number;

/** Words for the last JSON error, `No error` when there was none. */
declare function json_last_error_msg(): string;
/** Words for the last JSON error, `No error` when there was none. */
declare function jsonLastErrorMsg(): string;

// Miscellaneous

/** Ends the script here; prints `status` unless it is an int. Shutdown functions and output follow. Never returns. */
declare function exit(status?: unknown): never;

/** The same as exit(). */
declare function die(status?: unknown): never;

/** Value of a constant, one of PHP's or one made by define(). */
declare function constant(name: string): unknown;

/** True when there is a constant of this name. */
declare function defined(constant_name: string): boolean;

/** Makes a constant of this request, to be read by constant(). False with a warning when it exists. */
declare function define(constant_name: string, value: unknown, case_insensitive?: boolean): boolean;

// PHP options

/** Text of a directive, '' when it has none; false when there is no such directive. */
declare function ini_get(option: string): string | false;
/** Text of a directive, '' when it has none; false when there is no such directive. */
declare function iniGet(option: string): string | false;

/** Changes a directive for the rest of this request. Gives its text before; false when that is not possible. */
declare function ini_set(option: string, value: Php.IniValue): string | false;
/** Changes a directive for the rest of this request. Gives its text before; false when that is not possible. */
declare function iniSet(option: string, value: Php.IniValue): string | false;

/** The same as ini_set(). */
declare function ini_alter(option: string, value: Php.IniValue): string | false;
/** The same as ini_set(). */
declare function iniAlter(option: string, value: Php.IniValue): string | false;

/** Takes back what ini_set() did to a directive. */
declare function ini_restore(option: string): void;
/** Takes back what ini_set() did to a directive. */
declare function iniRestore(option: string): void;

/** All directives: their texts, or with `details` server's and script's value and who may change them. */
declare function ini_get_all(extension?: string | null, details?: boolean): false | Record<string, string | Php.IniDetails | null>;
/** All directives: their texts, or with `details` server's and script's value and who may change them. */
declare function iniGetAll(extension?: string | null, details?: boolean): false | Record<string, string | Php.IniDetails | null>;

/** Bytes of a text such as `128M`. */
declare function ini_parse_quantity(shorthand: string): number;
/** Bytes of a text such as `128M`. */
declare function iniParseQuantity(shorthand: string): number;

/** What php.ini or the command line said about a directive, known or not; false when nothing. */
declare function get_cfg_var(option: string): string | false;
/** What php.ini or the command line said about a directive, known or not; false when nothing. */
declare function getCfgVar(option: string): string | false;

/** Gives the script this many seconds from now; 0 for no limit. */
declare function set_time_limit(seconds: number): boolean;
/** Gives the script this many seconds from now; 0 for no limit. */
declare function setTimeLimit(seconds: number): boolean;

/** A variable of the environment, false when it is not set; without a name, all of them. */
declare function getenv(name?: string | null, local_only?: boolean): string | false | Php.Environment;

/** Sets `NAME=value` for this request, or with `NAME` alone removes it. */
declare function putenv(assignment: string): boolean;

// Echoing and output control

/** Outputs values one after the other, converted as PHP converts them; a Uint8Array goes out as raw bytes. */
declare function echo(...values: unknown[]): void;

/** Outputs one value like echo(); always returns 1. */
declare function print(value: unknown): 1;

/**
 * Turns on output buffering: from now on output is kept until it is flushed, taken or thrown away. Buffers nest.
 * @param callback changes the contents on their way out; returning false lets them pass and disables the callback
 * @param chunkSize passes the contents on after each write that makes them this many bytes; 0 for never
 * @param flags what may be done with the buffer: PHP_OUTPUT_HANDLER_CLEANABLE, _FLUSHABLE, _REMOVABLE
 */
declare function ob_start(callback?: Php.OutputCallable | null, chunkSize?: number, flags?: number): boolean;
/**
 * Turns on output buffering: from now on output is kept until it is flushed, taken or thrown away. Buffers nest.
 * @param callback changes the contents on their way out; returning false lets them pass and disables the callback
 * @param chunkSize passes the contents on after each write that makes them this many bytes; 0 for never
 * @param flags what may be done with the buffer: PHP_OUTPUT_HANDLER_CLEANABLE, _FLUSHABLE, _REMOVABLE
 */
declare function obStart(callback?: Php.OutputCallable | null, chunkSize?: number, flags?: number): boolean;

/** Sends the innermost buffer's contents to the next level; the buffer stays. */
declare function ob_flush(): boolean;
/** Sends the innermost buffer's contents to the next level; the buffer stays. */
declare function obFlush(): boolean;

/** Throws the innermost buffer's contents away; the buffer stays. */
declare function ob_clean(): boolean;
/** Throws the innermost buffer's contents away; the buffer stays. */
declare function obClean(): boolean;

/** Sends the innermost buffer's contents to the next level and ends the buffer. */
declare function ob_end_flush(): boolean;
/** Sends the innermost buffer's contents to the next level and ends the buffer. */
declare function obEndFlush(): boolean;

/** Throws the innermost buffer's contents away and ends the buffer. */
declare function ob_end_clean(): boolean;
/** Throws the innermost buffer's contents away and ends the buffer. */
declare function obEndClean(): boolean;

/** Like ob_end_flush(), and returns the contents as they were. */
declare function ob_get_flush(): string | false;
/** Like ob_end_flush(), and returns the contents as they were. */
declare function obGetFlush(): string | false;

/** Takes the innermost buffer's contents and ends the buffer; false when there is none. */
declare function ob_get_clean(): string | false;
/** Takes the innermost buffer's contents and ends the buffer; false when there is none. */
declare function obGetClean(): string | false;

/** The innermost buffer's contents; false when there is no buffer. */
declare function ob_get_contents(): string | false;
/** The innermost buffer's contents; false when there is no buffer. */
declare function obGetContents(): string | false;

/** Length of the innermost buffer's contents in bytes, as Content-Length counts; false when there is no buffer. */
declare function ob_get_length(): number | false;
/** Length of the innermost buffer's contents in bytes, as Content-Length counts; false when there is no buffer. */
declare function obGetLength(): number | false;

/** How many buffers are open; 0 for none. */
declare function ob_get_level(): number;
/** How many buffers are open; 0 for none. */
declare function obGetLevel(): number;

/** Describes the innermost buffer, or all of them in a list when asked; an empty array when there is none. */
declare function ob_get_status(fullStatus?: boolean): Php.BufferStatus | Php.BufferStatus[];
/** Describes the innermost buffer, or all of them in a list when asked; an empty array when there is none. */
declare function obGetStatus(fullStatus?: boolean): Php.BufferStatus | Php.BufferStatus[];

/** Names of the handlers of all buffers, outermost first. */
declare function ob_list_handlers(): string[];
/** Names of the handlers of all buffers, outermost first. */
declare function obListHandlers(): string[];

/** With true, everything that reaches the client is flushed at once; with false no longer. */
declare function ob_implicit_flush(enable?: boolean): void;
/** With true, everything that reaches the client is flushed at once; with false no longer. */
declare function obImplicitFlush(enable?: boolean): void;

/** Sends what has been output so far to the client; output buffers keep theirs. `await flush()` waits until it has gone. */
declare function flush(): PromiseLike<void>;

// Printing and formatting

/** Text of `format` with the values put in: `sprintf('%05.2f %s', 3.14159, 'x')`. Widths count bytes. */
declare function sprintf(format: string, ...values: unknown[]): string;

/** sprintf() with the values in an array. */
declare function vsprintf(format: string, values: Php.ArrayInput): string;

/** Prints what sprintf() returns; gives the number of bytes. */
declare function printf(format: string, ...values: unknown[]): number;

/** printf() with the values in an array. */
declare function vprintf(format: string, values: Php.ArrayInput): number;

/** printf() to a stream, such as `php://output`; gives the number of bytes. */
declare function fprintf(stream: Php.PrintTarget, format: string, ...values: unknown[]): number;

/** fprintf() with the values in an array. */
declare function vfprintf(stream: Php.PrintTarget, format: string, values: Php.ArrayInput): number;

/** Number with grouped thousands: `number_format(1234567.891, 2)` is `1,234,567.89`. */
declare function number_format(num: number | bigint, decimals?: number, decimalSeparator?: string | null, thousandsSeparator?: string | null): string;
/** Number with grouped thousands: `number_format(1234567.891, 2)` is `1,234,567.89`. */
declare function numberFormat(num: number | bigint, decimals?: number, decimalSeparator?: string | null, thousandsSeparator?: string | null): string;

/** Prints a value as a person reads it, arrays with their keys. With `true` returns the text instead. */
declare function print_r(value: unknown, return_?: boolean): string | true;
/** Prints a value as a person reads it, arrays with their keys. With `true` returns the text instead. */
declare function printR(value: unknown, return_?: boolean): string | true;

/** Prints values with their types. */
declare function var_dump(...values: unknown[]): void;
/** Prints values with their types. */
declare function varDump(...values: unknown[]): void;

/** Prints a value as PHP source. With `true` returns the text instead. */
declare function var_export(value: unknown, return_?: boolean): string | null;
/** Prints a value as PHP source. With `true` returns the text instead. */
declare function varExport(value: unknown, return_?: boolean): string | null;

/** Number of an object in this request, as var_dump() shows it. */
declare function spl_object_id(object: object): number;
/** Number of an object in this request, as var_dump() shows it. */
declare function splObjectId(object: object): number;

/** spl_object_id() as a text of 32 hexadecimal digits. */
declare function spl_object_hash(object: object): string;
/** spl_object_id() as a text of 32 hexadecimal digits. */
declare function splObjectHash(object: object): string;

// microtime() and hrtime() and the sleeping functions of the chapter Miscellaneous

/** Unix time in seconds. */
declare function time(): number;

/** Unix time with microseconds: a float, or `"0.12345600 1700000000"`. */
declare function microtime(as_float?: boolean): string | number;

/** A clock that never goes back: `[seconds, nanoseconds]`, or nanoseconds as one number. */
declare function hrtime(as_number?: boolean): number | [number, number];

/** Waits; other scripts go on, and the time limit stands still. Gives 0. */
declare function sleep(seconds: number): number;

/** Waits this many microseconds. */
declare function usleep(microseconds: number): void;

/** Waits this many seconds and nanoseconds. */
declare function time_nanosleep(seconds: number, nanoseconds: number): boolean;
/** Waits this many seconds and nanoseconds. */
declare function timeNanosleep(seconds: number, nanoseconds: number): boolean;

/** Waits until this Unix time; false with a warning when it has passed. */
declare function time_sleep_until(timestamp: number): boolean;
/** Waits until this Unix time; false with a warning when it has passed. */
declare function timeSleepUntil(timestamp: number): boolean;

/** An id made of the time in microseconds: 13 hexadecimal digits, 23 characters with `more_entropy`. */
declare function uniqid(prefix?: string, more_entropy?: boolean): string;

// URLs

/** Escapes for a query: letters, digits and `-_.` stay, a space becomes `+`. */
declare function urlencode(text: string): string;

/** The inverse of urlencode(). */
declare function urldecode(text: string): string;

/** Escapes for a path: letters, digits and `-_.~` stay, a space becomes `%20`. */
declare function rawurlencode(text: string): string;

/** The inverse of rawurlencode(): `+` stays. */
declare function rawurldecode(text: string): string;

/** Parts of a URL, or one of them (PHP_URL_HOST …); false for a malformed URL, null for a part it lacks. */
declare function parse_url(url: string, component?: number): string | number | false | Php.UrlParts | null;
/** Parts of a URL, or one of them (PHP_URL_HOST …); false for a malformed URL, null for a part it lacks. */
declare function parseUrl(url: string, component?: number): string | number | false | Php.UrlParts | null;

/** Form data of an array or object: `http_build_query({ a: [1, 2] })` is `a%5B0%5D=1&a%5B1%5D=2`. */
declare function http_build_query(data: object, numericPrefix?: string, argSeparator?: string | null, encodingType?: number): string;
/** Form data of an array or object: `http_build_query({ a: [1, 2] })` is `a%5B0%5D=1&a%5B1%5D=2`. */
declare function httpBuildQuery(data: object, numericPrefix?: string, argSeparator?: string | null, encodingType?: number): string;

/** Base64 of a string's bytes. */
declare function base64_encode(string: string): string;
/** Base64 of a string's bytes. */
declare function base64Encode(string: string): string;

/** Bytes of a base64 text; characters foreign to it are skipped, or make the result false when `strict`. */
declare function base64_decode(string: string, strict?: boolean): string | false;
/** Bytes of a base64 text; characters foreign to it are skipped, or make the result false when `strict`. */
declare function base64Decode(string: string, strict?: boolean): string | false;

// Connection handling: constants

/** The client is there. */
declare const CONNECTION_NORMAL: 0;
/** The client has left. */
declare const CONNECTION_ABORTED: 1;
/** The time limit was exceeded. */
declare const CONNECTION_TIMEOUT: 2;

// Error handling: constants

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

// PHP information: constants

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
/** The greatest number that JavaScript tells from its neighbours: ints are numbers here. */
declare const PHP_INT_MAX: number;
declare const PHP_INT_MIN: number;
declare const PHP_INT_SIZE: number;
declare const PHP_FLOAT_DIG: number;
declare const PHP_FLOAT_EPSILON: number;
declare const PHP_FLOAT_MAX: number;
/** The least positive normal number. */
declare const PHP_FLOAT_MIN: number;
declare const DIRECTORY_SEPARATOR: string;
declare const PATH_SEPARATOR: string;
declare const PHP_SHLIB_SUFFIX: string;
declare const PHP_FD_SETSIZE: number;

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

// PHP options: constants

declare const INI_USER: number;
declare const INI_PERDIR: number;
declare const INI_SYSTEM: number;
declare const INI_ALL: number;

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

// Exceptions

/** PHP's Exception: message, code and the exception before it. */
declare class Exception extends Error {
  /**
   * @param code any number; 0 when left out
   * @param previous what was caught when this one was thrown
   */
  constructor(message?: string, code?: number, previous?: Error | null);
  getMessage(): string;
  getCode(): number;
  getPrevious(): Error | null;
  /** File of the script that made the exception. */
  getFile(): string;
  /** Line in that file, from 1. */
  getLine(): number;
  /** Calls that led to it, innermost first, one per line as in PHP's messages. */
  getTraceAsString(): string;
}

/** A PHP error made into an exception: `set_error_handler(fn => throw new ErrorException(...))`. */
declare class ErrorException extends Exception {
  constructor(message?: string, code?: number, severity?: number, filename?: string | null, line?: number | null, previous?: Error | null);
  /** The E_* level of the error. */
  getSeverity(): number;
  getFile(): string;
  getLine(): number;
}

/** A value of the right type that the function cannot take. */
declare class ValueError extends Error {
  readonly name: string;
}

/** Too few or too many arguments. */
declare class ArgumentCountError extends TypeError {
  readonly name: string;
}

declare class ArithmeticError extends Error {
  readonly name: string;
}

declare class DivisionByZeroError extends ArithmeticError {
  readonly name: string;
}

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

/** Types in the signatures of PHP's functions. */
declare namespace Php {
  /** What a script may pass where PHP takes an array of these values. */
  type ArrayInput<T = unknown> = readonly T[] | Readonly<Record<string, T>> | ReadonlyMap<unknown, T>;

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

  /** What PHP calls: a function, the name of a PHP function, `[object, 'method']`, or an object with `__invoke`. */
  type Callable = ((...args: never[]) => unknown) | string | readonly [object, string] | {
    __invoke: unknown;
  };

  type Environment = Record<string, string>;

  /** A set_error_handler() callback; anything but false means the error is dealt with. */
  type ErrorHandler = (errno: number, errstr: string, errfile: string, errline: number) => unknown;

  /** One error as it happened. */
  interface ErrorRecord {
    readonly type: number;
    readonly message: string;
    readonly file: string;
    readonly line: number;
  }

  type ExceptionHandler = (exception: unknown) => unknown;

  /** One directive as `ini_get_all()` shows it. */
  interface IniDetails {
    readonly global_value: string | null;
    readonly local_value: string | null;
    /** Bits of INI_USER 1, INI_PERDIR 2, INI_SYSTEM 4. */
    readonly access: number;
  }

  /** What ini_set() takes. */
  type IniValue = string | number | boolean | null;

  /** A value as PHP parses it; numbers only in $_FILES and $_SERVER. */
  type InputLeaf = string | number;

  type InputRecord = Record<string, InputValue>;

  /** The same as a script sees it: lists are arrays, everything else objects without prototype. */
  type InputValue = InputLeaf | InputValue[] | {
    [key: string]: InputValue;
  };

  /** What ob_start() takes: a function, `[object, 'method']`, or the name of a PHP function or handler. */
  type OutputCallable = OutputCallback | string | readonly [object, string] | object;

  /** An output callback: gets the contents (bytes where they are not UTF-8 text) and the phase, gives what goes on. */
  type OutputCallback = (buffer: string, phase: number) => string | Uint8Array | number | boolean | null | undefined | object;

  /** Where fprintf() may write: a stream, or a stream's URL of which only `php://output` and `php://stdout` exist. */
  type PrintTarget = string | {
    write(data: string): unknown;
  };

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
}
