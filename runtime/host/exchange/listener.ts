/**
 * The one interface between sockets and the host. Both listeners (uWebSockets.js and node:net) offer it with the same
 * meaning; the conformance tests run on both.
 */
import type { BodyMessage, ReplyBody, ReplyHead } from '../../wire/messages.ts';
import type { RequestTarget } from '../../wire/request-head.ts';
import type { BodyStore } from '../bodies/body.ts';
import type { BodyPace } from '../bodies/body-clock.ts';

/** What the host decides from method and path alone, before any header is read. The host keeps its own fields beside. */
export interface RouteDecision {
  /** Whether `Exchange.headerLines` is wanted. A script that never looks at a header need not pay for packing them. */
  readonly needsHeaders: boolean;
  /** Whether `Exchange.body` is wanted. If not, a body is read to its end all the same, and thrown away. */
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
  /** True when several listeners of this process have the port together; the kernel deals connections out among them. */
  readonly isShared?: boolean;
  /** A response whose client takes no byte for this long is cut (nginx: send_timeout). 0 means never. */
  readonly sendTimeoutMs: number;
  /** How long a client may take for its body. */
  readonly bodyPace: BodyPace;
  /** Where bodies are read to; the host removes what it was given (`removeBody`). */
  readonly bodies: BodyStore;
  /**
   * Called first, with the path as sent (not decoded, without query). Must not throw.
   */
  route(path: string): Route;
  /** Called once per well-formed request, when everything the route wants is in. May answer at once. */
  onRequest(exchange: Exchange<Route>): void;
  /** One line about something the operator should know, e.g. a spool file that could not be written. */
  onNotice(text: string): void;
}

export interface Listener {
  readonly port: number;
  /** The address it listens on, as SERVER_ADDR wants it. */
  readonly host: string;
  /** No new connections; every answer from now on closes its connection. */
  stopAccepting(): void;
  /** Cuts every connection. `ExchangeWatcher.gone` is called for each unanswered request. */
  close(): void;
}

/** Whoever follows one exchange; a plain object of the host, so that no closure is made per request. */
export interface ExchangeWatcher {
  /** The client left before the response was complete. Called once, never after `responded`. */
  gone(): void;
  /** Body bytes of a streamed response that left this process: they may be added to the script's output window. */
  acked(bytes: number): void;
  /** The client has everything: the last body byte (or the declared length) is out. Called once, never after `gone`. */
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
  /** Of the connection, as text, IPv4 never mapped into IPv6. Empty once the client has left. */
  readonly remoteAddress: string;
  /** 0 when the transport does not tell. */
  readonly remotePort: number;
  /** True when the connection itself is encrypted. */
  readonly isHttps: boolean;
  /**
   * Who sets `watcher` takes it over and calls `removeBody` when the request is finished. Without a watcher a spooled
   * file goes with the response.
   */
  readonly body: BodyMessage;

  /** True when the client has everything. */
  readonly isResponded: boolean;
  /** True when nothing can reach the client anymore: it left or was cut. */
  readonly isGone: boolean;
  /** Status code of the response, 0 before its head is known; for logs. */
  readonly statusCode: number;
  /** Body bytes handed to the kernel or its buffers so far; for logs. */
  readonly sentBytes: number;
  watcher: ExchangeWatcher | null;

  /** The whole response. With a declared length it is clipped, or the connection is closed when the body is too short. */
  complete(head: ReplyHead, body: ReplyBody): void;
  /** Head and first bytes of a streamed response. Without a declared length the head leaves with the first body byte. */
  start(head: ReplyHead, body: ReplyBody): void;
  /** More bytes; beyond a declared length they are dropped. */
  chunk(body: ReplyBody): void;
  /** Ends a streamed response; with fewer bytes than declared the connection is closed. */
  end(): void;
  /** Closes the connection at once: the response can never be completed. */
  cut(): void;
}
