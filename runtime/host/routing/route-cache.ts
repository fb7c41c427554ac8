/** Caches routes for as long as a stat stays valid (wire/revalidation-timer.ts). */
import { RevalidationTimer } from '../../wire/revalidation-timer.ts';

export interface RouteCacheOptions<Route> {
  /** 0 checks in each turn of the event loop; Infinity never again. */
  readonly revalidateMs: number;
  /** Milliseconds; must stand still during a turn of the event loop (turn-clock.ts). */
  now(): number;
  /** Finds the route anew. */
  find(path: string): Route;
  /** True when the route's own files are unchanged: much cheaper than finding the route again. */
  isCurrent(route: Route): boolean;
  /** True for routes that hold for one turn of the event loop, whatever the interval. */
  isShort?(route: Route): boolean;
  /** False for routes that must be looked for each time: what is not found may be there the next time. */
  keeps(route: Route): boolean;
}

interface Known<Route> {
  route: Route;
  readonly hold: RevalidationTimer;
}

const MAX_PATHS = 4096;

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
    return known.hold.holds(nowMs) ? known.route : this.#lookAgain(path, known, nowMs);
  }

  /** Forgets all routes. */
  clear(): void {
    this.#known.clear();
  }

  #meet(path: string, nowMs: number): Route {
    const { find, keeps, isShort, revalidateMs } = this.#options;
    const route = find(path);
    if (!keeps(route)) return route;
    if (this.#known.size >= MAX_PATHS) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(path, { route, hold: new RevalidationTimer(isShort?.(route) ? 0 : revalidateMs, nowMs) });
    return route;
  }

  #lookAgain(path: string, known: Known<Route>, nowMs: number): Route {
    const { find, isCurrent, keeps } = this.#options;
    if (!isCurrent(known.route)) known.route = find(path);
    if (keeps(known.route)) known.hold.looked(nowMs);
    else this.#known.delete(path);
    return known.route;
  }
}
