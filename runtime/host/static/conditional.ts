/** Conditional and range requests for files (RFC 9110 §13, §14), decided from the packed header lines. */

export interface FileFacts {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** Content-Type. */
  readonly type: string;
}

export interface FileAnswer {
  readonly status: string;
  readonly lines: readonly string[];
  /** First byte of the file to be sent. */
  readonly start: number;
  /** Bytes to be sent; -1 when the response has no length of its own (304). */
  readonly lengthBytes: number;
}

/** @param headerLines packed as in `Exchange.headerLines` */
export function chooseAnswer(headerLines: string, facts: FileFacts): FileAnswer {
  const etag = `"${Math.floor(facts.modifiedMs / 1000).toString(16)}-${facts.sizeBytes.toString(16)}"`;
  const modified = new Date(facts.modifiedMs).toUTCString();
  const validators = [`Last-Modified: ${modified}`, `ETag: ${etag}`];
  const wanted = conditionsOf(headerLines);
  if (!isExpected(wanted, etag, facts.modifiedMs)) {
    return { status: '412 Precondition Failed', lines: [], start: 0, lengthBytes: 0 };
  }
  if (isUnchanged(wanted, etag, facts.modifiedMs)) {
    return { status: '304 Not Modified', lines: validators, start: 0, lengthBytes: -1 };
  }
  const whole: FileAnswer = {
    status: '200 OK',
    lines: [`Content-Type: ${facts.type}`, ...validators, 'Accept-Ranges: bytes'],
    start: 0,
    lengthBytes: facts.sizeBytes,
  };
  const range = wanted.get('range');
  if (range === undefined || !mayUseRange(wanted.get('if-range'), etag, modified)) return whole;
  return rangeAnswer(range, facts, whole);
}

/** The few headers that matter here; the first of each counts. */
function conditionsOf(headerLines: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (!headerLines.includes('if-') && !headerLines.includes('range')) return found;
  const parts = headerLines.split('\n');
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const name = parts[index]!;
    if (name === 'range' || name.startsWith('if-')) found.set(name, found.get(name) ?? parts[index + 1]!);
  }
  return found;
}

/** If-Match, or without it If-Unmodified-Since (RFC 9110 §13.2.2). If-Match wants strong validators, which ours are. */
function isExpected(wanted: ReadonlyMap<string, string>, etag: string, modifiedMs: number): boolean {
  const tags = wanted.get('if-match');
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag);
  const since = Date.parse(wanted.get('if-unmodified-since') ?? '');
  return Number.isNaN(since) || Math.floor(modifiedMs / 1000) * 1000 <= since;
}

function isUnchanged(wanted: ReadonlyMap<string, string>, etag: string, modifiedMs: number): boolean {
  const tags = wanted.get('if-none-match');
  if (tags !== undefined) {
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  }
  const since = Date.parse(wanted.get('if-modified-since') ?? '');
  return Math.floor(modifiedMs / 1000) * 1000 <= since;
}

function mayUseRange(condition: string | undefined, etag: string, modified: string): boolean {
  return condition === undefined || condition === etag || condition === modified;
}

/** One range is served; several, or what is no byte range, get the whole file, as RFC 9110 §14.2 allows. */
function rangeAnswer(range: string, facts: FileFacts, whole: FileAnswer): FileAnswer {
  const match = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(range);
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return whole;
  const size = facts.sizeBytes;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return whole;
  if (start >= size || end < start) {
    return { status: '416 Range Not Satisfiable', lines: [`Content-Range: bytes */${size}`], start: 0, lengthBytes: 0 };
  }
  const lines = [...whole.lines, `Content-Range: bytes ${start}-${end}/${size}`];
  return { status: '206 Partial Content', lines, start, lengthBytes: end - start + 1 };
}
