/** ob_gzhandler and zlib.output_compression (ext/zlib/zlib.c). */
import { encodeText } from '../../engine/bytes.ts';
import type { HeaderList } from '../../main/headers/headers.ts';
import type { Ini } from '../../main/ini/ini.ts';
import type { Content, OutputBuffer, OutputHandler } from '../../main/output/output-buffer.ts';
import { HandlerFlag, Phase } from '../../main/output/output-phases.ts';
import type { RequestInput } from '../../sapi.ts';
import { type Coding, DeflateStream } from './deflate-stream.ts';

export const GZIP_HANDLER = 'ob_gzhandler';
export const ZLIB_HANDLER = 'zlib output compression';

/** Buffer size where the directive says just "on". */
export const DEFAULT_COMPRESSION_SIZE = 0x4000;

/** The request parts that compression looks at. */
export interface CompressionParts {
  readonly headers: HeaderList;
  readonly ini: Ini;
  readonly input: RequestInput;
}

/** The coding for this client; null when it takes none. PHP looks for the words alone: `gzip;q=0` counts. */
export function acceptedCoding(input: RequestInput): Coding | null {
  let accepted = '';
  input.forEachHeader((name, value) => {
    if (name === 'accept-encoding') accepted = value;
  });
  if (accepted.includes('gzip')) return 'gzip';
  return accepted.includes('deflate') ? 'deflate' : null;
}

/** Compresses in the phases of an output handler, without the headers that go with it. */
export class Compressor {
  readonly coding: Coding;
  readonly #level: number;
  #stream: DeflateStream;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  constructor(coding: Coding, level: number) {
    this.coding = coding;
    this.#level = level;
    this.#stream = new DeflateStream(coding, level);
  }

  run(content: Content, phase: number): Content {
    if ((phase & Phase.clean) !== 0) {
      this.#stream = new DeflateStream(this.coding, this.#level);
      this.#waiting = [];
      this.#waitingBytes = 0;
      return '';
    }
    const bytes = typeof content === 'string' ? encodeText(content) : content;
    if ((phase & Phase.final) !== 0) return this.#stream.finish(this.#take(bytes));
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    const isDue = (phase & Phase.flush) !== 0 || this.#waitingBytes >= DEFAULT_COMPRESSION_SIZE;
    return isDue ? this.#stream.flush(this.#take()) : this.#stream.head();
  }

  #take(last?: Uint8Array): Uint8Array {
    if (last !== undefined) this.#waiting.push(last);
    const all = this.#waiting.length === 1 ? this.#waiting[0]! : Buffer.concat(this.#waiting);
    this.#waiting = [];
    this.#waitingBytes = 0;
    return all;
  }
}

export class CompressionHandler implements OutputHandler {
  readonly name: string;
  readonly isUser = false;
  readonly #parts: CompressionParts;
  #compressor: Compressor | null = null;

  constructor(name: string, parts: CompressionParts) {
    this.name = name;
    this.#parts = parts;
  }

  run(content: Content, phase: number, buffer: OutputBuffer): Content | null {
    const isThrownAway = (phase & Phase.clean) !== 0 && (phase & Phase.final) !== 0;
    if ((phase & Phase.start) === 0 || isThrownAway) return this.#compressor?.run(content, phase) ?? null;
    const compressor = this.#begin();
    if (compressor === null) return null;
    this.#compressor = compressor;
    // From here on the client has half of a stream: nothing may take the buffer away or back.
    buffer.flags &= ~(HandlerFlag.removable | HandlerFlag.cleanable);
    return compressor.run(content, phase);
  }

  /** Says in the headers what will come; null when the response is to stay as it is. */
  #begin(): Compressor | null {
    const { headers, ini, input } = this.#parts;
    const coding = acceptedCoding(input);
    if (coding === null) {
      headers.add('Vary: Accept-Encoding', 'add');
      return null;
    }
    if (headers.areSent || headers.compressionSize === 0 || isEventStream(headers)) return null;
    announceCoding(headers, coding);
    return new Compressor(coding, ini.int('zlib.output_compression_level'));
  }
}

/** Tells the client and caches about the coding. */
export function announceCoding(headers: HeaderList, coding: Coding): void {
  headers.add(`Content-Encoding: ${coding}`);
  headers.add('Vary: Accept-Encoding', 'add');
}

/** A compressed event stream would arrive in lumps, where each event is meant to arrive by itself. */
function isEventStream(headers: HeaderList): boolean {
  return headers.lines.some((line) => /^content-type:\s*text\/event-stream/i.test(line));
}
