/**
 * The listener on node:net with a strict HTTP/1 of its own: for systems without a build of uWebSockets.js, for clients that
 * speak HTTP/1.0, and for servers that face the internet without a proxy.
 */
import { type AddressInfo, createServer, type Server } from 'node:net';
import { monotonicMs } from '../../wire/clock.ts';
import { BodyClock } from '../bodies/body-clock.ts';
import { HeadText } from '../exchange/head-check.ts';
import { ListenError, PortInUseError } from '../exchange/listen-error.ts';
import type { Listener, ListenOptions, RouteDecision } from '../exchange/listener.ts';
import { HeadReader } from '../exchange/request-checks.ts';
import { StallClock } from '../exchange/stall-clock.ts';
import { NodeConnection, type NodeShared } from './node-connection.ts';

/** How late an expired connection is closed at most. */
const LOOK_MS = 500;

/**
 * Starts listening.
 * @throws PortInUseError, ListenError
 */
export async function listenNode<Route extends RouteDecision>(options: ListenOptions<Route>): Promise<Listener> {
  const listener = new NodeListener(options);
  await listener.listen();
  return listener;
}

class NodeListener<Route extends RouteDecision> implements Listener {
  port = 0;
  readonly host: string;
  readonly #options: ListenOptions<Route>;
  readonly #server: Server;
  readonly #shared: NodeShared<Route>;
  readonly #connections = new Set<NodeConnection<Route>>();
  #timer: NodeJS.Timeout | null = null;

  constructor(options: ListenOptions<Route>) {
    this.#options = options;
    this.host = options.host;
    this.#shared = {
      options,
      head: new HeadReader(),
      heads: new HeadText({ keepsDate: true }),
      stalls: new StallClock(options.sendTimeoutMs),
      bodyClock: new BodyClock(options.bodyPace),
      isClosing: false,
    };
    // A client that closes its half after the request gets its response.
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => {
      const connection = new NodeConnection(socket, this.#shared);
      this.#connections.add(connection);
      socket.once('close', () => this.#left(connection));
      this.#timer ??= setInterval(() => this.#look(), LOOK_MS);
    });
  }

  listen(): Promise<void> {
    const { host, port } = this.#options;
    return new Promise((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'EADDRINUSE' ? new PortInUseError(host, port) : new ListenError(error.message));
      });
      this.#server.listen({ host, port, exclusive: true }, () => {
        this.port = (this.#server.address() as AddressInfo).port;
        resolve();
      });
    });
  }

  stopAccepting(): void {
    this.#shared.isClosing = true;
    this.#server.close();
    for (const connection of this.#connections) connection.closeIfIdle();
  }

  close(): void {
    this.#shared.isClosing = true;
    this.#server.close();
    for (const connection of this.#connections) connection.destroy();
  }

  #left(connection: NodeConnection<Route>): void {
    this.#connections.delete(connection);
    if (this.#connections.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    const nowMs = monotonicMs();
    for (const connection of this.#connections)
      if (connection.deadlineMs !== 0 && connection.deadlineMs <= nowMs) connection.expire();
  }
}
