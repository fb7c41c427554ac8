/**
 * What V8 counted in one script, by places of its sources. NODE_V8_COVERAGE gives ranges of the text that ran; the script's source
 * map leads the places in them to files and lines.
 */
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';

/** A stretch of a script's text, in characters; ranges lie within each other, never across. */
export interface CountedRange {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** One script of a coverage file. The first range of a function is the whole of it. */
export interface ScriptCoverage {
  readonly url: string;
  readonly functions: readonly { readonly functionName: string; readonly ranges: readonly CountedRange[] }[];
}

/** A place in the script that its source map knows, in the order of the text. */
interface MappedPlace {
  readonly offset: number;
  readonly source: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** What is known of one source file: for each line and for each function, whether it ran. */
export interface SourceCoverage {
  readonly lines: Map<number, boolean>;
  /** By `line:column` of the first place in it. */
  readonly functions: Map<string, boolean>;
}

export type Coverage = Map<string, SourceCoverage>;

/**
 * The places that a source map knows in a script.
 * @param map JSON text, or parsed
 * @param script its text; where that is not kept, the lengths of its lines
 */
export function placesOf(map: string | object, script: string | readonly number[]): MappedPlace[] {
  const lineLengths = typeof script === 'string' ? script.split('\n').map((line) => line.length) : script;
  const starts: number[] = [];
  let start = 0;
  for (const length of lineLengths) {
    starts.push(start);
    start += length + 1;
  }
  const places: MappedPlace[] = [];
  eachMapping(
    new TraceMap(map as string),
    ({ generatedLine, generatedColumn, source, originalLine, originalColumn }) => {
      const lineStart = starts[generatedLine - 1];
      if (source === null || lineStart === undefined) return;
      const at = lineStart + generatedColumn;
      const offset = typeof script === 'string' ? afterBlanks(script, at) : at;
      places.push({ offset, source, line: originalLine, column: originalColumn });
    },
  );
  return places;
}

/** esbuild maps the indentation of a line to what follows it, where V8's ranges begin. */
function afterBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end++;
  return end;
}

/** Adds what one thread ran of a script: a line, or a function, has run when any thread has run it. */
export function addCoverage(coverage: Coverage, script: ScriptCoverage, places: readonly MappedPlace[]): void {
  const ranges = script.functions.flatMap(({ ranges }) => ranges);
  const counts = countsAt(places, ranges);
  for (const [index, { source, line }] of places.entries()) {
    const { lines } = fileOf(coverage, source);
    lines.set(line, lines.get(line) === true || counts[index]! > 0);
  }
  for (const { functionName, ranges } of script.functions) {
    const place = functionName === '' ? undefined : firstPlaceIn(places, ranges[0]!);
    if (place === undefined) continue;
    const { functions } = fileOf(coverage, place.source);
    const key = `${place.line}:${place.column}`;
    functions.set(key, functions.get(key) === true || ranges[0]!.count > 0);
  }
}

function fileOf(coverage: Coverage, source: string): SourceCoverage {
  let file = coverage.get(source);
  if (file === undefined) {
    file = { lines: new Map(), functions: new Map() };
    coverage.set(source, file);
  }
  return file;
}

/** For each place how often it ran: the count of the innermost range around it. */
function countsAt(places: readonly MappedPlace[], ranges: readonly CountedRange[]): number[] {
  const inOrder = [...ranges].sort(
    (one, other) => one.startOffset - other.startOffset || other.endOffset - one.endOffset,
  );
  const around: CountedRange[] = [];
  let next = 0;
  return places.map(({ offset }) => {
    while (next < inOrder.length && inOrder[next]!.startOffset <= offset) around.push(inOrder[next++]!);
    while (around.length > 0 && around.at(-1)!.endOffset <= offset) around.pop();
    // One that has ended may lie below one that has not yet: begun later, it ends earlier, so it is popped before.
    return around.at(-1)?.count ?? 0;
  });
}

function firstPlaceIn(
  places: readonly MappedPlace[],
  { startOffset, endOffset }: CountedRange,
): MappedPlace | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.offset < startOffset) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place.offset < endOffset ? place : undefined;
}
