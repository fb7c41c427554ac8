/**
 * All known directives, with PHP's built-in default (FPM without a php.ini) and who may change them.
 *
 * Values are strings, as in a php.ini: booleans are '1' and '0'; null means no value and reads as ''.
 * Directives that are not in this table are unknown to the runtime; a php.ini may contain them without effect.
 */
import { inertDirectives } from './inert-directives.ts';
import { iniQuantity } from './ini-values.ts';

/**
 * Who may change a directive: scripts too; php.ini and directory files only (`directory` is the same, in PHP's own words
 * for extensions: INI_PERDIR alone); php.ini and the command line only.
 */
export type Access = 'all' | 'perdir' | 'directory' | 'system';

export interface Directive {
  readonly default: string | null;
  readonly access: Access;
}

function all(value: string | null): Directive {
  return { default: value, access: 'all' };
}

function perdir(value: string | null): Directive {
  return { default: value, access: 'perdir' };
}

function directory(value: string | null): Directive {
  return { default: value, access: 'directory' };
}

function system(value: string | null): Directive {
  return { default: value, access: 'system' };
}

/** PHP's own, core and standard extensions. Verified with `php-cgi -n` 8.2.36. */
const phpDirectives = {
  allow_url_fopen: system('1'),
  allow_url_include: system('0'),
  'arg_separator.input': perdir('&'),
  'arg_separator.output': all('&'),
  auto_append_file: perdir(null),
  auto_globals_jit: perdir('1'),
  auto_prepend_file: perdir(null),
  'date.timezone': all('UTC'),
  default_charset: all('UTF-8'),
  default_mimetype: all('text/html'),
  default_socket_timeout: all('60'),
  'mysqlnd.net_read_timeout': all('86400'),
  'pdo_mysql.default_socket': system('/var/run/mysqld/mysqld.sock'),
  disable_classes: system(''),
  disable_functions: system(''),
  display_errors: all('1'),
  display_startup_errors: all('1'),
  docref_ext: all(''),
  docref_root: all(''),
  enable_post_data_reading: perdir('1'),
  error_append_string: all(null),
  error_log: all(null),
  error_log_mode: all('0644'),
  error_prepend_string: all(null),
  error_reporting: all(null),
  expose_php: system('1'),
  file_uploads: system('1'),
  'filter.default': perdir('unsafe_raw'),
  'filter.default_flags': perdir(null),
  html_errors: all('1'),
  ignore_repeated_errors: all('0'),
  ignore_repeated_source: all('0'),
  ignore_user_abort: all('0'),
  implicit_flush: all('0'),
  include_path: all('.:/usr/share/php'),
  input_encoding: all(null),
  internal_encoding: all(null),
  // PHP's built-in default is 0, but both php.ini files it ships say On: errors must not be lost when nobody sees the page.
  log_errors: all('1'),
  max_execution_time: all('30'),
  max_file_uploads: perdir('20'),
  max_input_nesting_level: perdir('64'),
  max_input_time: perdir('-1'),
  max_input_vars: perdir('1000'),
  max_multipart_body_parts: perdir('-1'),
  memory_limit: all('128M'),
  open_basedir: all(null),
  output_buffering: perdir('0'),
  output_encoding: all(null),
  output_handler: perdir(null),
  post_max_size: perdir('8M'),
  precision: all('14'),
  register_argc_argv: perdir('1'),
  request_order: perdir(null),
  serialize_precision: all('-1'),
  short_open_tag: perdir('1'),
  sys_temp_dir: system(null),
  unserialize_max_depth: all('4096'),
  upload_max_filesize: perdir('2M'),
  upload_tmp_dir: system(null),
  'url_rewriter.hosts': all(''),
  'url_rewriter.tags': all('form='),
  user_agent: all(null),
  'user_ini.cache_ttl': system('300'),
  'user_ini.filename': system('.user.ini'),
  variables_order: perdir('EGPCS'),
  'zend.assertions': all('1'),
  'zend.exception_ignore_args': all('0'),
  'zend.exception_string_param_max_len': all('15'),
  'zlib.output_compression': all('0'),
  'zlib.output_compression_level': all('-1'),
  'zlib.output_handler': all(''),
} as const satisfies Readonly<Record<string, Directive>>;

/** The session extension's. */
const sessionDirectives = {
  'session.auto_start': directory('0'),
  'session.cache_expire': all('180'),
  'session.cache_limiter': all('nocache'),
  'session.cookie_domain': all(''),
  'session.cookie_httponly': all('0'),
  'session.cookie_lifetime': all('0'),
  'session.cookie_path': all('/'),
  'session.cookie_samesite': all(''),
  'session.cookie_secure': all('0'),
  'session.gc_divisor': all('100'),
  'session.gc_maxlifetime': all('1440'),
  'session.gc_probability': all('1'),
  'session.lazy_write': all('1'),
  'session.name': all('PHPSESSID'),
  'session.referer_check': all(''),
  'session.save_handler': all('files'),
  'session.save_path': all(''),
  'session.serialize_handler': all('php'),
  'session.sid_bits_per_character': all('4'),
  'session.sid_length': all('32'),
  'session.trans_sid_hosts': all(''),
  'session.trans_sid_tags': all('a=href,area=href,frame=src,form='),
  'session.upload_progress.cleanup': directory('1'),
  'session.upload_progress.enabled': directory('0'),
  'session.upload_progress.freq': directory('1%'),
  'session.upload_progress.min_freq': directory('1'),
  'session.upload_progress.name': directory('PHP_SESSION_UPLOAD_PROGRESS'),
  'session.upload_progress.prefix': directory('upload_progress_'),
  'session.use_cookies': all('1'),
  'session.use_only_cookies': all('1'),
  'session.use_strict_mode': all('0'),
  'session.use_trans_sid': all('0'),
} as const satisfies Readonly<Record<string, Directive>>;

/** The server's own, named as in FPM and opcache where those have a name. Times are in seconds unless the name says otherwise. */
export const serverDirectives = {
  /** Seconds after the time limit (or after a script stopped answering) until its worker is ended. */
  hard_timeout: system('2'),
  /** What max_execution_time counts: `cpu` excludes sleep(), `wall` includes it. */
  max_execution_clock: system('cpu'),
  /** Wall-clock seconds a script may take until its response is complete; 0 for no limit. */
  request_terminate_timeout: system('0'),
  /** Whether request_terminate_timeout counts work after the response, too. */
  request_terminate_timeout_track_finished: system('0'),
  /** Wall-clock seconds that a script may work on after its response is complete; 0 for no limit. */
  background_timeout: system('0'),
  /** Wall-clock seconds after which a running request is written to the slow log; 0 for never. */
  request_slowlog_timeout: system('0'),
  /** Seconds after which a client that accepts no bytes is disconnected. */
  send_timeout: system('60'),
  /** Seconds that a stopping server waits for running scripts; 0 ends them immediately. */
  process_control_timeout: system('10'),
  /** Number of listener threads; `auto` chooses by the machine's cores. All other limits are for all hosts together. */
  hosts: system('1'),
  pm: system('dynamic'),
  /** Maximum number of scripts that run or wait at the same time, in all threads together. */
  'pm.max_children': system('10000'),
  /** Maximum number of worker threads. */
  'pm.max_threads': system('64'),
  /** Threads to start with; 0 chooses by the machine's cores. */
  'pm.start_servers': system('0'),
  'pm.min_spare_servers': system('1'),
  'pm.max_spare_servers': system('0'),
  /** Seconds after which an idle worker ends. */
  'pm.process_idle_timeout': system('10s'),
  /** Requests after which a worker is replaced; 0 for never. */
  'pm.max_requests': system('0'),
  'pm.status_path': system(null),
  'ping.path': system(null),
  'ping.response': system('pong'),
  /** Requests that may wait for a worker; more are answered 503. */
  'queue.max': system('511'),
  /** Seconds a request may wait for a worker before it is answered 503. */
  'queue.timeout': system('30'),
  /** Idle connections that a thread keeps for each server, user and database after the request that opened them; 0 for none. */
  'io.pool.max_idle': system('8'),
  /** Seconds after which an idle connection is closed. */
  'io.pool.idle_timeout': system('60'),
  /** `on`: while a script waits, its thread serves other requests (docs/waiting.md); `off`: it keeps its thread. */
  suspend: system('off'),
  /** Scripts that one thread may have at the same time: as many end with it when it must be ended. */
  'suspend.max_per_thread': system('1000'),
  /** npm packages, separated by commas, that do not mind being used by other requests while a script waits. */
  'suspend.packages': system(''),
  /**
   * Seconds between checks of JavaScript's built-in objects, which all requests of a worker share. A change is logged and
   * the worker is replaced. 0 checks after each request (for development), -1 never.
   */
  watch_prototypes: system('1'),
  slowlog: system(null),
  'access.log': system(null),
  'access.format': system('%R - %u %t "%m %r" %s'),
  /** Whether changed scripts are compiled again. */
  'opcache.validate_timestamps': all('1'),
  /** Seconds between checks of a script's files; 0 checks at each request. */
  'opcache.revalidate_freq': all('0'),
  'opcache.file_cache': system(null),
  /** Bytes of a request body kept in memory; a longer one waits in a file of body.spool_path. */
  'body.memory_limit': system('2M'),
  /** Bytes that all request bodies in memory may take together; above that, shorter ones are written to files as well. */
  'body.memory_budget': system('64M'),
  /** Longest pause in seconds within a request's body, then the answer is 408; 0 for no limit. */
  'body.timeout': system('60'),
  /** Lowest average rate of a request's body in bytes per second, checked after body.timeout; 0 for no limit. */
  'body.min_rate': system('50'),
  /** Folder for spooled bodies; null for the system's temporary folder. */
  'body.spool_path': system(null),
  /** Bytes that all spooled bodies together may take. */
  'body.spool_limit': system('4G'),
  /** Extensions of static files that are served: `+md,-xml` changes the built-in list, `html,css` replaces it. */
  'static.types': system(null),
  /** Whether symbolic links to files outside the document root are followed. */
  'static.follow_links': system('0'),
  /** Addresses or networks of proxies, separated by commas, whose forwarding headers are trusted. */
  trusted_proxies: system(null),
  /** The forwarding headers that those proxies set or remove; all others are ignored, since clients can send them. */
  trusted_headers: system('X-Forwarded-*'),
} as const satisfies Readonly<Record<string, Directive>>;

/** All directives by name. */
export const directives = { ...phpDirectives, ...inertDirectives, ...sessionDirectives, ...serverDirectives };

/** Name of a directive in the table. */
export type DirectiveName = keyof typeof directives;

/** Directives that keep their default when a php.ini gives them no value (main/main.c OnUpdateStringUnempty). */
const neverEmpty: ReadonlySet<string> = new Set([
  'arg_separator.input',
  'arg_separator.output',
  'doc_root',
  'include_path',
  'session.name',
  'sys_temp_dir',
  'upload_tmp_dir',
]);

/** Memory that PHP always uses: it rejects a lower memory_limit (main/main.c OnChangeMemoryLimit). */
export const LEAST_MEMORY_BYTES = 2_097_152;

/** True when PHP accepts this value from a php.ini or the command line; otherwise the directive keeps its default. */
export function takesText(name: string, text: string | null): boolean {
  if (text === '' && neverEmpty.has(name)) return false;
  if (name !== 'memory_limit' || text === null) return true;
  const bytes = iniQuantity(text);
  return bytes < 0 || bytes >= LEAST_MEMORY_BYTES;
}

/** The directive of this name, or null when it is unknown. */
export function directiveFor(name: string): Directive | null {
  return Object.hasOwn(directives, name) ? directives[name as DirectiveName] : null;
}
