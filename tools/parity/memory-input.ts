/** The request of a case as PHP's side sees it, without a socket. */
import type { RequestBody, RequestInput } from '../../runtime/php/sapi.ts';
import type { ParityCase } from './case-files.ts';
import { bodyBytes, requestTarget } from './exchange.ts';

export function memoryRequestInput(parityCase: ParityCase, root: string, scriptFilename: string): RequestInput {
  const { request, name } = parityCase;
  const target = requestTarget(parityCase);
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const headers = requestHeaders(parityCase);
  const bytes = bodyBytes(request);
  const body: RequestBody = bytes && bytes.length > 0 ? { kind: 'memory', bytes } : { kind: 'none' };
  const scriptName = `/${name}/script.php`;
  return {
    method: request.method ?? 'GET',
    path,
    query: mark === -1 ? null : target.slice(mark + 1),
    protocol: 'HTTP/1.1',
    scriptName,
    scriptFilename,
    pathInfo: decodeURIComponent(path.slice(scriptName.length)),
    documentRoot: root,
    remoteAddress: '127.0.0.1',
    remotePort: 40_000,
    serverAddress: '127.0.0.1',
    serverPort: 80,
    isHttps: false,
    body,
    timeSeconds: Math.floor(Date.now() / 1000) + 0.25,
    argv: null,
    forEachHeader: (visit) => {
      for (const [header, value] of headers) visit(header.toLowerCase(), value);
    },
  };
}

function requestHeaders(parityCase: ParityCase): (readonly [string, string])[] {
  const { request } = parityCase;
  const given = request.headers ?? [];
  const bytes = bodyBytes(request);
  const length = bytes && request.sendLength !== false ? [['Content-Length', String(bytes.length)] as const] : [];
  return [['Host', 'parity.test'], ['Connection', 'close'], ...given, ...length];
}
