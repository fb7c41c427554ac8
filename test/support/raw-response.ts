/** A strict reader of HTTP/1.1 responses, so that broken framing fails a test instead of being forgiven. */

export interface RawResponse {
  readonly protocol: string;
  readonly status: number;
  /** Reason phrase, maybe empty. */
  readonly reason: string;
  /** Names as sent, in order, repeated ones repeated; one character per byte. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** De-chunked. */
  readonly body: Buffer;
  /** Body as UTF-8. */
  readonly text: string;
  /** How the end of the body was known. `short`: the connection ended before it. */
  readonly framing: 'length' | 'chunked' | 'close' | 'none' | 'short';
  /** Sizes of the chunks of a chunked body, without the last. */
  readonly chunks: readonly number[];
  /** Bytes on the wire, head and framing included. */
  readonly wireBytes: number;
  /** Milliseconds since the last `send` at which its last byte arrived. */
  readonly completeMs: number;
  /** First value of a header, whatever its case. */
  header(name: string): string | null;
  /** All values of a header. */
  headerAll(name: string): string[];
}

interface ParseOptions {
  readonly isHead: boolean;
  /** Nothing more will come. */
  readonly isOver: boolean;
}

type Body = Pick<RawResponse, 'body' | 'framing' | 'chunks'> & { readonly bytes: number };

/**
 * @returns null when the response is not complete yet
 * @throws Error when the bytes are no well-formed response
 */
export function parseResponse(data: Buffer, options: ParseOptions): RawResponse | null {
  const headEnd = data.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const [statusLine = '', ...lines] = data.toString('latin1', 0, headEnd).split('\r\n');
  const match = /^(HTTP\/1\.[01]) ([0-9]{3,}) ?(.*)$/.exec(statusLine);
  if (match === null) throw new Error(`Bad status line ${JSON.stringify(statusLine)}`);
  const [, protocol = '', code = '', reason = ''] = match;
  const headers = lines.map(parseHeader);
  const headerAll = (name: string): string[] =>
    headers.filter(([known]) => known.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  const status = Number(code);
  const hasNoBody = options.isHead || status < 200 || status === 204 || status === 304;
  const rest = data.subarray(headEnd + 4);
  const body = hasNoBody ? noBody() : readBody(rest, headerAll, options.isOver);
  if (body === null) return null;
  return {
    protocol,
    status,
    reason,
    headers,
    headerAll,
    header: (name) => headerAll(name)[0] ?? null,
    body: body.body,
    text: body.body.toString('utf8'),
    framing: body.framing,
    chunks: body.chunks,
    wireBytes: headEnd + 4 + body.bytes,
    completeMs: 0,
  };
}

function parseHeader(line: string): readonly [string, string] {
  const match = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+):[ \t]*(.*?)[ \t]*$/.exec(line);
  if (match === null || /[\0\r\n]/.test(line)) throw new Error(`Bad header line ${JSON.stringify(line)}`);
  return [match[1]!, match[2]!];
}

function noBody(): Body {
  return { body: Buffer.alloc(0), framing: 'none', chunks: [], bytes: 0 };
}

function readBody(rest: Buffer, headerAll: (name: string) => string[], isOver: boolean): Body | null {
  const lengths = headerAll('content-length');
  const codings = headerAll('transfer-encoding');
  if (lengths.length + codings.length > 1) throw new Error('More than one framing');
  if (codings.length === 1) return readChunked(rest, isOver);
  if (lengths.length === 0) return isOver ? { ...noBody(), body: rest, framing: 'close', bytes: rest.length } : null;
  if (!/^[0-9]+$/.test(lengths[0]!)) throw new Error(`Bad Content-Length ${lengths[0]}`);
  const length = Number(lengths[0]);
  if (rest.length >= length) return { ...noBody(), body: rest.subarray(0, length), framing: 'length', bytes: length };
  return isOver ? { ...noBody(), body: rest, framing: 'short', bytes: rest.length } : null;
}

function readChunked(rest: Buffer, isOver: boolean): Body | null {
  const pieces: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = rest.indexOf('\r\n', at);
    const line = lineEnd < 0 ? null : rest.toString('latin1', at, lineEnd);
    if (line !== null && !/^[0-9A-Fa-f]+$/.test(line)) throw new Error(`Bad chunk size ${JSON.stringify(line)}`);
    const size = line === null ? 0 : Number.parseInt(line, 16);
    const end = lineEnd + 2 + size;
    if (line === null || rest.length < end + 2) {
      return isOver ? chunkedBody(pieces, 'short', rest.length) : null;
    }
    if (rest.toString('latin1', end, end + 2) !== '\r\n') throw new Error('A chunk does not end where it should');
    if (size === 0) return chunkedBody(pieces, 'chunked', end + 2);
    pieces.push(rest.subarray(lineEnd + 2, end));
    at = end + 2;
  }
}

function chunkedBody(pieces: readonly Buffer[], framing: 'chunked' | 'short', bytes: number): Body {
  return { body: Buffer.concat(pieces), framing, chunks: pieces.map((piece) => piece.length), bytes };
}
