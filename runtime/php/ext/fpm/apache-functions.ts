/** Headers as a server module has them: PHP's manual, chapter Apache, as far as FPM offers it. */
import { type FunctionTable, foreign } from '../../calls/function-table.ts';
import type { Request } from '../../main/request.ts';

/** Names as FPM rebuilds them from its variables: `accept-language` becomes `Accept-Language`. */
function titleCase(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (match) => match.toUpperCase());
}

/**
 * In reverse order of arrival, as FPM's hash has them; like nginx, without names that have an underscore. Of the body's
 * FPM always provides length and type, even if they are empty.
 */
function requestHeaders(request: Request): Record<string, string> {
  request.assertRunning('read the headers of the request');
  const arrived = new Map<string, string>();
  request.input.forEachHeader((name, value) => {
    if (!name.includes('_')) arrived.set(name, value);
  });
  const headers = Object.create(null) as Record<string, string>;
  for (const [name, value] of [...arrived].reverse()) headers[titleCase(name)] = value;
  headers['Content-Length'] ??= '';
  headers['Content-Type'] ??= '';
  return headers;
}

export const apacheFunctions = {
  /** All request headers by name; the last value of a repeated one. */
  getallheaders: (request) => (): Record<string, string> => requestHeaders(request),
  /** Alias of getallheaders(): all request headers by name; the last value of a repeated one. */
  apache_request_headers: (request) => (): Record<string, string> => requestHeaders(request),
  /** The response headers by name; the last value of a repeated one. */
  apache_response_headers: foreign((request) => (): Record<string, string> => {
    const headers = Object.create(null) as Record<string, string>;
    for (const line of request.headers.lines) {
      const colon = line.indexOf(':');
      if (colon > 0) headers[line.slice(0, colon)] = line.slice(colon + 1).trimStart();
    }
    return headers;
  }),
} satisfies FunctionTable;
