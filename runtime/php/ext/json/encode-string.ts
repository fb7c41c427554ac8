/** JSON text of strings, with PHP's escapes. */
import { normalText, replaceMalformed } from '../../engine/invalid-utf8.ts';
import { JsonFlag } from './flags.ts';

/** Characters that no set of flags escapes. */
const PLAIN = /^[ !#$%()*+,\-.0-9:;=?@A-Z[\]^_`a-z{|}~\x7f]*$/;
const SPECIAL = /[\0-\x1f"\\/<>&']|[^\0-\x7f]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** The string in quotes, or null when it holds bytes that are not UTF-8 and no flag allows them. */
export function encodeString(text: string, flags: number): string | null {
  if (PLAIN.test(text)) return `"${text}"`;
  const valid = text.isWellFormed() ? text : repair(text, flags);
  if (valid === null) return null;
  return `"${valid.replace(SPECIAL, (char) => escapeOf(char, flags))}"`;
}

function repair(text: string, flags: number): string | null {
  if (flags & JsonFlag.invalidUtf8Ignore) return replaceMalformed(text, '');
  if (flags & JsonFlag.invalidUtf8Substitute) return replaceMalformed(text, '\ufffd');
  const joined = normalText(text);
  return joined.isWellFormed() ? joined : null;
}

function escapeOf(char: string, flags: number): string {
  const code = char.codePointAt(0)!;
  if (code >= 0x80) return escapeWide(char, code, flags);
  switch (char) {
    case '/':
      return flags & JsonFlag.unescapedSlashes ? '/' : '\\/';
    case '"':
      return flags & JsonFlag.hexQuot ? '\\u0022' : '\\"';
    case '<':
      return flags & JsonFlag.hexTag ? '\\u003C' : '<';
    case '>':
      return flags & JsonFlag.hexTag ? '\\u003E' : '>';
    case '&':
      return flags & JsonFlag.hexAmp ? '\\u0026' : '&';
    case "'":
      return flags & JsonFlag.hexApos ? '\\u0027' : "'";
    default:
      return SHORT_ESCAPES[char] ?? unicodeEscape(code);
  }
}

function escapeWide(char: string, code: number, flags: number): string {
  if (flags & JsonFlag.unescapedUnicode) {
    const isLineTerminator = code === 0x2028 || code === 0x2029;
    if (!isLineTerminator || flags & JsonFlag.unescapedLineTerminators) return char;
  }
  if (code < 0x10000) return unicodeEscape(code);
  return unicodeEscape(char.charCodeAt(0)) + unicodeEscape(char.charCodeAt(1));
}

function unicodeEscape(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
