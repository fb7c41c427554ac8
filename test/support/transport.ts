/** Which listener tests use that do not ask for one: `TS_SAPI_TRANSPORT=node npx vitest run test/e2e` runs them on the other. */
import type { Transport } from '../../runtime/server/transport.ts';

export function testTransport(): Transport {
  const name = process.env.TS_SAPI_TRANSPORT ?? 'auto';
  if (name === 'auto' || name === 'uws' || name === 'node') return name;
  throw new RangeError(`TS_SAPI_TRANSPORT=${name}: expected auto, uws or node`);
}
