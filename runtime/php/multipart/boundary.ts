/** The boundary that a multipart Content-Type names (main/rfc1867.c). */

/** The boundary, or the text of PHP's warning about it. */
export type Boundary = { readonly boundary: string } | { readonly warning: string };

export function boundaryOf(contentType: string): Boundary {
  const at = positionOf(contentType);
  const equals = at === -1 ? -1 : contentType.indexOf('=', at);
  if (equals === -1) return { warning: 'Missing boundary in multipart/form-data POST data' };
  const rest = contentType.slice(equals + 1);
  if (!rest.startsWith('"')) return { boundary: rest.split(/[,;]/, 1)[0]! };
  const close = rest.indexOf('"', 1);
  if (close === -1) return { warning: 'Invalid boundary in multipart/form-data POST data' };
  return { boundary: rest.slice(1, close) };
}

/** The word as PHP looks for it: anywhere, in lower case first. */
function positionOf(contentType: string): number {
  const exact = contentType.indexOf('boundary');
  return exact === -1 ? contentType.toLowerCase().indexOf('boundary') : exact;
}
