/** An exchange without a socket: keeps what the host does with it. */

import type { Exchange, ExchangeWatcher, RouteDecision } from '../../runtime/host/exchange/listener.ts';
import { InFlight, type InFlightEvents } from '../../runtime/host/requests/in-flight.ts';
import type { BodyMessage, ReplyBody, ReplyHead } from '../../runtime/wire/messages.ts';
import type { CompiledScript, ScriptId } from '../../runtime/wire/script.ts';

export class FakeExchange implements Exchange {
  readonly route: RouteDecision = { needsHeaders: false, needsBody: false, mayFrame: false };
  readonly method = 'GET';
  readonly path = '/';
  readonly query: string | null = null;
  readonly protocol = 'HTTP/1.1';
  readonly headerLines = '';
  readonly remoteAddress = '';
  readonly remotePort = 0;
  readonly isHttps = false;
  readonly body: BodyMessage = null;
  isResponded = false;
  isGone = false;
  statusCode = 0;
  sentBytes = 0;
  watcher: ExchangeWatcher | null = null;
  /** `complete 200 OK Hello`, `start 200 OK H`, `chunk ello`, `end`, `cut`. */
  readonly calls: string[] = [];

  complete(head: ReplyHead, body: ReplyBody): void {
    this.calls.push(`complete ${head.status} ${body}`);
    this.statusCode = Number.parseInt(String(head.status), 10);
    this.isResponded = true;
  }

  start(head: ReplyHead, body: ReplyBody): void {
    this.calls.push(`start ${head.status} ${body}`);
    this.statusCode = Number.parseInt(String(head.status), 10);
  }

  chunk(body: ReplyBody): void {
    this.calls.push(`chunk ${body}`);
  }

  end(): void {
    this.calls.push('end');
    this.isResponded = true;
  }

  cut(): void {
    this.calls.push('cut');
    this.isGone = true;
  }
}

/** A script that only has an identity. */
export function fakeScript(id: number, changes: Partial<CompiledScript> = {}): CompiledScript {
  return {
    id: id as ScriptId,
    filename: `/script-${id}.ts`,
    code: '',
    freeNames: [],
    calledNames: [],
    readNames: [],
    uses: [],
    modules: [],
    modulesVersion: '',
    moduleNames: [],
    modulePackages: [],
    isModule: false,
    packages: [],
    awaits: false,
    waits: false,
    usesAsync: false,
    edits: '[]',
    callSiteMap: '{"version":3,"sources":[],"names":[],"mappings":""}',
    cachedData: null,
    ...changes,
  };
}

export const noEvents: InFlightEvents = {
  clientGone: () => {},
  acknowledged: () => {},
  responded: () => {},
  sentAfterEnd: () => {},
};

/** A request without a client; its exchange is a FakeExchange. */
export function fakeRequest(
  script: CompiledScript = fakeScript(1),
  events: InFlightEvents = noEvents,
  nowMs = 0,
): InFlight {
  return new InFlight(new FakeExchange(), script, 'GET\n/', { events, nowMs });
}
