/** Marks calls whose arguments are temporary objects, such as `var_dump(new A())` (added by compile/rewrites/call-sites.ts). */
export const TEMPORARY: unique symbol = Symbol.for('ts-sapi.temporary') as never;

/** Numbers of objects, as var_dump() and spl_object_id() show them. */
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

  /** Reuses the numbers after this one, as PHP does when their objects are freed. */
  reuseAfter(last: number): void {
    this.#last = last;
  }
}
