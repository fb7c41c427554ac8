/**
 * The input variables of one request: `$_GET`, `$_POST` and their kin. Nothing is parsed before a script looks; what a
 * script assigns stays for the rest of the request, in included files too.
 */
import type { Ini } from './ini.ts';
import { InputArray, type InputRecord, mergeInput } from './input-array.ts';
import { parseCookies, parseQuery } from './input-variables.ts';
import type { Report } from './report.ts';
import type { RequestInput } from './sapi.ts';
import { serverVariables } from './server-vars.ts';

export class Superglobals {
  readonly #input: RequestInput;
  readonly #ini: Ini;
  readonly #report: Report;

  #get: InputRecord | undefined;
  #post: InputRecord | undefined;
  #cookie: InputRecord | undefined;
  #files: InputRecord | undefined;
  #request: InputRecord | undefined;
  #server: InputRecord | undefined;
  #env: InputRecord | undefined;
  #session: Record<string, unknown> | undefined;

  #parsedQuery: InputArray | undefined;
  #parsedCookies: InputArray | undefined;

  constructor(input: RequestInput, ini: Ini, report: Report) {
    this.#input = input;
    this.#ini = ini;
    this.#report = report;
  }

  /** Variables of the query string. */
  get $_GET(): InputRecord {
    this.#get ??= this.query.toScriptArray();
    return this.#get;
  }
  set $_GET(value: InputRecord) {
    this.#get = value;
  }

  /** Variables of a form sent by POST. */
  get $_POST(): InputRecord {
    this.#post ??= this.form.toScriptArray();
    return this.#post;
  }
  set $_POST(value: InputRecord) {
    this.#post = value;
  }

  /** Cookies the client sent. */
  get $_COOKIE(): InputRecord {
    this.#cookie ??= this.cookies.toScriptArray();
    return this.#cookie;
  }
  set $_COOKIE(value: InputRecord) {
    this.#cookie = value;
  }

  /** Uploaded files. */
  get $_FILES(): InputRecord {
    this.#files ??= Object.create(null) as InputRecord;
    return this.#files;
  }
  set $_FILES(value: InputRecord) {
    this.#files = value;
  }

  /** Query, form and cookies together, as `request_order` tells. */
  get $_REQUEST(): InputRecord {
    this.#request ??= this.#merged().toScriptArray();
    return this.#request;
  }
  set $_REQUEST(value: InputRecord) {
    this.#request = value;
  }

  /** What the server knows about the request. */
  get $_SERVER(): InputRecord {
    this.#server ??= serverVariables(this.#input).toScriptArray();
    return this.#server;
  }
  set $_SERVER(value: InputRecord) {
    this.#server = value;
  }

  /** Environment variables; filled when `variables_order` contains E. */
  get $_ENV(): InputRecord {
    this.#env ??= Object.create(null) as InputRecord;
    return this.#env;
  }
  set $_ENV(value: InputRecord) {
    this.#env = value;
  }

  /** Variables of the session; session_start() assigns it. */
  get $_SESSION(): Record<string, unknown> {
    this.#session ??= Object.create(null) as Record<string, unknown>;
    return this.#session;
  }
  set $_SESSION(value: Record<string, unknown>) {
    this.#session = value;
  }

  /** The query as it was sent, whatever a script assigned to $_GET. */
  get query(): InputArray {
    const target = this.#input.target;
    const mark = target.indexOf('?');
    this.#parsedQuery ??= parseQuery(mark === -1 ? '' : target.slice(mark + 1), this.#ini, this.#report);
    return this.#parsedQuery;
  }

  /** The form as it was sent. */
  get form(): InputArray {
    return new InputArray();
  }

  /** The cookies as they were sent. */
  get cookies(): InputArray {
    this.#parsedCookies ??= parseCookies(cookieHeader(this.#input), this.#ini, this.#report);
    return this.#parsedCookies;
  }

  #merged(): InputArray {
    const merged = new InputArray();
    for (const source of this.#ini.text('request_order') || this.#ini.text('variables_order')) {
      if (source === 'G' || source === 'g') mergeInput(merged, this.query);
      else if (source === 'P' || source === 'p') mergeInput(merged, this.form);
      else if (source === 'C' || source === 'c') mergeInput(merged, this.cookies);
    }
    return merged;
  }
}

/** Several Cookie headers are one list (RFC 9113 section 8.2.3). */
function cookieHeader(input: RequestInput): string {
  let header = '';
  input.forEachHeader((name, value) => {
    if (name === 'cookie') header = header === '' ? value : `${header}; ${value}`;
  });
  return header;
}
