/** Results as a table of text. */
import { FIGURES } from '../figures.ts';
import type { BenchResults, PeerResult } from '../results.ts';

/** Cells in columns: the first to the left, all others to the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const pad = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  return rows.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd()).join('\n');
}

function cell(result: PeerResult, name: string): string {
  const value = result.median[name];
  if (value === undefined || Number.isNaN(value)) return '–';
  const around = result.spread[name]!;
  return value.toFixed(FIGURES[name]!.digits) + (around === 0 ? '' : ` ±${Math.round(around * 100)}%`);
}

function scenarioTable(results: readonly PeerResult[]): string {
  const names = Object.keys(FIGURES).filter((name) => results.some((result) => result.median[name] !== undefined));
  const heading = ['', ...names.map((name) => FIGURES[name]!.heading)];
  const rows = results.map((result) => [result.peer, ...names.map((name) => cell(result, name))]);
  return `${results[0]!.scenario}: ${results[0]!.title}\n${alignColumns([heading, ...rows])}`;
}

export function resultsTable({ machine, loadAfter, seconds, rounds, results, skipped }: BenchResults): string {
  const { cpu, cores, kernel, node, date, loadBefore } = machine;
  const load = `load ${loadBefore.toFixed(1)} before, ${loadAfter.toFixed(1)} after`;
  const head = `${date}  ${cpu}, ${cores} cores, Linux ${kernel}, Node ${node}, ${load}\nmedians of ${rounds} rounds of ${seconds} s; ± is half the range`;
  const scenarios = [...new Set(results.map((result) => result.scenario))];
  const tables = scenarios.map((name) => scenarioTable(results.filter((result) => result.scenario === name)));
  const absent = skipped.map(
    ({ scenario, peer, reason }) => `skipped: ${peer}${scenario === null ? '' : ` at ${scenario}`}: ${reason}`,
  );
  return [head, ...tables, ...(absent.length === 0 ? [] : [absent.join('\n')])].join('\n\n');
}
