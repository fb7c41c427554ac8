/** One kind of work, and how to measure a peer at it. */
import type { Peer, PeerSettings, RunningPeer } from './peers/peer.ts';

/** Measured figures by name; FIGURES tells what they are. */
export type Figures = Readonly<Record<string, number>>;

export interface ScenarioRun {
  readonly peer: Peer;
  readonly running: RunningPeer;
  /** How long one measurement is to take. */
  readonly seconds: number;
}

/** A peer that is not running yet, for scenarios about starting. */
export interface PeerToStart {
  readonly peer: Peer;
  readonly settings: PeerSettings;
}

interface ScenarioFacts {
  /** As in `--only`. */
  readonly name: string;
  /** Heading of its part of the table. */
  readonly title: string;
  /** Peers that can do it; the others have no idiom for it, or it would measure nothing. */
  readonly peers: readonly string[];
  readonly settings?: Partial<Pick<PeerSettings, 'children' | 'directives'>>;
}

export interface RunningScenario extends ScenarioFacts {
  readonly kind: 'running';
  /** @throws Error when a response is not what it must be. */
  measure(run: ScenarioRun): Promise<Figures>;
}

export interface StartingScenario extends ScenarioFacts {
  readonly kind: 'starting';
  measure(start: PeerToStart): Promise<Figures>;
}

export type Scenario = RunningScenario | StartingScenario;

/** Everyone with pages. */
export const ALL_PEERS = [
  'ts-sapi',
  'uws',
  'node-http',
  'fastify',
  'nginx+php-fpm',
  'apache+mod_php',
  'php -S',
] as const;
