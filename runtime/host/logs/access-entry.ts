/** The access log's entry for a request whose script has ended. */
import { RequestHead, targetOf } from '../../wire/request-head.ts';
import type { InFlight } from '../requests/in-flight.ts';
import type { AccessEntry } from './access-log.ts';

/** As the status page calls it. */
const POOL = 'ts-sapi';
/** nginx's code for a client that disconnected before there was a response. */
const CLIENT_LEFT = 499;

export function accessEntryOf(request: InFlight, nowMs: number): AccessEntry {
  const { exchange, script, arrivedMs } = request;
  const { method, remoteAddress, statusCode, headerLines, body } = exchange;
  const query = exchange.query ?? '';
  const durationMs = nowMs - arrivedMs;
  const header = (name: string): string | undefined => headerOf(headerLines, name);
  const environment = (name: string): string | undefined => {
    if (name.startsWith('HTTP_')) return header(name.slice('HTTP_'.length).replaceAll('_', '-').toLowerCase());
    switch (name) {
      case 'REQUEST_METHOD':
        return method;
      case 'REQUEST_URI':
        return targetOf(exchange);
      case 'QUERY_STRING':
        return query;
      case 'SERVER_PROTOCOL':
        return exchange.protocol;
      case 'SCRIPT_FILENAME':
        return script.filename;
      case 'REMOTE_ADDR':
        return remoteAddress;
      case 'CONTENT_TYPE':
        return header('content-type') ?? '';
      case 'CONTENT_LENGTH':
        return header('content-length') ?? '';
    }
    return undefined;
  };
  return {
    method,
    path: scriptPathOf(exchange.path, new RequestHead(request.head).pathInfo),
    query,
    scriptFilename: script.filename,
    remoteAddress,
    remoteUser: userOf(header('authorization')),
    statusCode: statusCode || CLIENT_LEFT,
    bodyBytes: body === null ? 0 : body instanceof Uint8Array ? body.length : body.sizeBytes,
    startedAt: new Date(Date.now() - durationMs),
    durationMs,
    pool: POOL,
    environment,
  };
}

/** PATH_INFO is decoded, but each slash of it is one of the path. */
function scriptPathOf(path: string, pathInfo: string): string {
  let end = path.length;
  for (const character of pathInfo) if (character === '/') end = path.lastIndexOf('/', end - 1);
  return path.slice(0, end);
}

/** Of repeated headers the last one, as in $_SERVER. */
function headerOf(headerLines: string, name: string): string | undefined {
  const fields = headerLines.split('\n');
  for (let index = fields.length - 2; index >= 0; index -= 2) if (fields[index] === name) return fields[index + 1];
  return undefined;
}

function userOf(authorization: string | undefined): string {
  const encoded = /^Basic +([^ ]+)/i.exec(authorization ?? '')?.[1];
  if (encoded === undefined) return '';
  const [user, password] = Buffer.from(encoded, 'base64').toString().split(/:(.*)/s);
  return password === undefined ? '' : user!;
}
