/** The cache headers of responses with a session (ext/session/session.c CACHE_LIMITER_FUNC). */
import { statSync } from 'node:fs';
import type { Request } from '../../main/request.ts';

/** A date that has passed since long: PHP's author's birthday. */
const EXPIRED = 'Expires: Thu, 19 Nov 1981 08:52:00 GMT';

const LIMITERS: Readonly<Record<string, (request: Request) => readonly string[]>> = {
  public: (request) => {
    const seconds = maxAge(request);
    const expires = new Date((Math.floor(Date.now() / 1000) + seconds) * 1000).toUTCString();
    return [`Expires: ${expires}`, `Cache-Control: public, max-age=${seconds}`, ...lastModified(request)];
  },
  private_no_expire: (request) => privately(request),
  private: (request) => [EXPIRED, ...privately(request)],
  nocache: () => [EXPIRED, 'Cache-Control: no-store, no-cache, must-revalidate', 'Pragma: no-cache'],
};

function privately(request: Request): string[] {
  return [`Cache-Control: private, max-age=${maxAge(request)}`, ...lastModified(request)];
}

function maxAge(request: Request): number {
  return request.ini.int('session.cache_expire') * 60;
}

/** The script's own time: the file is what the response is made from. */
function lastModified(request: Request): string[] {
  const stat = statSync(request.input.scriptFilename, { throwIfNoEntry: false });
  return stat === undefined ? [] : [`Last-Modified: ${new Date(stat.mtimeMs).toUTCString()}`];
}

/** Header lines of a limiter, in PHP's order; none for one that PHP does not know. */
export function cacheHeaders(request: Request, limiter: string): readonly string[] {
  const name = limiter.toLowerCase();
  return Object.hasOwn(LIMITERS, name) ? LIMITERS[name]!(request) : [];
}
