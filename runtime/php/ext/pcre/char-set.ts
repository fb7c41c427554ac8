/** Sets of characters: bytes, or code points with the modifier u. */

/** True for the characters of the set. */
export interface CharSet {
  /** Membership of the characters 0..255. */
  readonly low: Uint8Array;
  /** Membership of all others; false for none. */
  readonly high: (code: number) => boolean;
  /** The characters above 255 in the words of a class of JavaScript (`[…]`, flag v); null when it has none. */
  readonly source: string | null;
}

export type Range = readonly [from: number, to: number];

/** All characters above 255. */
const ABOVE = '\\u{100}-\\u{10ffff}';
const NONE = (): boolean => false;
const ALL = (): boolean => true;

export function has(set: CharSet, code: number): boolean {
  return code < 256 ? set.low[code] === 1 : set.high(code);
}

function setBy(test: (code: number) => boolean, high: (code: number) => boolean, source: string | null): CharSet {
  const low = new Uint8Array(256);
  for (let code = 0; code < 256; code++) if (test(code)) low[code] = 1;
  return { low, high, source };
}

/** True when characters above 255 may be in the set. */
export function hasHigh(set: CharSet): boolean {
  return set.high !== NONE;
}

export function rangesSet(ranges: readonly Range[]): CharSet {
  const test = (code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);
  const high = ranges.filter(([, to]) => to > 255).map(([from, to]) => [Math.max(from, 256), to] as const);
  return setBy(test, high.length > 0 ? test : NONE, high.map(rangeSource).join(''));
}

function rangeSource([from, to]: Range): string {
  return `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`;
}

export function union(sets: readonly CharSet[]): CharSet {
  const highs = sets.map((set) => set.high).filter((high) => high !== NONE);
  const high = highs.length === 0 ? NONE : highs.length === 1 ? highs[0]! : anyOf(highs);
  const isKnown = sets.every((set) => set.source !== null);
  const source = isKnown ? sets.map((set) => set.source).join('') : null;
  return setBy((code) => sets.some((set) => set.low[code] === 1), high, source);
}

function anyOf(tests: readonly ((code: number) => boolean)[]): (code: number) => boolean {
  return (code) => tests.some((test) => test(code));
}

export function inverted(set: CharSet): CharSet {
  const { high } = set;
  const opposite = high === NONE ? ALL : high === ALL ? NONE : (code: number) => !high(code);
  const source = set.source === null ? null : set.source === '' ? ABOVE : `[[${ABOVE}]--[${set.source}]]`;
  return setBy((code) => set.low[code] === 0, opposite, source);
}

/** The set with the other cases of its letters; bytes fold ASCII letters only. */
export function caseless(set: CharSet, usesUnicode: boolean): CharSet {
  if (usesUnicode && set.high === NONE) return caselessOfLow(set);
  const test = (code: number): boolean => otherCases(code, usesUnicode).some((other) => has(set, other));
  const isBounded = !usesUnicode || set.high === ALL;
  return setBy(test, isBounded ? set.high : test, isBounded ? set.source : null);
}

/** A set of characters below 256 can be listed with all their cases. */
function caselessOfLow(set: CharSet): CharSet {
  const cases = new Set<number>();
  for (let code = 0; code < 256; code++) {
    if (set.low[code] === 1) for (const other of otherCases(code, true)) cases.add(other);
  }
  return rangesSet([...cases].map((code) => [code, code] as const));
}

/** The character and its other cases. */
export function otherCases(code: number, usesUnicode: boolean): number[] {
  if (!usesUnicode) {
    const lower = code | 0x20;
    return code < 128 && lower >= 97 && lower <= 122 ? [lower, lower - 32] : [code];
  }
  const cases = casesOf(code);
  for (const rare of RARE_CASES) if (!cases.includes(rare) && casesOf(rare).includes(code)) cases.push(rare);
  return cases;
}

/** Letters that have a common case with others, but are not the usual one: ſ, Kelvin, Ångström, ẞ, µ, ς … */
const RARE_CASES = [
  0x17f, 0x212a, 0x212b, 0x1e9e, 0xb5, 0x3c2, 0x3d0, 0x3d1, 0x3d5, 0x3d6, 0x3f0, 0x3f1, 0x3f5, 0x1e9b,
];

/** What lower and upper case lead to from here. */
function casesOf(code: number): number[] {
  const cases = [code];
  for (const known of cases) {
    const text = String.fromCodePoint(known);
    for (const other of [text.toLowerCase(), text.toUpperCase()]) {
      const otherCode = other.codePointAt(0)!;
      const isOne = other.length === (otherCode > 0xffff ? 2 : 1);
      if (isOne && !cases.includes(otherCode)) cases.push(otherCode);
    }
  }
  return cases;
}

/** A set that JavaScript's `\p{…}` describes. */
export function propertySet(expression: RegExp): CharSet {
  const test = (code: number): boolean => expression.test(String.fromCodePoint(code));
  return setBy(test, test, propertySource(expression.source));
}

/** The properties alone: characters beside them are ASCII. */
function propertySource(source: string): string | null {
  const properties = source.match(/\\p\{[^}]*\}/g);
  return properties === null || source.startsWith('^[^') ? null : properties.join('');
}

export const anyCharacter: CharSet = setBy(ALL, ALL, ABOVE);
export const noLineFeed: CharSet = inverted(rangesSet([[10, 10]]));
/** `\h` and `\v`, which know more than ASCII even without the modifier u. */
export const horizontalSpace: CharSet = rangesSet([
  ...([
    [9, 9],
    [32, 32],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x180e, 0x180e],
  ] as const),
  ...([
    [0x2000, 0x200a],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
  ] as const),
]);
export const verticalSpace: CharSet = rangesSet([
  [10, 13],
  [0x85, 0x85],
  [0x2028, 0x2029],
]);

const ASCII: Readonly<Record<string, readonly Range[]>> = {
  alpha: [
    [65, 90],
    [97, 122],
  ],
  digit: [[48, 57]],
  alnum: [
    [48, 57],
    [65, 90],
    [97, 122],
  ],
  upper: [[65, 90]],
  lower: [[97, 122]],
  space: [
    [9, 13],
    [32, 32],
  ],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  xdigit: [
    [48, 57],
    [65, 70],
    [97, 102],
  ],
  word: [
    [48, 57],
    [65, 90],
    [95, 95],
    [97, 122],
  ],
  graph: [[33, 126]],
  print: [[32, 126]],
  ascii: [[0, 127]],
};

/** With the modifier u, PHP lets classes follow Unicode (PCRE2_UCP). */
const UNICODE: Readonly<Record<string, RegExp>> = {
  alpha: /^\p{L}$/u,
  digit: /^\p{Nd}$/u,
  alnum: /^[\p{L}\p{N}]$/u,
  upper: /^\p{Lu}$/u,
  lower: /^\p{Ll}$/u,
  space: /^[\p{Z}\t-\r\x85]$/u,
  blank: /^[\t\xa0\p{Zs}]$/u,
  punct: /^[\p{P}$+<=>^`|~]$/u,
  word: /^[\p{L}\p{N}_]$/u,
  graph: /^[^\p{Z}\p{Cc}\p{Cs}\p{Cn}]$/u,
  print: /^[^\p{Zl}\p{Zp}\p{Cc}\p{Cs}\p{Cn}]$/u,
};

/** A class by the name it has in `[:name:]`; null when there is none. */
export function namedSet(name: string, usesUnicode: boolean): CharSet | null {
  const expression = usesUnicode && Object.hasOwn(UNICODE, name) ? UNICODE[name] : undefined;
  if (expression !== undefined) return propertySet(expression);
  return Object.hasOwn(ASCII, name) ? rangesSet(ASCII[name]!) : null;
}
