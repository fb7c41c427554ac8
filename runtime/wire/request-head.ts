/** The request target as it was sent, not decoded. Path and query are separate from the listener to the script. */
export interface RequestTarget {
  readonly path: string;
  /** Without the question mark; null when the target has none, empty when nothing follows it. */
  readonly query: string | null;
}

/** As it stood in the request line: for `REQUEST_URI` and logs. */
export function targetOf({ path, query }: RequestTarget): string {
  return query === null ? path : `${path}?${query}`;
}

/**
 * A request's head as one string: cheap to clone between threads, split only when the script looks.
 * Fields are separated by newlines, which no part of an HTTP head can contain.
 */
export interface RequestHeadFields extends RequestTarget {
  readonly method: string;
  /** URL path of the script, e.g. `/a/b.ts`. */
  readonly scriptName: string;
  /** Rest of the path after the script, decoded; empty when there is none. */
  readonly pathInfo: string;
  readonly remoteAddress: string;
  /** 0 when the transport does not provide it. */
  readonly remotePort: number;
  readonly serverPort: number;
  readonly isHttps: boolean;
  readonly protocol: string;
}

const FIELD_COUNT = 10;
const QUESTION_MARK = 0x3f;

/** @param headerLines `name\nvalue` pairs joined by newlines, names lower-cased, in order; empty when none. */
export function packRequestHead(fields: RequestHeadFields, headerLines: string): string {
  const { query } = fields;
  const start = `${fields.method}\n${fields.path}\n${query === null ? '' : `?${query}`}\n${fields.scriptName}\n${fields.pathInfo}\n${fields.remoteAddress}\n${fields.remotePort}\n${fields.serverPort}\n${fields.isHttps ? 1 : 0}\n${fields.protocol}`;
  return headerLines === '' ? start : `${start}\n${headerLines}`;
}

function unreadHead(method: string): string {
  const nobody = { scriptName: '/', pathInfo: '', remoteAddress: '', remotePort: 0, serverPort: 0, isHttps: false };
  return packRequestHead({ method, path: '/', query: null, ...nobody, protocol: 'HTTP/1.1' }, '');
}

/** For scripts that do not read it; HEAD still decides whether the response has a body. */
export const UNREAD_HEAD = unreadHead('GET');
/** The head of a HEAD request for scripts that do not read it. */
export const UNREAD_HEAD_OF_HEAD = unreadHead('HEAD');

/** Lazy reader of a packed head. */
export class RequestHead implements RequestHeadFields {
  readonly #packed: string;
  #parts: string[] | undefined;

  constructor(packed: string) {
    this.#packed = packed;
  }

  get #fields(): string[] {
    this.#parts ??= this.#packed.split('\n');
    return this.#parts;
  }

  get method(): string {
    return this.#packed.slice(0, this.#packed.indexOf('\n'));
  }
  get path(): string {
    return this.#fields[1]!;
  }
  /** Read for every request, so the rest is not split for it. */
  get query(): string | null {
    const packed = this.#packed;
    const start = packed.indexOf('\n', packed.indexOf('\n') + 1) + 1;
    return packed.charCodeAt(start) === QUESTION_MARK ? packed.slice(start + 1, packed.indexOf('\n', start)) : null;
  }
  get scriptName(): string {
    return this.#fields[3]!;
  }
  get pathInfo(): string {
    return this.#fields[4]!;
  }
  get remoteAddress(): string {
    return this.#fields[5]!;
  }
  get remotePort(): number {
    return Number(this.#fields[6]);
  }
  get serverPort(): number {
    return Number(this.#fields[7]);
  }
  get isHttps(): boolean {
    return this.#fields[8] === '1';
  }
  get protocol(): string {
    return this.#fields[9]!;
  }

  /** Calls back with each header in order; repeated headers come repeatedly. Names are lower-case. */
  forEachHeader(visit: (name: string, value: string) => void): void {
    const fields = this.#fields;
    for (let index = FIELD_COUNT; index + 1 < fields.length; index += 2) visit(fields[index]!, fields[index + 1]!);
  }
}
