/** FILTER_SANITIZE_* (ext/filter/sanitizing_filters.c). Values are binary text: one character per byte. */

import { fromBinary, toBinary } from '../../engine/byte-text.ts';
import { escapeAllCharacters, HTML4_ENTITIES, HtmlFlag } from '../standard/html/escaping.ts';
import { stripTags } from '../standard/string/strip-tags.ts';
import { type FilterCall, hasFlag } from './failure.ts';
import { FilterFlag } from './ids.ts';

const NOT_EMAIL = /[^a-zA-Z0-9!#$%&'*+\-=?^_`{|}~@.[\]]/g;
const NOT_URL = /[^a-zA-Z0-9$\-_.+!*'(),{}|\\^~[\]`<>#%";/?:@&=]/g;

/** FILTER_UNSAFE_RAW; null when an empty string shall be null. */
export function sanitizeRaw(text: string, call: FilterCall): string | null {
  if (text === '') return emptyValue(call);
  if (call.flags === 0) return text;
  return encodeHtml(stripBytes(text, call), encodedClass(call, '', '\\x7f-\\xff'));
}

/** FILTER_SANITIZE_STRING: tags are taken away, quotes are encoded. */
export function sanitizeString(text: string, call: FilterCall): string | null {
  const quotes = hasFlag(call, FilterFlag.FILTER_FLAG_NO_ENCODE_QUOTES) ? '' : '\'"';
  const encoded = encodeHtml(stripBytes(text, call), encodedClass(call, quotes, '\\x7f-\\xff'));
  const stripped = stripTagsLoosely(encoded);
  return stripped === '' ? emptyValue(call) : stripped;
}

/** Unlike strip_tags(), a `<` before white space begins a tag too. */
function stripTagsLoosely(text: string): string {
  return stripTags(text.replace(/<(?=[ \t\n\r\v\f])/g, '<x'), '');
}

/** FILTER_SANITIZE_ENCODED */
export function sanitizeEncoded(text: string, call: FilterCall): string {
  return stripBytes(text, call).replace(/[^a-zA-Z0-9\-._]/g, (byte) => {
    return `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  });
}

/** FILTER_SANITIZE_SPECIAL_CHARS */
export function sanitizeSpecialChars(text: string, call: FilterCall): string {
  const high = hasFlag(call, FilterFlag.FILTER_FLAG_ENCODE_HIGH) ? '\\x7f-\\xff' : '';
  return encodeHtml(stripBytes(text, call), `'"<>&\\x00-\\x1f${high}`);
}

/** FILTER_SANITIZE_FULL_SPECIAL_CHARS: as htmlentities(), without encoding twice. */
export function sanitizeFullSpecialChars(text: string, call: FilterCall): string {
  const flags = hasFlag(call, FilterFlag.FILTER_FLAG_NO_ENCODE_QUOTES)
    ? 0
    : HtmlFlag.singleQuotes | HtmlFlag.doubleQuotes;
  return toBinary(escapeAllCharacters(fromBinary(text), flags, false, HTML4_ENTITIES));
}

export function sanitizeEmail(text: string): string {
  return text.replace(NOT_EMAIL, '');
}

export function sanitizeUrl(text: string): string {
  return text.replace(NOT_URL, '');
}

export function sanitizeInt(text: string): string {
  return text.replace(/[^0-9+-]/g, '');
}

export function sanitizeFloat(text: string, call: FilterCall): string {
  const fraction = hasFlag(call, FilterFlag.FILTER_FLAG_ALLOW_FRACTION) ? '.' : '';
  const thousand = hasFlag(call, FilterFlag.FILTER_FLAG_ALLOW_THOUSAND) ? ',' : '';
  const scientific = hasFlag(call, FilterFlag.FILTER_FLAG_ALLOW_SCIENTIFIC) ? 'eE' : '';
  return text.replace(new RegExp(`[^0-9+\\-${fraction}${thousand}${scientific}]`, 'g'), '');
}

export function sanitizeSlashes(text: string): string {
  return text.replace(/['"\\]/g, '\\$&').replaceAll('\0', '\\0');
}

function emptyValue(call: FilterCall): string | null {
  return hasFlag(call, FilterFlag.FILTER_FLAG_EMPTY_STRING_NULL) ? null : '';
}

function stripBytes(text: string, call: FilterCall): string {
  let kept = text;
  if (hasFlag(call, FilterFlag.FILTER_FLAG_STRIP_LOW)) kept = kept.replace(/[\x00-\x1f]/g, '');
  if (hasFlag(call, FilterFlag.FILTER_FLAG_STRIP_HIGH)) kept = kept.replace(/[\x7f-\xff]/g, '');
  if (hasFlag(call, FilterFlag.FILTER_FLAG_STRIP_BACKTICK)) kept = kept.replaceAll('`', '');
  return kept;
}

/** Characters to encode, as the inside of a character class. */
function encodedClass(call: FilterCall, always: string, high: string): string {
  const ampersand = hasFlag(call, FilterFlag.FILTER_FLAG_ENCODE_AMP) ? '&' : '';
  const low = hasFlag(call, FilterFlag.FILTER_FLAG_ENCODE_LOW) ? '\\x00-\\x1f' : '';
  return `${always}${ampersand}${low}${hasFlag(call, FilterFlag.FILTER_FLAG_ENCODE_HIGH) ? high : ''}`;
}

function encodeHtml(text: string, characters: string): string {
  if (characters === '') return text;
  return text.replace(new RegExp(`[${characters}]`, 'g'), (byte) => `&#${byte.charCodeAt(0)};`);
}
