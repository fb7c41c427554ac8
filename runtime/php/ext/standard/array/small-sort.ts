/**
 * How PHP sorts up to 16 elements (zend_insert_sort, Zend/zend_sort.c). Where an order contradicts itself, as PHP's
 * comparison of mixed types can, the way of sorting decides the result, so that it has to be the same way.
 */
type Compare<T> = (left: T, right: T) => number;

/** Sorts in place by the same comparisons as PHP; elements that compare equal keep their places. */
export function sortAsPhp<T>(elements: T[], compare: Compare<T>): T[] {
  const places = new Map(elements.map((element, index) => [element, index]));
  const sorter = new SmallSorter(elements, (left, right) => {
    return compare(left, right) || places.get(left)! - places.get(right)!;
  });
  sorter.sort();
  return elements;
}

class SmallSorter<T> {
  readonly #elements: T[];
  readonly #compare: Compare<T>;

  constructor(elements: T[], compare: Compare<T>) {
    this.#elements = elements;
    this.#compare = compare;
  }

  sort(): void {
    const { length } = this.#elements;
    if (length === 2) this.#order(0);
    else if (length >= 3 && length <= 5) this.#sortFew(length);
    else if (length > 5) this.#insertAll();
  }

  #isGreater(left: number, right: number): boolean {
    return this.#compare(this.#elements[left]!, this.#elements[right]!) > 0;
  }

  #swap(left: number, right: number): void {
    const element = this.#elements[left]!;
    this.#elements[left] = this.#elements[right]!;
    this.#elements[right] = element;
  }

  /** Puts two neighbours in order. @returns true when they were swapped */
  #order(left: number): boolean {
    if (!this.#isGreater(left, left + 1)) return false;
    this.#swap(left, left + 1);
    return true;
  }

  #sortFew(length: number): void {
    this.#sortThree();
    for (let last = 3; last < length; last++) {
      for (let at = last - 1; at >= 0 && this.#order(at); at--);
    }
  }

  #sortThree(): void {
    if (!this.#isGreater(0, 1)) {
      if (this.#order(1)) this.#order(0);
    } else if (!this.#isGreater(2, 1)) {
      this.#swap(0, 2);
    } else {
      this.#swap(0, 1);
      this.#order(1);
    }
  }

  #insertAll(): void {
    for (let index = 1; index < this.#elements.length; index++) {
      if (!this.#isGreater(index - 1, index)) continue;
      const place = index < 6 ? this.#placeStepping(index) : this.#placeLeaping(index);
      this.#elements.splice(place, 0, this.#elements.splice(index, 1)[0]!);
    }
  }

  #placeStepping(index: number): number {
    let place = index - 1;
    while (place > 0 && this.#isGreater(place - 1, index)) place--;
    return place;
  }

  /** Goes back two by two. */
  #placeLeaping(index: number): number {
    let place = index - 1;
    for (;;) {
      place -= 2;
      if (!this.#isGreater(place, index)) {
        return this.#isGreater(place + 1, index) ? place + 1 : place + 2;
      }
      if (place === 0) return 0;
      if (place === 1) return this.#isGreater(index, 0) ? 1 : 0;
    }
  }
}
