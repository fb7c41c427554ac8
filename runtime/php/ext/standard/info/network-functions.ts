/** What is known of the machine and of addresses: PHP's manual, chapters Network and PHP Options. */
import { readFileSync } from 'node:fs';
import type { FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { ipv4Bytes } from '../../filter/ip.ts';
import { Stream } from '../streams/stream.ts';
import { systemFact } from './system-facts.ts';

/** The 16 bytes of an IPv6 address; null when it is none. */
function ipv6Bytes(address: string): number[] | null {
  if (!address.includes(':') || /[^0-9a-f:.]/i.test(address)) return null;
  let url: URL;
  try {
    url = new URL(`http://[${address}]/`);
  } catch {
    return null;
  }
  const [head = '', tail] = url.hostname.slice(1, -1).split('::');
  const groups = (text: string | undefined): string[] => (text === undefined || text === '' ? [] : text.split(':'));
  const before = groups(head);
  const after = groups(tail);
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return [...before, ...zeros, ...after].flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
}

function ipv6Text(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((bytes[2 * index]! << 8) | bytes[2 * index + 1]!).toString(16),
  );
  return new URL(`http://[${groups.join(':')}]/`).hostname.slice(1, -1);
}

function loadAverages(): number[] | false {
  try {
    return readFileSync('/proc/loadavg', 'utf8').split(' ', 3).map(Number);
  } catch {
    return false;
  }
}

export const host = {
  /** Name of this machine. */
  gethostname: () => (): string => systemFact('n'),
  /** Load of the last one, five and fifteen minutes; false where the system does not tell. */
  sys_getloadavg: () => (): number[] | false => loadAverages(),
  /** Time of day: seconds, microseconds, minutes west of Greenwich, summer time; seconds alone `as_float`. */
  gettimeofday:
    () =>
    (as_float = false): Record<string, number> | number => {
      const now = performance.timeOrigin + performance.now();
      if (as_float) return now / 1000;
      const sec = Math.floor(now / 1000);
      return { sec, usec: Math.floor((now - sec * 1000) * 1000), minuteswest: 0, dsttime: 0 };
    },
  /** Bytes of an IP address; false when it is none. */
  inet_pton:
    () =>
    (ip: string): string | false => {
      const bytes = ipv4Bytes(ip) ?? ipv6Bytes(ip);
      return bytes === null ? false : fromBinary(String.fromCharCode(...bytes));
    },
  /** The IP address of 4 or 16 bytes; false when it is none. */
  inet_ntop:
    () =>
    (ip: string): string | false => {
      const bytes = Array.from(toBinary(ip), (character) => character.charCodeAt(0));
      if (bytes.length === 4) return bytes.join('.');
      return bytes.length === 16 ? ipv6Text(bytes) : false;
    },
  /** True for an open stream. */
  is_resource:
    () =>
    (value: unknown): boolean =>
      value instanceof Stream && value.isOpen,
  /** Kind of a resource: `stream`, `Unknown` when it is closed. */
  get_resource_type:
    () =>
    (resource: Stream): string =>
      resource.isOpen ? 'stream' : 'Unknown',
  /** Number of a resource. */
  get_resource_id:
    () =>
    (resource: Stream): number =>
      resource.id,
  /** JavaScript collects by itself: nothing was collected. */
  gc_collect_cycles: () => (): number => 0,
  gc_enable: () => (): void => {},
  gc_disable: () => (): void => {},
  /** True always. */
  gc_enabled: () => (): boolean => true,
  /** What PHP's collector has done: nothing. */
  gc_status: () => (): Record<'runs' | 'collected' | 'threshold' | 'roots', number> => ({
    runs: 0,
    collected: 0,
    threshold: 10_001,
    roots: 0,
  }),
  /** Nothing is cached: what files are is asked each time. */
  clearstatcache:
    () =>
    (_clear_realpath_cache?: boolean, _filename?: string): void => {},
} satisfies FunctionTable;
