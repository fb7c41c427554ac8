/**
 * Checks large allocations in advance: one that would exceed memory_limit ends the script with PHP's fatal error, as
 * Zend's allocator does (Zend/zend_alloc.c zend_mm_safe_error). JavaScript's own answer would be a RangeError or the end of the process.
 */
import type { Request } from './request.ts';

/** Smaller allocations are not checked: the worker's memory guard sees their sum. */
export const LARGE_BYTES = 2 ** 20;
/** V8 makes no longer string, and arrays of twice as many elements end the process. */
const LARGEST_TEXT = 2 ** 29 - 24;
/** Sizes of PHP's own values, which its limits count. */
const STRING_HEAD_BYTES = 25;
const ELEMENT_BYTES = 16;
const PAGE_BYTES = 4096;
const ALIGNMENT = 8;

/** @throws the halt signal, after PHP's fatal error, when the bytes exceed the limit */
export function reserve(request: Request, bytes: number): void {
  if (bytes >= LARGE_BYTES) reserveLarge(request, Math.ceil(bytes / PAGE_BYTES) * PAGE_BYTES);
}

/** The same for a text of so many bytes. */
export function reserveText(request: Request, length: number): void {
  if (length < LARGE_BYTES) return;
  const bytes = Math.ceil((length + STRING_HEAD_BYTES) / ALIGNMENT) * ALIGNMENT;
  const pages = Math.ceil(bytes / PAGE_BYTES) * PAGE_BYTES;
  if (length > LARGEST_TEXT) exhausted(request, pages);
  reserveLarge(request, pages);
}

/** The same for a list of so many elements; PHP makes room for powers of two. */
export function reserveList(request: Request, length: number): void {
  if (length * ELEMENT_BYTES < LARGE_BYTES) return;
  reserve(request, 2 ** Math.ceil(Math.log2(length)) * ELEMENT_BYTES + ALIGNMENT);
}

function reserveLarge(request: Request, bytes: number): void {
  const limitBytes = request.ini.int('memory_limit');
  if (request.sapi.freeBytes(limitBytes, bytes) < bytes) exhausted(request, bytes);
}

/** Ends the script with the fatal error for this size. */
function exhausted(request: Request, bytes: number): never {
  const limitBytes = request.ini.int('memory_limit');
  const { sapi, diagnostics } = request;
  const allowed = limitBytes < 0 ? Math.max(0, sapi.freeBytes(limitBytes, 0)) : limitBytes;
  const tried = BigInt(Math.min(bytes, 2 ** 63));
  // JavaScript's own functions leave no call site.
  const place = sapi.frames(new Error())[0] ?? diagnostics.location();
  return diagnostics.fatal(
    `Allowed memory size of ${allowed} bytes exhausted (tried to allocate ${tried} bytes)`,
    place,
  );
}

/** PHP's fatal error for a size that no address reaches: so many pieces of a size, and a head. */
export function refuseOverflow(request: Request, pieces: number, size: number): void {
  if (pieces * size + STRING_HEAD_BYTES < 2 ** 64) return;
  const most = BigInt(Math.min(pieces, 2 ** 63)) - (pieces >= 2 ** 63 ? 1n : 0n);
  request.diagnostics.fatal(`Possible integer overflow in memory allocation (${size} * ${most} + 32)`);
}

/** PHP's fatal error for an array of so many elements, which are more than it makes. */
export function refuseTable(request: Request, elements: number): never {
  return request.diagnostics.fatal(`Possible integer overflow in memory allocation (${elements} * 32 + 32)`);
}

/** Messages of V8 and Node for strings, arrays and buffers that are too large. */
const ENGINE_LIMITS =
  /^(?:Invalid (?:string|array|typed array|array buffer) length|Array buffer allocation failed|(?:Map|Set) maximum size exceeded|Cannot create a string longer than|Too many properties)/;
const NODE_LIMITS = new Set(['ERR_STRING_TOO_LONG', 'ERR_BUFFER_TOO_LARGE', 'ERR_MEMORY_ALLOCATION_FAILED']);

/** True for JavaScript errors that correspond to PHP's out-of-memory error. */
export function isEngineLimit(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  if (NODE_LIMITS.has(String((thrown as NodeJS.ErrnoException).code))) return true;
  return thrown instanceof RangeError && ENGINE_LIMITS.test(thrown.message);
}

/** Ends the script as PHP does when `isEngineLimit`. */
export function engineLimit(request: Request): never {
  exhausted(request, LARGEST_TEXT);
}
