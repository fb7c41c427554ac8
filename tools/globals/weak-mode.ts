/**
 * Makes the signatures of our functions as generous as PHP's own calls are: text is taken from any scalar, a stream from
 * what fopen() gave, and PHP's `mixed` results need no narrowing. The functions' bodies keep their strict types, since
 * arguments are converted before they arrive.
 */

/** Types that a parameter has here, and what a script may pass for them. */
const WIDER: ReadonlyMap<string, string> = new Map([
  ['string', 'Php.Text'],
  ['string | null', 'Php.Text | null'],
  ['string[]', 'Php.Text[]'],
  ['Stream', 'Stream | false'],
  ['PrintTarget', 'PrintTarget | false'],
  ['ErrorHandler | null', 'ErrorHandler | string | readonly [object, string] | null'],
  ['ExceptionHandler | null', '((exception: any) => unknown) | string | readonly [object, string] | null'],
]);

/** PHP's `mixed`, and arrays of it that may be missing. */
const MIXED_RESULT = /^: (?:unknown|false \| ArrayResult(?:<unknown>)? \| null)$/;

/** Declared beside the types of the signatures. */
export const WEAK_TYPES = `/** A string argument: numbers and booleans are converted, false becomes ''. */
type Text = string | number | bigint | boolean;`;

/** `(a: string, b?: number): unknown` becomes `(a: Php.Text, b?: number): any`. */
export function inWeakMode(signature: string): string {
  const open = signature.indexOf('(');
  const close = closingBracket(signature, open);
  const parameters = splitParameters(signature.slice(open + 1, close)).map(widened);
  const result = signature.slice(close + 1).replace(MIXED_RESULT, ': any');
  return `${signature.slice(0, open + 1)}${parameters.join(', ')})${result}`;
}

function widened(parameter: string): string {
  const colon = parameter.indexOf(': ');
  const wider = WIDER.get(parameter.slice(colon + 2));
  return wider === undefined ? parameter : `${parameter.slice(0, colon)}: ${wider}`;
}

/** Brackets of types; the `>` of an arrow closes nothing. */
const OPENING = new Set(['(', '[', '{', '<']);
const CLOSING = new Set([')', ']', '}', '>']);

function depthChange(text: string, index: number): number {
  const character = text[index]!;
  if (OPENING.has(character)) return 1;
  return CLOSING.has(character) && text[index - 1] !== '=' ? -1 : 0;
}

function closingBracket(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    depth += depthChange(text, index);
    if (depth === 0) return index;
  }
  throw new Error(`No end of the parameters in ${text}`);
}

function splitParameters(text: string): string[] {
  const parameters: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    depth += depthChange(text, index);
    if (depth !== 0 || text[index] !== ',') continue;
    parameters.push(text.slice(from, index));
    from = index + 2;
  }
  return from < text.length ? [...parameters, text.slice(from)] : parameters;
}
