/**
 * The access log, in the format language of PHP-FPM (`access.format`), one line per request of a script when that has ended.
 * Fields that the host does not know (%C CPU, %M memory, %o response headers) are `-`.
 */
import { appendFile } from 'node:fs/promises';
import { ConfigError } from '../../config/config-error.ts';

/** What is known of a finished request. */
export interface AccessEntry {
  readonly method: string;
  /** URL path of the script as sent, without PATH_INFO. */
  readonly path: string;
  readonly query: string;
  readonly scriptFilename: string;
  readonly remoteAddress: string;
  /** Name of HTTP authentication; empty for none. */
  readonly remoteUser: string;
  readonly statusCode: number;
  /** Length of the request body. */
  readonly bodyBytes: number;
  readonly startedAt: Date;
  /** From arrival to the end of the script. */
  readonly durationMs: number;
  readonly pool: string;
  /** A variable of the FastCGI environment; undefined when there is none. */
  environment(name: string): string | undefined;
}

type Field = (entry: AccessEntry) => string;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const FIELDS: Readonly<Record<string, Field>> = {
  '%': () => '%',
  C: () => '-',
  M: () => '-',
  o: () => '-',
  f: (entry) => entry.scriptFilename || '-',
  l: (entry) => String(entry.bodyBytes),
  m: (entry) => entry.method,
  n: (entry) => entry.pool,
  p: () => String(process.pid),
  P: () => String(process.ppid),
  q: (entry) => printable(entry.query),
  Q: (entry) => (entry.query === '' ? '' : '?'),
  r: (entry) => printable(entry.path),
  R: (entry) => entry.remoteAddress || '-',
  s: (entry) => String(entry.statusCode),
  t: (entry) => logTime(entry.startedAt),
  T: (entry) => logTime(new Date(entry.startedAt.getTime() + entry.durationMs)),
  u: (entry) => printable(entry.remoteUser),
};

const DURATIONS: Readonly<Record<string, Field>> = {
  '': (entry) => (entry.durationMs / 1000).toFixed(3),
  seconds: (entry) => (entry.durationMs / 1000).toFixed(3),
  mili: (entry) => entry.durationMs.toFixed(3),
  milli: (entry) => entry.durationMs.toFixed(3),
  miliseconds: (entry) => entry.durationMs.toFixed(3),
  milliseconds: (entry) => entry.durationMs.toFixed(3),
  micro: (entry) => String(Math.round(entry.durationMs * 1000)),
  microseconds: (entry) => String(Math.round(entry.durationMs * 1000)),
};

/**
 * Makes a format into a function.
 * @throws ConfigError for a field the format language does not have
 */
export function compileAccessFormat(format: string): Field {
  const parts: Field[] = [];
  let from = 0;
  for (const match of format.matchAll(/%(?:\{([^}]*)\})?(.?)/g)) {
    const literal = format.slice(from, match.index);
    from = match.index + match[0].length;
    parts.push(() => literal, fieldOf(match[2]!, match[1] ?? ''));
  }
  const rest = format.slice(from);
  return (entry) => parts.map((part) => part(entry)).join('') + rest;
}

/** True when the format asks for what is found only in the request's headers or body. */
function needsRequestHead(format: string): boolean {
  return /%(?:\{[^}]*\})?[elru]/.test(format);
}

function fieldOf(letter: string, argument: string): Field {
  if (letter === 'e') return (entry) => printable(entry.environment(argument) ?? '-');
  const field = letter === 'd' ? DURATIONS[argument.toLowerCase()] : FIELDS[letter];
  if (field === undefined)
    throw new ConfigError(`Invalid access.format: unknown field %${argument && `{${argument}}`}${letter}`);
  return field;
}

/** Escapes control characters: a request must not be able to add lines, or control a reader's terminal. */
function printable(text: string): string {
  return text.replace(
    /[\x00-\x1f\x7f"]/g,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function logTime(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const clock = [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
  const offset = -time.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  return `${two(time.getDate())}/${MONTHS[time.getMonth()]}/${time.getFullYear()}:${clock} ${zone}`;
}

/** A log file that never delays a request: lines are appended together, a few times a second. */
export class AccessLog {
  readonly #path: string;
  readonly #format: Field;
  readonly #onError: (error: Error) => void;
  /** See `needsRequestHead`. */
  readonly needsHead: boolean;
  #lines: string[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  /** @throws ConfigError for a bad format */
  constructor(path: string, format: string, onError: (error: Error) => void) {
    this.#path = path;
    this.#format = compileAccessFormat(format);
    this.needsHead = needsRequestHead(format);
    this.#onError = onError;
  }

  add(entry: AccessEntry): void {
    this.#lines.push(this.#format(entry));
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS);
  }

  /** Resolves when all lines so far are in the file. The file is opened anew each time, so that it can be rotated. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const text = this.#lines.map((line) => `${line}\n`).join('');
    this.#lines = [];
    if (text !== '') this.#writing = this.#writing.then(() => appendFile(this.#path, text)).catch(this.#onError);
    return this.#writing;
  }
}

const FLUSH_MS = 200;
