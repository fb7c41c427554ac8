/** Escaping for HTML: PHP's manual, chapter Strings. */
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { type ArrayInput, arrayFrom, valuesOf } from '../../../engine/php-array.ts';
import { ErrorLevel } from '../../../engine/report.ts';
import type { Request } from '../../../main/request.ts';
import { stripTags } from '../string/strip-tags.ts';
import { charsetOf, escapeInCharset, unescapeInCharset } from './charsets.ts';
import {
  type EntityTable,
  escapeAllCharacters,
  escapeSpecialCharacters,
  HTML4_ENTITIES,
  HtmlFlag,
  unescapeAllCharacters,
  unescapeSpecialCharacters,
  XML_ENTITIES,
} from './escaping.ts';
import { html5Entities } from './html5-entities.ts';

const DEFAULT_FLAGS = HtmlFlag.singleQuotes | HtmlFlag.doubleQuotes | HtmlFlag.substituteMalformed;
const KNOWN_CHARSET =
  /^(?:utf-8|iso-?8859-?(?:1|5|15)|(?:cp|windows-|win-)?(?:866|1251|1252)|ibm866|koi8-?ru?|big5(?:-hkscs)?|950|gb2312|936|shift_jis|sjis(?:-win)?|932|euc-?jp(?:-win)?|macroman|)$/i;

const ONLY_BASIC_ENTITIES =
  'htmlentities(): Only basic entities substitution is supported for multi-byte encodings other than UTF-8; functionality is equivalent to htmlspecialchars';

function entityTable(flags: number): EntityTable {
  switch (flags & HtmlFlag.html5) {
    case HtmlFlag.html5:
      return html5Entities();
    case HtmlFlag.xml1:
      return XML_ENTITIES;
    default:
      return HTML4_ENTITIES;
  }
}

function checkCharset(request: Request, functionName: string, encoding: string | null): void {
  if (encoding === null || KNOWN_CHARSET.test(encoding)) return;
  const message = `${functionName}(): Charset "${encoding}" is not supported, assuming UTF-8`;
  request.diagnostics.raise(ErrorLevel.E_WARNING, message);
}

function translationTable(all: boolean, flags: number): Record<string, string> {
  const table = entityTable(flags);
  const escaping = all ? escapeAllCharacters : escapeSpecialCharacters;
  const characters = ['"', '&', "'", '<', '>', ...(all ? table.names.keys() : [])];
  const pairs = new Map<string, string>();
  for (const character of characters.sort(byCodePoints)) {
    const escaped = escaping(character, flags, true, table);
    if (escaped !== character) pairs.set(character, escaped);
  }
  return arrayFrom(pairs) as Record<string, string>;
}

/** UTF-8 sorts as code points do; JavaScript would sort UTF-16. */
function byCodePoints(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

export const htmlFunctions = {
  /** Escapes `& < > " '` for HTML. With `doubleEncode` false, existing entities are left alone. */
  htmlspecialchars:
    (request) =>
    (string: string, flags = DEFAULT_FLAGS, encoding: string | null = null, doubleEncode = true): string => {
      checkCharset(request, 'htmlspecialchars', encoding);
      const table = entityTable(flags);
      const charset = charsetOf(encoding);
      if (charset === null) return escapeSpecialCharacters(string, flags, doubleEncode, table);
      return escapeInCharset(string, charset, (text) => escapeSpecialCharacters(text, flags, doubleEncode, table));
    },
  /** Inverse of htmlspecialchars(): turns `&amp; &lt; &gt; &quot; &#039;` into characters. */
  htmlspecialchars_decode:
    () =>
    (string: string, flags = DEFAULT_FLAGS): string =>
      unescapeSpecialCharacters(string, flags),
  /**
   * Escapes every character that has a named HTML entity. With `doubleEncode` false, existing entities are left
   * alone.
   */
  htmlentities:
    (request) =>
    (string: string, flags = DEFAULT_FLAGS, encoding: string | null = null, doubleEncode = true): string => {
      checkCharset(request, 'htmlentities', encoding);
      const table = entityTable(flags);
      const charset = charsetOf(encoding);
      if (charset === null) return escapeAllCharacters(string, flags, doubleEncode, table);
      if (!charset.hasNames) request.diagnostics.raise(ErrorLevel.E_NOTICE, ONLY_BASIC_ENTITIES);
      const escaping = charset.hasNames ? escapeAllCharacters : escapeSpecialCharacters;
      return escapeInCharset(string, charset, (text) => escaping(text, flags, doubleEncode, table));
    },
  /** Inverse of htmlentities(): turns HTML entities into characters. */
  html_entity_decode:
    (request) =>
    (string: string, flags = DEFAULT_FLAGS, encoding: string | null = null): string => {
      if (!string.includes('&')) return string;
      checkCharset(request, 'html_entity_decode', encoding);
      const table = entityTable(flags);
      const charset = charsetOf(encoding);
      if (charset === null) return unescapeAllCharacters(string, flags, table);
      if (!charset.hasNames) return unescapeSpecialCharacters(string, flags);
      return unescapeInCharset(string, charset, (entity) => unescapeAllCharacters(entity, flags, table));
    },
  /**
   * The characters that htmlspecialchars() (HTML_SPECIALCHARS, the default) or htmlentities() (HTML_ENTITIES) escape,
   * each with its entity.
   */
  get_html_translation_table:
    () =>
    (table = 0, flags = DEFAULT_FLAGS, _encoding = 'UTF-8'): Record<string, string> =>
      translationTable(table === 1, flags),
  /** Removes HTML tags and comments, except allowed tags: `'<a><b>'` or `['a', 'b']`. */
  strip_tags:
    () =>
    (string: string, allowedTags: string | ArrayInput<string> | null = null): string => {
      if (allowedTags === null || typeof allowedTags === 'string') return stripTags(string, allowedTags ?? '');
      return stripTags(
        string,
        valuesOf(allowedTags)
          .map((tag) => `<${tag}>`)
          .join(''),
      );
    },
  /** Inserts `<br />` before each line end, or `<br>` with `useXhtml` false. */
  nl2br:
    () =>
    (string: string, useXhtml = true): string =>
      string.replace(/\r\n|\n\r|\r|\n/g, useXhtml ? '<br />$&' : '<br>$&'),
} satisfies FunctionTable;

export const htmlConstants = {
  HTML_SPECIALCHARS: 0,
  HTML_ENTITIES: 1,
  ENT_HTML401: 0,
  ENT_NOQUOTES: 0,
  ENT_COMPAT: HtmlFlag.doubleQuotes,
  ENT_QUOTES: HtmlFlag.singleQuotes | HtmlFlag.doubleQuotes,
  ENT_IGNORE: HtmlFlag.ignoreMalformed,
  ENT_SUBSTITUTE: HtmlFlag.substituteMalformed,
  ENT_DISALLOWED: HtmlFlag.substituteDisallowed,
  ENT_XML1: HtmlFlag.xml1,
  ENT_XHTML: HtmlFlag.xhtml,
  ENT_HTML5: HtmlFlag.html5,
} as const satisfies ConstantTable;
