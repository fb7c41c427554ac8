import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../runtime/config/config-error.ts';
import { serverSettings } from '../../runtime/config/settings.ts';

describe('settings of the server', () => {
  it('take what PHP-FPM takes', () => {
    const { pool, processManager, queueMax } = serverSettings({
      pm: 'ondemand',
      'pm.max_children': '7',
      'pm.start_servers': '3',
      'pm.max_requests': '1000',
      'queue.max': '0',
    });
    expect({ ...pool, processManager, queueMax }).toMatchObject({
      startServers: 3,
      maxChildren: 7,
      maxThreads: 7,
      maxRequests: 1000,
      processManager: 'ondemand',
      queueMax: 0,
    });
  });

  it.each([
    [{ 'pm.max_children': '9' }, 9],
    [{ 'pm.max_children': '9', 'pm.start_servers': '3' }, 9],
    [{ 'pm.max_children': '1' }, 1],
    [{ 'pm.start_servers': '3' }, 3],
    [{ 'pm.max_threads': '5', 'pm.start_servers': '3' }, 5],
    [{ 'pm.max_children': '4', 'pm.max_threads': '9' }, 4],
    [{ 'pm.max_children': '500' }, 64],
  ])(
    'keep a thread for each script there may be, or pm.max_threads, when pm is static, as PHP-FPM does: %o',
    (changes, threads) => {
      expect(serverSettings({ pm: 'static', ...changes }).pool).toMatchObject({
        startServers: threads,
        maxThreads: threads,
      });
    },
  );

  it('have defaults', () => {
    const { pool, terminateTimeoutMs, terminatesFinished, backgroundTimeoutMs } = serverSettings({});
    expect(pool).toMatchObject({ maxChildren: 10_000, maxThreads: 64, maxPerThread: 1000, minSpareServers: 1 });
    expect({ terminateTimeoutMs, terminatesFinished, backgroundTimeoutMs }).toEqual({
      terminateTimeoutMs: 0,
      terminatesFinished: false,
      backgroundTimeoutMs: 0,
    });
  });

  it.each([
    'pm.max_children',
    'pm.max_threads',
    'pm.start_servers',
    'pm.min_spare_servers',
    'pm.max_requests',
    'queue.max',
  ])('refuse a number of %s that is none, or less than nothing', (name) => {
    for (const value of ['-3', 'many', '1.5', '0x10'])
      expect(() => serverSettings({ [name]: value })).toThrow(
        new ConfigError(`${name} must be a whole number: "${value}"`),
      );
  });

  it('refuse a process manager that FPM does not have', () => {
    expect(() => serverSettings({ pm: 'foo' })).toThrow(
      new ConfigError('pm must be static, dynamic or ondemand: "foo"'),
    );
  });

  it('refuse a duration without a number', () => {
    expect(() => serverSettings({ 'queue.timeout': 'soon' })).toThrow(/^queue\.timeout must be a number of seconds/);
  });
});

it.each([
  ['', false],
  ['0', false],
  ['off', false],
  ['1', true],
  ['on', true],
])('suspend=%j, as php.ini and -d hand it on, is %s', (suspend, expected) => {
  expect(serverSettings({ suspend }).suspends).toBe(expected);
});

it('suspend has no other values', () => {
  expect(() => serverSettings({ suspend: 'maybe' })).toThrow('suspend must be off or on: "maybe"');
});
