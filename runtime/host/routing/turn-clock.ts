/**
 * A clock that stands still during one turn of the event loop. Requests that arrive in the same turn share what was found
 * out at its time: nobody can have saved a file and asked for it in between.
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
