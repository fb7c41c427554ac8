/** Names with wildcards: fnmatch() of PHP's manual, chapter Filesystem. */
import type { ConstantTable, FunctionTable } from '../../../calls/function-table.ts';
import { ErrorLevel } from '../../../engine/report.ts';

/** MAXPATHLEN */
const PATH_LIMIT = 4096;

const Flag = { pathname: 1, noEscape: 2, period: 4, caseFold: 16 } as const;

/** The regular expression of a shell pattern (POSIX 2.13). */
function expressionOf(pattern: string, flags: number): RegExp {
  const any = flags & Flag.pathname ? '[^/]' : '[\\s\\S]';
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    const listed = character === '[' ? /^\[([!^]?)(\]?(?:\[:\w+:\]|[^\]])*)\]/.exec(pattern.slice(at)) : null;
    // A point at the start is matched by a point only.
    const guard =
      flags & Flag.period && (at === 0 || (flags & Flag.pathname && pattern[at - 1] === '/')) ? '(?!\\.)' : '';
    if (character === '*') source += `${guard}${any}*`;
    else if (character === '?') source += guard + any;
    else if (listed !== null) {
      source += `${guard}[${listed[1] === '' ? '' : '^'}${listed[2]!.replace(/[\\[\]^]/g, '\\$&')}]`;
      at += listed[0].length - 1;
    } else if (character === '\\' && !(flags & Flag.noEscape) && at + 1 < pattern.length)
      source += literal(pattern[++at]!);
    else source += literal(character);
  }
  return new RegExp(`^${source}$`, flags & Flag.caseFold ? 'i' : '');
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
}

export const fnmatchFunctions = {
  /**
   * True when a name matches a shell pattern with `*`, `?` and `[a-z]`. `flags`: FNM_NOESCAPE, FNM_PATHNAME,
   * FNM_PERIOD, FNM_CASEFOLD.
   */
  fnmatch:
    (request) =>
    (pattern: string, filename: string, flags = 0): boolean => {
      const tooLong = filename.length >= PATH_LIMIT ? 'Filename' : pattern.length >= PATH_LIMIT ? 'Pattern' : null;
      if (tooLong === null) return expressionOf(pattern, flags).test(filename);
      const words = `fnmatch(): ${tooLong} exceeds the maximum allowed length of ${PATH_LIMIT} characters`;
      request.diagnostics.raise(ErrorLevel.E_WARNING, words);
      return false;
    },
} satisfies FunctionTable;

export const fnmatchConstants = {
  FNM_PATHNAME: Flag.pathname,
  FNM_NOESCAPE: Flag.noEscape,
  FNM_PERIOD: Flag.period,
  FNM_CASEFOLD: Flag.caseFold,
} satisfies ConstantTable;
