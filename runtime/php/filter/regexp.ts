/** FILTER_VALIDATE_REGEXP: Perl patterns with delimiters, run by JavaScript's engine. */
import { ErrorLevel, type Report } from '../report.ts';
import { ValueError } from '../throwables.ts';
import { FAILED, type Failed, type FilterCall } from './failure.ts';

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

export function validateRegexp(text: string, call: FilterCall, report: Report): string | Failed {
  const pattern = call.options?.get('regexp');
  if (typeof pattern !== 'string') throw new ValueError(`${call.functionName}(): "regexp" option is missing`);
  const compiled = compilePattern(pattern);
  if (typeof compiled !== 'string') return compiled.test(text) ? text : FAILED;
  report.raise(ErrorLevel.E_WARNING, `${call.functionName}(): ${compiled}`);
  return FAILED;
}

/** The expression, or PHP's words for what is wrong with the pattern. */
function compilePattern(pattern: string): RegExp | string {
  const trimmed = pattern.replace(/^[ \t\n\r\v\f]+/, '');
  const open = trimmed[0];
  if (open === undefined) return 'Empty regular expression';
  if (/[a-z0-9\\\0]/i.test(open)) return 'Delimiter must not be alphanumeric, backslash, or NUL';
  const close = BRACKETS[open] ?? open;
  const end = trimmed.lastIndexOf(close);
  if (end <= 0) {
    return open === close ? `No ending delimiter '${open}' found` : `No ending matching delimiter '${close}' found`;
  }
  return toRegExp(trimmed.slice(1, end), trimmed.slice(end + 1));
}

function toRegExp(source: string, modifiers: string): RegExp | string {
  let flags = '';
  let body = source;
  for (const modifier of modifiers.replace(/[\s]/g, '')) {
    if (modifier === 'i' || modifier === 'm' || modifier === 's') flags += modifier;
    else if (modifier === 'u') flags += 'u';
    else if (modifier === 'A') body = `^(?:${body})`;
    else if (modifier === 'x') body = withoutComments(body);
    else if (!'DSUXJ'.includes(modifier)) return `Unknown modifier '${modifier}'`;
  }
  try {
    return new RegExp(translate(body, modifiers.includes('D'), flags.includes('m')), flags);
  } catch (error) {
    return `Compilation failed: ${error instanceof Error ? error.message : String(error)} at offset 0`;
  }
}

const PERL: Readonly<Record<string, string>> = {
  '\\A': '(?<![\\s\\S])',
  '\\z': '(?![\\s\\S])',
  '\\Z': '(?=\\n?(?![\\s\\S]))',
  '\\h': '[ \\t]',
  '\\e': '\\x1b',
  '[:alpha:]': 'a-zA-Z',
  '[:digit:]': '0-9',
  '[:alnum:]': 'a-zA-Z0-9',
  '[:upper:]': 'A-Z',
  '[:lower:]': 'a-z',
  '[:space:]': '\\s',
  '[:punct:]': '!-\\/:-@\\[-`{-~',
  '[:xdigit:]': '0-9A-Fa-f',
  '[:word:]': '\\w',
};

/** Constructs of Perl that JavaScript writes otherwise. `$` matches before a last line feed, unless D or m is given. */
function translate(source: string, isDollarEndOnly: boolean, isMultiline: boolean): string {
  const end = isDollarEndOnly || isMultiline ? '$' : '(?=\\n?(?![\\s\\S]))';
  return source.replace(
    /\\[\s\S]|\[:[a-z]+:\]|\(\?P<|\(\?P=(\w+)\)|\$|\[\^?\]?(?:\\.|\[:[a-z]+:\]|[^\]\\])*\]/g,
    (part, name) => {
      if (part === '$') return end;
      if (part === '(?P<') return '(?<';
      if (name !== undefined) return `\\k<${name}>`;
      if (part.startsWith('[')) return part.replace(/\[:[a-z]+:\]/g, (named: string) => PERL[named] ?? named);
      return PERL[part] ?? part;
    },
  );
}

function withoutComments(source: string): string {
  return source.replace(/\\[\s\S]|\[(?:\\.|[^\]\\])*\]|\s+|#.*$/gm, (part) => (/^[\s#]/.test(part) ? '' : part));
}
