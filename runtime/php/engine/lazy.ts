/** Tables of pure computation: made when first asked for, once per thread, and never changed. */

/** Numbers that can be read and copied. */
interface ReadonlyWords {
  readonly length: number;
  readonly [index: number]: number;
  slice(from?: number, to?: number): Int32Array;
}

/** A read-only version of the type: values kept between requests must not carry data from one to another. */
type Unchanging<Table> =
  Table extends Map<infer Key, infer Value>
    ? ReadonlyMap<Key, Value>
    : Table extends Set<infer Value>
      ? ReadonlySet<Value>
      : Table extends Int32Array
        ? ReadonlyWords
        : Readonly<Table>;

/**
 * The only way to keep something computed beyond a request in php/ (test/house.test.ts).
 * @param make computes the table out of nothing that belongs to a request
 */
export function lazy<Table extends object>(make: () => Table): () => Unchanging<Table> {
  let made: Unchanging<Table> | null = null;
  return () => {
    made ??= make() as Unchanging<Table>;
    return made;
  };
}
