/** Constants that depend on the server API. */
import type { ConstantTable } from '../../calls/function-table.ts';

export const coreConstants = {
  /** What php_sapi_name() gives. */
  PHP_SAPI: { bind: (request): string => request.sapi.name },
} satisfies ConstantTable;
