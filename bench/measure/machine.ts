/** On what the figures were measured: they mean little without. */
import { cpus, loadavg, release } from 'node:os';

export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly kernel: string;
  readonly node: string;
  /** Mean number of running processes during the last minute, before the first measurement. */
  readonly loadBefore: number;
}

export function machine(): Machine {
  return {
    date: new Date().toISOString(),
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    kernel: release(),
    node: process.version,
    loadBefore: loadavg()[0]!,
  };
}

export function loadNow(): number {
  return loadavg()[0]!;
}
