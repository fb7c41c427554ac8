/** A response head for the wire: PHP's, with strings that contain raw bytes as byte arrays. */
import { encodeText } from '../../php/engine/bytes.ts';
import type { ResponseHead } from '../../php/sapi.ts';
import { type ReplyBody, ReplyFlag, type ReplyHead } from '../../wire/messages.ts';

let lastHead: ResponseHead | null = null;
let lastReply: ReplyHead | null = null;

/** Equal heads give the same object: scripts that set no headers share one, which is sent once. */
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
