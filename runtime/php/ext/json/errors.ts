/** What can be wrong with JSON, in PHP's numbers and words (ext/json). */
import { JsonException } from '../../engine/throwables.ts';

export const JsonError = {
  none: 0,
  depth: 1,
  stateMismatch: 2,
  controlCharacter: 3,
  syntax: 4,
  utf8: 5,
  recursion: 6,
  infOrNan: 7,
  unsupportedType: 8,
  invalidPropertyName: 9,
  utf16: 10,
} as const;

const MESSAGES = [
  'No error',
  'Maximum stack depth exceeded',
  'State mismatch (invalid or malformed JSON)',
  'Control character error, possibly incorrectly encoded',
  'Syntax error',
  'Malformed UTF-8 characters, possibly incorrectly encoded',
  'Recursion detected',
  'Inf and NaN cannot be JSON encoded',
  'Type is not supported',
  'The decoded property name is invalid',
  'Single unpaired UTF-16 surrogate in unicode escape',
];

export function jsonErrorMessage(code: number): string {
  return MESSAGES[code] ?? 'Unknown error';
}

export function jsonException(code: number): JsonException {
  return new JsonException(jsonErrorMessage(code), code);
}

/** The request's last JSON error. */
export class JsonState {
  lastError: number = JsonError.none;
}
