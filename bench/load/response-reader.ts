/** Takes responses out of the bytes of one connection. No more of HTTP/1.1 than the servers compared here send. */

export interface Received {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
  /** Head, body and what frames it. */
  readonly wireBytes: number;
  /** The server closes the connection after this response. */
  readonly closes: boolean;
}

interface Head {
  readonly status: number;
  readonly text: string;
  /** Bytes of the body; -1 for chunks, -2 for all until the connection ends. */
  readonly length: number;
  readonly closes: boolean;
}

const CHUNKED = -1;
const UNTIL_END = -2;

function parseHead(text: string): Head {
  const lower = text.toLowerCase();
  const length = /\r\ncontent-length: *(\d+)/.exec(lower)?.[1];
  const isChunked = /\r\ntransfer-encoding: *chunked/.test(lower);
  return {
    status: Number(text.slice(9, 12)),
    text,
    length: isChunked ? CHUNKED : length === undefined ? UNTIL_END : Number(length),
    closes: /\r\nconnection: *close/.test(lower) || text.startsWith('HTTP/1.0'),
  };
}

export class ResponseReader {
  #bytes: Buffer = Buffer.alloc(0);
  #head: Head | null = null;
  #pieces: Buffer[] = [];
  #pieceBytes = 0;
  #framingBytes = 0;

  /** @returns a response once it is complete; call again with no bytes for the next one. */
  read(chunk: Buffer | null): Received | null {
    if (chunk !== null) this.#bytes = this.#bytes.length === 0 ? chunk : Buffer.concat([this.#bytes, chunk]);
    if (this.#head === null) {
      const end = this.#bytes.indexOf('\r\n\r\n');
      if (end < 0) return null;
      this.#head = parseHead(this.#bytes.toString('latin1', 0, end));
      this.#bytes = this.#bytes.subarray(end + 4);
    }
    if (this.#head.length === CHUNKED) return this.#readChunks();
    this.#take(this.#head.length === UNTIL_END ? this.#bytes.length : this.#head.length - this.#pieceBytes);
    return this.#pieceBytes === this.#head.length ? this.#complete() : null;
  }

  /** The connection has ended: the response that lasted until then. */
  end(): Received | null {
    return this.#head?.length === UNTIL_END ? this.#complete() : null;
  }

  #take(size: number): void {
    const piece = this.#bytes.subarray(0, size);
    if (piece.length === 0) return;
    this.#pieces.push(piece);
    this.#pieceBytes += piece.length;
    this.#bytes = this.#bytes.subarray(piece.length);
  }

  #readChunks(): Received | null {
    for (;;) {
      const line = this.#bytes.indexOf('\r\n');
      if (line < 0) return null;
      const size = Number.parseInt(this.#bytes.toString('latin1', 0, line), 16);
      if (this.#bytes.length < line + 2 + size + 2) return null;
      this.#bytes = this.#bytes.subarray(line + 2);
      this.#framingBytes += line + 4;
      this.#take(size);
      this.#bytes = this.#bytes.subarray(2);
      if (size === 0) return this.#complete();
    }
  }

  #complete(): Received {
    const { status, text, closes } = this.#head!;
    const body = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces);
    const wireBytes = text.length + 4 + body.length + this.#framingBytes;
    this.#head = null;
    this.#pieces = [];
    this.#pieceBytes = 0;
    this.#framingBytes = 0;
    return { status, head: text, body, wireBytes, closes };
  }
}
