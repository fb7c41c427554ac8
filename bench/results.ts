/** What was measured, as it is printed and written as JSON. */
import type { Machine } from './measure/machine.ts';
import { median, spread } from './measure/statistics.ts';
import type { Figures } from './scenario.ts';

export interface PeerResult {
  readonly scenario: string;
  readonly title: string;
  readonly peer: string;
  readonly rounds: readonly Figures[];
  readonly median: Figures;
  /** statistics.ts: 0.1 is ± 10 % */
  readonly spread: Figures;
}

export interface Skipped {
  readonly scenario: string | null;
  readonly peer: string;
  readonly reason: string;
}

export interface BenchResults {
  readonly machine: Machine;
  readonly loadAfter: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly results: readonly PeerResult[];
  readonly skipped: readonly Skipped[];
}

/** Figures of several rounds, name by name; a figure may be missing in some of them. */
export function combine(rounds: readonly Figures[]): { readonly median: Figures; readonly spread: Figures } {
  const names = [...new Set(rounds.flatMap((figures) => Object.keys(figures)))];
  const valuesOf = (name: string): number[] =>
    rounds.map((figures) => figures[name]).filter((value) => value !== undefined && !Number.isNaN(value)) as number[];
  return {
    median: Object.fromEntries(names.map((name) => [name, median(valuesOf(name))])),
    spread: Object.fromEntries(names.map((name) => [name, spread(valuesOf(name))])),
  };
}

/** The median of one figure; NaN when it was not measured. */
export function figure(results: readonly PeerResult[], scenario: string, peer: string, name: string): number {
  const found = results.find((result) => result.scenario === scenario && result.peer === peer);
  return found?.median[name] ?? Number.NaN;
}
