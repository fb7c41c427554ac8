/** Coverage in figures: of rooms, of files, and the lines that did not run. */
import { alignColumns } from '../../bench/report/table.ts';
import type { Coverage, SourceCoverage } from './script-coverage.ts';

interface Share {
  readonly ran: number;
  readonly all: number;
}

function shareOf(flags: Iterable<boolean>): Share {
  let [ran, all] = [0, 0];
  for (const flag of flags) {
    all++;
    if (flag) ran++;
  }
  return { ran, all };
}

function percent({ ran, all }: Share): string {
  return all === 0 ? '–' : `${((100 * ran) / all).toFixed(1)} %`;
}

function row(name: string, files: readonly SourceCoverage[]): string[] {
  const lines = shareOf(files.flatMap((file) => [...file.lines.values()]));
  const functions = shareOf(files.flatMap((file) => [...file.functions.values()]));
  return [name, String(files.length), percent(lines), String(lines.all - lines.ran), percent(functions)];
}

/** A row for each room, and for each folder of it. */
export function roomTable(coverage: Coverage): string {
  const rooms = new Map<string, SourceCoverage[]>();
  for (const [path, file] of coverage) {
    for (const name of namesOf(path)) rooms.set(name, [...(rooms.get(name) ?? []), file]);
  }
  const rows = [...rooms].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, files]) => row(name, files));
  return alignColumns([['', 'files', 'lines run', 'not run', 'functions run'], ...rows]);
}

/** `worker/`, `worker/limits/` of `worker/limits/slow-log.ts`. */
function namesOf(path: string): string[] {
  const folders = path.split('/').slice(0, -1);
  return folders.slice(0, 2).map((_, at) => `${folders.slice(0, at + 1).join('/')}/`);
}

/** Each file of a room with the lines that did not run. */
export function fileTable(coverage: Coverage, room: string): string {
  const files = [...coverage].filter(([path]) => path.startsWith(`${room}/`));
  return files
    .map(([path, file]) => `${percent(shareOf(file.lines.values())).padStart(8)}  ${path}  ${missed(file)}`)
    .join('\n');
}

/** `3, 7-9`: lines that did not run; lines without code between two of them are of the same stretch. */
function missed({ lines }: SourceCoverage): string {
  const stretches: [number, number][] = [];
  let isOpen = false;
  for (const [line, ran] of [...lines].sort(([one], [other]) => one - other)) {
    if (!ran && isOpen) stretches.at(-1)![1] = line;
    else if (!ran) stretches.push([line, line]);
    isOpen = !ran;
  }
  return stretches.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
