/** FILTER_VALIDATE_REGEXP: a pattern of PCRE. */

import type { Report } from '../../engine/report.ts';
import { ValueError } from '../../engine/throwables.ts';
import { RegexState } from '../pcre/state.ts';
import { Subject } from '../pcre/subject.ts';
import { FAILED, type Failed, type FilterCall } from './failure.ts';

/** PHP's default of pcre.backtrack_limit. */
const BACKTRACK_LIMIT = 1_000_000;

export function validateRegexp(text: string, call: FilterCall, report: Report): string | Failed {
  const pattern = call.options?.get('regexp');
  if (typeof pattern !== 'string') throw new ValueError(`${call.functionName}(): "regexp" option is missing`);
  const state = new RegexState();
  const expression = state.expression(call.functionName, pattern, report);
  if (expression === null) return FAILED;
  const subject = new Subject(expression, text, { state, backtrackLimit: BACKTRACK_LIMIT });
  return !subject.hasFailed && subject.match(0) !== null ? text : FAILED;
}
