/** Turns a response head into what crosses the wire: a status, one block of header lines, and the framing it asks for. */
import { encodeText } from '../../php/engine/bytes.ts';
import type { ResponseHead } from '../../php/sapi.ts';
import { type ReplyBody, ReplyFlag } from '../../wire/messages.ts';

export interface SerializedHead {
  readonly status: ReplyBody;
  readonly block: ReplyBody;
  /** ReplyFlag bits. */
  readonly flags: number;
  /** -1 when the script declared no usable Content-Length. */
  readonly declaredLength: number;
}

const UNSAFE = /[\r\n\0]/;
const DECIMAL = /^[0-9]{1,15}$/;

let lastHead: ResponseHead | null = null;
let lastSerialized: SerializedHead | null = null;

/** Serialises; the same head object (the default head of scripts that set nothing) is serialised once. */
export function serializeHead(head: ResponseHead): SerializedHead {
  if (head === lastHead && lastSerialized !== null) return lastSerialized;
  lastSerialized = serialize(head);
  lastHead = head;
  return lastSerialized;
}

function serialize(head: ResponseHead): SerializedHead {
  const kept: string[] = [];
  let flags = 0;
  let declaredLength = -1;
  for (const line of head.lines) {
    if (UNSAFE.test(line)) continue;
    const colon = line.indexOf(':');
    const name = (colon < 0 ? line : line.slice(0, colon)).trim().toLowerCase();
    const value = colon < 0 ? '' : line.slice(colon + 1).trim();
    switch (name) {
      case 'content-length':
        declaredLength = DECIMAL.test(value) ? Number(value) : declaredLength;
        break;
      case 'connection':
        if (hasToken(value, 'close')) flags |= ReplyFlag.close;
        break;
      // The transport's own: it adds a Date, and frames the body itself.
      case 'transfer-encoding':
      case 'keep-alive':
      case 'date':
        break;
      default:
        // A name that begins with a space would continue the line before.
        if (isFieldName(line.slice(0, colon < 0 ? undefined : colon))) kept.push(colon < 0 ? `${line}: ` : line);
    }
  }
  const status = `${head.statusCode} ${UNSAFE.test(head.reason) ? '' : head.reason}`;
  return { status: wireText(status), block: wireText(kept.join('\r\n')), flags, declaredLength };
}

function hasToken(value: string, token: string): boolean {
  return value
    .toLowerCase()
    .split(',')
    .some((part) => part.trim() === token);
}

/** RFC 9110 token. */
function isFieldName(name: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name);
}

/** Text as it is when it is well-formed, bytes when it carries byte escapes. */
export function wireText(text: string): ReplyBody {
  return text.isWellFormed() ? text : encodeText(text);
}
