/** Expressions and subjects as one request uses them. */
import type { Request } from '../../main/request.ts';
import type { Expression } from './delimited.ts';
import { RegexState } from './state.ts';
import { Subject } from './subject.ts';

/** A text to be searched, under the request's limit. */
export function subjectOf(request: Request, expression: Expression, text: string): Subject {
  const state = request.stateOf(RegexState);
  return new Subject(expression, text, {
    state,
    backtrackLimit: request.ini.int('pcre.backtrack_limit'),
    goOn: () => request.goOn(),
  });
}

/** The compiled pattern; null after a warning when it is wrong. */
export function expressionOf(request: Request, name: string, pattern: string): Expression | null {
  return request.stateOf(RegexState).expression(name, pattern, request.diagnostics);
}
