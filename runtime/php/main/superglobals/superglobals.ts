/**
 * The superglobals of one request. Input is parsed only when a script reads it; values that a script assigns last for the
 * rest of the request, also in included files.
 */

import type { RequestInput } from '../../sapi.ts';
import type { Ini } from '../ini/ini.ts';
import { bodyBytes } from '../input/body-source.ts';
import { headerValue } from '../input/content-kind.ts';
import { InputArray, type InputRecord, mergeInput } from '../input/input-array.ts';
import { type StartupErrors, StartupReport } from '../input/input-report.ts';
import { parseCookies, parseQuery } from '../input/input-variables.ts';
import { Uploads } from '../input/uploads.ts';
import { isRefusedEarly, type PostData, readPostData } from './post-data.ts';
import { serverVariables } from './server-vars.ts';

const NO_BYTES = new Uint8Array(0);

/** The parts of a request that the superglobals need. */
export interface RequestHooks {
  /** Calls back when the request is finished. */
  onFinished(cleanup: () => void): void;
  assertRunning(action: string): void;
  readonly headers: { remove(name: string): void };
}

export class Superglobals {
  readonly #input: RequestInput;
  readonly #ini: Ini;
  readonly #errors: StartupErrors;
  readonly #hooks: RequestHooks | null;

  #get: InputRecord | undefined;
  #post: InputRecord | undefined;
  #cookie: InputRecord | undefined;
  #files: InputRecord | undefined;
  #request: InputRecord | undefined;
  #server: InputRecord | undefined;
  #env: InputRecord | undefined;
  #session: Record<string, unknown> | undefined;
  /** The value of $_SESSION while there is no session, so that members can be read and set. */
  #noSession: Record<string, unknown> | undefined;

  #parsedQuery: InputArray | undefined;
  #parsedCookies: InputArray | undefined;
  #parsedServer: InputArray | undefined;
  #postData: PostData | undefined;
  #uploads: Uploads | undefined;

  /** @param hooks null in tests that have only input */
  constructor(input: RequestInput, ini: Ini, errors: StartupErrors, hooks: RequestHooks | null = null) {
    this.#input = input;
    this.#ini = ini;
    this.#errors = errors;
    this.#hooks = hooks;
  }

  /**
   * Refuses a body that is larger than post_max_size and no multipart one: PHP looks at those before it opens output
   * buffers and sets X-Powered-By.
   */
  refuseLargeBody(): void {
    if (this.#input.body.kind === 'none' || !isRefusedEarly(this.#input, this.#ini)) return;
    this.#postData = this.#readPostData(() => this.#hooks?.headers.remove('X-Powered-By'));
  }

  /** Reads the body of a POST request, so that warnings about it stand before the script's output. True when there is one. */
  readBody(): boolean {
    if (this.#input.body.kind === 'none') return false;
    this.postData;
    return true;
  }

  /** Parses a query that may be too large, so that the warning stands before the script's output. */
  readLargeQuery(): void {
    const { query } = this.#input;
    if (query !== null && query.length > this.#ini.int('max_input_vars')) this.query;
  }

  /** Variables of the query string: strings, or arrays for names such as `list[]`. */
  get $_GET(): InputRecord {
    this.#hooks?.assertRunning('read $_GET');
    this.#get ??= this.query.toScriptArray();
    return this.#get;
  }
  set $_GET(value: InputRecord) {
    this.#get = value;
  }

  /** Variables of a form sent by POST: strings, or arrays for names such as `list[]`. Empty for other bodies. */
  get $_POST(): InputRecord {
    this.#hooks?.assertRunning('read $_POST');
    this.#post ??= this.form.toScriptArray();
    return this.#post;
  }
  set $_POST(value: InputRecord) {
    this.#post = value;
  }

  /** Cookies that the client sent, by name. */
  get $_COOKIE(): InputRecord {
    this.#hooks?.assertRunning('read $_COOKIE');
    this.#cookie ??= this.cookies.toScriptArray();
    return this.#cookie;
  }
  set $_COOKIE(value: InputRecord) {
    this.#cookie = value;
  }

  /** Uploaded files by field name: `name`, `full_path`, `type`, `tmp_name`, `error` (UPLOAD_ERR_*) and `size` in bytes of each. */
  get $_FILES(): InputRecord {
    this.#hooks?.assertRunning('read $_FILES');
    this.#files ??= (this.#has('P') ? this.postData.files : new InputArray()).toScriptArray();
    return this.#files;
  }
  set $_FILES(value: InputRecord) {
    this.#files = value;
  }

  /** Variables of query, form and cookies together, in the order of the directive `request_order`. */
  get $_REQUEST(): InputRecord {
    this.#hooks?.assertRunning('read $_REQUEST');
    this.#request ??= this.#merged().toScriptArray();
    return this.#request;
  }
  set $_REQUEST(value: InputRecord) {
    this.#request = value;
  }

  /** Information about the request and the server; request headers as `HTTP_ACCEPT` and so on. */
  get $_SERVER(): InputRecord {
    this.#hooks?.assertRunning('read $_SERVER');
    this.#server ??= this.server.toScriptArray();
    return this.#server;
  }
  set $_SERVER(value: InputRecord) {
    this.#server = value;
  }

  /** Environment variables; empty unless the directive `variables_order` contains E. */
  get $_ENV(): InputRecord {
    this.#hooks?.assertRunning('read $_ENV');
    this.#env ??= this.environment.toScriptArray();
    return this.#env;
  }
  set $_ENV(value: InputRecord) {
    this.#env = value;
  }

  /** Variables of the session, filled by session_start(). */
  get $_SESSION(): Record<string, unknown> {
    this.#hooks?.assertRunning('read $_SESSION');
    if (this.#session !== undefined) return this.#session;
    this.#noSession ??= Object.create(null) as Record<string, unknown>;
    return this.#noSession;
  }
  set $_SESSION(value: Record<string, unknown>) {
    this.#session = value;
  }

  /** True for what stands in for $_SESSION before there is one: isset() must not find it. */
  isMissingSession(value: unknown): boolean {
    return value !== undefined && value === this.#noSession && Object.keys(this.#noSession).length === 0;
  }

  /** The query as it was sent, whatever a script assigned to $_GET. */
  get query(): InputArray {
    this.#parsedQuery ??= this.#has('G') ? this.#parseQuery() : new InputArray();
    return this.#parsedQuery;
  }

  /** The form as it was sent. */
  get form(): InputArray {
    return this.#has('P') ? this.postData.fields : new InputArray();
  }

  /** The cookies as they were sent. */
  get cookies(): InputArray {
    this.#parsedCookies ??= this.#has('C')
      ? parseCookies(headerValue(this.#input, 'cookie'), this.#ini, this.#report())
      : new InputArray();
    return this.#parsedCookies;
  }

  /** $_SERVER as the server made it. */
  get server(): InputArray {
    this.#parsedServer ??= this.#has('S') ? serverVariables(this.#input, this.#ini, process.env) : new InputArray();
    return this.#parsedServer;
  }

  /** $_ENV as the server made it. */
  get environment(): InputArray {
    const variables = new InputArray();
    if (!this.#has('E')) return variables;
    for (const [name, value] of Object.entries(process.env)) variables.set(name, value ?? '');
    return variables;
  }

  /** The uploaded files that may be moved. */
  get uploads(): Uploads {
    this.postData;
    return this.#uploadRegistry();
  }

  /** What was made of the body, read at the first call. */
  get postData(): PostData {
    this.#postData ??= this.#readPostData(null);
    return this.#postData;
  }

  /** Bytes of php://input: the body, or nothing when it was multipart and has been read. */
  get inputBytes(): Uint8Array {
    return this.postData.isBodyConsumed ? NO_BYTES : bodyBytes(this.#input.body);
  }

  #readPostData(beforeDisplay: (() => void) | null): PostData {
    return readPostData(this.#input, {
      ini: this.#ini,
      report: new StartupReport(this.#errors, this.#ini, beforeDisplay),
      onStored: (path) => this.#uploadRegistry().add(path),
    });
  }

  #uploadRegistry(): Uploads {
    if (this.#uploads === undefined) {
      const uploads = new Uploads();
      this.#uploads = uploads;
      this.#hooks?.onFinished(() => uploads.removeLeftovers());
    }
    return this.#uploads;
  }

  #parseQuery(): InputArray {
    const { query } = this.#input;
    return query === null ? new InputArray() : parseQuery(query, this.#ini, this.#report());
  }

  #merged(): InputArray {
    const merged = new InputArray();
    // Only a missing request_order gives way; an empty one asks for nothing.
    const order = this.#ini.details('request_order')?.local_value ?? this.#ini.text('variables_order');
    for (const source of order.toUpperCase()) {
      if (source === 'G') mergeInput(merged, this.query);
      else if (source === 'P') mergeInput(merged, this.form);
      else if (source === 'C') mergeInput(merged, this.cookies);
    }
    return merged;
  }

  #has(source: string): boolean {
    return this.#ini.text('variables_order').toUpperCase().includes(source);
  }

  #report(): StartupReport {
    return new StartupReport(this.#errors, this.#ini);
  }
}
