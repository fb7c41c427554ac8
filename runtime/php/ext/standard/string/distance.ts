/** How alike texts are. All text is binary (php/engine/byte-text.ts). */

/** Costs of one insertion, replacement and deletion. */
export interface EditCosts {
  readonly insertion: number;
  readonly replacement: number;
  readonly deletion: number;
}

/**
 * levenshtein(): the cheapest way from one text to the other.
 * @param goOn is called once for each byte of the left text; may throw
 */
export function editDistance(left: string, right: string, costs: EditCosts, goOn: () => void = () => {}): number {
  if (left === '') return right.length * costs.insertion;
  if (right === '') return left.length * costs.deletion;
  let previous = Float64Array.from({ length: right.length + 1 }, (_, index) => index * costs.insertion);
  let current = new Float64Array(right.length + 1);
  for (let row = 0; row < left.length; row++) {
    goOn();
    const code = left.charCodeAt(row);
    let inserted = previous[0]! + costs.deletion;
    current[0] = inserted;
    for (let column = 0; column < right.length; column++) {
      let least = previous[column]! + (code === right.charCodeAt(column) ? 0 : costs.replacement);
      const deleted = previous[column + 1]! + costs.deletion;
      if (deleted < least) least = deleted;
      inserted += costs.insertion;
      if (inserted < least) least = inserted;
      inserted = least;
      current[column + 1] = least;
    }
    [previous, current] = [current, previous];
  }
  return previous[right.length]!;
}

/**
 * similar_text(): characters common to both, by longest common parts from left to right.
 * @param goOn is called now and then; may throw
 */
export function similarity(left: string, right: string, goOn: () => void = () => {}): number {
  const common = longestCommonPart(left, right, goOn);
  if (common.length === 0) return 0;
  const { leftAt, rightAt, length } = common;
  const before = leftAt > 0 && rightAt > 0 ? similarity(left.slice(0, leftAt), right.slice(0, rightAt), goOn) : 0;
  return length + before + similarity(left.slice(leftAt + length), right.slice(rightAt + length), goOn);
}

function longestCommonPart(
  left: string,
  right: string,
  goOn: () => void,
): { leftAt: number; rightAt: number; length: number } {
  let best = { leftAt: 0, rightAt: 0, length: 0 };
  for (let leftAt = 0; leftAt + best.length < left.length; leftAt++) {
    goOn();
    for (let rightAt = 0; rightAt + best.length < right.length; rightAt++) {
      const length = commonLength(left, leftAt, right, rightAt);
      if (length > best.length) best = { leftAt, rightAt, length };
    }
  }
  return best;
}

function commonLength(left: string, leftAt: number, right: string, rightAt: number): number {
  let length = 0;
  while (
    leftAt + length < left.length &&
    rightAt + length < right.length &&
    left[leftAt + length] === right[rightAt + length]
  ) {
    length++;
  }
  return length;
}

const SOUNDEX_CODES = '01230120022455012623010202';

/** soundex(): the first letter and three digits for how the rest sounds; 0000 for a text without letters. */
export function soundex(text: string): string {
  let code = '';
  let last = '';
  for (const char of text.toUpperCase()) {
    if (char < 'A' || char > 'Z') continue;
    const digit = SOUNDEX_CODES[char.charCodeAt(0) - 65]!;
    if (code === '') code = char;
    else if (digit !== last && digit !== '0') code += digit;
    // H and W stand between equal sounds without parting them.
    if (digit !== '0' || (char !== 'H' && char !== 'W')) last = digit;
    if (code.length === 4) break;
  }
  return code.padEnd(4, '0');
}
