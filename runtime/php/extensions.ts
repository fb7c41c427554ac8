/** The extensions of this PHP, in the order in which PHP lists its own. A new one is a folder in ext/ and a line here. */
import { ExtensionRegistry } from './calls/registry.ts';
import { calendarExtension } from './ext/calendar/index.ts';
import { coreExtension } from './ext/core/index.ts';
import { ctypeExtension } from './ext/ctype/index.ts';
import { dateExtension } from './ext/date/index.ts';
import { filterExtension } from './ext/filter/index.ts';
import { fpmExtension } from './ext/fpm/index.ts';
import { hashExtension } from './ext/hash/index.ts';
import { iconvExtension } from './ext/iconv/index.ts';
import { jsonExtension } from './ext/json/index.ts';
import { mbstringExtension } from './ext/mbstring/index.ts';
import { mysqliExtension } from './ext/mysqli/index.ts';
import { mysqlndExtension } from './ext/mysqlnd/index.ts';
import { pcreExtension } from './ext/pcre/index.ts';
import { pdoExtension } from './ext/pdo/index.ts';
import { pdoMysqlExtension } from './ext/pdo_mysql/index.ts';
import { pdoSqliteExtension } from './ext/pdo_sqlite/index.ts';
import { randomExtension } from './ext/random/index.ts';
import { sessionExtension } from './ext/session/index.ts';
import { splExtension } from './ext/spl/index.ts';
import { standardExtension } from './ext/standard/index.ts';
import { zlibExtension } from './ext/zlib/index.ts';

/** What they have registered, joined once per thread. */
export const registry = new ExtensionRegistry([
  coreExtension,
  dateExtension,
  pcreExtension,
  zlibExtension,
  filterExtension,
  hashExtension,
  jsonExtension,
  randomExtension,
  splExtension,
  sessionExtension,
  standardExtension,
  fpmExtension,
  mysqlndExtension,
  pdoExtension,
  calendarExtension,
  ctypeExtension,
  iconvExtension,
  mbstringExtension,
  mysqliExtension,
  pdoMysqlExtension,
  pdoSqliteExtension,
]);
