/**
 * Several hosts on one port (`hosts` above 1). The leader listens to nothing itself: it starts host threads, carries what
 * messages between them, and replaces one that failed. The kernel distributes connections.
 */
import { bundleWorker } from '../compile/worker-bundle.ts';
import { ListenError, PortInUseError } from '../host/exchange/listen-error.ts';
import { freePort, holdPort, isPortTaken } from '../host/listeners/port-check.ts';
import { ServerCells } from '../host/server-cells.ts';
import { type PoolStatus, wholeStatus } from '../host/status/status-page.ts';
import type { FromHost, ToHost } from './host-messages.ts';
import { HostWorker } from './host-worker.ts';
import { type StartedServer, type StartOptions, urlOf } from './start-host.ts';
import { StatusQuery } from './status-query.ts';
import { restartDelayMs } from './supervise.ts';

/** A host that lived this long did not fail because of its configuration. */
const HEALTHY_MS = 10_000;
/** How long to wait for hosts to exit; each waits less for its own threads. */
const LAST_PATIENCE_MS = 3000;

export class Leader implements StartedServer {
  readonly port: number;
  readonly url: string;
  readonly #options: StartOptions;
  readonly #cells: ServerCells;
  readonly #statusQuery = new StatusQuery();
  /** By index; null while there is no host. */
  readonly #hosts: (HostWorker | null)[];
  readonly #quickDeaths: number[];
  #isStopping = false;

  private constructor(options: StartOptions, hosts: number) {
    this.#options = options;
    this.port = options.port;
    this.url = urlOf(options.host, options.port);
    this.#cells = new ServerCells(hosts);
    this.#hosts = new Array<HostWorker | null>(hosts).fill(null);
    this.#quickDeaths = new Array<number>(hosts).fill(0);
  }

  /**
   * Resolves when all hosts serve.
   * @throws what `startHost` throws
   */
  static async start(options: StartOptions, hosts: number): Promise<Leader> {
    const { host, port } = options;
    const chosen = port || (await freePort(host));
    if (chosen === 0) throw new ListenError(`Cannot listen on ${host}:${port}`);
    const held = await holdPort(host, chosen);
    try {
      // Hosts share the port with each other, and would also share it with another server's hosts.
      if (held === null || (await isPortTaken(host, chosen))) throw new PortInUseError(host, chosen);
      const workerEntry = options.workerEntry ?? (await bundleWorker());
      const leader = new Leader({ ...options, workerEntry, port: chosen }, hosts);
      await leader.#startAll();
      return leader;
    } finally {
      held?.release();
    }
  }

  async #startAll(): Promise<void> {
    try {
      await Promise.all(this.#hosts.map((_, index) => this.#startHost(index).serving));
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  #startHost(index: number): HostWorker {
    const { log: _, ...options } = this.#options;
    const sinceMs = performance.now();
    const boot = { options, index, hosts: this.#hosts.length, cells: this.#cells.buffer };
    const host = new HostWorker(boot, {
      said: (from, message) => this.#said(from, message),
      exited: (from, reason) => this.#exited(from, reason, performance.now() - sinceMs),
    });
    this.#hosts[index] = host;
    return host;
  }

  #said(from: HostWorker, message: FromHost): void {
    switch (message.kind) {
      case 'log':
        this.#options.log(message.text);
        break;
      case 'short':
        this.#tellOthers(from, { kind: 'giveBack', count: message.count, isBelowFair: message.isBelowFair });
        break;
      case 'gather':
        this.#statusQuery.begin(this.#othersOf(from), (parts) =>
          from.tell({ kind: 'gathered', question: message.question, parts }),
        );
        break;
      case 'report':
        this.#statusQuery.take(from, message.question, message.status);
        break;
    }
  }

  #othersOf(host: HostWorker): HostWorker[] {
    return this.#running().filter((other) => other !== host && other.isServing);
  }

  #tellOthers(from: HostWorker, message: ToHost): void {
    for (const host of this.#othersOf(from)) host.tell(message);
  }

  #running(): HostWorker[] {
    return this.#hosts.filter((host) => host !== null);
  }

  #exited({ index }: HostWorker, reason: string | null, livedMs: number): void {
    this.#hosts[index] = null;
    this.#cells.forget(index);
    if (this.#isStopping) return;
    const deaths = livedMs < HEALTHY_MS ? this.#quickDeaths[index]! + 1 : 0;
    this.#quickDeaths[index] = deaths;
    const delayMs = restartDelayMs(deaths);
    const when = delayMs === 0 ? 'at once' : `in ${delayMs} ms`;
    this.#options.log(`ERROR: host ${index + 1} ended (${reason ?? 'without a reason'}): starting it again ${when}`);
    setTimeout(() => this.#restart(index), delayMs);
  }

  #restart(index: number): void {
    if (!this.#isStopping) this.#startHost(index);
  }

  async status(): Promise<PoolStatus> {
    const serving = this.#running().filter((host) => host.isServing);
    return wholeStatus(await new Promise((resolve) => this.#statusQuery.begin(serving, resolve)));
  }

  async stop(): Promise<boolean> {
    return await this.#finish('stop');
  }

  async end(): Promise<boolean> {
    const tooLong = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), LAST_PATIENCE_MS).unref());
    return await Promise.race([this.#finish('end'), tooLong]);
  }

  async #finish(kind: 'stop' | 'end'): Promise<boolean> {
    this.#isStopping = true;
    const hosts = this.#running();
    for (const host of hosts) host.tell({ kind });
    const areClean = await Promise.all(hosts.map((host) => host.ended));
    if (areClean.includes(false)) return false;
    await Promise.all(hosts.map((host) => host.exited));
    return true;
  }
}
