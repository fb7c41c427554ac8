/**
 * The interface between sockets and the host. Both listeners (uWebSockets.js and node:net) implement it with the same
 * semantics; the conformance tests run on both.
 */
import type { BodyMessage, ReplyBody, ReplyHead } from '../../wire/messages.ts';
import type { RequestTarget } from '../../wire/request-head.ts';
import type { BodyStore } from '../bodies/body.ts';
import type { BodyPace } from '../bodies/body-clock.ts';

/** What the host decides from method and path alone, before any header is read. The host adds fields of its own. */
export interface RouteDecision {
  /** Whether `Exchange.headerLines` is needed; packing them is skipped for scripts that read no headers. */
  readonly needsHeaders: boolean;
  /** Whether `Exchange.body` is needed. If not, a body is still read to its end and discarded. */
  readonly needsBody: boolean;
  /**
   * Whether the response may be streamed under a declared length or ask for `Connection: close`; false saves 7 % of the
   * listener's time for scripts that cannot call header(). Wrongly false still gives a correct response, but the
   * connection may stay open.
   */
  readonly mayFrame: boolean;
}

export interface ListenOptions<Route extends RouteDecision> {
  readonly host: string;
  /** 0 takes any free port; see `Listener.port`. */
  readonly port: number;
  /** True when several listeners of this process share the port; the kernel distributes connections among them. */
  readonly isShared?: boolean;
  /** A response whose client accepts no byte for this long is cut (nginx: send_timeout). 0 means never. */
  readonly sendTimeoutMs: number;
  /** How long a client may take for its body. */
  readonly bodyPace: BodyPace;
  /** Stores bodies; the host removes those it receives (`removeBody`). */
  readonly bodies: BodyStore;
  /**
   * Called first, with the path as sent (not decoded, without query). Must not throw.
   */
  route(path: string): Route;
  /** Called once per well-formed request, when everything the route needs has arrived. May answer immediately. */
  onRequest(exchange: Exchange<Route>): void;
  /** A line for the error log, e.g. about a spool file that could not be written. */
  onNotice(text: string): void;
}

export interface Listener {
  readonly port: number;
  /** The address it listens on, for SERVER_ADDR. */
  readonly host: string;
  /** Accepts no new connections; every response from now on closes its connection. */
  stopAccepting(): void;
  /** Cuts every connection. `ExchangeWatcher.gone` is called for each unanswered request. */
  close(): void;
}

/** Observes one exchange; a plain object of the host, so that no closure is made per request. */
export interface ExchangeWatcher {
  /** The client disconnected before the response was complete. Called once, never after `responded`. */
  gone(): void;
  /** Body bytes of a streamed response were sent: they can be added to the script's output window. */
  acked(bytes: number): void;
  /** The response is complete: the last body byte (or the declared length) was sent. Called once, never after `gone`. */
  responded(): void;
}

/** One request and the response to it. After `responded`, `gone` or `cut` every response call is ignored. */
export interface Exchange<Route extends RouteDecision = RouteDecision> extends RequestTarget {
  readonly route: Route;
  readonly method: string;
  /** `HTTP/1.1`, or `HTTP/1.0` where the transport speaks it. */
  readonly protocol: string;
  /** `name\nvalue\nname\nvalue`, names lower-case, in order of arrival; empty when the route wants none. */
  readonly headerLines: string;
  /** Of the connection, as text, IPv4 never mapped into IPv6. Empty once the client has disconnected. */
  readonly remoteAddress: string;
  /** 0 when the transport does not provide it. */
  readonly remotePort: number;
  /** True when the connection itself is encrypted. */
  readonly isHttps: boolean;
  /**
   * The owner of `watcher` calls `removeBody` when the request is finished. Without a watcher a spooled file is removed with
   * the response.
   */
  readonly body: BodyMessage;

  /** True when the response is complete. */
  readonly isResponded: boolean;
  /** True when nothing can reach the client any more: it disconnected or was cut. */
  readonly isGone: boolean;
  /** Status code of the response, 0 until its head is known; for logs. */
  readonly statusCode: number;
  /** Body bytes handed to the kernel or its buffers so far; for logs. */
  readonly sentBytes: number;
  watcher: ExchangeWatcher | null;

  /** The whole response. With a declared length it is clipped, or the connection is closed when the body is too short. */
  complete(head: ReplyHead, body: ReplyBody): void;
  /** Head and first bytes of a streamed response. Without a declared length the head is sent with the first body byte. */
  start(head: ReplyHead, body: ReplyBody): void;
  /** More bytes; beyond a declared length they are dropped. */
  chunk(body: ReplyBody): void;
  /** Ends a streamed response; with fewer bytes than declared the connection is closed. */
  end(): void;
  /** Closes the connection at once: the response can never be completed. */
  cut(): void;
}
