/** The directive `trusted_headers`: which forwarding headers are accepted from trusted proxies. */

/** The headers that can be named, in lower case. */
const FORWARDING_HEADERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
] as const;

export type ForwardingHeader = (typeof FORWARDING_HEADERS)[number];

const X_FORWARDED = FORWARDING_HEADERS.filter((name) => name.startsWith('x-'));

/**
 * The headers of a list such as `X-Forwarded-*, Forwarded`; `X-Forwarded-*` stands for all four.
 * @throws RangeError for a name that is no forwarding header
 */
export function forwardingHeaders(list: string): ReadonlySet<ForwardingHeader> {
  const names = new Set<ForwardingHeader>();
  for (const name of list.toLowerCase().split(/[\s,]+/)) {
    const known = FORWARDING_HEADERS.find((one) => one === name);
    if (known !== undefined) names.add(known);
    else if (name === 'x-forwarded-*') for (const one of X_FORWARDED) names.add(one);
    else if (name !== '') {
      throw new RangeError(`trusted_headers: "${name}" is none of Forwarded, X-Forwarded-For, -Proto, -Host and -Port`);
    }
  }
  return names;
}
