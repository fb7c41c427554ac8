/** A script's own Date: it reaches the client where the transport has none of its own, and there is never more than one. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, serve } from '../../runtime/ts-sapi.ts';
import { listenerKinds } from '../support/listeners.ts';
import { exchangeRaw } from '../support/raw-client.ts';
import { getRequest, ScriptRoot } from '../support/serving.ts';

const OWN = 'Thu, 01 Jan 1970 00:00:00 GMT';
const root = new ScriptRoot({ 'dated.ts': `header('Date: ${OWN}'); header('Date: later', false); echo('x');` });

describe.each(listenerKinds)('%s', (transport) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve({ root: root.path, port: 0, transport, log: () => {} });
  });
  afterAll(() => server.close());

  test('the client sees one Date', async () => {
    const { headers } = await exchangeRaw(server.port, getRequest('/dated', ['Connection: close']));
    const dates = headers.filter(([name]) => name.toLowerCase() === 'date').map(([, value]) => value);
    expect(dates).toEqual([transport === 'node' ? OWN : expect.stringMatching(/^\w{3}, \d\d \w{3} 20\d\d /)]);
  });
});

afterAll(() => root.remove());
