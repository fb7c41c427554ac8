/** The boundary that a multipart Content-Type names (main/rfc1867.c). */

import { encodeText } from '../../../engine/bytes.ts';

/** A line feed, two hyphens and the boundary must fit into PHP's buffer of 5 KiB. */
const MAX_BYTES = 5 * 1024 - 4;

/** The boundary, or the text of PHP's warning about it. */
export type Boundary = { readonly boundary: Uint8Array } | { readonly warning: string };

export function boundaryOf(contentType: string): Boundary {
  const at = positionOf(contentType);
  const equals = at === -1 ? -1 : contentType.indexOf('=', at);
  if (equals === -1) return { warning: 'Missing boundary in multipart/form-data POST data' };
  const rest = contentType.slice(equals + 1);
  if (!rest.startsWith('"')) return withinLimit(rest.split(/[,;]/, 1)[0]!);
  const close = rest.indexOf('"', 1);
  if (close === -1) return { warning: 'Invalid boundary in multipart/form-data POST data' };
  return withinLimit(rest.slice(1, close));
}

function withinLimit(text: string): Boundary {
  const boundary = encodeText(text);
  if (boundary.length > MAX_BYTES) return { warning: 'Boundary too large in multipart/form-data POST data' };
  return { boundary };
}

/** The word as PHP looks for it: anywhere, in lower case first. */
function positionOf(contentType: string): number {
  const exact = contentType.indexOf('boundary');
  return exact === -1 ? contentType.toLowerCase().indexOf('boundary') : exact;
}
