/** How PHP reads the name of an input variable: `a[b][]`, mangling, nesting (main/php_variables.c). */
import { InputArray, type InputLeaf, type InputNode } from './input-array.ts';
import type { InputReport } from './input-report.ts';

/** What a name may do; one object per request and source. */
export interface NameRules {
  /** max_input_nesting_level */
  readonly maxNesting: number;
  /** display_errors: the nesting warning is only given when it cannot reach the client. */
  readonly displaysErrors: boolean;
  /** Cookies: the first of equal names is the more specific one (RFC 2965) and stays. */
  readonly keepsFirst: boolean;
  readonly report: InputReport;
}

const LEADING_SPACES = /^ +/;
const NEEDS_CARE = /[ .[\0]/;
const MANGLED = /[ .]/g;
const MANGLED_UNCLOSED = /[ .[]/g;
/** Prefixes browsers guard; no mangling may forge them. */
const GUARDED_PREFIXES = ['__Host-', '__Secure-'] as const;

/** Stores a value under the name a client gave. Names PHP cannot hold are dropped. */
export function registerVariable(target: InputArray, name: string, value: InputLeaf, rules: NameRules): void {
  if (!NEEDS_CARE.test(name)) {
    if (name !== '') store(target, name, value, rules, target);
    return;
  }
  const nul = name.indexOf('\0');
  const trimmed = (nul === -1 ? name : name.slice(0, nul)).replace(LEADING_SPACES, '');
  const bracket = trimmed.indexOf('[');
  const stem = (bracket === -1 ? trimmed : trimmed.slice(0, bracket)).replace(MANGLED, '_');
  if (stem === '' || isForged(stem, trimmed)) return;
  if (bracket === -1) store(target, stem, value, rules, target);
  else registerNested({ target, stem, text: trimmed, bracket }, value, rules);
}

interface NestedName {
  readonly target: InputArray;
  /** Mangled text before the first bracket. */
  readonly stem: string;
  readonly text: string;
  /** Index of the first `[` in text. */
  readonly bracket: number;
}

function registerNested(name: NestedName, value: InputLeaf, rules: NameRules): void {
  const { target, stem, text } = name;
  let array = target;
  let key: string | null = stem;
  let at = name.bracket;
  for (let level = 1; text[at] === '['; level++) {
    if (level > rules.maxNesting) {
      target.delete(stem);
      warnOfNesting(rules);
      return;
    }
    const close = closingBracket(text, at);
    if (close === -1) {
      if (level > 1) break;
      key = stem + text.slice(at).replace(MANGLED_UNCLOSED, '_');
      break;
    }
    if (key !== null && isForged(key, text)) return;
    const inner = descend(array, key);
    if (inner === null) return;
    array = inner;
    key = isEmptyIndex(text, at, close) ? null : text.slice(at + 1, close);
    at = close + 1;
  }
  if (key === null) array.append(value);
  else if (!isForged(key, text)) store(array, key, value, rules, target);
}

/** `[]`, and `[ ]` with one white space, append; the search for `]` starts after that one white space. */
function closingBracket(text: string, open: number): number {
  return text.indexOf(']', open + 1 + (isSpace(text.charCodeAt(open + 1)) ? 1 : 0));
}

function isEmptyIndex(text: string, open: number, close: number): boolean {
  return close === open + 1 || (close === open + 2 && isSpace(text.charCodeAt(open + 1)));
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

/** The array under a key, made when there is none or something else; null when `[]` has no next index. */
function descend(array: InputArray, key: string | null): InputArray | null {
  if (key !== null) {
    const present: InputNode | undefined = array.get(key);
    if (present instanceof InputArray) return present;
  }
  const made = new InputArray();
  if (key === null) return array.append(made) ? made : null;
  array.set(key, made);
  return made;
}

function store(array: InputArray, key: string, value: InputLeaf, rules: NameRules, top: InputArray): void {
  if (rules.keepsFirst && array === top && array.get(key) !== undefined) return;
  array.set(key, value);
}

/** PHP looks at the keys too, always beside the beginning of the whole name. */
function isForged(mangled: string, sent: string): boolean {
  return GUARDED_PREFIXES.some((prefix) => mangled.startsWith(prefix) && !sent.startsWith(prefix));
}

function warnOfNesting(rules: NameRules): void {
  if (rules.displaysErrors) return;
  rules.report.warn(
    `Input variable nesting level exceeded ${rules.maxNesting}. To increase the limit change max_input_nesting_level in php.ini.`,
  );
}
