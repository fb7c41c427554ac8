/** version_compare(): PHP's order of version texts (ext/standard/versioning.c). Pure. */

const SPECIAL_FORMS = ['dev', 'alpha', 'a', 'beta', 'b', 'RC', 'rc', '#', 'pl', 'p'];
const SPECIAL_ORDER: readonly number[] = [0, 1, 1, 2, 2, 3, 3, 4, 5, 5];

/** Parts of a version: separators are dots, and a dot stands wherever digits and letters meet. */
function partsOf(version: string): string[] {
  return version
    .replace(/[-_+]/g, '.')
    .replace(/(\d)([^\d.])/g, '$1.$2')
    .replace(/([^\d.])(\d)/g, '$1.$2')
    .replace(/\.+/g, '.')
    .split('.');
}

function orderOf(form: string): number {
  const index = SPECIAL_FORMS.findIndex((known) => form.startsWith(known));
  return index < 0 ? -1 : SPECIAL_ORDER[index]!;
}

function comparePart(one: string, other: string): number {
  const isNumber = /^\d/.test(one);
  const isOtherNumber = /^\d/.test(other);
  if (isNumber && isOtherNumber) return Math.sign(Number.parseInt(one, 10) - Number.parseInt(other, 10));
  return Math.sign(orderOf(isNumber ? '#' : one) - orderOf(isOtherNumber ? '#' : other));
}

/** -1, 0 or 1 as the first version is lower, the same, or higher. */
export function compareVersions(one: string, other: string): number {
  if (one === '' || other === '') return Math.sign(one.length - other.length);
  const parts = partsOf(one);
  const others = partsOf(other);
  const common = Math.min(parts.length, others.length);
  for (let index = 0; index < common; index++) {
    const order = comparePart(parts[index]!, others[index]!);
    if (order !== 0) return order;
  }
  if (parts.length > common) return restOrder(parts[common]!);
  if (others.length > common) return -restOrder(others[common]!);
  return 0;
}

/** A number more makes a version higher, a word such as `beta` is compared with "nothing more". */
function restOrder(part: string): number {
  return /^\d/.test(part) ? 1 : comparePart(part, '#N#');
}

const OPERATORS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  lt: (order) => order < 0,
  '<=': (order) => order <= 0,
  le: (order) => order <= 0,
  '>': (order) => order > 0,
  gt: (order) => order > 0,
  '>=': (order) => order >= 0,
  ge: (order) => order >= 0,
  '==': (order) => order === 0,
  eq: (order) => order === 0,
  '!=': (order) => order !== 0,
  '<>': (order) => order !== 0,
  ne: (order) => order !== 0,
};

/** Whether the order fulfils the operator; null when PHP knows no such operator. */
export function fulfils(order: number, operator: string): boolean | null {
  return Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator]!(order) : null;
}
