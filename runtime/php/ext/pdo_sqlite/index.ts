/** PDO's driver for SQLite: PHP's extension `pdo_sqlite`. */
import { defineExtension } from '../../calls/extension.ts';
import { sqliteDriver } from './driver.ts';

export const pdoSqliteExtension = defineExtension({ name: 'pdo_sqlite', offers: { PDO: [sqliteDriver] } });
