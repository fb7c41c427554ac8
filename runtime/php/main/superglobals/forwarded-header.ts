/**
 * Parses the header `Forwarded` (RFC 7239) from its end, which the nearest proxy wrote. Text that clients put before it, such
 * as an open quote, cannot change how that part is parsed.
 */

/** Parameters of one element by lower-case name. */
export type ForwardedElement = ReadonlyMap<string, string>;

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** Others write addresses with their colons and brackets without quotes. */
const BARE_VALUE = /^[!#$%&'*+.^_`|~0-9A-Za-z:[\]-]+$/;

/** The elements from the nearest proxy's outwards; null for one that is malformed, with which the list ends. */
export function* forwardedElements(header: string): Generator<ForwardedElement | null> {
  let end = header.length;
  while (end >= 0) {
    const start = startOfPart(header, end, ',');
    const element = start === null ? null : elementOf(header.slice(start, end));
    yield element;
    if (start === null || element === null) return;
    end = start - 1;
  }
}

/** Where the part that ends at `end` begins, behind a separator that is not within quotes; null when quotes do not match. */
function startOfPart(text: string, end: number, separator: string): number | null {
  for (let at = end - 1; at >= 0; at--) {
    if (text[at] === separator) return at + 1;
    if (text[at] !== '"') continue;
    at = openingQuote(text, at);
    if (at === -1) return null;
  }
  return 0;
}

/** The quote that opens the quoted string closed at `closing`; -1 when there is none. */
function openingQuote(text: string, closing: number): number {
  for (let at = text.lastIndexOf('"', closing - 1); at !== -1 && closing > 0; at = text.lastIndexOf('"', at - 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return at;
    if (at === 0) return -1;
  }
  return -1;
}

function elementOf(text: string): ForwardedElement | null {
  const parameters = new Map<string, string>();
  for (let end = text.length; end >= 0; ) {
    const start = startOfPart(text, end, ';');
    if (start === null) return null;
    const pair = text.slice(start, end).trim();
    end = start - 1;
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = pair.slice(0, equals).toLowerCase();
    const value = parameterValue(pair.slice(equals + 1));
    // A parameter must not be there twice.
    if (equals === -1 || !TOKEN.test(name) || value === null || parameters.has(name)) return null;
    parameters.set(name, value);
  }
  return parameters;
}

function parameterValue(text: string): string | null {
  if (BARE_VALUE.test(text)) return text;
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(text);
  return quoted === null ? null : quoted[1]!.replace(/\\(.)/g, '$1');
}
