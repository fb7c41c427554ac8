/** The client of MySQL and MariaDB that PDO and others build upon: PHP's extension `mysqlnd`, which has no functions of its own. */
import { defineExtension } from '../../calls/extension.ts';

export const mysqlndExtension = defineExtension({ name: 'mysqlnd' });
