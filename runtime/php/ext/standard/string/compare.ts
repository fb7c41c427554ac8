/** Order of texts. All text is binary (php/engine/byte-text.ts). */

/** strnatcmp(), -1, 0 or 1: numbers in texts by their value, `img2` before `img10` (ext/standard/strnatcmp.c). */
export function compareNaturally(left: string, right: string, ignoresCase: boolean): number {
  if (left === '' || right === '') return Math.sign(left.length - right.length);
  let leftAt = afterZeros(left);
  let rightAt = afterZeros(right);
  for (;;) {
    leftAt = afterSpace(left, leftAt);
    rightAt = afterSpace(right, rightAt);
    if (isDigit(left, leftAt) && isDigit(right, rightAt)) {
      const length = numberLength(left, leftAt, right, rightAt);
      const order =
        compareNumbers(left, leftAt, right, rightAt) || compareEnds(left, leftAt + length, right, rightAt + length);
      if (order !== null) return order;
      leftAt += length;
      rightAt += length;
    }
    const order = compareCodes(codeAt(left, leftAt), codeAt(right, rightAt), ignoresCase);
    if (order !== 0) return order;
    const ends = compareEnds(left, ++leftAt, right, ++rightAt);
    if (ends !== null) return ends;
  }
}

/** The code at this place; NUL behind the end. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

function isDigit(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code >= 48 && code <= 57;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** Order of texts of which at least one has ended; null when both go on. */
function compareEnds(left: string, leftAt: number, right: string, rightAt: number): number | null {
  const leftEnds = leftAt >= left.length;
  const rightEnds = rightAt >= right.length;
  if (leftEnds && rightEnds) return 0;
  if (leftEnds) return -1;
  return rightEnds ? 1 : null;
}

function compareCodes(left: number, right: number, ignoresCase: boolean): number {
  return Math.sign(ignoresCase ? upper(left) - upper(right) : left - right);
}

/** Digits that both have from here on. */
function numberLength(left: string, leftAt: number, right: string, rightAt: number): number {
  let length = 1;
  while (isDigit(left, leftAt + length) && isDigit(right, rightAt + length)) length++;
  return length;
}

/** A number with a leading zero is a fraction: its first different digit decides. Otherwise the longer one is greater. */
function compareNumbers(left: string, leftAt: number, right: string, rightAt: number): number {
  const isFraction = codeAt(left, leftAt) === 48 || codeAt(right, rightAt) === 48;
  let first = 0;
  for (let at = 0; ; at++) {
    const leftGoesOn = isDigit(left, leftAt + at);
    if (leftGoesOn !== isDigit(right, rightAt + at)) return leftGoesOn ? 1 : -1;
    if (!leftGoesOn) return first;
    const order = Math.sign(codeAt(left, leftAt + at) - codeAt(right, rightAt + at));
    if (isFraction && order !== 0) return order;
    if (first === 0) first = order;
  }
}

function upper(code: number): number {
  return code >= 97 && code <= 122 ? code - 32 : code;
}

function afterZeros(text: string): number {
  let at = 0;
  while (codeAt(text, at) === 48 && isDigit(text, at + 1)) at++;
  return at;
}
