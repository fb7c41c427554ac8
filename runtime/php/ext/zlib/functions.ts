/** Texts compressed and back: PHP's manual, chapter Zlib. */
import { deflateRawSync, deflateSync, gunzipSync, gzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import type { FunctionTable } from '../../calls/function-table.ts';
import { decodeBytes, encodeText } from '../../engine/bytes.ts';
import { ErrorLevel } from '../../engine/report.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';

type Packer = (bytes: Uint8Array, options: { level: number }) => Buffer;
type Unpacker = (bytes: Uint8Array, options: { maxOutputLength?: number }) => Buffer;

function compressor(name: string, pack: Packer) {
  return () =>
    (data: string, level = -1, _encoding = 0): string => {
      if (level < -1 || level > 9) throw new ValueError(`${name}(): Argument #2 ($level) must be between -1 and 9`);
      return decodeBytes(pack(encodeText(data), { level }));
    };
}

function decompressor(name: string, unpack: Unpacker) {
  return (request: Request) =>
    (data: string, max_length = 0): string | false => {
      try {
        return decodeBytes(unpack(encodeText(data), max_length > 0 ? { maxOutputLength: max_length } : {}));
      } catch (error) {
        const isTooLong = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
        const reason = isTooLong ? 'insufficient memory' : 'data error';
        request.diagnostics.raise(ErrorLevel.E_WARNING, `${name}(): ${reason}`);
        return false;
      }
    };
}

/** Called by name, not handed over: a thread that never compresses then never loads zlib (worker/boot.cjs). */
export const zlibFunctions = {
  /** Compresses a string in gzip format; returns bytes. `level` 0 to 9, -1 (default) for zlib's own choice. */
  gzencode: compressor('gzencode', (bytes, options) => gzipSync(bytes, options)),
  /** Decompresses gzip data, to at most `max_length` bytes (0: no limit). False with a warning for invalid data. */
  gzdecode: decompressor('gzdecode', (bytes, options) => gunzipSync(bytes, options)),
  /** Compresses a string in zlib format; returns bytes. `level` 0 to 9, -1 (default) for zlib's own choice. */
  gzcompress: compressor('gzcompress', (bytes, options) => deflateSync(bytes, options)),
  /** Decompresses zlib data, to at most `max_length` bytes (0: no limit). False with a warning for invalid data. */
  gzuncompress: decompressor('gzuncompress', (bytes, options) => inflateSync(bytes, options)),
  /**
   * Compresses a string with DEFLATE, without any header; returns bytes. `level` 0 to 9, -1 (default) for zlib's own
   * choice.
   */
  gzdeflate: compressor('gzdeflate', (bytes, options) => deflateRawSync(bytes, options)),
  /**
   * Decompresses raw DEFLATE data, to at most `max_length` bytes (0: no limit). False with a warning for invalid
   * data.
   */
  gzinflate: decompressor('gzinflate', (bytes, options) => inflateRawSync(bytes, options)),
} satisfies FunctionTable;
