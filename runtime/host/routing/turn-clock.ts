/**
 * A clock that stands still during one turn of the event loop. Requests of one turn share the results of file checks: no
 * file can have been saved and requested in between.
 */
export class TurnClock {
  #nowMs = -1;

  /** Milliseconds as of performance.now(), the same until the turn ends. */
  readonly now = (): number => {
    if (this.#nowMs < 0) {
      this.#nowMs = performance.now();
      setImmediate(this.#endTurn);
    }
    return this.#nowMs;
  };

  readonly #endTurn = (): void => {
    this.#nowMs = -1;
  };
}
