/** URL paths as text: decoded once, dot segments and doubled slashes resolved, as nginx makes its $uri. */
const fatalDecoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const BYTE_ESCAPE = 0xdc00;

export interface UrlPath {
  /** Decoded, none empty, none `.` or `..`. */
  readonly segments: readonly string[];
  readonly endsWithSlash: boolean;
}

/**
 * @param path as sent, starting with a slash
 * @returns null when it is malformed, leads out of the root, or holds characters that no path of ours can hold (NUL, CR, LF)
 */
export function parseUrlPath(path: string): UrlPath | null {
  const decoded = path.includes('%') ? percentDecode(path) : path;
  if (decoded === null || decoded[0] !== '/' || /[\0\r\n]/.test(decoded)) return null;
  const segments: string[] = [];
  const parts = decoded.slice(1).split('/');
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') segments.push(part);
    else if (segments.pop() === undefined) return null;
  }
  const last = parts.at(-1);
  return { segments, endsWithSlash: last === '' || last === '.' || last === '..' };
}

/** The path of these segments as it stands in a URL. */
export function encodeUrlPath(segments: readonly string[]): string {
  return segments.map((segment) => `/${encodeURIComponent(segment.toWellFormed())}`).join('');
}

function percentDecode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return /%(?![0-9A-Fa-f]{2})/.test(path) ? null : decodeForeignBytes(path);
  }
}

/** Bytes that are no UTF-8 become lone surrogates U+DC80..U+DCFF, which scripts know as bytes. */
function decodeForeignBytes(path: string): string {
  const bytes = Buffer.from(path)
    .toString('latin1')
    .replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return bytes.replace(/[\x80-\xff]+/g, (run) => decodeRun(Buffer.from(run, 'latin1')));
}

function decodeRun(bytes: Uint8Array): string {
  let text = '';
  let index = 0;
  while (index < bytes.length) {
    const length = [2, 3, 4].find((size) => isText(bytes.subarray(index, index + size), size));
    text +=
      length === undefined
        ? String.fromCharCode(BYTE_ESCAPE + bytes[index]!)
        : fatalDecoder.decode(bytes.subarray(index, index + length));
    index += length ?? 1;
  }
  return text;
}

function isText(bytes: Uint8Array, size: number): boolean {
  if (bytes.length !== size) return false;
  try {
    // One character only: two of two bytes would also be four bytes of text.
    return [...fatalDecoder.decode(bytes)].length === 1;
  } catch {
    return false;
  }
}
