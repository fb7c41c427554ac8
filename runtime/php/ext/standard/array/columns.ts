/** array_multisort(): lists sorted together, as the columns of a table. */
import { type MutableArray, rewrite } from '../../../engine/array-change.ts';
import { isPhpArray } from '../../../engine/conversion.ts';
import { type ArrayEntry, entriesOf } from '../../../engine/php-array.ts';
import type { Report } from '../../../engine/report.ts';
import { ValueError } from '../../../engine/throwables.ts';
import { type Order, orderOf } from './sorting.ts';

const SORT_DESC = 3;
const SORT_ASC = 4;

interface Column {
  readonly array: MutableArray;
  readonly entries: readonly ArrayEntry[];
  order: Order;
  isDescending: boolean;
}

/** @param args arrays, each followed by its SORT_* order and flags. @throws TypeError, ValueError as PHP */
export function sortColumns(args: readonly unknown[], report: Report): void {
  const columns = columnsOf(args, report);
  const size = columns[0]!.entries.length;
  if (columns.some(({ entries }) => entries.length !== size)) throw new ValueError('Array sizes are inconsistent');
  const rows = Array.from({ length: size }, (_, index) => index);
  rows.sort((left, right) => compareRows(columns, left, right));
  for (const { array, entries } of columns) {
    let next = 0;
    const sorted = rows.map((row): ArrayEntry => {
      const [key, value] = entries[row]!;
      return [typeof key === 'number' ? next++ : key, value];
    });
    rewrite(array, sorted);
  }
}

function columnsOf(args: readonly unknown[], report: Report): Column[] {
  const columns: Column[] = [];
  for (const [index, arg] of args.entries()) {
    const current = columns.at(-1);
    if (isPhpArray(arg)) {
      const array = arg as MutableArray;
      columns.push({ array, entries: [...entriesOf(array)], order: orderOf(0, report), isDescending: false });
    } else if (current === undefined || typeof arg !== 'number') {
      const wanted = index === 0 ? 'an array' : 'an array or a sort flag';
      const place = index === 0 ? '#1 ($array)' : `#${index + 1}`;
      throw new TypeError(`array_multisort(): Argument ${place} must be ${wanted}`);
    } else if (arg === SORT_DESC || arg === SORT_ASC) {
      current.isDescending = arg === SORT_DESC;
    } else {
      current.order = orderOf(arg, report);
    }
  }
  return columns;
}

function compareRows(columns: readonly Column[], left: number, right: number): number {
  for (const { entries, order, isDescending } of columns) {
    const result = order(entries[left]![1], entries[right]![1]);
    if (result !== 0) return isDescending ? -result : result;
  }
  return 0;
}
