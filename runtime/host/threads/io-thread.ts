/** The server's I/O thread (io/main.ts): started when the first script connects to another server. */
import { type MessagePort, Worker } from 'node:worker_threads';
import type { ConnectionStatus, IoBoot, ServerToIo } from '../../io/messages.ts';

export interface IoThreadOptions {
  /** Gives the absolute path of the file to start it with. */
  readonly entry: () => Promise<string>;
  readonly boot: IoBoot;
  log(text: string): void;
}

export class IoThread {
  readonly #options: IoThreadOptions;
  #worker: Promise<Worker> | null = null;
  #hasEnded = false;

  constructor(options: IoThreadOptions) {
    this.#options = options;
  }

  /** A worker's end of a channel. When it cannot be served it is closed, and the worker's connections fail. */
  adopt(workerId: number, port: MessagePort): void {
    this.#worker ??= this.#start();
    this.#worker.then(
      (worker) => {
        const message: ServerToIo = { kind: 'worker', id: workerId, port };
        worker.postMessage(message, [port]);
      },
      () => port.close(),
    );
  }

  async #start(): Promise<Worker> {
    try {
      const { boot, entry, log } = this.#options;
      const worker = new Worker(await entry(), {
        execArgv: ['--disable-warning=ExperimentalWarning'],
        workerData: boot,
      });
      worker.on('error', (error) => log(`ERROR: the I/O thread failed: ${error.stack ?? error.message}`));
      worker.on('exit', () => {
        // Its connections are gone with it; the next one that is wanted starts another thread.
        this.#worker = null;
      });
      if (this.#hasEnded) await worker.terminate();
      return worker;
    } catch (thrown) {
      this.#worker = null;
      this.#options.log(
        `ERROR: the I/O thread cannot be started: ${thrown instanceof Error ? thrown.message : thrown}`,
      );
      throw thrown;
    }
  }

  /** All connections to other servers; none while there is no thread. */
  async connections(): Promise<readonly ConnectionStatus[]> {
    const worker = await this.#worker?.catch(() => null);
    if (!worker) return [];
    return await new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('exit', () => resolve([]));
      const message: ServerToIo = { kind: 'status' };
      worker.postMessage(message);
    });
  }

  /** To be called when no worker is left. */
  async end(): Promise<void> {
    this.#hasEnded = true;
    const worker = await this.#worker?.catch(() => null);
    await worker?.terminate();
  }
}
