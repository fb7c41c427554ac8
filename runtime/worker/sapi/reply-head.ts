/** A response head as it crosses the wire: PHP's, with text that carries raw bytes as bytes. */
import { encodeText } from '../../php/engine/bytes.ts';
import type { ResponseHead } from '../../php/sapi.ts';
import { type ReplyBody, ReplyFlag, type ReplyHead } from '../../wire/messages.ts';

let lastHead: ResponseHead | null = null;
let lastReply: ReplyHead | null = null;

/** The same object for the same head: scripts that set nothing have one, and it crosses once. */
export function replyHeadOf(head: ResponseHead): ReplyHead {
  if (head === lastHead && lastReply !== null) return lastReply;
  const { status, block, closes, declaredLength } = head;
  lastReply = { status: wireText(status), block: wireText(block), flags: closes ? ReplyFlag.close : 0, declaredLength };
  lastHead = head;
  return lastReply;
}

/** Text as it is when it is well-formed, bytes when it carries byte escapes. */
export function wireText(text: string): ReplyBody {
  return text.isWellFormed() ? text : encodeText(text);
}
