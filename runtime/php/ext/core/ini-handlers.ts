/** Checks and effects of new values of PHP's core directives (the OnUpdate functions of main/main.c and Zend/zend.c). */
import { LEAST_MEMORY_BYTES } from '../../../config/directives.ts';
import { iniQuantity, leadingInteger } from '../../../config/ini-values.ts';
import { atLeastMinusOne, notEmpty, quantity, warnOfChange } from '../../main/ini-changes.ts';
import type { IniHandler } from '../../main/request.ts';

/** It becomes part of a header. */
const headerPart: IniHandler = (_request, text) => !/[\r\n\0]/.test(text);

const memoryLimit: IniHandler = (request, text, name) => {
  quantity(request, text, name);
  const bytes = iniQuantity(text);
  if (bytes < 0 || bytes >= LEAST_MEMORY_BYTES) return true;
  const usage = `(Current memory usage is ${LEAST_MEMORY_BYTES} bytes)`;
  warnOfChange(request, `Failed to set memory limit to ${bytes} bytes ${usage}`);
  return false;
};

const assertions: IniHandler = (request, text, name) => {
  quantity(request, text, name);
  if (iniQuantity(text) >= 0) return true;
  warnOfChange(request, 'zend.assertions may be completely enabled or disabled only in php.ini');
  return false;
};

export const coreIniHandlers = {
  'arg_separator.output': notEmpty,
  default_charset: headerPart,
  default_mimetype: headerPart,
  error_log_mode: quantity,
  include_path: notEmpty,
  memory_limit: memoryLimit,
  precision: atLeastMinusOne,
  serialize_precision: atLeastMinusOne,
  xmlrpc_error_number: quantity,
  'zend.assertions': assertions,
  'zend.exception_string_param_max_len': (_request, text) =>
    leadingInteger(text) >= 0 && leadingInteger(text) <= 1_000_000,
  'zend.script_encoding': () => false,
} satisfies Readonly<Record<string, IniHandler>>;
