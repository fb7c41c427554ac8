/** PHP's view of a request; the packed head is parsed only as far as a script needs it. */
import type { RequestBody, RequestInput } from '../../php/sapi.ts';
import type { BodyMessage } from '../../wire/messages.ts';
import { RequestHead } from '../../wire/request-head.ts';

/** Facts about the server that are the same for every request. */
export interface ServerFacts {
  /** Document root of the release that this script belongs to. */
  documentRootOf(scriptFilename: string): string;
  readonly serverAddress: string;
  /** See RequestInput.notice. */
  notice(key: string, text: string): void;
}

const NO_BODY: RequestBody = { kind: 'none' };
/** Adds up with monotonic milliseconds (wire/clock.ts) to Unix milliseconds. */
const wallOffsetMs = performance.timeOrigin + performance.now() - Number(process.hrtime.bigint()) / 1e6;

export class WireInput implements RequestInput {
  readonly argv = null;
  readonly scriptFilename: string;
  readonly #head: RequestHead;
  #body: BodyMessage;
  readonly #server: ServerFacts;
  readonly #startedMs: number;

  constructor(scriptFilename: string, head: string, body: BodyMessage, started: { server: ServerFacts; atMs: number }) {
    this.scriptFilename = scriptFilename;
    this.#head = new RequestHead(head);
    this.#body = body;
    this.#server = started.server;
    this.#startedMs = started.atMs;
  }

  get method(): string {
    return this.#head.method;
  }
  get path(): string {
    return this.#head.path;
  }
  get query(): string | null {
    return this.#head.query;
  }
  get protocol(): string {
    return this.#head.protocol;
  }
  get scriptName(): string {
    return this.#head.scriptName;
  }
  get pathInfo(): string {
    return this.#head.pathInfo;
  }
  get documentRoot(): string {
    return this.#server.documentRootOf(this.scriptFilename);
  }
  get remoteAddress(): string {
    return this.#head.remoteAddress;
  }
  get remotePort(): number {
    return this.#head.remotePort;
  }
  get serverAddress(): string {
    return this.#server.serverAddress;
  }
  get serverPort(): number {
    return this.#head.serverPort;
  }
  get isHttps(): boolean {
    return this.#head.isHttps;
  }
  get timeSeconds(): number {
    return (wallOffsetMs + this.#startedMs) / 1000;
  }
  get body(): RequestBody {
    const body = this.#body;
    if (body === null) return NO_BODY;
    if (body instanceof Uint8Array) return { kind: 'memory', bytes: body };
    return { kind: 'file', path: body.path, sizeBytes: body.sizeBytes };
  }

  notice(key: string, text: string): void {
    this.#server.notice(key, text);
  }

  /** The request is over: the host may reuse the body's memory. */
  forgetBody(): void {
    this.#body = null;
  }

  forEachHeader(visit: (name: string, value: string) => void): void {
    this.#head.forEachHeader(visit);
  }
}
