/** Stands behind the arguments of a call that nothing outlives: `var_dump(new A())` (compile/rewrites/call-sites.ts puts it there). */
export const TEMPORARY: unique symbol = Symbol.for('ts-sapi.temporary') as never;

/** The numbers var_dump() and spl_object_id() tell objects apart by. */
export class ObjectIds {
  readonly #ids = new WeakMap<object, number>();
  #last = 0;

  /** Number of this object in this request, from 1, given when the object is first asked for. */
  of(object: object): number {
    let id = this.#ids.get(object);
    if (id === undefined) {
      id = ++this.#last;
      this.#ids.set(object, id);
    }
    return id;
  }

  /** The last number given. */
  get last(): number {
    return this.#last;
  }

  /** Gives the numbers after this one again, as PHP does when the objects that had them are gone. */
  reuseAfter(last: number): void {
    this.#last = last;
  }
}
