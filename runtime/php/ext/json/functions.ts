/** PHP's manual, chapter JSON. */

import type { ConstantTable, FunctionTable } from '../../calls/function-table.ts';
import type { Mixed } from '../../engine/array-types.ts';
import { ValueError } from '../../engine/throwables.ts';
import type { Request } from '../../main/request.ts';
import { decodeJson } from './decode.ts';
import { encodeJson } from './encode.ts';
import { JsonError, JsonState, jsonErrorMessage, jsonException } from './errors.ts';
import { JsonDecodeFlag, JsonFlag } from './flags.ts';

const MAX_DEPTH = 2147483647;

function encode(request: Request, value: unknown, flags: number, depth: number): string | false {
  const { text, error } = encodeJson(value, flags, depth, request.ini.int('serialize_precision'));
  const throws = flags & JsonFlag.throwOnError && !(flags & JsonFlag.partialOutputOnError);
  if (throws) {
    if (error !== JsonError.none) throw jsonException(error);
  } else {
    request.stateOf(JsonState).lastError = error;
  }
  return text ?? false;
}

function decode(request: Request, json: string, asArrays: boolean, depth: number, flags: number): unknown {
  const throws = (flags & JsonFlag.throwOnError) !== 0;
  if (!throws) request.stateOf(JsonState).lastError = JsonError.none;
  if (json !== '' && depth <= 0) {
    throw new ValueError('json_decode(): Argument #3 ($depth) must be greater than 0');
  }
  if (json !== '' && depth > MAX_DEPTH) {
    throw new ValueError(`json_decode(): Argument #3 ($depth) must be less than ${MAX_DEPTH}`);
  }
  const { value, error } = decodeJson(json, { asArrays, depth, flags });
  if (error === JsonError.none) return value;
  if (throws) throw jsonException(error);
  request.stateOf(JsonState).lastError = error;
  return null;
}

export const jsonFunctions = {
  /**
   * JSON of a value; false when it cannot be encoded (see json_last_error_msg()), or an exception with
   * JSON_THROW_ON_ERROR. Slashes and non-ASCII characters are escaped unless JSON_UNESCAPED_SLASHES and
   * JSON_UNESCAPED_UNICODE are given.
   */
  json_encode:
    (request) =>
    (value: unknown, flags = 0, depth = 512): string | false =>
      encode(request, value, flags, depth),
  /**
   * Value of a JSON string; null when it is invalid (see json_last_error_msg()), or an exception with
   * JSON_THROW_ON_ERROR. Objects become `stdClass` objects, or arrays when `associative` is true.
   */
  json_decode:
    (request) =>
    (json_: string, associative: boolean | null = null, depth = 512, flags = 0): Mixed =>
      decode(request, json_, associative ?? (flags & JsonDecodeFlag.objectAsArray) !== 0, depth, flags),
  /** Error code of the last json_encode() or json_decode(), JSON_ERROR_NONE when there was none. */
  json_last_error: (request) => (): number => request.stateOf(JsonState).lastError,
  /** Message for the last json_encode() or json_decode() error; `No error` when there was none. */
  json_last_error_msg: (request) => (): string => jsonErrorMessage(request.stateOf(JsonState).lastError),
} satisfies FunctionTable;

export const jsonConstants = {
  JSON_HEX_TAG: JsonFlag.hexTag,
  JSON_HEX_AMP: JsonFlag.hexAmp,
  JSON_HEX_APOS: JsonFlag.hexApos,
  JSON_HEX_QUOT: JsonFlag.hexQuot,
  JSON_FORCE_OBJECT: JsonFlag.forceObject,
  JSON_NUMERIC_CHECK: JsonFlag.numericCheck,
  JSON_UNESCAPED_SLASHES: JsonFlag.unescapedSlashes,
  JSON_PRETTY_PRINT: JsonFlag.prettyPrint,
  JSON_UNESCAPED_UNICODE: JsonFlag.unescapedUnicode,
  JSON_PARTIAL_OUTPUT_ON_ERROR: JsonFlag.partialOutputOnError,
  JSON_PRESERVE_ZERO_FRACTION: JsonFlag.preserveZeroFraction,
  JSON_UNESCAPED_LINE_TERMINATORS: JsonFlag.unescapedLineTerminators,
  JSON_OBJECT_AS_ARRAY: JsonDecodeFlag.objectAsArray,
  JSON_BIGINT_AS_STRING: JsonDecodeFlag.bigintAsString,
  JSON_INVALID_UTF8_IGNORE: JsonFlag.invalidUtf8Ignore,
  JSON_INVALID_UTF8_SUBSTITUTE: JsonFlag.invalidUtf8Substitute,
  JSON_THROW_ON_ERROR: JsonFlag.throwOnError,
  JSON_ERROR_NONE: JsonError.none,
  JSON_ERROR_DEPTH: JsonError.depth,
  JSON_ERROR_STATE_MISMATCH: JsonError.stateMismatch,
  JSON_ERROR_CTRL_CHAR: JsonError.controlCharacter,
  JSON_ERROR_SYNTAX: JsonError.syntax,
  JSON_ERROR_UTF8: JsonError.utf8,
  JSON_ERROR_RECURSION: JsonError.recursion,
  JSON_ERROR_INF_OR_NAN: JsonError.infOrNan,
  JSON_ERROR_UNSUPPORTED_TYPE: JsonError.unsupportedType,
  JSON_ERROR_INVALID_PROPERTY_NAME: JsonError.invalidPropertyName,
  JSON_ERROR_UTF16: JsonError.utf16,
  JSON_ERROR_NON_BACKED_ENUM: 11,
} as const satisfies ConstantTable;
