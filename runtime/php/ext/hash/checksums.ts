/** Checksums that node:crypto does not have, in lower-case hexadecimal as hash() returns them. */
import { crc32 } from 'node:zlib';
import { lazy } from '../../engine/lazy.ts';

const FNV32_PRIME = 0x01000193;
const FNV32_OFFSET = 0x811c9dc5;
const FNV64_PRIME = 0x100000001b3n;
const FNV64_OFFSET = 0xcbf29ce484222325n;
const BZIP_POLYNOMIAL = 0x04c11db7;
const CASTAGNOLI_POLYNOMIAL = 0x82f63b78;

function hex32(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}

function fnv32(bytes: Uint8Array, xorsFirst: boolean): string {
  let hash = FNV32_OFFSET;
  for (const byte of bytes) {
    hash = xorsFirst ? Math.imul(hash ^ byte, FNV32_PRIME) : Math.imul(hash, FNV32_PRIME) ^ byte;
  }
  return hex32(hash);
}

function fnv64(bytes: Uint8Array, xorsFirst: boolean): string {
  let hash = FNV64_OFFSET;
  for (const byte of bytes) {
    if (xorsFirst) hash ^= BigInt(byte);
    hash = BigInt.asUintN(64, hash * FNV64_PRIME);
    if (!xorsFirst) hash ^= BigInt(byte);
  }
  return hash.toString(16).padStart(16, '0');
}

function adler32(bytes: Uint8Array): string {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length; ) {
    // So many bytes cannot make the sums too large.
    const end = Math.min(at + 3800, bytes.length);
    for (; at < end; at++) {
      low += bytes[at]!;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return hex32(high * 65536 + low);
}

function joaat(bytes: Uint8Array): string {
  let hash = 0;
  for (const byte of bytes) {
    hash = (hash + byte) | 0;
    hash = (hash + (hash << 10)) | 0;
    hash ^= hash >>> 6;
  }
  hash = (hash + (hash << 3)) | 0;
  hash ^= hash >>> 11;
  return hex32((hash + (hash << 15)) | 0);
}

/** What each byte makes of a CRC of 0: highest bit first, and lowest bit first. */
const bzipTable = lazy(() =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte << 24;
    for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ BZIP_POLYNOMIAL : crc << 1;
    return crc;
  }),
);
const castagnoliTable = lazy(() =>
  Int32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ CASTAGNOLI_POLYNOMIAL : crc >>> 1;
    return crc;
  }),
);

/** bzip2's CRC, which PHP writes with its lowest byte first. */
function crcBzip(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  const table = bzipTable();
  for (let at = 0; at < bytes.length; at++) crc = (crc << 8) ^ table[(crc >>> 24) ^ bytes[at]!]!;
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(~crc >>> 0);
  return buffer.toString('hex');
}

function crcCastagnoli(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  const table = castagnoliTable();
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]!) & 255]!;
  return hex32(~crc);
}

/** Checksum functions by PHP's names. */
export const CHECKSUMS: Readonly<Record<string, (bytes: Uint8Array) => string>> = {
  adler32,
  crc32: crcBzip,
  crc32b: (bytes) => hex32(crc32(bytes)),
  crc32c: crcCastagnoli,
  fnv132: (bytes) => fnv32(bytes, false),
  fnv1a32: (bytes) => fnv32(bytes, true),
  fnv164: (bytes) => fnv64(bytes, false),
  fnv1a64: (bytes) => fnv64(bytes, true),
  joaat,
};
