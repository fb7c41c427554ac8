/** Compressed output: PHP's manual, chapter Zlib, as far as it concerns output. */

import type { FunctionTable } from '../../calls/function-table.ts';
import { decodeBytes } from '../../engine/bytes.ts';
import { HandlerFlag, Phase } from '../../main/output/output-phases.ts';
import type { Request } from '../../main/request.ts';
import { acceptedCoding, announceCoding, Compressor, GZIP_HANDLER, ZLIB_HANDLER } from './output-compression.ts';

/** The stream of direct calls of ob_gzhandler(), which go on from call to call. */
class DirectCompression {
  compressor: Compressor | null = null;
}

function compressDirectly(request: Request, data: string | Uint8Array, phase: number): string | false {
  const coding = acceptedCoding(request.input);
  if (coding === null) return false;
  if ((phase & Phase.start) !== 0) announceCoding(request.headers, coding);
  const direct = request.stateOf(DirectCompression);
  if ((phase & Phase.start) !== 0) {
    direct.compressor = new Compressor(coding, request.ini.int('zlib.output_compression_level'));
  }
  if (direct.compressor === null) return false;
  const result = direct.compressor.run(data, phase);
  return typeof result === 'string' ? result : decodeBytes(result);
}

export const outputFunctions = {
  /**
   * Output callback that compresses for clients that can take it: `ob_start('ob_gzhandler')`. Sets Content-Encoding and Vary.
   * Returns false when the client takes no compression.
   */
  ob_gzhandler:
    (request) =>
    (data: string | Uint8Array, flags: number): string | false =>
      compressDirectly(request, data, flags),
  /** `gzip` or `deflate` while the output is being compressed, otherwise false. */
  zlib_get_coding_type: (request) => (): 'gzip' | 'deflate' | false => {
    const isCompressed = request.output.buffers.some(
      (buffer) => buffer.name === ZLIB_HANDLER || (buffer.name === GZIP_HANDLER && buffer.has(HandlerFlag.started)),
    );
    return isCompressed ? (acceptedCoding(request.input) ?? false) : false;
  },
} satisfies FunctionTable;
