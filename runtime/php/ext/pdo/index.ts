/** PHP Data Objects: PHP's extension `PDO`. Its drivers are extensions of their own, which bring themselves. */
import { defineExtension } from '../../calls/extension.ts';
import type { FunctionTable } from '../../calls/function-table.ts';
import { pdoClass, statementClass } from './pdo-class.ts';
import { PDOException } from './pdo-exception.ts';
import { PDORow } from './pdo-row.ts';

const pdoFunctions = {
  /** Names of the databases that PDO can talk to. */
  pdo_drivers: (request) => () =>
    (request.registry.offersTo('PDO') as readonly { readonly name: string }[]).map(({ name }) => name),
} satisfies FunctionTable;

export const pdoExtension = defineExtension({
  name: 'PDO',
  functions: [pdoFunctions],
  classes: { PDO: { bind: pdoClass }, PDOStatement: { bind: statementClass }, PDOException, PDORow },
});
