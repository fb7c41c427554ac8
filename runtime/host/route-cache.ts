/**
 * Remembers where paths lead for as long as a look at the disk holds: for opcache.revalidate_freq, or, when that is 0, for
 * one turn of the event loop, in which nobody can have saved a file and asked for it.
 *
 * A path asked thousands of times a second is looked up once in some milliseconds instead: the looks would cost a fifth of
 * such requests (measured: 2 of 14 microseconds), and nobody can tell which came first, his file or the request.
 */

export interface RouteCacheOptions<Route> {
  /** 0 looks in each turn; Infinity never again. */
  readonly revalidateMs: number;
  /** Milliseconds; must stand still during a turn of the event loop (turn-clock.ts). */
  now(): number;
  /** Finds the route anew. */
  find(path: string): Route;
  /** True when a look at the route's own files tells that it still holds: a fraction of the cost of finding it. */
  isCurrent(route: Route): boolean;
  /** False for routes that must be looked for each time: what is not found may be there the next time. */
  keeps(route: Route): boolean;
}

interface Known<Route> {
  route: Route;
  checkAtMs: number;
  windowStartMs: number;
  /** Requests since then. */
  uses: number;
  isBusy: boolean;
}

const MAX_PATHS = 4096;
/** Less than any clock tells: a look holds while the clock stands still. */
const NO_TIME_MS = 1e-6;
const WINDOW_MS = 100;
/** So many requests a millisecond over a whole window make a path busy. */
const BUSY_USES_PER_MS = 3;
const BUSY_CHECK_MS = 10;

export class RouteCache<Route> {
  readonly #options: RouteCacheOptions<Route>;
  readonly #known = new Map<string, Known<Route>>();

  constructor(options: RouteCacheOptions<Route>) {
    this.#options = options;
  }

  /** Paths remembered now. */
  get size(): number {
    return this.#known.size;
  }

  /** @param path URL path as sent, without query */
  route(path: string): Route {
    const nowMs = this.#options.now();
    const known = this.#known.get(path);
    if (known === undefined) return this.#meet(path, nowMs);
    known.uses++;
    return nowMs < known.checkAtMs ? known.route : this.#lookAgain(path, known, nowMs);
  }

  #meet(path: string, nowMs: number): Route {
    const route = this.#options.find(path);
    if (!this.#options.keeps(route)) return route;
    if (this.#known.size >= MAX_PATHS) this.#known.delete(this.#known.keys().next().value!);
    const checkAtMs = nowMs + Math.max(NO_TIME_MS, this.#options.revalidateMs);
    this.#known.set(path, { route, checkAtMs, windowStartMs: nowMs, uses: 0, isBusy: false });
    return route;
  }

  #lookAgain(path: string, known: Known<Route>, nowMs: number): Route {
    if (!this.#options.isCurrent(known.route)) known.route = this.#options.find(path);
    if (this.#options.keeps(known.route)) known.checkAtMs = nowMs + this.#holdsMs(known, nowMs);
    else this.#known.delete(path);
    return known.route;
  }

  #holdsMs(known: Known<Route>, nowMs: number): number {
    if (this.#options.revalidateMs > 0) return this.#options.revalidateMs;
    const elapsedMs = nowMs - known.windowStartMs;
    if (elapsedMs >= WINDOW_MS) {
      known.isBusy = known.uses >= elapsedMs * BUSY_USES_PER_MS;
      known.windowStartMs = nowMs;
      known.uses = 0;
    }
    return known.isBusy ? BUSY_CHECK_MS : NO_TIME_MS;
  }
}
