/** Names, units and headings of everything that is measured. */

export interface FigureKind {
  readonly heading: string;
  readonly digits: number;
}

export const FIGURES: Readonly<Record<string, FigureKind>> = {
  requestsPerSecond: { heading: 'req/s', digits: 0 },
  p50Ms: { heading: 'p50 ms', digits: 2 },
  p99Ms: { heading: 'p99 ms', digits: 2 },
  cpuMicros: { heading: 'CPU µs/req', digits: 1 },
  rssMb: { heading: 'RSS MB', digits: 0 },
  pssMb: { heading: 'PSS MB', digits: 0 },
  megabytesPerSecond: { heading: 'MB/s', digits: 0 },
  coldP99Ms: { heading: 'first burst p99 ms', digits: 1 },
  burstP99Ms: { heading: 'burst p99 ms', digits: 1 },
  working: { heading: 'scripts at work', digits: 0 },
  alonePercentile99Ms: { heading: 'undisturbed p99 ms', digits: 2 },
  p99Ratio: { heading: 'p99 ratio', digits: 2 },
  latenessMs: { heading: 'late ms', digits: 1 },
  isReused: { heading: 'thread reused', digits: 0 },
  rssGrowthMb: { heading: 'RSS growth MB', digits: 1 },
  listeningMs: { heading: 'listening ms', digits: 0 },
  firstResponseMs: { heading: 'first response ms', digits: 0 },
};
