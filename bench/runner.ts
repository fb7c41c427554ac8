/** Measures the peers in turn: a slow minute of the machine then slows all of them. */
import { availableParallelism } from 'node:os';
import type { BenchOptions } from './options.ts';
import type { Peer, PeerSettings, RunningPeer } from './peers/peer.ts';
import { combine, type PeerResult, type Skipped } from './results.ts';
import type { Figures, RunningScenario, Scenario, StartingScenario } from './scenario.ts';

export interface Plan {
  readonly scenarios: readonly Scenario[];
  readonly peers: readonly Peer[];
  readonly options: BenchOptions;
  readonly root: string;
  progress(text: string): void;
}

interface Contestant {
  readonly peer: Peer;
  readonly running: RunningPeer | null;
  readonly rounds: Figures[];
}

const WARM_UP_SECONDS = 0.3;

export class Runner {
  readonly results: PeerResult[] = [];
  readonly skipped: Skipped[] = [];
  readonly #plan: Plan;

  constructor(plan: Plan) {
    this.#plan = plan;
  }

  /** Peers that fail are told in `skipped`; the others are measured. */
  async run(): Promise<void> {
    for (const scenario of this.#plan.scenarios) {
      const contestants = await this.#start(scenario);
      try {
        await this.#measureAll(scenario, contestants);
      } finally {
        await Promise.all(contestants.map(({ running }) => running?.stop()));
      }
      this.#keep(scenario, contestants);
    }
  }

  #settings(scenario: Scenario): PeerSettings {
    const children = scenario.settings?.children ?? 2 * availableParallelism();
    return { root: this.#plan.root, children, directives: scenario.settings?.directives ?? {} };
  }

  async #start(scenario: Scenario): Promise<Contestant[]> {
    const contestants: Contestant[] = [];
    for (const peer of this.#plan.peers.filter(({ name, playsAs = name }) => scenario.peers.includes(playsAs))) {
      try {
        const running = scenario.kind === 'running' ? await peer.start(this.#settings(scenario)) : null;
        contestants.push({ peer, running, rounds: [] });
      } catch (error) {
        this.#skip(scenario, peer, error);
      }
    }
    return contestants;
  }

  async #measureAll(scenario: Scenario, contestants: readonly Contestant[]): Promise<void> {
    const failed = new Set<Contestant>();
    for (let round = scenario.kind === 'running' ? 0 : 1; round <= this.#plan.options.rounds; round++) {
      // Every second round the other way round: who comes first has no advantage.
      const order = round % 2 === 0 ? [...contestants].reverse() : contestants;
      for (const contestant of order) {
        if (failed.has(contestant)) continue;
        this.#plan.progress(
          `${scenario.name}: ${contestant.peer.name}, round ${round} of ${this.#plan.options.rounds}`,
        );
        try {
          const figures = await this.#measure(scenario, contestant, round === 0);
          contestant.rounds.push(round > 0 ? figures : coldFigures(figures));
        } catch (error) {
          failed.add(contestant);
          this.#skip(scenario, contestant.peer, error);
        }
      }
    }
    for (const contestant of failed) contestant.rounds.length = 0;
  }

  #measure(
    scenario: RunningScenario | StartingScenario,
    { peer, running }: Contestant,
    isWarmUp: boolean,
  ): Promise<Figures> {
    if (scenario.kind === 'starting') return scenario.measure({ peer, settings: this.#settings(scenario) });
    const { seconds } = this.#plan.options;
    return scenario.measure({
      peer,
      running: running!,
      seconds: isWarmUp ? Math.min(seconds, WARM_UP_SECONDS) : seconds,
    });
  }

  #keep(scenario: Scenario, contestants: readonly Contestant[]): void {
    for (const { peer, rounds } of contestants) {
      if (rounds.length === 0) continue; // It has failed.
      this.results.push({
        scenario: scenario.name,
        title: scenario.title,
        peer: peer.name,
        rounds,
        ...combine(rounds),
      });
    }
  }

  #skip(scenario: Scenario, peer: Peer, error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.skipped.push({ scenario: scenario.name, peer: peer.name, reason });
  }
}

/** A cold server can be measured once only: in the round that warms it up. */
function coldFigures(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([name]) => name.startsWith('cold')));
}
