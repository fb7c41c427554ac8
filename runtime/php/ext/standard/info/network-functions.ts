/** This machine's name, and addresses: PHP's manual, chapter Network. */
import { addressBytes, addressText, ipv4Bytes } from '../../../../config/ip-address.ts';
import type { FunctionTable } from '../../../calls/function-table.ts';
import { fromBinary, toBinary } from '../../../engine/byte-text.ts';
import { systemFact } from '../../../main/system-facts.ts';

export const networkFunctions = {
  /** Host name of this machine. */
  gethostname: () => (): string => systemFact('n'),
  /** The 4 or 16 bytes of an IP address; false with a warning when it is invalid. */
  inet_pton:
    () =>
    (ip: string): string | false => {
      const bytes = addressBytes(ip);
      return bytes === null ? false : fromBinary(String.fromCharCode(...bytes));
    },
  /** The IP address of 4 or 16 bytes; false for any other length. */
  inet_ntop:
    () =>
    (ip: string): string | false =>
      addressText(Array.from(toBinary(ip), (character) => character.charCodeAt(0))) || false,
  /** An IPv4 address as a number; false when it is invalid. */
  ip2long:
    () =>
    (ip: string): number | false =>
      ipv4Bytes(ip)?.reduce((address, byte) => address * 256 + byte, 0) ?? false,
  /** The IPv4 address of a number. */
  long2ip:
    () =>
    (ip: number): string =>
      [24, 16, 8, 0].map((shift) => (ip >>> shift) & 255).join('.'),
} satisfies FunctionTable;
