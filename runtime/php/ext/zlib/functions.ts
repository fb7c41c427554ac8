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
  /** Text in gzip's format, as bytes. */
  gzencode: compressor('gzencode', (bytes, options) => gzipSync(bytes, options)),
  /** Text of gzip's format; false with a warning when it is broken. */
  gzdecode: decompressor('gzdecode', (bytes, options) => gunzipSync(bytes, options)),
  /** Text in zlib's format, as bytes. */
  gzcompress: compressor('gzcompress', (bytes, options) => deflateSync(bytes, options)),
  /** Text of zlib's format; false with a warning when it is broken. */
  gzuncompress: decompressor('gzuncompress', (bytes, options) => inflateSync(bytes, options)),
  /** Text deflated without a header, as bytes. */
  gzdeflate: compressor('gzdeflate', (bytes, options) => deflateRawSync(bytes, options)),
  /** Text inflated; false with a warning when it is broken. */
  gzinflate: decompressor('gzinflate', (bytes, options) => inflateRawSync(bytes, options)),
} satisfies FunctionTable;
