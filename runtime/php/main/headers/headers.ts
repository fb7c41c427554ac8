/** Status and headers of one response until they are sent (main/SAPI.c sapi_header_op). The only caller of `sapi.sendHead`. */
import { VERSION } from '../../../config/version.ts';
import { ErrorLevel, type Report } from '../../engine/report.ts';
import type { SourceLocation } from '../../engine/source-location.ts';
import type { ResponseHead, Sapi } from '../../sapi.ts';
import type { Ini } from '../ini/ini.ts';
import { charsetToAdd, defaultContentType } from './content-type.ts';
import { responseHead } from './response-head.ts';

const POWERED_BY = `X-Powered-By: ts-sapi/${VERSION}`;
const STANDARD_TYPE = 'text/html; charset=UTF-8';

/** The heads of scripts that set no headers: always the same objects, so that each is sent to the host only once. */
const STANDARD_HEAD = fixedHead('200 OK', `Content-Type: ${STANDARD_TYPE}\r\n${POWERED_BY}`);
const SILENT_STANDARD_HEAD = fixedHead('200 OK', `Content-Type: ${STANDARD_TYPE}`);
/** nginx's answer to a head it cannot read. */
const BAD_GATEWAY = fixedHead('502 Bad Gateway', '');

function fixedHead(status: string, block: string): ResponseHead {
  return Object.freeze({ status, block, closes: false, declaredLength: -1 });
}

const ALREADY_SENT = 'Cannot modify header information - headers already sent';

/** How a line treats existing lines of the same name: header()'s second argument. */
export type HeaderMode = 'replace' | 'add';

export class HeaderList {
  readonly #sapi: Sapi;
  readonly #ini: Ini;
  readonly #report: Report;
  /** Null while the script has set nothing. */
  #lines: string[] | null = null;
  #code: number;
  #statusLine: string | null = null;
  #sendsDefaultType = true;
  #areSent = false;
  #callback: (() => unknown) | null = null;
  #startSite = 0;
  #isRefused = false;
  #isCalling = false;
  /**
   * Size of the zlib output buffer, 0 when output is not to be compressed. It stands here since a Content-Length given to
   * header() cancels compression.
   */
  compressionSize = 0;

  constructor(sapi: Sapi, ini: Ini, report: Report) {
    this.#sapi = sapi;
    this.#ini = ini;
    this.#report = report;
    this.#code = sapi.name === 'cli' ? 0 : 200;
  }

  /** headers_sent(): true from the first byte of output on. */
  get areSent(): boolean {
    return this.#areSent;
  }

  /** The current status code; 0 when there is none, as at first on the command line. */
  get status(): number {
    return this.#code;
  }

  /** http_response_code(): sets only the code. A status line set by header() is still what the client sees. */
  set status(code: number) {
    this.#report.assertRunning('set the status');
    this.#code = code;
  }

  /** Where the output that sent the headers started; null when there was none, or not from a script. */
  get outputStart(): SourceLocation | null {
    return this.#startSite === 0 ? null : this.#sapi.locate(this.#startSite);
  }

  /** True when the head was rejected, so that the body must not be sent either. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** True while the header callback runs. */
  get isCalling(): boolean {
    return this.#isCalling;
  }

  /** headers_list(): lines in order, as given. */
  get lines(): readonly string[] {
    // The head of a script that set no headers was sent without a list.
    if (this.#areSent && this.#sendsDefaultType) {
      this.#sendsDefaultType = false;
      this.#store(`Content-type: ${STANDARD_TYPE}`);
    }
    return this.#lines ?? this.#initialLines();
  }

  #initialLines(): string[] {
    return this.#sapi.name !== 'cli' && this.#ini.bool('expose_php') ? [POWERED_BY] : [];
  }

  /**
   * Adds a header line or a status line, and applies its side effects.
   * @param code status code to set; 0 for none
   * @returns false when it was refused, with a warning
   */
  add(header: string, mode: HeaderMode = 'replace', code = 0): boolean {
    if (this.refuseIfSent()) return false;
    if (header === '') return true;
    const line = trimLine(header);
    const problem = lineProblem(line);
    if (problem !== '') {
      this.#report.raise(ErrorLevel.E_WARNING, problem);
      return false;
    }
    if (line.slice(0, 5).toUpperCase() === 'HTTP/') {
      this.setStatusLine(line);
      return true;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? '' : line.slice(0, colon).toLowerCase();
    const stored = this.#interpret(line, name, colon);
    if (code !== 0) this.#updateCode(code);
    if (mode === 'replace' && colon >= 0) this.#removeNamed(name);
    this.#store(stored);
    return true;
  }

  /** The headers that PHP itself interprets. */
  #interpret(line: string, name: string, colon: number): string {
    switch (name) {
      case 'content-type':
        return this.#interpretType(line, line.slice(colon + 1).replace(/^ +/, ''));
      case 'content-length':
        this.#cancelCompression();
        break;
      case 'location':
        if ((this.#code < 300 || this.#code > 399) && this.#code !== 201) this.#updateCode(302);
        break;
      case 'www-authenticate':
        this.#updateCode(401);
        break;
    }
    return line;
  }

  #interpretType(line: string, type: string): string {
    this.#sendsDefaultType = false;
    const charset = charsetToAdd(type, this.#ini);
    // Only a type that gets a charset is written anew; every other line stays as the script spelled it.
    return charset === '' ? line : `Content-type: ${type};charset=${charset}`;
  }

  #cancelCompression(): void {
    this.compressionSize = 0;
    this.#ini.force('zlib.output_compression', '0');
  }

  /** Sets a whole status line, e.g. `HTTP/1.1 404 Not Here`. */
  setStatusLine(line: string): void {
    this.#updateCode(codeOfStatusLine(line));
    this.#statusLine = line;
  }

  /** A code set by header() replaces an earlier status line, unless the code is the same. */
  #updateCode(code: number): void {
    if (this.#code === code) return;
    this.#statusLine = null;
    this.#code = code;
  }

  #store(line: string): void {
    // The command line has no headers: PHP accepts and ignores them.
    if (this.#sapi.name === 'cli') return;
    this.#lines ??= this.#initialLines();
    this.#lines.push(line);
  }

  #removeNamed(lowerName: string): void {
    const prefix = `${lowerName}:`;
    this.#lines = this.lines.filter((line) => line.slice(0, prefix.length).toLowerCase() !== prefix);
  }

  /** Removes the lines that begin with this text. */
  removeStarting(beginning: string): void {
    this.#lines = this.lines.filter((line) => !line.startsWith(beginning));
  }

  /** header_remove(): all lines of this name, or all there are. */
  remove(name: string | null): void {
    if (this.refuseIfSent()) return;
    if (name === null) {
      this.#lines = [];
      return;
    }
    const trimmed = trimLine(name);
    if (trimmed.includes(':')) this.#report.raise(ErrorLevel.E_WARNING, 'Header to delete may not contain colon.');
    else this.#removeNamed(trimmed.toLowerCase());
  }

  /** Warns and returns true when headers have been sent. */
  refuseIfSent(): boolean {
    if (!this.#areSent) return false;
    this.#report.assertRunning('send a header');
    const start = this.outputStart;
    const where = start === null ? '' : ` by (output started at ${start.file}:${start.line})`;
    this.#report.raise(ErrorLevel.E_WARNING, ALREADY_SENT + where);
    return true;
  }

  /** header_register_callback(): called once, just before the headers are sent. The last one registered wins. */
  registerCallback(callback: () => unknown): void {
    this.#callback = callback;
  }

  /**
   * Sends status and headers, once; later calls do nothing.
   * @param callSite where the output that sends them starts; 0 for none
   * @throws whatever the header callback throws; the headers are sent all the same
   */
  send(callSite = 0): void {
    if (this.#areSent) return;
    if (this.#startSite === 0) this.#startSite = callSite;
    if (this.#callback === null) {
      this.#sendNow();
      return;
    }
    this.#addDefaultType();
    const callback = this.#callback;
    this.#callback = null;
    this.#isCalling = true;
    try {
      callback();
    } finally {
      this.#isCalling = false;
      // Output of the callback itself may have sent them.
      if (!this.#areSent) this.#sendNow();
    }
  }

  #addDefaultType(): void {
    if (!this.#sendsDefaultType) return;
    this.#sendsDefaultType = false;
    const type = defaultContentType(this.#ini);
    if (type !== '') this.#store(`Content-type: ${type}`);
  }

  #sendNow(): void {
    this.#areSent = true;
    if (this.#sapi.name === 'cli') return;
    this.#sapi.sendHead(this.#finalHead());
  }

  #finalHead(): ResponseHead {
    const isUntouched = this.#lines === null && this.#code === 200 && this.#sendsDefaultType;
    if (isUntouched && defaultContentType(this.#ini) === STANDARD_TYPE) {
      return this.#ini.bool('expose_php') ? STANDARD_HEAD : SILENT_STANDARD_HEAD;
    }
    this.#addDefaultType();
    const head = responseHead({ code: this.#code, statusLine: this.#statusLine, lines: this.lines });
    if (head !== null) return head;
    this.#isRefused = true;
    this.#sapi.log('The script set a status or header that cannot be sent; the client gets 502.');
    return BAD_GATEWAY;
  }
}

/** Without the white space at the end. */
function trimLine(line: string): string {
  return line.replace(/[ \t\n\v\f\r]+$/, '');
}

/** PHP's name of what is wrong with a header line; '' when it is valid. */
function lineProblem(line: string): string {
  // The first offending byte decides which word it is.
  const [offender] = /[\r\n\0]/.exec(line) ?? [];
  if (offender === undefined) return '';
  if (offender === '\0') return 'Header may not contain NUL bytes';
  return 'Header may not contain more than a single header, new line detected';
}

/** The number after the first run of spaces; 200 without one, 0 when it is no number. */
function codeOfStatusLine(line: string): number {
  const match = / ([^ ].*)$/.exec(line);
  if (match === null) return 200;
  return Number.parseInt(match[1]!, 10) || 0;
}
