/** What a server's processes have used so far, from /proc: a server is its first processes and all their descendants. */
import { readdirSync, readFileSync } from 'node:fs';

/** proc(5): times are told in hundredths of a second on every Linux that Node runs on. */
const TICK_MICROS = 10_000;
const STAT_PARENT = 1;
const STAT_TIMES = [11, 12, 13, 14] as const;

export interface Usage {
  /** User and system time of all processes, those that have ended included once their parents have waited for them. */
  readonly cpuMicros: number;
  /** Resident sets, added up: memory that processes share counts for each of them. */
  readonly rssMb: number;
  /** Proportional sets: shared memory counts once. NaN where the system does not tell. */
  readonly pssMb: number;
}

/** @returns fields of /proc/<pid>/stat from the state on; null when there is no such process. */
function statOf(pid: number): readonly string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** The processes and all that descend from them. */
export function familyOf(pids: readonly number[]): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? statOf(pid) : null;
    if (stat === null) continue;
    const parent = Number(stat[STAT_PARENT]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const family = [...pids];
  for (const pid of family) family.push(...(children.get(pid) ?? []));
  return family;
}

function kilobytes(path: string, field: string): number {
  try {
    const found = new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(readFileSync(path, 'latin1'));
    return found === null ? Number.NaN : Number(found[1]);
  } catch {
    return Number.NaN;
  }
}

/** RSS alone, cheap enough to be asked for many times a second. */
export function rssMb(pids: readonly number[]): number {
  const sizes = familyOf(pids).map((pid) => kilobytes(`/proc/${pid}/status`, 'VmRSS'));
  return sizes.filter((size) => !Number.isNaN(size)).reduce((sum, size) => sum + size, 0) / 1024;
}

export function cpuMicros(pids: readonly number[]): number {
  let ticks = 0;
  for (const pid of familyOf(pids)) {
    const stat = statOf(pid);
    if (stat !== null) for (const field of STAT_TIMES) ticks += Number(stat[field]);
  }
  return ticks * TICK_MICROS;
}

export function usageOf(pids: readonly number[]): Usage {
  const proportional = familyOf(pids).map((pid) => kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss'));
  return {
    cpuMicros: cpuMicros(pids),
    rssMb: rssMb(pids),
    pssMb: proportional.reduce((sum, size) => sum + size, 0) / 1024,
  };
}
