/** Starts either listener with a handler that plays the host. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BodyLimits, BodyStore } from '../../runtime/host/bodies/body.ts';
import type { BodyPace } from '../../runtime/host/bodies/body-clock.ts';
import type { Exchange, Listener, ListenOptions, RouteDecision } from '../../runtime/host/exchange/listener.ts';
import { listenNode } from '../../runtime/host/listeners/node.ts';
import { listenUws as listenThroughUws } from '../../runtime/host/listeners/uws.ts';
import { findUws } from '../../runtime/host/listeners/uws-library.ts';
import { ReplyFlag, type ReplyHead } from '../../runtime/wire/messages.ts';

export type ListenerKind = 'uws' | 'node';

const { found: uws } = await findUws([]);

/** The listeners that can run here. */
export const listenerKinds: readonly ListenerKind[] = uws === null ? ['node'] : ['uws', 'node'];

/** Listens through the library that this repository has installed. */
export function listenUws<Route extends RouteDecision>(options: ListenOptions<Route>): Promise<Listener> {
  return listenThroughUws(uws!.library, options);
}

/** A body may take as long as it likes. */
export const ANY_PACE: BodyPace = { timeoutMs: 0, minBytesPerSecond: 0 };

export interface TestServer extends AsyncDisposable {
  readonly port: number;
  readonly listener: Listener;
  readonly bodies: BodyStore;
  readonly spoolDirectory: string;
  /** Every exchange so far, in order. */
  readonly exchanges: readonly Exchange[];
  readonly notices: readonly string[];
  /** Resolves with the exchange of this number, counted from 0. */
  exchange(index: number): Promise<Exchange>;
}

export interface TestServerOptions {
  readonly port?: number;
  readonly sendTimeoutMs?: number;
  readonly bodyPace?: BodyPace;
  readonly limits?: Partial<BodyLimits>;
  readonly route?: Partial<RouteDecision>;
  /** Answers by `reply` at once when left out. */
  onRequest?(exchange: Exchange): void;
}

/** A head with these header lines. */
export function head(status = '200 OK', lines: readonly string[] = [], more: Partial<ReplyHead> = {}): ReplyHead {
  return { status, block: lines.join('\r\n'), flags: 0, declaredLength: -1, ...more };
}

/** A head that asks for the connection to be closed. */
export function closingHead(more: Partial<ReplyHead> = {}): ReplyHead {
  return head('200 OK', [], { flags: ReplyFlag.close, ...more });
}

export async function startServer(kind: ListenerKind, options: TestServerOptions = {}): Promise<TestServer> {
  const spoolDirectory = await mkdtemp(join(tmpdir(), 'spool-'));
  const memory = { memoryBytes: 64 * 1024, memoryBudgetBytes: 1e6 };
  const limits = { maxBytes: 64e6, ...memory, spoolBudgetBytes: 1e9, spoolDirectory, ...options.limits };
  const bodies = new BodyStore(limits);
  const exchanges: Exchange[] = [];
  const notices: string[] = [];
  const waiting: (() => void)[] = [];
  const route: RouteDecision = { needsHeaders: true, needsBody: true, mayFrame: true, ...options.route };
  const listener = await (kind === 'uws' ? listenUws : listenNode)<RouteDecision>({
    host: '127.0.0.1',
    port: options.port ?? 0,
    sendTimeoutMs: options.sendTimeoutMs ?? 0,
    bodies,
    bodyPace: options.bodyPace ?? ANY_PACE,
    route: () => route,
    onNotice: (text) => notices.push(text),
    onRequest: (exchange) => {
      exchanges.push(exchange);
      if (options.onRequest === undefined) exchange.complete(head(), 'Hello');
      else options.onRequest(exchange);
      for (const wake of waiting.splice(0)) wake();
    },
  });
  return {
    port: listener.port,
    listener,
    bodies,
    spoolDirectory,
    exchanges,
    notices,
    exchange: async (index) => {
      while (exchanges[index] === undefined) await new Promise<void>((resolve) => waiting.push(resolve));
      return exchanges[index];
    },
    [Symbol.asyncDispose]: async () => {
      listener.close();
      bodies.close();
      await rm(spoolDirectory, { recursive: true, force: true });
    },
  };
}

/** A request without a body. */
export function get(path = '/', lines: readonly string[] = []): string {
  return [`GET ${path} HTTP/1.1`, 'Host: test', ...lines, '', ''].join('\r\n');
}
