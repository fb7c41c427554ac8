/**
 * Whether a directive may get a new value while the script runs: asks the handler that an extension has registered for it
 * (Zend/zend_ini.c zend_alter_ini_entry), and has the checks that many of them share.
 */
import { iniQuantity } from '../../config/ini-values.ts';
import { quantityProblem } from '../../config/quantity-problem.ts';
import { ErrorLevel } from '../engine/report.ts';
import type { IniHandler, Request } from './request.ts';

/**
 * @param caller the function that changes it
 * @returns whether the directive may get this value; PHP's warnings have been raised.
 */
export function mayBecome(request: Request, name: string, text: string, caller = 'ini_set'): boolean {
  const verdict = request.registry.iniHandlerOf(name)?.(request, text, name) ?? true;
  if (typeof verdict === 'string') warnOfChange(request, `${caller}(): ${verdict}`);
  return verdict === true;
}

export function warnOfChange(request: Request, message: string): void {
  request.diagnostics.raise(ErrorLevel.E_WARNING, message);
}

/** Accepts any value except ''. */
export const notEmpty: IniHandler = (_request, text) => text !== '';

/** An integer: any value is accepted, with a warning for an invalid one. */
export const quantity: IniHandler = (request, text, name) => {
  const problem = quantityProblem(text);
  if (problem !== null) warnOfChange(request, `Invalid "${name}" setting. ${problem}`);
  return true;
};

/** -1 or more. */
export const atLeastMinusOne: IniHandler = (_request, text) => iniQuantity(text) >= -1;
