/** Operations that are postponed to the next turn of the event loop, in order. */
export class Postponed {
  #operations: (() => void)[] = [];

  get isWaiting(): boolean {
    return this.#operations.length > 0;
  }

  add(operation: () => void): void {
    if (this.#operations.length === 0) setImmediate(() => this.#run());
    this.#operations.push(operation);
  }

  #run(): void {
    const operations = this.#operations;
    this.#operations = [];
    for (const operation of operations) operation();
  }
}
