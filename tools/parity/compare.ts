/** Where two servers' answers to the same request differ, told line by line. */
import type { CaseRequest } from './case-files.ts';
import type { Bytes, Expected } from './observation.ts';

/** Headers the front server owns: nginx and this runtime frame and date their answers by their own rules (DESIGN 6). */
const OWNED_BY_SERVER = new Set(['server', 'date', 'connection', 'transfer-encoding', 'keep-alive']);
/** Headers nginx moves to the front, so that their place says nothing about PHP's order. */
const MOVED_BY_NGINX = new Set(['content-type', 'content-length', 'last-modified', 'location', 'content-encoding']);
/** A body that differs everywhere is told by its first lines. */
const SHOWN_LINES = 6;
/** How late a piece may be on a busy machine, and how early by rounding, milliseconds. */
const LATE_MS = 800;
const EARLY_MS = 150;

/** @returns one line per difference; empty when the answers agree */
export function differences(expected: Expected, actual: Expected, request: CaseRequest): string[] {
  const found = [
    // An empty reason phrase leaves a space or not: clients do not see the difference.
    ...different('status', expected.status?.trimEnd() ?? null, actual.status?.trimEnd() ?? null),
    ...headerDifferences(expected.headers, actual.headers),
    ...bytesDifferences('body', expected.body, actual.body),
    ...different('complete', String(expected.complete), String(actual.complete)),
  ];
  if (request.timing) found.push(...arrivalDifferences(expected, actual));
  if (expected.sideFile !== undefined) {
    found.push(...bytesDifferences('side file', expected.sideFile ?? [], actual.sideFile ?? []));
  }
  return found;
}

function different(what: string, expected: string | null, actual: string | null): string[] {
  return expected === actual ? [] : [`${what}: expected ${expected}`, `${what}:   actual ${actual}`];
}

function headerDifferences(expected: readonly string[], actual: readonly string[]): string[] {
  const wanted = comparable(expected, expected);
  const got = comparable(actual, expected);
  const missing = without(wanted, got).map((line) => `header missing: ${line}`);
  const extra = without(got, wanted).map((line) => `header extra:   ${line}`);
  if (missing.length + extra.length > 0) return [...missing, ...extra];
  return different('header order', fixedOrder(wanted).join(' | '), fixedOrder(got).join(' | '));
}

/** A declared Content-Length counts; one that the server adds to a complete answer by itself does not. */
function comparable(headers: readonly string[], expected: readonly string[]): string[] {
  const isDeclared = expected.some((line) => nameOf(line) === 'content-length');
  const counts = (name: string): boolean => !OWNED_BY_SERVER.has(name) && (name !== 'content-length' || isDeclared);
  return headers.filter((line) => counts(nameOf(line))).map((line) => withKnownName(withOneSpace(line)));
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':')).toLowerCase();
}

/** nginx writes one space after the colon and none at the end, whatever the script wrote. */
function withOneSpace(line: string): string {
  return line.replace(/^([^:]+):[ \t]*(.*?)[ \t]*$/, '$1: $2');
}

/** nginx writes these names its own way. */
function withKnownName(line: string): string {
  return MOVED_BY_NGINX.has(nameOf(line)) ? nameOf(line) + line.slice(line.indexOf(':')) : line;
}

function fixedOrder(headers: readonly string[]): string[] {
  return headers.filter((line) => !MOVED_BY_NGINX.has(nameOf(line)));
}

function without(lines: readonly string[], others: readonly string[]): string[] {
  const rest = [...others];
  return lines.filter((line) => {
    const index = rest.indexOf(line);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}

function bytesDifferences(what: string, expected: Bytes, actual: Bytes): string[] {
  if (JSON.stringify(expected) === JSON.stringify(actual)) return [];
  if (!isText(expected) || !isText(actual)) return different(what, JSON.stringify(expected), JSON.stringify(actual));
  const found: string[] = [];
  for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
    if (expected[index] === actual[index]) continue;
    if (found.length >= SHOWN_LINES) return [...found, `${what}: and more`];
    found.push(`${what} line ${index + 1}: expected ${quoted(expected[index])}`);
    found.push(`${what} line ${index + 1}:   actual ${quoted(actual[index])}`);
  }
  return found;
}

function isText(bytes: Bytes): bytes is readonly string[] {
  return Array.isArray(bytes);
}

function quoted(line: string | undefined): string {
  return line === undefined ? '(nothing)' : JSON.stringify(line);
}

function arrivalDifferences(expected: Expected, actual: Expected): string[] {
  const wanted = expected.arrivals ?? [];
  const got = actual.arrivals ?? [];
  const sameTimes =
    wanted.length === got.length && wanted.every((arrival, index) => isOnTime(arrival.atMs, got[index]!.atMs));
  const samePieces = JSON.stringify(wanted.map(({ body }) => body)) === JSON.stringify(got.map(({ body }) => body));
  const found = sameTimes && samePieces ? [] : different('arrivals', JSON.stringify(wanted), JSON.stringify(got));
  if (expected.completeAtMs === null || expected.completeAtMs === undefined) return found;
  const isComplete = actual.completeAtMs !== null && actual.completeAtMs !== undefined;
  if (isComplete && isOnTime(expected.completeAtMs, actual.completeAtMs!)) return found;
  return [...found, ...different('complete at ms', String(expected.completeAtMs), String(actual.completeAtMs))];
}

function isOnTime(expectedMs: number, actualMs: number): boolean {
  return actualMs - expectedMs <= LATE_MS && expectedMs - actualMs <= EARLY_MS;
}
