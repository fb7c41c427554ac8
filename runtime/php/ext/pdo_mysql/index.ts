/** PDO's driver for MySQL and MariaDB: PHP's extension `pdo_mysql`. */
import { defineExtension } from '../../calls/extension.ts';
import { mysqlDriver } from './driver.ts';

export const pdoMysqlExtension = defineExtension({ name: 'pdo_mysql', offers: { PDO: [mysqlDriver] } });
