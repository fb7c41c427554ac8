/** Escaping for HTML and back (ext/standard/html.c). */

import { normalText, replaceMalformed } from '../../../engine/invalid-utf8.ts';
import { TextBuilder } from '../../../engine/text-builder.ts';
import { HTML4_CHARACTERS, HTML4_NAMES } from './html4-entities.ts';

/** Bits of the flags of htmlspecialchars() and its sisters. */
export const HtmlFlag = {
  singleQuotes: 1,
  doubleQuotes: 2,
  ignoreMalformed: 4,
  substituteMalformed: 8,
  xml1: 16,
  xhtml: 32,
  html5: 48,
  substituteDisallowed: 128,
} as const;

/** Named characters of one document type. */
export interface EntityTable {
  /** Character (or two) to name. */
  readonly names: ReadonlyMap<string, string>;
  /** Name to character. */
  readonly characters: ReadonlyMap<string, string>;
}

/** Named characters of HTML 4.01 and XHTML. */
export const HTML4_ENTITIES: EntityTable = { names: HTML4_NAMES, characters: HTML4_CHARACTERS };
/** XML has no names of its own beyond the five. */
export const XML_ENTITIES: EntityTable = { names: new Map(), characters: new Map() };

const BASIC_CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
const SPECIAL = /[&<>"']/;
const SPECIALS = /[&<>"']/g;
const ENTITY = /&(?:#(?:[xX](?:0[xX](?=[0-9a-fA-F]))?([0-9a-fA-F]+)|([0-9]+))|([a-zA-Z0-9]+));/g;
const REPLACEMENT = '\ufffd';

function documentType(flags: number): number {
  return flags & HtmlFlag.html5;
}

/** The text with `& < > " '` escaped according to `flags`; '' when it is malformed and no flag allows that. */
export function escapeSpecialCharacters(
  text: string,
  flags: number,
  doubleEncode: boolean,
  table: EntityTable,
): string {
  if (text.isWellFormed() && !SPECIAL.test(text) && !(flags & HtmlFlag.substituteDisallowed)) return text;
  const valid = validText(text, flags);
  if (doubleEncode) return escapeEach(valid, flags);
  return escapeOutsideEntities(valid, flags, table, (part) => escapeEach(part, flags));
}

/** Text in which a regular expression's run costs more than a look at each character. */
const SHORT_TEXT = 128;

function escapeEach(text: string, flags: number): string {
  if (text.length > SHORT_TEXT) return text.replace(SPECIALS, (char) => escapeSpecial(char, flags));
  let escaped = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isSpecial(code)) continue;
    escaped += text.slice(from, at) + escapeSpecial(text[at]!, flags);
    from = at + 1;
  }
  return from === 0 ? text : escaped + text.slice(from);
}

/** The text with every character escaped that the document type has a name for. */
export function escapeAllCharacters(text: string, flags: number, doubleEncode: boolean, table: EntityTable): string {
  if (table === XML_ENTITIES) return escapeSpecialCharacters(text, flags, doubleEncode, table);
  // Unlike htmlspecialchars(), HTML 4's table has no name for the single quote, and XHTML shares it.
  const escapeFlags = documentType(flags) === HtmlFlag.xhtml ? flags & ~HtmlFlag.xhtml : flags;
  const escaping = (part: string) => escapeNamed(part, escapeFlags, table);
  const valid = validText(text, flags);
  return doubleEncode ? escaping(valid) : escapeOutsideEntities(valid, flags, table, escaping);
}

function validText(text: string, flags: number): string {
  let valid = normalText(text);
  if (!valid.isWellFormed()) {
    if (flags & HtmlFlag.ignoreMalformed) valid = replaceMalformed(text, '');
    else if (flags & HtmlFlag.substituteMalformed) valid = replaceMalformed(text, REPLACEMENT);
    else return '';
  }
  if (!(flags & HtmlFlag.substituteDisallowed)) return valid;
  const type = documentType(flags);
  return Array.from(valid, (char) => (isAllowed(char.codePointAt(0)!, type) ? char : REPLACEMENT)).join('');
}

function escapeSpecial(char: string, flags: number): string {
  switch (char) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return flags & HtmlFlag.doubleQuotes ? '&quot;' : char;
    default:
      if (!(flags & HtmlFlag.singleQuotes)) return char;
      return documentType(flags) === 0 ? '&#039;' : '&apos;';
  }
}

function escapeNamed(text: string, flags: number, table: EntityTable): string {
  const escaped = new TextBuilder();
  const hasPairs = table.names.has(NAMED_PAIR);
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Most of ASCII has names in HTML 5 only.
    if (code < 128 && !hasPairs && !isSpecial(code)) continue;
    const char = code < 0xd800 ? text[at]! : String.fromCodePoint(text.codePointAt(at)!);
    const pair = hasPairs ? char + characterAt(text, at + char.length) : '';
    const taken = pair.length > char.length && table.names.has(pair) ? pair : char;
    const name = taken === char && isSpecial(code) ? undefined : table.names.get(taken);
    if (name !== undefined || isSpecial(code)) {
      escaped.add(text.slice(copied, at));
      escaped.add(name === undefined ? escapeSpecial(char, flags) : `&${name};`);
      copied = at + taken.length;
    }
    at += taken.length - 1;
  }
  if (copied === 0) return text;
  escaped.add(text.slice(copied));
  return escaped.text();
}

/** HTML 5 has names for some pairs of characters; this is one of them. */
const NAMED_PAIR = 'fj';

function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';
}

/** `& < > " '` */
function isSpecial(code: number): boolean {
  return code <= 62 && (code === 38 || code === 60 || code === 62 || code === 34 || code === 39);
}

/** Leaves entities as they are and escapes what stands between them. */
function escapeOutsideEntities(
  text: string,
  flags: number,
  table: EntityTable,
  escaping: (part: string) => string,
): string {
  let escaped = '';
  let from = 0;
  for (const match of text.matchAll(ENTITY)) {
    if (!isEntity(match, flags, table)) continue;
    escaped += escaping(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return escaped + escaping(text.slice(from));
}

function isEntity(match: RegExpMatchArray, flags: number, table: EntityTable): boolean {
  const code = codeOf(match);
  const type = documentType(flags);
  if (code === null) {
    const name = match[3]!;
    return name in BASIC_CHARACTERS || (name === 'apos' && type !== 0) || table.characters.has(name);
  }
  if (code > 0x10ffff) return false;
  return !(flags & HtmlFlag.substituteDisallowed) || isAllowedAsNumber(code, type);
}

/** Code point of a numeric entity; null for a named one. */
function codeOf(match: RegExpMatchArray): number | null {
  if (match[1] !== undefined) return Number.parseInt(match[1], 16);
  return match[2] === undefined ? null : Number(match[2]);
}

/** The text with the entities of `& < > " '` put back to characters. */
export function unescapeSpecialCharacters(text: string, flags: number): string {
  return putBack(text, flags, XML_ENTITIES, false);
}

/** The text with all entities of the document type put back to characters. */
export function unescapeAllCharacters(text: string, flags: number, table: EntityTable): string {
  return putBack(text, flags, table, true);
}

function putBack(text: string, flags: number, table: EntityTable, all: boolean): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (entity: string, hex?: string, decimal?: string, name?: string) => {
    const character = name === undefined ? numbered(hex, decimal, flags) : named(name, flags, table);
    if (character === null || (!all && !SPECIAL.test(character))) return entity;
    if (character === '"' && !(flags & HtmlFlag.doubleQuotes)) return entity;
    if (character === "'" && !(flags & HtmlFlag.singleQuotes)) return entity;
    return character;
  });
}

function numbered(hex: string | undefined, decimal: string | undefined, flags: number): string | null {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  const type = documentType(flags);
  if (code > 0x10ffff || !isAllowed(code, type) || (type === HtmlFlag.html5 && code === 0x0d)) return null;
  return String.fromCodePoint(code);
}

function named(name: string, flags: number, table: EntityTable): string | null {
  if (name === 'apos') return documentType(flags) === 0 ? null : "'";
  return BASIC_CHARACTERS[name] ?? table.characters.get(name) ?? null;
}

/** True when a document of this type may hold the character. */
function isAllowed(code: number, type: number): boolean {
  const isLineOrTab = code === 0x0a || code === 0x09 || code === 0x0d;
  switch (type) {
    case HtmlFlag.html5:
      return (
        (code >= 0x20 && code <= 0x7e) ||
        (code >= 0x09 && code <= 0x0d && code !== 0x0b) ||
        (code >= 0xa0 && code <= 0x10ffff && isCharacter(code) && !(code >= 0xd800 && code <= 0xdfff))
      );
    case 0:
      return (
        (code >= 0x20 && code <= 0x7e) ||
        isLineOrTab ||
        (code >= 0xa0 && code <= 0xd7ff) ||
        (code >= 0xe000 && code <= 0x10ffff)
      );
    default:
      return (
        (code >= 0x20 && code <= 0xd7ff) ||
        isLineOrTab ||
        (code >= 0xe000 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff)
      );
  }
}

function isCharacter(code: number): boolean {
  return (code & 0xfffe) !== 0xfffe && (code < 0xfdd0 || code > 0xfdef);
}

/** True when a numeric entity of a document of this type may name the code. */
function isAllowedAsNumber(code: number, type: number): boolean {
  if (type === 0) return code <= 0x10ffff;
  if (type !== HtmlFlag.html5) return isAllowed(code, type);
  const isControl = code < 0x20 || (code >= 0x7f && code <= 0x9f);
  const isSpace = code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0c;
  return (isCharacter(code) && !isControl) || isSpace;
}
