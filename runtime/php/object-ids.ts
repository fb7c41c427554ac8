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
}
