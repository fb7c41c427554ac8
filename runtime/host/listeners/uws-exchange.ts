/** One request on uWebSockets.js; the response side is inherited. */
import type { BodyMessage } from '../../wire/messages.ts';
import type { RequestTarget } from '../../wire/request-head.ts';
import type { Exchange, RouteDecision } from '../exchange/listener.ts';
import { clientAddress } from '../exchange/remote-address.ts';
import type { NativeResponse } from './uws-native.ts';
import { UwsResponse } from './uws-response.ts';
import type { UwsShared } from './uws-shared.ts';

/** Method, path and route of a request, known before its head is read. */
export interface RequestLine<Route extends RouteDecision> extends RequestTarget {
  readonly route: Route;
  readonly method: string;
}

export class UwsExchange<Route extends RouteDecision> extends UwsResponse implements Exchange<Route> {
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly query: string | null;
  readonly protocol = 'HTTP/1.1';
  /** Not available in this build of the library. */
  readonly remotePort = 0;
  headerLines = '';
  readonly isHttps = false;
  body: BodyMessage = null;
  #remoteAddress: string | null = null;

  constructor(line: RequestLine<Route>, native: NativeResponse, twin: NativeResponse | null, shared: UwsShared) {
    super(native, twin, shared);
    this.route = line.route;
    this.method = line.method;
    this.path = line.path;
    this.query = line.query;
    this.isHead = line.method === 'HEAD';
  }

  get remoteAddress(): string {
    if (this.#remoteAddress === null)
      this.#remoteAddress = this.native === null ? '' : clientAddress(this.native.getRemoteAddress());
    return this.#remoteAddress;
  }

  /**
   * Runs a callback of the library for incoming bytes: an exception must not reach the library, and responses must know that
   * they are written within a callback.
   */
  inHandler(run: () => void): void {
    this.shared.isInHandler = true;
    try {
      run();
    } catch (error) {
      this.shared.notice(`Request failed: ${String(error)}`);
      this.cut();
    }
    this.shared.isInHandler = false;
  }
}
