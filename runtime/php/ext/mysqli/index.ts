/** MySQL and MariaDB by functions and by objects: PHP's extension `mysqli`. */
import { defineExtension } from '../../calls/extension.ts';
import { classesOf } from './classes.ts';
import { mysqliConstants } from './constants.ts';
import { mysqliFunctions } from './functions.ts';
import { mysqli_sql_exception } from './reporting.ts';

export const mysqliExtension = defineExtension({
  name: 'mysqli',
  functions: [mysqliFunctions],
  constants: [mysqliConstants],
  classes: {
    mysqli: { bind: (request) => classesOf(request).mysqli },
    mysqli_result: { bind: (request) => classesOf(request).mysqli_result },
    mysqli_stmt: { bind: (request) => classesOf(request).mysqli_stmt },
    mysqli_sql_exception,
  },
});
