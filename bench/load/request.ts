/** A request as the clients of the bench send it, and what must come back. */

export interface PageRequest {
  /** Name of the page in every peer; the peer's suffix is added. */
  readonly page: string;
  /** `a=1&b=2` */
  readonly query?: string;
  readonly body?: { readonly type: string; readonly bytes: Buffer };
  /** The response's body, byte for byte. */
  readonly expected: Buffer;
}

export interface Target {
  readonly port: number;
  /** Path and query. */
  readonly path: string;
  readonly body: PageRequest['body'];
  readonly expected: Buffer;
}

export function targetOf(request: PageRequest, peer: { readonly port: number; readonly suffix: string }): Target {
  const query = request.query === undefined ? '' : `?${request.query}`;
  return {
    port: peer.port,
    path: `/${request.page}${peer.suffix}${query}`,
    body: request.body,
    expected: request.expected,
  };
}

/** Headers of a browser, some of them: servers that read headers have something to read. */
const HEADERS: readonly string[] = [
  'Host: bench.test',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64) bench',
  'Accept: text/html,application/xhtml+xml',
  'Accept-Language: en',
];

export function headerLines(target: Target): string[] {
  const { body } = target;
  return body === undefined
    ? [...HEADERS]
    : [...HEADERS, `Content-Type: ${body.type}`, `Content-Length: ${body.bytes.length}`];
}

export function requestBytes(target: Target, extraLines: readonly string[] = []): Buffer {
  const method = target.body === undefined ? 'GET' : 'POST';
  const lines = [`${method} ${target.path} HTTP/1.1`, ...headerLines(target), ...extraLines, '', ''];
  return Buffer.concat([Buffer.from(lines.join('\r\n')), target.body?.bytes ?? Buffer.alloc(0)]);
}
