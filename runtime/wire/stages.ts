/**
 * The life of a request by name. *responded* is not *finished*: between them the client has everything and the script
 * works on.
 */
export const Stage = { idle: 0, reading: 1, executing: 2, responded: 3, finished: 4 } as const;
export type Stage = (typeof Stage)[keyof typeof Stage];

export type StageName = keyof typeof Stage;

const NAMES: Readonly<Record<Stage, StageName>> = {
  [Stage.idle]: 'idle',
  [Stage.reading]: 'reading',
  [Stage.executing]: 'executing',
  [Stage.responded]: 'responded',
  [Stage.finished]: 'finished',
};

const LEGAL_MOVES: Readonly<Record<Stage, readonly Stage[]>> = {
  [Stage.idle]: [Stage.reading],
  [Stage.reading]: [Stage.executing, Stage.finished],
  [Stage.executing]: [Stage.responded, Stage.finished],
  [Stage.responded]: [Stage.finished],
  [Stage.finished]: [Stage.idle],
};

export function stageName(stage: Stage): StageName {
  return NAMES[stage];
}

/** True when a request may go from one stage to the other. */
export function mayMove(from: Stage, to: Stage): boolean {
  return LEGAL_MOVES[from].includes(to);
}
