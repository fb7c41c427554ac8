/** The server's own settings, read from the directives once at startup: numbers with units, all frozen. */
import { isIP } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { ConfigError } from './config-error.ts';
import { directiveFor, takesText } from './directives.ts';
import { forwardingHeaders } from './forwarding-headers.ts';
import { iniBool, iniQuantity } from './ini-values.ts';
import { staticTypes } from './static-types.ts';

export interface ServerSettings {
  /** Listener threads; `auto`: as many as the machine can use. */
  readonly hosts: number | 'auto';
  readonly pool: {
    readonly startServers: number;
    /** Scripts that run or wait at the same time. */
    readonly maxChildren: number;
    readonly maxThreads: number;
    /** Scripts in one thread at the same time. */
    readonly maxPerThread: number;
    readonly minSpareServers: number;
    readonly idleTimeoutMs: number;
    readonly maxRequests: number;
  };
  readonly hardTimeoutMs: number;
  readonly terminateTimeoutMs: number;
  /** Whether that goes on when the response is complete. */
  readonly terminatesFinished: boolean;
  /** Milliseconds for which a script may work on after its response; 0 for no limit. */
  readonly backgroundTimeoutMs: number;
  readonly slowlogTimeoutMs: number;
  /** URL path of the status page; empty for none. */
  readonly statusPath: string;
  /** Null when there is none. */
  readonly accessLog: { readonly path: string; readonly format: string } | null;
  readonly pingPath: string;
  readonly pingResponse: string;
  readonly processManager: string;
  readonly sendTimeoutMs: number;
  readonly stopTimeoutMs: number;
  readonly queueMax: number;
  readonly queueTimeoutMs: number;
  readonly heapLimitMb: number;
  readonly bodies: {
    readonly maxBytes: number;
    readonly memoryBytes: number;
    readonly memoryBudgetBytes: number;
    readonly spoolDirectory: string;
    readonly spoolBudgetBytes: number;
  };
  readonly bodyPace: { readonly timeoutMs: number; readonly minBytesPerSecond: number };
  readonly staticFiles: {
    /** Extensions of static files that are served, in lower case. */
    readonly types: ReadonlySet<string>;
    readonly followsLinks: boolean;
  };
  /** False when every script that waits keeps its thread. */
  readonly suspends: boolean;
  readonly validateTimestamps: boolean;
  readonly revalidateFreqSeconds: number;
  readonly cacheDirectory: string | null;
  readonly userIni: {
    /** Name of the files with per-directory directives; empty for none. */
    readonly filename: string;
    readonly cacheMs: number;
  };
}

/** Fewest worker threads: one script that blocks must not stop all others. */
const MIN_THREADS = 2;
/**
 * @param changes directives from php.ini and the command line, by PHP's name.
 * @throws ConfigError for an invalid value, naming the directive
 */
export function serverSettings(changes: Readonly<Record<string, string | null>>): ServerSettings {
  const text = (name: string): string => {
    const changed = changes[name];
    const isTaken = changed !== undefined && changed !== null && takesText(name, changed);
    return isTaken ? changed : (directiveFor(name)?.default ?? '');
  };
  const seconds = (name: string): number => durationMs(name, text(name));
  const count = (name: string): number => wholeNumber(name, text(name));
  const isGiven = (name: string): boolean => (changes[name] ?? '') !== '';
  const cacheDirectory = text('opcache.file_cache');
  checkProxies(text('trusted_proxies'));
  // Only workers read it, but an invalid name must abort startup.
  forwardingHeaders(text('trusted_headers'));
  return Object.freeze({
    hosts: hostsOf(text('hosts')),
    pool: {
      ...threadsOf(text('pm'), {
        started: count('pm.start_servers'),
        children: isGiven('pm.max_children') ? count('pm.max_children') : 0,
        threads: isGiven('pm.max_threads') ? count('pm.max_threads') : 0,
      }),
      maxPerThread: count('suspend.max_per_thread') || Number.POSITIVE_INFINITY,
      minSpareServers: count('pm.min_spare_servers'),
      idleTimeoutMs: seconds('pm.process_idle_timeout'),
      maxRequests: count('pm.max_requests'),
    },
    hardTimeoutMs: seconds('hard_timeout'),
    terminateTimeoutMs: seconds('request_terminate_timeout'),
    terminatesFinished: iniBool(text('request_terminate_timeout_track_finished')),
    backgroundTimeoutMs: seconds('background_timeout'),
    slowlogTimeoutMs: seconds('request_slowlog_timeout'),
    statusPath: text('pm.status_path'),
    accessLog: text('access.log') === '' ? null : { path: text('access.log'), format: text('access.format') },
    pingPath: text('ping.path'),
    pingResponse: text('ping.response'),
    processManager: processManagerOf(text('pm')),
    sendTimeoutMs: seconds('send_timeout'),
    stopTimeoutMs: seconds('process_control_timeout'),
    queueMax: count('queue.max'),
    queueTimeoutMs: seconds('queue.timeout'),
    heapLimitMb: Math.ceil(Math.max(0, iniQuantity(text('memory_limit'))) / 2 ** 20),
    bodies: {
      // post_max_size is enforced by PHP: the script runs with an empty $_POST.
      maxBytes: iniQuantity(text('body.spool_limit')),
      memoryBytes: iniQuantity(text('body.memory_limit')),
      memoryBudgetBytes: iniQuantity(text('body.memory_budget')),
      spoolDirectory: text('body.spool_path') || tmpdir(),
      spoolBudgetBytes: iniQuantity(text('body.spool_limit')),
    },
    bodyPace: { timeoutMs: seconds('body.timeout'), minBytesPerSecond: count('body.min_rate') },
    staticFiles: { types: staticTypes(text('static.types')), followsLinks: iniBool(text('static.follow_links')) },
    suspends: suspendOf(text('suspend')),
    validateTimestamps: iniBool(text('opcache.validate_timestamps')),
    revalidateFreqSeconds: iniQuantity(text('opcache.revalidate_freq')),
    cacheDirectory: cacheDirectory === '' ? null : cacheDirectory,
    userIni: { filename: text('user_ini.filename'), cacheMs: iniQuantity(text('user_ini.cache_ttl')) * 1000 },
  });
}

/** A mistyped network must not silently become one without members. */
function checkProxies(list: string): void {
  for (const entry of list.split(/[\s,]+/)) {
    const [, address = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(entry) ?? [];
    const version = isIP(address);
    if (entry !== '' && (version === 0 || Number(bits ?? 0) > (version === 4 ? 32 : 128))) {
      throw new RangeError(`trusted_proxies: "${entry}" is no address or network, such as 10.0.0.0/8`);
    }
  }
}

function hostsOf(text: string): number | 'auto' {
  if (text === 'auto') return text;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new ConfigError(`hosts must be a number from 1 to 999, or auto: "${text}"`);
  return Number(text);
}

/** The directive's own default, as a number. */
function defaultOf(name: 'pm.max_children' | 'pm.max_threads'): number {
  return Number(directiveFor(name)!.default);
}

/**
 * Number of threads at startup and at most, and of scripts; 0 where not configured. More threads than there may be scripts
 * would be idle. `static` starts all the threads it may have, where either limit is configured.
 */
function threadsOf(
  processManager: string,
  { started, children, threads }: { started: number; children: number; threads: number },
) {
  const maxChildren = children || defaultOf('pm.max_children');
  const most = Math.min(threads || Math.max(defaultOf('pm.max_threads'), started), maxChildren);
  const few = Math.min(started || Math.max(MIN_THREADS, availableParallelism()), most);
  if (processManager !== 'static') return { startServers: few, maxChildren, maxThreads: most };
  const kept = threads || children ? most : few;
  return { startServers: kept, maxChildren, maxThreads: kept };
}

/** A php.ini and `-d` turn `on` into `1` and `off` into an empty string. */
function suspendOf(text: string): boolean {
  if (/^(?:|0|1|on|off)$/i.test(text)) return iniBool(text);
  throw new ConfigError(`suspend must be off or on: "${text}"`);
}

/** FPM also refuses to start with any other value. */
function processManagerOf(text: string): string {
  if (['static', 'dynamic', 'ondemand'].includes(text)) return text;
  throw new ConfigError(`pm must be static, dynamic or ondemand: "${text}"`);
}

/** A number of threads or requests; 0 lets the server choose. */
function wholeNumber(name: string, text: string): number {
  if (!/^\s*\d*\s*$/.test(text)) throw new ConfigError(`${name} must be a whole number: "${text}"`);
  return Number(text);
}

/** FPM's durations: a number of seconds, or with a unit s, m, h, d. */
function durationMs(name: string, text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([smhd]?)\s*$/.exec(text);
  if (match === null)
    throw new ConfigError(`${name} must be a number of seconds, with an optional unit s, m, h or d: "${text}"`);
  const unitMs = { '': 1000, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[match[2] as '' | 's' | 'm' | 'h' | 'd'];
  return Number(match[1]) * unitMs;
}
