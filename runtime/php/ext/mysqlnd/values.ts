/** Values of rows: text as COM_QUERY gives them, binary as prepared statements do. PHP: ext/mysqlnd/mysqlnd_wireprotocol.c, mysqlnd_ps_codec.c. */
import { decodeBytes } from '../../engine/bytes.ts';
import type { Column } from './column.ts';
import type { PacketReader } from './packet-reader.ts';
import { FieldFlag, FieldType } from './protocol.ts';

type Read = (packet: PacketReader) => unknown;

const DIGIT_0 = 0x30;
const MINUS = 0x2d;
/** So many digits always fit into a safe integer. */
const SAFE_DIGITS = 15;
const REPLACEMENT = '\ufffd';

/** Functions that read the values of one row in order. */
export interface RowReader {
  read(packet: PacketReader): unknown[];
}

/** @param isNative numbers become numbers; else everything is text */
export function textRows(columns: readonly Column[], isNative: boolean): RowReader {
  const reads = columns.map((column) => (isNative ? nativeText(column) : readText));
  return {
    read(packet) {
      const row: unknown[] = new Array(reads.length);
      for (let index = 0; index < reads.length; index++) row[index] = reads[index]!(packet);
      return row;
    },
  };
}

function nativeText({ type, flags }: Column): Read {
  switch (type) {
    case FieldType.tiny:
    case FieldType.short:
    case FieldType.long:
    case FieldType.longlong:
    case FieldType.int24:
    case FieldType.year:
      // Its zeros at the front are wanted.
      return (flags & FieldFlag.zerofill) === 0 ? readInteger : readText;
    case FieldType.float:
    case FieldType.double:
      return readFloat;
    case FieldType.bit:
      return readBits;
    default:
      return readText;
  }
}

/** Text of these bytes; they are mostly good UTF-8, which is cheaper to take than to check. */
function textOf(bytes: Uint8Array, start: number, end: number): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const text = buffer.toString();
  return text.includes(REPLACEMENT) ? decodeBytes(buffer) : text;
}

function readText(packet: PacketReader): string | null {
  const length = packet.length();
  if (length === null) return null;
  const start = packet.at;
  packet.at = start + length;
  return length === 0 ? '' : textOf(packet.bytes, start, packet.at);
}

function readInteger(packet: PacketReader): unknown {
  const length = packet.length();
  if (length === null) return null;
  const { bytes, at } = packet;
  packet.at = at + length;
  if (length > SAFE_DIGITS) return largeInteger(textOf(bytes, at, packet.at));
  const isNegative = bytes[at] === MINUS;
  let value = 0;
  for (let index = isNegative ? at + 1 : at; index < packet.at; index++) value = value * 10 + (bytes[index]! - DIGIT_0);
  return isNegative ? -value + 0 : value;
}

/** PHP's ints have 64 bits; what is beyond them, as unsigned columns can be, stays text. */
function largeInteger(text: string): unknown {
  return integerOf(BigInt(text));
}

function integerOf(value: bigint): unknown {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  return BigInt.asIntN(64, value) === value ? value : String(value);
}

function readFloat(packet: PacketReader): unknown {
  const text = readText(packet);
  return text === null ? null : Number(text);
}

function readBits(packet: PacketReader): unknown {
  const bytes = packet.field();
  if (bytes === null) return null;
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return integerOf(value);
}

/** @param isNative as for text rows */
export function binaryRows(columns: readonly Column[], isNative: boolean): RowReader {
  const reads = columns.map((column) => binaryRead(column, isNative));
  return {
    read(packet) {
      packet.byte();
      const nulls = packet.raw((reads.length + 9) >> 3);
      return reads.map((read, index) => {
        const bit = index + 2;
        return (nulls[bit >> 3]! & (1 << (bit & 7))) === 0 ? read(packet) : null;
      });
    },
  };
}

function binaryRead(column: Column, isNative: boolean): Read {
  const read = nativeBinary(column);
  if (isNative) return read;
  return (packet) => {
    const value = read(packet);
    return typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;
  };
}

function nativeBinary({ type, flags, decimals, length }: Column): Read {
  const isUnsigned = (flags & FieldFlag.unsigned) !== 0;
  const padded = (flags & FieldFlag.zerofill) !== 0 ? (value: number) => String(value).padStart(length, '0') : null;
  switch (type) {
    case FieldType.tiny:
      return integerRead(1, isUnsigned, padded);
    case FieldType.short:
    case FieldType.year:
      return integerRead(2, isUnsigned, padded);
    case FieldType.long:
    case FieldType.int24:
      return integerRead(4, isUnsigned, padded);
    case FieldType.longlong:
      return (packet) => {
        const view = viewOf(packet, 8);
        return integerOf(isUnsigned ? view.getBigUint64(0, true) : view.getBigInt64(0, true));
      };
    case FieldType.float:
      return (packet) => singleOf(viewOf(packet, 4).getFloat32(0, true), decimals);
    case FieldType.double:
      return (packet) => viewOf(packet, 8).getFloat64(0, true);
    case FieldType.date:
      return (packet) => dateText(packet, -1);
    case FieldType.datetime:
    case FieldType.timestamp:
      return (packet) => dateText(packet, decimals);
    case FieldType.time:
      return (packet) => timeText(packet, decimals);
    case FieldType.bit:
      return readBits;
    default:
      return readText;
  }
}

function viewOf(packet: PacketReader, byteCount: number): DataView {
  const bytes = packet.raw(byteCount);
  return new DataView(bytes.buffer, bytes.byteOffset, byteCount);
}

function integerRead(byteCount: 1 | 2 | 4, isUnsigned: boolean, padded: ((value: number) => string) | null): Read {
  const half = 2 ** (byteCount * 8 - 1);
  return (packet) => {
    const value = packet.uint(byteCount);
    if (padded !== null) return padded(value);
    return isUnsigned || value < half ? value : value - 2 * half;
  };
}

/** Number of decimals that says: as many as there are. */
const FLOATING_DECIMALS = 31;

/** Digits that a single holds for sure (FLT_DIG). */
const SINGLE_DIGITS = 6;

/** A single as PHP makes a float of it: 1.1, not 1.10000002384186. */
function singleOf(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  return Number(decimals < FLOATING_DECIMALS ? value.toFixed(decimals) : value.toPrecision(SINGLE_DIGITS));
}

function digits(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

function fraction(microseconds: number, decimals: number): string {
  if (decimals <= 0 || decimals > 6) return '';
  return `.${digits(microseconds, 6).slice(0, decimals)}`;
}

/** @param decimals of the seconds; -1 for a day alone */
function dateText(packet: PacketReader, decimals: number): string {
  const length = packet.byte();
  const year = length >= 4 ? packet.uint(2) : 0;
  const month = length >= 4 ? packet.byte() : 0;
  const day = length >= 4 ? packet.byte() : 0;
  const hour = length >= 7 ? packet.byte() : 0;
  const minute = length >= 7 ? packet.byte() : 0;
  const second = length >= 7 ? packet.byte() : 0;
  const microsecond = length >= 11 ? packet.uint(4) : 0;
  const date = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
  if (decimals < 0) return date;
  return `${date} ${digits(hour, 2)}:${digits(minute, 2)}:${digits(second, 2)}${fraction(microsecond, decimals)}`;
}

function timeText(packet: PacketReader, decimals: number): string {
  const length = packet.byte();
  const isNegative = length > 0 && packet.byte() === 1;
  const days = length > 0 ? packet.uint(4) : 0;
  const hour = length > 0 ? packet.byte() : 0;
  const minute = length > 0 ? packet.byte() : 0;
  const second = length > 0 ? packet.byte() : 0;
  const microsecond = length >= 12 ? packet.uint(4) : 0;
  const hours = digits(days * 24 + hour, 2);
  return `${isNegative ? '-' : ''}${hours}:${digits(minute, 2)}:${digits(second, 2)}${fraction(microsecond, decimals)}`;
}
